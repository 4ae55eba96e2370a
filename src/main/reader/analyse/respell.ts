import { parse, serialize } from 'parse5';

/** Longer documents are read once: no letter of this kind has been seen that was longer than a page. */
const LONGEST = 500_000;

/** SVG, MathML and templates, inside which the same text is read differently by different readers. */
const FOREIGN = /<(?:svg|math|template)\b|<!\[CDATA\[/i;

/**
 * The document as others read it, where that may differ from the fast reading; each written anew. A browser reads it twice: as a tree
 * (WHATWG HTML, 13.2), and before that with a scanner that looks for what to load and knows neither SVG nor MathML.
 * In `<svg><style><img title="</style><img src=…>">` the second picture is text to the one and a picture to the other.
 */
export function otherReadings(html: string): string[] {
  if (html.length > LONGEST || !FOREIGN.test(html)) return [];
  return [
    serialize(parse(html, { scriptingEnabled: false })),
    html.replaceAll(/<(\/?)(svg|math|template)\b/gi, '<$1x-$2').replaceAll(/<!\[CDATA\[/gi, '<!x['),
  ];
}
