import { describe, expect, it } from 'vitest';
import { imitatingHost } from './lookalikes.ts';
import { deceitOf, linkWarnings } from './warnings.ts';

const warnings = (text: string, to = 'https://evil.test/', claims: string[] = []) =>
  linkWarnings({
    url: new URL(to),
    leadsTo: new URL(to),
    claims: claims.map((url) => new URL(url)),
    texts: [text],
    opaque: false,
    address: null,
    proven: null,
    listed: false,
  });
const SHOWS = 'The text shows mybank.com, but the link leads to evil.test.';

describe('a text that shows another site than its link leads to is warned of', () => {
  it.each([
    ['paypal.com', 'https://x.example/', 'paypal.com'],
    ['Paypal.Com', 'https://x.example/', 'paypal.com'],
    ['SHOP.ORG now', 'https://x.example/', 'shop.org'],
    ['https://intranet.Firma/', 'https://x.example/', 'intranet.firma'],
    ['www.shop.Kaufen', 'https://x.example/', 'www.shop.kaufen'],
    ['mine.github.io', 'https://x.github.io/', 'mine.github.io'],
    ['www.maib.md', 'https://x.example/', 'www.maib.md'],
    ['https://maib.md/login', 'https://x.example/', 'maib.md'],
    ['x.com', 'https://x.example/', 'x.com'],
    ['GMX.NET', 'https://x.example/', 'gmx.net'],
    ['dr.dk', 'https://x.example/', 'dr.dk'],
    ['詳しくはmybank.jpへ', 'https://x.example/', 'mybank.jp'],
    ['みずほ銀行.jp', 'https://x.example/', 'みずほ銀行.jp'],
    ['банк.рф', 'https://x.example/', 'банк.рф'],
    ['o2.de', 'https://x.example/', 'o2.de'],
    ['bucher.de', 'https://bucker.de/', 'bucher.de'],
    ['firm.de', 'https://firm.com/', 'firm.de'],
  ])('%s', (text, href, shown) => {
    expect(warnings(text, href)).toEqual([`The text shows ${shown}, but the link leads to ${new URL(href).hostname}.`]);
  });

  it.each([
    ['as it is', 'mybank.com/login'],
    ['with a scheme', 'https://mybank.com/'],
    ['behind a file', 'invoice.pdf at mybank.com'],
    ['beside a mail address', 'mybank.com (help@mybank.com)'],
    ['behind its own', 'evil.test or mybank.com'],
    ['with a character that nobody sees', 'mybank\u200b.com'],
    ['with soft hyphens', 'my\u00adbank.c\u00adom'],
    ['with full stops of other scripts', 'mybank\u3002com'],
    ['with one-dot leaders', 'mybank\u2024com'],
    ['in full width', 'ｍｙｂａｎｋ．ｃｏｍ'],
    ['in typographic quotation marks', '“mybank.com”'],
    ['in guillemets', '»mybank.com«'],
    ['in brackets', '[mybank.com]'],
    ['called out', 'Log in at mybank.com!'],
    ['behind a colon', 'Website:mybank.com'],
    ['before dots', 'mybank.com…'],
  ])('%s', (_, text) => expect(warnings(text)).toEqual([SHOWS]));
});

