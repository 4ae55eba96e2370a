import { parse, serialize } from 'parse5';

/** Longer documents are read once: no letter of this kind has been seen that was longer than a page. */
const LONGEST = 500_000;

/** SVG, MathML and templates, inside which the same text is read differently by different readers. */
const FOREIGN = /<(?:svg|math|template)\b|<!\[CDATA\[/i;

/** In these an end tag is no end tag, so that the two do not end at the same place. */
const HIDES_END_TAGS = /<!|<(?:style|script|title|textarea|xmp|iframe|noembed|noframes|plaintext|template|svg|math)\b/i;

/** Whether what stands before the first end tag might not be over there: in a tag, in quotation marks, in a comment. Often it is. */
const mayGoOn = (content: string): boolean =>
  HIDES_END_TAGS.test(content) ||
  content.lastIndexOf('<') > content.lastIndexOf('>') ||
  ['"', "'"].some((quote) => content.split(quote).length % 2 === 0);

/**
 * What stands in noscript: elements to a program without scripts; to one with, text up to the first end tag, wherever that stands.
 */
function* noscripts(html: string): Generator<string> {
  const begin = /<noscript/gi;
  const end = /<\/noscript/gi;
  while (begin.test(html)) {
    end.lastIndex = begin.lastIndex;
    if (!end.test(html)) return;
    const ended = end.lastIndex - '</noscript'.length;
    yield html.slice(begin.lastIndex, ended).replace(/^[^>]*>/, '');
    begin.lastIndex = end.lastIndex;
  }
}

/** As a browser with scripts builds it; what is text there stays text when it is read again. */
const withScripts = (html: string) => serialize(parse(html, { scriptingEnabled: true }), { scriptingEnabled: false });

/**
 * The document as others read it, where that may differ from the fast reading; each written anew. A browser reads it twice: as a tree
 * (WHATWG HTML, 13.2), and before that with a scanner that looks for what to load and knows neither SVG nor MathML.
 * In `<svg><style><img title="</style><img src=…>">` the second picture is text to the one and a picture to the other.
 */
export function otherReadings(html: string): string[] {
  if (html.length > LONGEST) return [];
  const scripted = [...noscripts(html)].some(mayGoOn) ? [withScripts(html)] : [];
  if (!FOREIGN.test(html)) return scripted;
  return [
    ...scripted,
    serialize(parse(html, { scriptingEnabled: false })),
    html.replaceAll(/<(\/?)(svg|math|template)\b/gi, '<$1x-$2').replaceAll(/<!\[CDATA\[/gi, '<!x['),
  ];
}
