import { describe, expect, it } from 'vitest';
import { imitatingHost } from './lookalikes.ts';
import { deceitOf, linkWarnings } from './warnings.ts';

const warnings = (text: string, to = 'https://evil.test/', claims: string[] = []) =>
  linkWarnings({ url: new URL(to), leadsTo: new URL(to), claims: claims.map((url) => new URL(url)), texts: [text], opaque: false, address: null });
const SHOWS = 'The text shows mybank.com, but the link leads to evil.test.';

describe('a text that shows another site than its link leads to is warned of', () => {
  it.each([
    ['paypal.com', 'https://x.example/', 'paypal.com'],
    ['Paypal.Com', 'https://x.example/', 'paypal.com'],
    ['SHOP.ORG now', 'https://x.example/', 'shop.org'],
    ['https://intranet.Firma/', 'https://x.example/', 'intranet.firma'],
    ['www.shop.Kaufen', 'https://x.example/', 'www.shop.kaufen'],
    ['mine.github.io', 'https://x.github.io/', 'mine.github.io'],
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
    const facts = { url: new URL(url), leadsTo: new URL('https://evil.test/'), claims: [], opaque: false, address: null };
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

it('a text that is turned round is warned of, in a sentence that is not', () => {
  expect(warnings('\u202emoc.knabym')).toEqual(['The text is written backwards: it may not say what it seems to.']);
});

it.each(['ɡooɡle.com', 'pɑypal.com', 'paypaɩ.com', 'gᴏᴏgle.com'])('%s is taken for an imitation', (host) => {
  expect(imitatingHost(URL.parse(`https://${host}/`)?.hostname ?? '')).toBe(host);
});

it.each(['müller.de', 'ɛʋe.gh', 'istanbul.com.tr', 'россия.рф', 'straße.de', 'łódź.pl'])('%s is not', (host) => {
  expect(imitatingHost(URL.parse(`https://${host}/`)?.hostname ?? '')).toBeNull();
});

describe('a deceit is told above the message', () => {
  const deceit = (text: string, to: string, claims: string[] = [], opaque = false) =>
    deceitOf({
      url: new URL(claims[0] ?? to),
      leadsTo: new URL(to),
      claims: claims.map((url) => new URL(url)),
      texts: [text],
      opaque,
      address: null,
    });

  it('where a link shows another site than it leads to, where its words or its host are made up, and where it hides its host', () => {
    expect(deceit('mybank.com/login', 'https://evil.test/')).toBe('A link shows mybank.com, but leads to evil.test.');
    expect(deceit('\u202emoc.knab', 'https://evil.test/')).toMatch(/written backwards/);
    expect(deceit('Log in', 'https://mybаnk.com/')).toBe(
      'A link leads to xn--mybnk-6ve.com, which is made to look like another name with letters of another script.',
    );
    expect(deceit('Log in', 'https://mybank.com@evil.test/')).toBe('A link hides behind an @ that it leads to evil.test.');
  });

  it('and not where it only counts clicks, leads where it says, or is odd in a way that honest links are as well', () => {
    expect(deceit('mybank.com', 'https://clicks.test/x', [], true)).toBeNull();
    expect(deceit('mybank.com', 'https://mybank.com/', ['https://clicks.test/?u=mybank.com'])).toBeNull();
    expect(deceit('mybank.com', 'https://www.mybank.com/login')).toBeNull();
    expect(deceit('Router', 'http://192.168.0.1:8080/')).toBeNull();
    expect(deceit('Bücher', 'https://bücher.example/')).toBeNull();
  });
});
