import { expect, it } from 'vitest';
import { runsOf, stretchesOf } from './quotes.ts';

const quote = (lines: number) => Array.from({ length: lines }, (_, n) => `> line ${n}\n`).join('');

it('a long quote is a stretch of its own', () => {
  expect(stretchesOf(`Yes.\n\n${quote(5)}\nMira`, '')).toEqual([
    { quoted: false, text: 'Yes.\n\n' },
    { quoted: true, text: quote(5) },
    { quoted: false, text: '\nMira' },
  ]);
});

it('a short quote belongs to its answer', () => {
  expect(stretchesOf(`${quote(2)}Yes.`, '')).toEqual([{ quoted: false, text: `${quote(2)}Yes.` }]);
});

it('nothing of the text is lost, whatever it is', () => {
  for (const text of ['', '>', 'a\r\n> b\r\n', `${quote(9)}${quote(9)}`, '\n\n>>> x\n>y'])
    expect(
      stretchesOf(text, '')
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text);
});

const folded = (lines: readonly string[], subject: string) =>
  stretchesOf(lines.join('\n'), subject)
    .filter(({ quoted }) => quoted)
    .map(({ text }) => text.trim().split('\n', 1)[0]);

const OUTLOOK = [
  '-----Original Message-----',
  'From: Mira [mailto:mira@x.example]',
  'Sent: Monday, February 3, 2025 10:00 AM',
  'To: Nora',
  'Subject: Lunch',
];

it.each([
  ['RE: Lunch', OUTLOOK],
  [
    'AW: Essen',
    ['________________________________', 'Von: Mira <m@x.example>', 'Gesendet: Montag, 3. Februar 2025 10:00', 'An: Nora', 'Betreff: Essen'],
  ],
  ['RE: Repas', ['De : Mira <m@x.example>', 'Envoyé : lundi 3 février 2025 10:00', 'À : Nora', 'Objet : Repas']],
  ['RE: Comida', ['De: Mira', 'Enviado el: lunes, 3 de febrero de 2025', 'Para: Nora', 'CC: Ida;', ' Ole', 'Asunto: Comida']],
  ['[EXT] R: Pranzo', ['Da: Mira', 'Inviato: lunedì 3 febbraio 2025 10:00', 'A: Nora', 'Oggetto: Pranzo']],
  ['Odp: Obiad', ['Od: Mira', 'Wysłano: poniedziałek, 3 lutego 2025', 'Do: Nora', 'Temat: Obiad']],
  ['Re: Обед', ['От: Мира', 'Отправлено: 3 февраля 2025 г. 10:00', 'Кому: Нора', 'Тема: Обед']],
  ['Re: ランチ', ['差出人: Mira', '送信日時: 2025年2月3日 10:00', '宛先: Nora', '件名: ランチ']],
  ['回复：午餐', ['发件人： Mira', '发送时间： 2025年2月3日', '收件人： Nora', '主题： 午餐']],
  ['AW: Essen', ['Gesendet: Montag, 03. Februar 2025 um 10:00 Uhr', 'Von: "Mira" <mira@x.example>', 'An: "Nora" <nora@x.example>', 'Betreff: Essen']],
  ['Re: Lunch', ['On Monday, February 3, 2025 at 10:00:00 AM GMT+1, Mira <mira@x.example> wrote:']],
  ['Re: Repas', ['Le lundi 3 février 2025 à 10:00:00 UTC+1, Mira <mira@x.example> a écrit :']],
  ['AW: Essen', ['Am Montag, 3. Februar 2025 um 10:00:00 MEZ hat Mira <mira@x.example> Folgendes geschrieben:']],
  ['AW: Essen', ['-----Original-Nachricht-----', 'Betreff: Essen', 'Datum: 2025-02-03T10:00:00+0100', 'Von: "Mira" <mira@x.example>', 'An: "Nora"']],
  ['回复：午餐', ['在 2025-02-03 10:00:00，"Mira" <mira@x.example> 写道：']],
  ['Odp: Obiad', ['pon., 3 lut 2025 o 10:00 Mira <mira@x.example> napisał(a):']],
  ['Re: Lunch', ['*From:* Mira', '*Date:* Monday, 3 February 2025', '*To:* Nora', '*Subject:* Lunch']],
])('%s: the message that is answered is folded with its header', (subject, header) => {
  expect(folded(['Yes, gladly.', '', 'Nora', '', ...header, '', 'Shall we?', 'Mira', ''], subject)).toEqual([header[0]]);
});

it('what a message passes on, or is made of, stays open', () => {
  const whole = ['For your information.', '', ...OUTLOOK, '', 'Shall we?', ''];
  for (const subject of ['FW: Lunch', 'WG: AW: Essen', 'Lunch', '']) expect(folded(whole, subject)).toEqual([]);
  expect(folded(OUTLOOK.concat('', 'Shall we?', 'Mira', ''), 'Re: Lunch')).toEqual([]);
});

it('what is answered between quotes stays open', () => {
  const lines = ['Hello.', 'On Monday, 3 February 2025, Mira wrote:', '> Shall we?', 'Yes.', '> When?', 'At six.', 'a', 'b'];
  expect(folded(lines, 'Re: Lunch')).toEqual([]);
});

