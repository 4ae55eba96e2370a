import { describe, expect, it } from 'vitest';
import { linkWarnings } from './warnings.ts';

const warnings = (text: string, href: string) => linkWarnings({ url: new URL(href), target: new URL(href), text, opaque: false, address: null });

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
