import { describe, expect, it } from 'vitest';
import { LONG, shownAnswer, unfolded } from '../testing/answer.ts';

const seen = (body: string, subject?: string) =>
  unfolded(shownAnswer(body, subject))
    .replaceAll(/&nbsp;|\s+/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .trim();

const QUOTE = `<blockquote style="margin:0 0 0 1ex">${LONG}</blockquote>`;

describe('a quote that nobody marked is folded where the line above says whose it is', () => {
  it.each([
    ['in English', 'On Monday, 3 February 2025, Mira wrote:'],
    ['in German', 'Am 03.02.25 um 10:00 schrieb Mira Holm:'],
    ['in French', 'Le lun. 3 févr. 2025 à 10:00, Mira &lt;m@x.example&gt; a écrit :'],
    ['in Spanish', 'El lun, 3 feb 2025 a las 10:00, Mira (&lt;m@x.example&gt;) escribió:'],
    ['in Italian', 'Il giorno lun 3 feb 2025 alle ore 10:00 Mira ha scritto:'],
    ['in Portuguese', 'Em seg., 3 de fev. de 2025 às 10:00, Mira escreveu:'],
    ['in Dutch', 'Op ma 3 feb 2025 om 10:00 schreef Mira:'],
    ['in Polish', 'pon., 3 lut 2025 o 10:00 Mira &lt;m@x.example&gt; napisał(a):'],
    ['in Czech', 'po 3. 2. 2025 v 10:00 odesílatel Mira &lt;m@x.example&gt; napsal:'],
    ['in Turkish', '3 Şub 2025 Pzt, 10:00 tarihinde Mira şunu yazdı:'],
    ['in Greek', 'Στις Δευ 3 Φεβ 2025 στις 10:00 π.μ., ο χρήστης Mira έγραψε:'],
    ['in Hungarian', 'Mira &lt;m@x.example&gt; ezt írta (időpont: 2025. febr. 3., H, 10:00):'],
    ['in Vietnamese', 'Vào Th 2, 3 thg 2, 2025 vào lúc 10:00 Mira đã viết:'],
    ['of Yandex', '03.02.2025, 10:00, "Мира" &lt;m@x.example&gt;:'],
    ['of Gmail in Japanese', '2025年2月3日(月) 10:00 Mira &lt;<a href="mailto:m@x.example">m@x.example</a>&gt;:'],
    ['of 163', '在 2025-02-03 10:00:00，"Mira" &lt;m@x.example&gt; 写道：'],
    ['of Naver', '2025년 2월 3일 (월) 오전 10:00, Mira님이 작성:'],
    ['on two lines', 'On Monday, 3 February 2025, Mira Holm &lt;m@x.example&gt;<br>wrote:'],
  ])('%s', (_, line) => {
    for (const around of [`<p>Gladly.</p><p>${line}</p>`, `Gladly.<br><br>${line}<br>`, `<div>Gladly.</div><div><div>${line}</div></div>`]) {
      const words = seen(`${around}${QUOTE}`);
      expect(words).toMatch(/^Gladly\. ?\S.*[:：] ?…$/);
    }
  });

  it('within the quote, as mail.ru does', () => {
    const line = 'Понедельник, 3 февраля 2025, 10:00 +03:00 от Мира &lt;m@x.example&gt;:';
    expect(seen(`<div>Gladly.</div><blockquote style="border-left:1px solid #0857A6">${line}<br><div>${LONG}</div></blockquote>`)).toBe('Gladly.…');
  });

  it('beside a line down its left side', () => {
    const quote = (style: string) => `<p>Gladly.</p><div>Am 03.02.25 um 10:00 schrieb Mira:</div><div style="${style}">${LONG}</div>`;
    expect(seen(quote('margin:4px;border-left:2px solid #C3D9E5'))).toBe('Gladly.Am 03.02.25 um 10:00 schrieb Mira:…');
    for (const style of ['border-left:none', 'border-left:0 solid', 'margin-left:4px']) expect(seen(quote(style))).toContain('at some length');
  });

  it('and stays open where it says nothing of the kind', () => {
    for (const line of ['As the poem has it:', 'At 10:00 we read this:', 'Mira wrote a book, in 2025 at 10:00.', 'Ask m@x.example:'])
      expect(seen(`<p>Gladly.</p><p>${line}</p>${QUOTE}`)).toContain('at some length');
  });
});

describe('a header that has no element of its own is found', () => {
  const text = `<div>${LONG}</div>`;
  const fields = ['From: Mira &lt;m@x.example&gt;', 'Date: 3/2/25 10:00 (GMT+01:00)', 'To: Nora', 'Subject: Lunch'];
  it.each([
    ['of Samsung', `<div>-------- Original message --------</div>${fields.map((field) => `<div>${field}</div>`).join('')}<div><br></div>${text}`],
    ['of Naver', `-----Original Message-----<br>${fields.map((field) => `<b>${field.replace(':', ':</b>')}`).join('<br>')}<br><br>${text}`],
    [
      'of QQ',
      `<div>------------------&nbsp;原始邮件&nbsp;------------------</div><div style="background:#efefef"><div><b>发件人:</b>&nbsp;"Mira" &lt;m@x.example&gt;</div><div><b>发送时间:</b>&nbsp;2025年2月3日</div><div><b>收件人:</b>&nbsp;"Nora"</div><div><b>主题:</b>&nbsp;Lunch</div></div>${text}`,
    ],
    [
      'of Notes',
      `<br><font size="1" color="#5f5f5f">Von:&nbsp;&nbsp;</font><font size="1">Mira/X</font><br><font size="1">An:&nbsp;</font><font size="1">Nora/X</font><br><font size="1">Datum:&nbsp;</font>03.02.2025 10:00<br><font size="1">Betreff:&nbsp;</font>Lunch<br><hr>${text}`,
    ],
    [
      'of Notes in a table',
      `<table><tr><td>From:</td><td>Mira</td></tr><tr><td>To:</td><td>Nora</td></tr><tr><td>Date:</td><td>3 February 2025</td></tr><tr><td>Subject:</td><td>Lunch</td></tr></table>${text}`,
    ],
    [
      'of T-Online',
      `<div>-----Original-Nachricht-----<br>Betreff: Essen<br>Datum: 2025-02-03T10:00:00+0100<br>Von: "Mira" &lt;m@x.example&gt;<br>An: "Nora"<br><br></div>${text}`,
    ],
    [
      'of Outlook Express',
      `<blockquote><div>----- Original Message ----- </div>${fields.map((field) => `<div>${field}</div>`).join('')}${text}</blockquote>`,
    ],
    [
      'of Hotmail',
      `<div><hr id="stopSpelling">Date: Mon, 3 Feb 2025 10:00:00 +0100<br>Subject: Lunch<br>From: mira@x.example<br>To: nora@x.example<br><br><div>${LONG}</div></div>`,
    ],
    [
      'of Windows Mail',
      `<div style="border-top:1px solid #e5e5e5"><div><font><b>От:</b>&nbsp;<a href="mailto:m@x.example">Мира</a><br><b>Отправлено:</b>&nbsp;понедельник, 3 февраля 2025 г. 10:00<br><b>Кому:</b>&nbsp;<a href="mailto:n@x.example">Нора</a></font></div></div><div><br></div>${text}`,
    ],
    [
      'of AOL',
      `<font face="arial"><br><div style="font-size:10pt">-----Original Message-----<br>\nFrom: mira &lt;mira@x.example&gt;<br>\nTo: nora &lt;nora@x.example&gt;<br>\nSent: Mon, Feb 3, 2025 10:00 am<br>\nSubject: Lunch<br>\n\n<br>${text}</div></font>`,
    ],
    [
      'of Zimbra',
      `<br><hr id="zwchr"><b>From: </b>mira@x.example<br><b>To: </b>nora@x.example<br><b>Sent: </b>Monday, 3 February 2025<br><b>Subject: </b>Lunch<br><br>${text}`,
    ],
    ['in paragraphs', `${fields.map((field) => `<p>${field}</p>`).join('')}${text}`],
    ['in bold before its words', `<hr>${fields.map((field) => `<b>${field.replace(':', ':</b>')}`).join('<br>')}<br>${text}`],
  ])('%s', (_, below) => expect(seen(`<div>Gladly.</div>${below}`)).toBe('Gladly.…'));

  it('a journey is none', () => {
    const legs = ['From: Hamburg', 'To: Berlin', 'Date: 4 May'].map((leg) => `<p>${leg}</p>`).join('');
    expect(seen(`<p>We go like this.</p>${legs}${text}`)).toContain('at some length');
  });
});

describe('an answer is not folded', () => {
  const header = 'From: Mira &lt;m@x.example&gt;<br>Sent: Monday, 3 February 2025<br>To: Nora<br>Subject: Lunch';
  it('between the quotes in what web mail puts all into', () => {
    const piece = `<blockquote class="gmail_quote">${LONG}</blockquote>`;
    const body = `<div dir="ltr">See each.</div><div class="gmail_quote"><div class="gmail_attr">On Monday, 3 February 2025, Mira wrote:<br></div>${piece}<div>Yes.</div>${piece}<div>No.</div></div>`;
    expect(seen(body)).toBe('See each.On Monday, 3 February 2025, Mira wrote:…Yes.…No.');
  });

  it.each(['My answers are below.', 'See my comments in red.', 'Antworten unten im Text', 'Mes réponses ci-dessous', '回复如下', 'Ответы ниже'])(
    'that may stand in what is below, as its writer says: %s',
    (words) => expect(seen(`<p>${words}</p><div>${header}</div><div>${LONG}</div>`)).toContain('at some length'),
  );

  it.each(['My replies in yellow', 'Please find my comments in your mail', 'See in line', 'Commentaires dans le texte', 'Siehe im Text'])(
    'in what is marked as a quote, where its writer says that it may stand there: %s',
    (words) => {
      const said = '<div>On Mon, 3 Feb 2025 at 10:00, Mira &lt;m@x.example&gt; wrote:</div>';
      const written = `${LONG}<div>Yes, gladly.</div>${LONG}`;
      for (const quote of [
        `${said}<blockquote type="cite">${written}</blockquote>`,
        `<div class="gmail_quote">${said}<blockquote class="gmail_quote">${written}</blockquote></div>`,
        `<div class="yahoo_quoted">${said}${written}</div>`,
        `<div id="mail-editor-reference-message-container"><div id="divRplyFwdMsg">${header}</div>${written}</div>`,
        `${said}<blockquote>${written}</blockquote>`,
      ]) {
        expect(seen(`<div>${words}</div>${quote}`)).toContain('Yes, gladly.');
        expect(seen(`<div>Hello.</div>${quote}`)).not.toContain('Yes, gladly.');
      }
    },
  );

  it.each([
    ['nothing', '<p>&nbsp;</p>'],
    ['a label', '<p>[Internal Use Only - Goods]</p><br>'],
    ['a warning', '<table><tr><td>CAUTION: This message originated from outside of the organisation.</td></tr></table>'],
  ])('where %s stands above, and it can but be in what is quoted, or what that quotes itself', (_, above) => {
    const quoted = `<div>${header}</div><p>Shall we?</p><div>${header}</div><p>${LONG}</p><p>Yes, gladly.</p>`;
    expect(seen(`${above}${quoted}`)).toContain('Yes, gladly.');
    expect(seen(`${above}<blockquote type="cite">${quoted}</blockquote>`)).toContain('Yes, gladly.');
    expect(seen(`${above}<p>Hello.</p>${quoted}`)).toMatch(/Hello\.…$/);
  });

  it('and neither is what its writer cites, which Gmail marks in the same way', () => {
    const quote = (words: string) => `<blockquote class="gmail_quote" style="border-left:1px solid">${words}</blockquote>`;
    const line = 'On Mon, 3 Feb 2025 at 10:00, Mira &lt;m@x.example&gt; wrote:';
    const cited = `<div>The law has this to say:</div>${quote(LONG)}`;
    expect(seen(cited)).toContain('at some length');
    expect(seen(`${cited}<br><div class="gmail_quote"><div>${line}</div>${quote(`Dear Nora. ${LONG}`)}</div>`)).toMatch(/at some length.*…$/);
    // Where it is said whose it is, all pieces of it are that: web mail has no other element around them.
    expect(seen(`<div>Hello.<br>${line}${quote(LONG)}<div>Yes.</div>${quote(LONG)}</div>`)).toMatch(/wrote:…Yes\.…$/);
  });

  it('that was typed between the words that Outlook on the web quotes', () => {
    const block = (name: string, words: string) => `<div class="${name}">${words}</div>`;
    const quote = (...all: string[]) =>
      `<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${header}</div><div>${all.join('')}</div><div id="x_divRplyFwdMsg">${header}</div>`;
    const above = block('elementToProof', 'Hello.');
    const theirs = [block('x_elementToProof', 'Dear Nora,'), block('x_elementToProof', LONG)];
    for (const name of ['elementToProof', 'x_elementToProof elementToProof'])
      expect(seen(`${above}${quote(...theirs, block(name, 'Yes, gladly.'), block('x_elementToProof', LONG))}`)).toContain('Yes, gladly.');
    expect(seen(`${above}${quote(...theirs, block('elementToProof', '<br>'))}${block('x_x_elementToProof', 'Old.')}`)).toBe('Hello.…');
    // A telephone quotes without a prefix, and below it stands what it was in.
    expect(seen(`${above}${quote(block('elementToProof', LONG))}${theirs.join('')}`)).toBe('Hello.…');
  });

  it('in the colour in which was written above', () => {
    const paragraph = (words: string, style = '') => `<p><span style="font-size:11pt;${style}">${words}</span></p>`;
    for (const [style, spelt] of [
      ['color:#1F497D', 'color: rgb(31, 73, 125)'],
      ['color:red', 'color:#f00'],
    ] as const) {
      const above = paragraph('Hello,', style);
      const quote = (...all: string[]) => `<div><p>${header}</p></div>${all.join('')}`;
      const answered = quote(paragraph('Dear Nora,'), paragraph(LONG), paragraph('Yes, gladly.', spelt), paragraph(LONG));
      expect(seen(`${above}${answered}`)).toContain('Yes, gladly.');
      expect(seen(`${above}<blockquote type="cite">${answered}</blockquote>`)).toContain('Yes, gladly.');
      // In black, or where the whole message is in that colour, it tells nothing.
      expect(seen(`${paragraph('Hello,')}${answered}`)).toBe('Hello,…');
      const same = quote(paragraph('Dear Nora,', style), paragraph(LONG, style), quote(paragraph(LONG), paragraph('Yes, gladly.', style)));
      expect(seen(`${above}${same}`)).toBe('Hello,…');
    }
    expect(seen(`<p style="color:#333">Hello,</p><div>${header}</div><p>Dear Nora,</p><p>${LONG}</p><p style="color:#333">Mira</p>`)).toBe('Hello,…');
  });

  it.each([
    ['of Outlook', '<div id="Signature">Nora, Fernhill Goods</div>'],
    ['of Gmail', '<div class="gmail_signature" data-smartmail="gmail_signature">Nora</div>'],
    ['of Thunderbird', '<div class="moz-signature">-- <br>Nora</div>'],
    ['of a telephone', '<div>Sent from my iPhone</div>'],
    ['below two dashes', '<div>-- <br>Nora<br>Fernhill Goods</div>'],
  ])('where nothing but a signature stands above: %s', (_, signature) => {
    expect(seen(`${signature}<div>${header}</div><div>${LONG}</div>`)).toContain('at some length');
    expect(seen(`${signature}<blockquote type="cite">${LONG}</blockquote>`)).toContain('at some length');
    expect(seen(`<p>Gladly.</p>${signature}<div>${header}</div><div>${LONG}</div>`)).not.toContain('at some length');
  });

  it('that has a name before it, in what is answered', () => {
    for (const answer of [
      '<p>[[Nora]] Yes, gladly.</p>',
      '<p>[NH&gt;] Yes, gladly.</p>',
      '<p>[Nora] Yes, gladly.</p>',
      '<p><span>[NH]</span>: Yes, gladly.</p>',
      '<p>[Nora]Yes, gladly.</p>',
      '<p class="MsoListParagraph">1.<span>&nbsp;&nbsp; </span>[Nora]: Yes, gladly.</p>',
      '<p>[Nora]:</p><p>Yes, gladly.</p>',
    ])
      expect(seen(`<p>Hello.</p><div>${header}</div><p>${LONG}</p>${answer}`)).toContain('at some length');
    expect(seen(`<p>Hello.</p><blockquote type="cite"><p>${LONG}</p><p>[Nora] Yes, gladly.</p></blockquote>`)).toContain('at some length');
    expect(
      seen(
        `<p>Gladly.</p><div>${header}</div><p>[EXTERNAL] Look out.</p><p>[External Email] Look out.</p><p>[Public]</p><p>[Shop](https://x.example) [1] list</p><p>${LONG}</p>`,
      ),
    ).toBe('Gladly.…');
  });

  it('below the place at which Outlook would have put what is answered', () => {
    expect(seen(`<div>Gladly.</div><div id="appendonsend"></div><div>${LONG}</div>`)).toContain('at some length');
  });

  it('and a line that says who wrote is none', () => {
    expect(seen(`<div>On Monday, 3 February 2025, Mira wrote:</div><blockquote type="cite">${LONG}</blockquote>`)).toContain('at some length');
  });
});

it('a document of thousands of lines that may begin a header is looked through once', () => {
  const deep = `${'<div>'.repeat(150)}From: a@x.example<br>To: b<br>Date: 3<br>Subject: x<br>[Nora] Yes.${'</div>'.repeat(150)}`;
  expect(shownAnswer(`<p>My answers are below.</p>${`<section>${deep}</section>`.repeat(60)}`)).not.toContain('unseen-quote');
  expect(shownAnswer(`<p>Gladly.</p>${`<section>${deep}</section>`.repeat(60)}`)).not.toContain('unseen-quote');
  expect(shownAnswer(`<p style="color:red">Gladly.</p>${`<blockquote type="cite">${LONG}</blockquote>x`.repeat(2_000)}`)).toContain('unseen-quote');
  expect(shownAnswer(`<p>Gladly.</p>${'<div>From: me</div>'.repeat(5_000)}${'<span>From: me</span>'.repeat(2_000)}`)).toContain('Gladly');
});