describe('a text is not warned of', () => {
  it.each([
    ['shop.de', 'https://www.shop.de/a'],
    ['www.shop.co.uk', 'http://shop.co.uk/'],
    ['evil.test and www.evil.test', 'https://evil.test/'],
    ['help@mybank.com', 'https://evil.test/'],
    ['Click here. Now', 'https://evil.test/'],
    ['Mr.Smith wrote', 'https://x.example/'],
    ['St.Gallen', 'https://x.example/'],
    ['Angebot endet heute.Jetzt kaufen', 'https://x.example/'],
    ['z.B.hier', 'https://x.example/'],
    ['Version 2.0.Neu', 'https://x.example/'],
    ['Node.js, report.pdf', 'https://x.example/'],
    ['shop.de', 'mailto:info@shop.de'],
    ['www.shop.de: call us', 'tel:+4912345'],
    ['www.shop.de', 'http://http://www.shop.de/'],
    ['www.shop.de', 'http://www.shop.de./'],
    ['Angebot zu Ende.Am Montag', 'https://x.example/'],
    ['Wystawa, m.in. obrazy', 'https://x.example/'],
    ['z.B.im Garten', 'https://x.example/'],
    ['C.so Italia, n.ro 5', 'https://x.example/'],
    ['Anna Meyer, M.Sc.', 'https://x.example/'],
    ['Raj Kumar B.Com', 'https://x.example/'],
    ['Prof.Dr.med. Eva Kurz', 'https://x.example/'],
    ['Meyer GmbH & Co.KG', 'https://x.example/'],
    ['ASP.NET', 'https://x.example/'],
    ['Json.NET', 'https://x.example/'],
    ['Makefile.am, libfoo.so, CGI.pm', 'https://x.example/'],
    ['を提供します。GAP は', 'https://x.example/'],
    ['今なら送料無料。セール', 'https://x.example/'],
    ['詳しくはshop.jpへ', 'https://www.shop.jp/'],
    ['www.shop.co.kr에서 확인하세요', 'https://shop.co.kr/'],
    ['v2.0.in progress', 'https://x.example/'],
    ['bücher.de', 'https://www.buecher.de/'],
    ['łódź.pl', 'https://lodz.pl/'],
    ['œuvres.fr', 'https://oeuvres.fr/'],
    ['youtu.be/x', 'https://www.youtube.com/watch?v=x'],
    ['twitter.com/shop', 'https://x.com/shop'],
    ['www.amazon.fr', 'https://amzn.to/3x'],
    ['main.rs', 'https://github.com/a/b/pull/1'],
    ['socket.io', 'https://github.com/socketio/socket.io'],
  ])('%s to %s', (text, href) => expect(warnings(text, href)).toEqual([]));
});

describe('a site that only says where it leads on to', () => {
  const CLAIM = 'https://evil.test/?url=https://mybank.com/';

  it('is named where the text shows the other', () => {
    const said = 'The text shows mybank.com, but the link goes through evil.test, which decides where it leads.';
    expect(warnings('mybank.com', 'https://mybank.com/', [CLAIM])).toEqual([said]);
    expect(warnings('mybank.com', 'https://mybank.com/', ['https://mybank.com/?url=x', CLAIM])).toEqual([said]);
  });

  it('is told of where the text shows it and it leads to another', () => {
    expect(warnings('mybank.com', 'https://evil.test/', ['https://mybank.com/out?url=https://evil.test/'])).toEqual([SHOWS]);
  });

  it('is nothing to tell of where the text is the whole address, as it is in plain text', () => {
    const url = 'https://safe.test/?url=https%3A%2F%2Fevil.test%2F';
    const facts = {
      url: new URL(url),
      leadsTo: new URL('https://evil.test/'),
      claims: [],
      opaque: false,
      address: null,
      proven: null,
      listed: false,
    };
    expect(linkWarnings({ ...facts, texts: [url] })).toEqual([]);
    expect(linkWarnings({ ...facts, texts: ['https://safe.test/'] })).toEqual(['The text shows safe.test, but the link leads to evil.test.']);
  });

  it('is nothing to tell of where it is of the same domain', () => {
    expect(warnings('www.shop.de', 'https://www.shop.de/a', ['https://click.shop.de/?url=https://www.shop.de/a'])).toEqual([]);
  });

  it('is looked at like any other', () => {
    expect(warnings('here', 'https://shop.de/', ['https://shop.de@192.0.2.7:8080/?url=https://shop.de/'])).toEqual([
      'Leads to a bare IP address, 192.0.2.7, not to a named site.',
      'What stands before the @ in it is no site: it leads to 192.0.2.7.',
      'Leads to an unusual port, 8080.',
    ]);
    expect(warnings('here', 'https://shop.de/', ['https://xn--80ak6aa92e.com/?url=https://shop.de/'])).toEqual([
      'The name of the site, аррӏе.com, imitates Latin letters with letters of another script.',
    ]);
  });
});

