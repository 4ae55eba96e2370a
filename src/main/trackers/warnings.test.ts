import { describe, expect, it } from 'vitest';
import { linkWarnings } from './warnings.ts';

const warnings = (text: string, to = 'https://evil.test/') =>
  linkWarnings({ url: new URL(to), target: new URL(to), text, opaque: false, address: null });
const SHOWS = 'The text shows mybank.com, but the link leads to evil.test.';

describe('a link whose text shows another site than it leads to', () => {
  it.each([
    ['paypal.com', 'https://x.example/', 'paypal.com'],
    ['Paypal.Com', 'https://x.example/', 'paypal.com'],
    ['SHOP.ORG now', 'https://x.example/', 'shop.org'],
    ['https://intranet.Firma/', 'https://x.example/', 'intranet.firma'],
    ['www.shop.Kaufen', 'https://x.example/', 'www.shop.kaufen'],
  ])('%s warns', (text, href, shown) => {
    expect(warnings(text, href)).toEqual([`The text shows ${shown}, but the link leads to x.example.`]);
  });

  it.each([
    ['shop.de', 'https://www.shop.de/a'],
    ['www.shop.co.uk', 'http://shop.co.uk/'],
    ['Mr.Smith wrote', 'https://x.example/'],
    ['St.Gallen', 'https://x.example/'],
    ['Angebot endet heute.Jetzt kaufen', 'https://x.example/'],
    ['z.B.hier', 'https://x.example/'],
    ['Version 2.0.Neu', 'https://x.example/'],
    ['Node.js, report.pdf', 'https://x.example/'],
    ['shop.de', 'mailto:info@shop.de'],
    ['www.shop.de: call us', 'tel:+4912345'],
  ])('%s to %s does not', (text, href) => {
    expect(warnings(text, href)).toEqual([]);
  });
});

describe('a text that shows another site', () => {
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
  ])('%s is warned of', (_, text) => expect(warnings(text)).toEqual([SHOWS]));

  it.each([
    ['its own', 'evil.test'],
    ['its own and a subdomain of it', 'evil.test and www.evil.test'],
    ['only a mail address', 'help@mybank.com'],
    ['a file', 'invoice.pdf'],
    ['words', 'Click here. Now'],
  ])('%s is not', (_, text) => expect(warnings(text)).toEqual([]));
});

it('a text that is turned round is warned of, in a sentence that is not', () => {
  expect(warnings('\u202emoc.knabym')).toEqual(['The text is written backwards: it may not say what it seems to.']);
});