it('an answer below a header that is marked is never folded with it', () => {
  const quoted = [...OUTLOOK, '', 'Shall we?'].map((line) => `> ${line}`);
  const text = [...quoted, '', 'Yes, gladly.', '', 'Nora', ''].join('\n');
  expect(stretchesOf(text, 'RE: Lunch').map(({ quoted, text }) => [quoted, text.trim().split('\n').at(-1)])).toEqual([
    [true, '> Shall we?'],
    [false, 'Nora'],
  ]);
});

it.each([
  ['initials', 'MH> ', 'Monday, February 3, 2025, 10:00:00 AM, you wrote:'],
  ['a bar', '| ', 'On Mon, Feb 3, 2025 at 10:00, Mira Holm wrote:'],
])('what is answered between lines that are marked by %s stays open', (_, mark, attribution) => {
  expect(folded(['Hello,', attribution, '', `${mark}Shall we?`, '', 'Yes.', `${mark}When?`, 'At six.', 'Nora', ''], 'Re: Lunch')).toEqual([]);
});

it('what is answered between marked lines below a header without marks stays open', () => {
  const marked = ['Shall we meet at', 'six or at seven?', 'I could bring', 'the book.'].map((line) => `> ${line}`);
  const text = ['Hi Mira,', '', ...OUTLOOK, '', ...marked, '', 'At seven, please.', '', ...marked, '', 'Gladly.', ''].join('\n');
  const open = stretchesOf(text, 'Re: Lunch').filter(({ quoted }) => !quoted);
  expect(open.map(({ text }) => text.trim())).toEqual(['Hi Mira,', 'At seven, please.', 'Gladly.']);
});

it('what a program wrapped among marked lines is no answer', () => {
  const text = ['Gladly.', '', ...OUTLOOK, '', '> Shall we meet at six or at', 'seven?', '> I could bring the book.', '', '-- ', 'A list', ''].join(
    '\n',
  );
  expect(stretchesOf(text, 'Re: Lunch').map(({ quoted }) => quoted)).toEqual([false, true]);
});

it('what may have been written into stays open, where the writer says so', () => {
  for (const words of ['My answers are below.', 'Antworten in Rot im Text', 'Réponses ci-dessous', '回复如下'])
    expect(folded([words, '', ...OUTLOOK, '', 'Shall we?', 'Yes.', ''], 'Re: Lunch')).toEqual([]);
});

it('what was answered into, with a name before each answer, stays open', () => {
  for (const answer of ['[Nora] Yes, gladly.', '  1.  [Nora]: Yes, gladly.', '[Nora]:'])
    expect(folded(['Hello.', '', ...OUTLOOK, '', 'Shall we?', answer, ''], 'Re: Lunch')).toEqual([]);
  expect(folded(['Hello.', '', ...OUTLOOK, '', '[EXTERNAL] Look out.', '[Public]', 'Shall we?', ''], 'Re: Lunch')).toEqual([OUTLOOK[0]]);
});

it('what has nothing above it but a label stays open, with what it quotes itself', () => {
  for (const above of [[], ['[Internal Use Only - Goods]', '']]) {
    const whole = [...above, ...OUTLOOK, '', 'Shall we?', '', ...OUTLOOK, '', 'At six?', '', 'Yes, gladly.', ''];
    expect(folded(whole, 'Re: Lunch')).toEqual([]);
    expect(folded(['Hello.', '', ...whole], 'Re: Lunch')).not.toEqual([]);
  }
});

it('what has nothing but a signature or the name of a telephone above it stays open', () => {
  for (const above of [['Sent from my iPhone'], ['-- ', 'Nora', 'Fernhill Goods'], ['Von meinem iPad gesendet', '-- ', 'Nora']])
    expect(folded([...above, '', ...OUTLOOK, '', 'Shall we?', 'Yes.', ''], 'Re: Lunch')).toEqual([]);
});

it('words that only look like a header are an answer', () => {
  const answers = [
    ['From: the station you can walk.', 'To: be sure, ask.', 'a', 'b', 'c', 'd'],
    ['From: Mira', 'Subject: x', '', 'a', 'b', 'c'],
    ['Date: 3 February', 'Subject: x', 'a', 'b', 'c'],
  ];
  for (const lines of answers) expect(folded(['Hello.', ...lines], 'Re: x')).toEqual([]);
});

it('short quotes and the signature are told from what was written, and together they are the text', () => {
  const text = 'Yes.\n> May I?\n> Please?\nOf course.\n\n-- \nBoris\nhttps://boris.example';
  expect(runsOf(text)).toEqual([
    { kind: 'own', text: 'Yes.\n' },
    { kind: 'quoted', text: '> May I?\n> Please?\n' },
    { kind: 'own', text: 'Of course.\n\n' },
    { kind: 'signature', text: '-- \nBoris\nhttps://boris.example' },
  ]);
  const long = `-- \n${'More and more.\n'.repeat(30)}`;
  expect(runsOf(long)).toEqual([{ kind: 'own', text: long }]);
});

it('a From that a server escaped is no quote', () => {
  expect(runsOf('Hello.\n>From Hamburg I went on.\n').map(({ kind }) => kind)).toEqual(['own']);
});