it('a plain name does not lead to one with special characters', () => {
  expect(warnings('mybank.com', 'https://mybánk.com/')[0]).toBe('The text shows mybank.com, but the link leads to xn--mybnk-zqa.com.');
});

it('a text that is turned round is warned of, in a sentence that is not', () => {
  const BACKWARDS = 'The text is written backwards: it may not say what it seems to.';
  expect(warnings('\u202emoc.knabym')).toEqual([BACKWARDS]);
  expect(warnings('\u202d\u05d0\u05d1\u05d2\u202c')).toEqual([BACKWARDS]);
  // As telephones copy a number, and as it is written in a language from the right.
  expect(warnings('\u202d+49 170 123\u202c', 'tel:+49170123')).toEqual([]);
  expect(warnings('\u202e\u05d0\u05d1\u05d2\u202c evil.test')).toEqual([]);
});

it('a link that shows one mail address and writes to one of another domain is warned of', () => {
  expect(warnings('help@mybank.com', 'mailto:mybank@gmail.com')).toEqual([
    'The text shows help@mybank.com, but the letter goes to mybank@gmail.com.',
  ]);
  expect(warnings('help@mybank.com', 'mailto:ada@mail.mybank.com?subject=x')).toEqual([]);
  expect(warnings('help@mybank.com or mybank@gmail.com', 'mailto:mybank@gmail.com')).toEqual([]);
  expect(warnings('Write to us', 'mailto:mybank@gmail.com')).toEqual([]);
  expect(warnings('My Bank <help@mybank.com>', 'mailto:My%20Bank%20%3Chelp%40mybank.com%3E')).toEqual([]);
});

it.each([
  ['https://www.mybank.com.evil.test/', 'mybank.com', 'evil.test'],
  ['https://login.mybank.co.uk.evil.test/', 'mybank.co.uk', 'evil.test'],
  ['https://taxes.gov.uk.evil.test/', 'taxes.gov.uk', 'evil.test'],
  ['https://www.mybank.com-login.test/', 'mybank.com', 'com-login.test'],
])('%s is told to begin with the name of another site', (url, shown, domain) => {
  expect(warnings('Log in', url)).toEqual([`The name of its host begins like ${shown}, but it leads to ${domain}.`]);
});

it.each([
  ['a country', 'https://shop.de.firm.test/'],
  ['a domain of two parts', 'https://www.firm.com.br/'],
  ['the same name', 'https://www.firm.com.firm.de/'],
  ['nobody', 'https://www.com.firm.test/'],
  ['a customer of a hoster', 'https://firm.com.s3.amazonaws.com/'],
  ['a journal at a library', 'http://www.journal.com.ezproxy.library.test/'],
])('a host that begins with %s is not', (_, url) => expect(warnings('Read', url)).toEqual([]));

it.each(['рор.com', 'pаypal.рф', 'ɡooɡle.com', 'pɑypal.com', 'paypaɩ.com', 'gᴏᴏgle.com'])('%s is taken for an imitation', (host) => {
  expect(imitatingHost(URL.parse(`https://${host}/`)?.hostname ?? '')).toBe(host);
});

it.each(['müller.de', 'ɛʋe.gh', 'istanbul.com.tr', 'россия.рф', 'хор.рф', 'νοα.ελ', 'straße.de', 'łódź.pl'])('%s is not', (host) => {
  expect(imitatingHost(URL.parse(`https://${host}/`)?.hostname ?? '')).toBeNull();
});

