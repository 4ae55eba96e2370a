import { describe, expect, it } from 'vitest';
import { scan } from '../scan.ts';
import { message } from '../testing/message.ts';
import { html } from '../testing/seen.ts';
import { fromFirstWords, saysSomething } from './first-words.ts';
import { snippetOf } from './snippet.ts';

const NOW = Date.UTC(2026, 10, 24);
const snippet = (raw: Uint8Array) => scan({ raw, me: [], trustedAuthserv: [] }, NOW).snippet;

describe('what a list shows of a message', () => {
  it.each([
    'View this email in your browser',
    'View in browser »',
    'Read online',
    'Web version',
    'Having trouble viewing this email? Click here.',
    'If you can’t see the images, click here',
    'Can’t read this message? View it online.',
    'Newsletter im Browser öffnen',
    'Zur Webversion',
    'Wird diese E-Mail nicht richtig dargestellt? Dann klicken Sie hier.',
    'Voir la version en ligne',
    'Ver en el navegador',
    'Visualizza nel browser',
    'Ver no navegador',
    'Bekijk deze e-mail in je browser',
    'Zobacz w przeglądarce',
    'Zobrazit v prohlížeči',
    'Visa i webbläsare',
    'Открыть в браузере',
    'Tarayıcıda görüntüle',
    'ブラウザで表示する',
    '브라우저에서 보기',
    '在浏览器中查看',
    '[EXTERNAL EMAIL]',
    'CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender.',
    "You don't often get email from mira@x.example. Learn why this is important",
    'Sie erhalten nicht oft eine E-Mail von mira@x.example. Erfahren Sie, warum dies wichtig ist',
    'ACHTUNG: Diese E-Mail kommt von außerhalb. Klicken Sie nicht auf Links.',
  ])('is not: %s', (notice) => {
    expect(fromFirstWords(`${notice}\n\nSpring is here.`)).toBe('Spring is here.');
    expect(fromFirstWords(notice)).toBe(notice);
  });

  it.each([
    'I cannot see you on Monday',
    'View from the lighthouse',
    'Read my new book',
    'Wir sehen uns nicht vor Montag',
    'The web version of our shop is ready, and with it come new ways to pay',
    'Open Wednesday to Sunday',
    'Zobacz, co nowego',
    'Se hva vi har laget i vinter',
    'Если вы придёте, напишите',
    'The external sender arrived, and the message is clear',
    'Outside it rains',
  ])('is: %s', (words) => expect(fromFirstWords(`${words}\n\nSpring is here.`)).toContain(words));

  it('is no rule, and no row of signs', () => {
    expect(fromFirstWords('==========\nThe News\n**********\n\nSpring')).toBe('The News\nSpring');
    expect(snippetOf('---- The News ---- ....Spring')).toBe('The News Spring');
  });

  it('is what was answered, not what was asked', () => {
    const quote = 'On Mon, 23 Nov 2026 at 10:00, Robin Vale\n<robin@home.example> wrote:\n> Can you come?\n> Robin';
    expect(fromFirstWords(`${quote}\n\nYes, at six.`)).toBe('Yes, at six.');
    expect(fromFirstWords(`Yes.\n\n${quote}`)).toBe('Yes.');
    expect(fromFirstWords(`Bring these:\n> milk\n> bread`)).toBe('Bring these:');
    expect(fromFirstWords('> Can you come?')).toBe('> Can you come?');
  });

  it('is what was passed on, not who passed it on', () => {
    const head = 'From: Dana <dana@work.example>\nDate: Mon, 23 Nov 2026\nSubject: Tea\nTo: Robin <robin@home.example>';
    expect(fromFirstWords(`---------- Forwarded message ---------\n${head}\n\n\nTea is at four.`)).toBe('Tea is at four.');
    expect(fromFirstWords(`Begin forwarded message:\n\n${head}\n\nTea: at four.`)).toContain('Tea: at four.');
    expect(fromFirstWords(`See below.\n\n---------- Forwarded message ---------\n${head}`)).toContain('See below.');
    expect(fromFirstWords(`---------- Forwarded message ---------\n${head}`)).toContain('Dana');
  });

  it('is all that was answered, also where who is answered stands right below it', () => {
    expect(fromFirstWords('Yes\nOn Monday, February 3rd, 2025 at 10:00, Mira <m@x.example> wrote:\n\n> Shall we?')).toBe('Yes');
    expect(fromFirstWords('Да\n\n03.02.2025, 10:00, "Mira" <m@x.example>:\n> q')).toBe('Да');
    expect(fromFirstWords('Sure.\nOn Monday, February 3, 2025 at 10:00:00 AM GMT+1, Mira <m@x.example> wrote:\n\nShall we?')).toBe('Sure.');
    expect(fromFirstWords('Ja gern\n\nGesendet: Montag, 03. Februar 2025\nVon: "Mira"\nAn: Robin\nBetreff: x\nKommst du?')).toBe('Ja gern');
  });

  it('is what was passed on, also where that is quoted as a whole', () => {
    expect(fromFirstWords('> Begin forwarded message:\n>\n> From: Mira\n> Subject: x\n> Date: 3 February 2025\n>\n> Tea is at four.')).toBe(
      'Tea is at four.',
    );
  });

  it('is what stands above a message that is quoted with its header, or its own words where nothing does', () => {
    const head = 'Von: Mira <mira@x.example>\nGesendet: Montag, 3. Februar 2025 10:00\nAn: Nora\nBetreff: Essen';
    expect(fromFirstWords(`Ja.\n\n________________________________\n${head}\n\nKommst du?`)).toBe('Ja.');
    expect(fromFirstWords(`Ja.\n\n-----Ursprüngliche Nachricht-----\n${head}\n\nKommst du?`)).toBe('Ja.');
    expect(fromFirstWords(`________________________________\n${head}\n\nKommst du?`)).toBe('Kommst du?');
    expect(fromFirstWords(head)).toContain('Mira');
  });

  it('is the answer below a header that is quoted line by line', () => {
    const quoted = [
      '-----Original Message-----',
      'From: Mira [mailto:mira@x.example]',
      'Sent: Monday, February 3, 2025',
      'To: Nora',
      'Subject: Lunch',
      'Shall we?',
    ];
    expect(snippetOf([...quoted.map((line) => `> ${line}`), '', 'Yes, gladly.'].join('\n'))).toBe('Yes, gladly.');
  });

  it('is what was signed, not the signature', () => {
    const signed =
      '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nTea is at four.\n-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAd\n-----END PGP SIGNATURE-----';
    expect(fromFirstWords(signed)).toBe('Tea is at four.');
  });

  it('is what a calendar entry says, where nothing else is said', () => {
    const entry = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'DTSTART:20250703T100000Z',
      'SUMMARY:Planning',
      'LOCATION:Room 5',
      'END:VEVENT',
      'END:VCALENDAR',
    ];
    expect(snippet(message('Content-Type: text/calendar; method=REQUEST', '', ...entry))).toContain('Room 5');
  });

  it('is no name of a picture, unless there is nothing else', () => {
    expect(saysSomething('Logo')).toBe(false);
    expect(saysSomething('Everything half price today')).toBe(true);
    const logo = '<img src="https://cdn.shop.example/a.png" alt="Shop">';
    expect(snippet(html(logo, '<p>Spring is here.</p>'))).toBe('Spring is here.');
    expect(snippet(html(logo))).toBe('Shop');
    expect(snippet(html('<img src="https://cdn.shop.example/a.png" alt="Everything half price today">', '<p>Unsubscribe</p>'))).toBe(
      'Everything half price today Unsubscribe',
    );
  });

  it('is the words of what is HTML and says that it is plain', () => {
    const raw = message('Content-Type: text/plain', '', '<!DOCTYPE html><html><style>p{color:red}</style><body><p>Spring is here.</p>');
    expect(snippet(raw)).toBe('Spring is here.');
  });

  it('is read in a moment', () => {
    expect(fromFirstWords(`${'if you '.repeat(20)}\n`.repeat(2_000))).toBeDefined();
    expect(snippetOf('> a\n'.repeat(100_000))).toContain('> a');
    expect(snippetOf('='.repeat(1_000_000))).toBe('');
  });
});