describe('a deceit is told above the message', () => {
  const deceit = (text: string, to: string, claims: string[] = [], opaque = false, proven: string | null = null) =>
    deceitOf({
      url: new URL(claims[0] ?? to),
      leadsTo: new URL(to),
      claims: claims.map((url) => new URL(url)),
      texts: [text],
      opaque,
      address: null,
      proven,
      listed: false,
    });

  it('where a link shows another site than it leads to, where its words or its host are made up, and where it hides its host', () => {
    expect(deceit('mybank.com/login', 'https://evil.test/')).toBe('A link shows mybank.com, but leads to evil.test.');
    expect(deceit('\u202emoc.knab', 'https://evil.test/')).toMatch(/written backwards/);
    expect(deceit('Log in', 'https://mybаnk.com/')).toBe(
      'A link leads to xn--mybnk-6ve.com, which is made to look like another name with letters of another script.',
    );
    const HIDES = 'A link hides behind an @ that it leads to evil.test.';
    expect(deceit('Log in', 'https://mybank.com@evil.test/')).toBe(HIDES);
    expect(deceit('Log in', 'https://www.mybank.com%2Flogin:x@evil.test/')).toBe(HIDES);
    expect(deceit('Log in', 'https://mybank@evil.test/')).toBe(HIDES);
    expect(deceit('https://mybank.com@evil.test/', 'https://mybank.com@evil.test/')).toBe(HIDES);
    expect(deceit('help@mybank.com', 'mailto:mybank@gmail.com')).toBe('A link shows help@mybank.com, but writes to mybank@gmail.com.');
    expect(deceit('Log in', 'https://mybank.com.evil.test/')).toBe(
      'A link leads to evil.test, although the name of its host begins like mybank.com.',
    );
    expect(deceit('Booking.com', 'https://evil.test/')).toBe('A link shows booking.com, but leads to evil.test.');
    expect(deceit('Sign in to PayPal.com to confirm', 'https://evil.test/')).toBe('A link shows paypal.com, but leads to evil.test.');
    expect(deceit('mybank.com', 'https://mybank.top/')).toBe('A link shows mybank.com, but leads to mybank.top.');
    expect(deceit('mybank.de', 'https://evil.test/mybank.de')).toBe('A link shows mybank.de, but leads to evil.test.');
    expect(deceit('https://mybank.com/', 'https://github.com/x/mybank.com')).toBe('A link shows mybank.com, but leads to github.com.');
  });

  it('and not where it only counts clicks, leads where it says, or is odd in a way that honest links are as well', () => {
    expect(deceit('mybank.com', 'https://clicks.test/x', [], true)).toBeNull();
    expect(deceit('mybank.com', 'https://mybank.com/', ['https://clicks.test/?u=mybank.com'])).toBeNull();
    expect(deceit('mybank.com', 'https://www.mybank.com/login')).toBeNull();
    expect(deceit('Router', 'http://192.168.0.1:8080/')).toBeNull();
    expect(deceit('Bücher', 'https://bücher.example/')).toBeNull();
    expect(deceit('mybank.de', 'https://mybank.com/')).toBeNull();
    expect(deceit('mybank.de | mybank.ch', 'https://mybank.de/')).toBeNull();
    expect(deceit('Booking.com faces record fine in Spain', 'https://news.test/')).toBeNull();
    expect(deceit('Amazon.co.jp、送料を値上げ', 'https://news.test/')).toBeNull();
    expect(deceit('What users of web.de have to know now that their mail does not come', 'https://news.test/')).toBeNull();
    expect(deceit('Errors', 'https://0123456789abcdef0123456789abcdef@errors.test/2')).toBeNull();
    expect(deceit('Staging', 'https://guest:secret@staging.test/')).toBeNull();
    expect(deceit('info@firm.test', 'http://info@firm.test/')).toBeNull();
    expect(deceit('Clone', 'ssh://git@code.test/a.git')).toBeNull();
    expect(deceit('help@mybank.com', 'mailto:mybank@desk.test')).toBeNull();
  });

  it('and not where it is proven that the site that is shown wrote it', () => {
    expect(deceit('mybank.com', 'https://counted.test/1', [], false, 'news.mybank.com')).toBeNull();
    expect(deceit('mybank.com', 'https://evil.test/1', [], false, 'evil.test')).toBe('A link shows mybank.com, but leads to evil.test.');
  });
});
