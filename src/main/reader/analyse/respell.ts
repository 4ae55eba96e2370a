import { defaultTreeAdapter, html as names, Parser, serialize, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes } from 'parse5';
import type { Effort } from './effort.ts';
import { MOST_OPEN } from './elements.ts';
import { asNamed } from './foreign-elements.ts';

/** Characters between two looks at what it has cost. */
const SLICE = 64 * 1024;

/** SVG, MathML and templates, inside which the same text is read differently by different readers. One by one they are found sooner. */
const FOREIGN = [/<svg\b/i, /<math\b/i, /<template\b/i, /<!\[CDATA\[/i];

/** In these an end tag is no end tag, so that the two do not end at the same place; a base counts only where it is no text. */
const HIDES_END_TAGS = /<!|<(?:base|style|script|title|textarea|xmp|iframe|noembed|noframes|plaintext|template|svg|math)\b/i;

/** An equals sign where the name of an attribute would begin: to a browser it begins one (WHATWG HTML, 13.2.5.32). */
const NAMELESS = /(?:<[a-z][^\s/<>]*[\s/]|["'][\s/]|=[^\s"'<>=]+\s)[\s/]*=\s*["']|["']=["']/i;

/** Text of each stretch from `begin` to `end`, in one pass. */
function* between(html: string, begin: RegExp, end: RegExp): Generator<string> {
  while (begin.test(html)) {
    end.lastIndex = begin.lastIndex;
    if (!end.test(html)) return;
    yield html.slice(begin.lastIndex, end.lastIndex);
    begin.lastIndex = end.lastIndex;
  }
}

/**
 * Whether a tokeniser of HTML (WHATWG HTML, 13.2.5) may come to other tags than a fast reader: an end tag with quotation marks in it, a
 * script that has a comment in it, which may hide its end, or an attribute without a name.
 */
const tokenisesDifferently = (html: string): boolean =>
  NAMELESS.test(html) || quotesInEndTag(html) || [...between(html, /<script/gi, /<\/script/gi)].some((script) => script.includes('<!--'));

function quotesInEndTag(html: string): boolean {
  for (let at = html.indexOf('</'); at !== -1; at = html.indexOf('</', at)) {
    const begin = at + '</'.length;
    at = begin;
    if (!/[a-z]/i.test(html.charAt(begin))) continue;
    const end = html.indexOf('>', begin);
    if (end === -1) return false;
    for (at = begin; at < end; at++) if (html[at] === '"' || html[at] === "'") return true;
  }
  return false;
}

/** Whether what stands before the first end tag might not be over there: in a tag, in quotation marks, in a comment. Often it is. */
const mayGoOn = (content: string): boolean =>
  HIDES_END_TAGS.test(content) ||
  content.lastIndexOf('<') > content.lastIndexOf('>') ||
  ['"', "'"].some((quote) => content.split(quote).length % 2 === 0);

/** What stands in noscript: elements to a program without scripts; to one with, text up to the first end tag, wherever that stands. */
function* noscripts(html: string): Generator<string> {
  const end = '</noscript';
  for (const stretch of between(html, /<noscript/gi, /<\/noscript/gi)) yield stretch.slice(0, -end.length).replace(/^[^>]*>/, '');
}

/** What is in a select stays in it (WHATWG HTML since 2025): parse5 still drops most of it, as browsers did before. */
const withoutSelect = (html: string) => html.replaceAll(/<(\/?)select(?=[\s/>])/gi, '<$1x-select');

/** A field ends the list that it stands in, with all that is open in that. @returns whether it stood in one */
function endSelect({ openElements }: Parser<DefaultTreeAdapterMap>): boolean {
  const at = openElements.items.findLastIndex((item, index) => index <= openElements.stackTop && 'tagName' in item && item.tagName === 'x-select');
  if (at === -1) return false;
  while (openElements.stackTop >= at) openElements.pop();
  return true;
}

/** As a browser builds it; what is text there stays text when it is read again. Where it costs too much, what comes after is left out. */
function asBuilt(source: string, scriptingEnabled: boolean, effort: Effort): string {
  const html = withoutSelect(source);
  const scripts: DefaultTreeAdapterTypes.Element[] = [];
  const foreign: DefaultTreeAdapterTypes.Element[] = [];
  let inSelect = false;
  let room = true;
  const parser = new Parser<DefaultTreeAdapterMap>({
    scriptingEnabled,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (name, namespace, attributes) => {
        const element = defaultTreeAdapter.createElement(name, namespace, attributes);
        room &&= effort.spend('built', 1);
        if (namespace !== names.NS.HTML) foreign.push(element);
        else if (name === 'x-select') inSelect = true;
        else if (name === 'input' && inSelect) inSelect = endSelect(parser);
        if (name === 'script') scripts.push(element);
        return element;
      },
    },
  });
  for (let at = 0; at < html.length && room; at += SLICE) {
    const slice = html.slice(at, at + SLICE);
    room = parser.openElements.stackTop < MOST_OPEN && effort.spend('parsed', slice.length);
    if (room) parser.tokenizer.write(slice, at + SLICE >= html.length);
    else effort.leaveOut();
  }
  asNamed(foreign);
  // A comment in one may hold what the fast reader takes for its end.
  for (const { childNodes } of scripts) for (const child of childNodes) if ('value' in child) child.value = child.value.replaceAll('<', ' ');
  return serialize(parser.document, { scriptingEnabled: false });
}

/** The document as others read it, where that may differ from the fast reading; each written anew. */
export function otherReadings(html: string, effort: Effort): string[] {
  // To IE, and to servers and programs that take it out of what they pass on, a zero byte is not there.
  const withoutZeros = html.includes('\0') ? [html.replaceAll('\0', '')] : [];
  return [...withoutZeros, ...asBrowsersRead(html, effort)];
}

/** A tag within what only becomes a tag where it is taken out. */
const WITHIN_A_NAME = /<[a-z]{1,20}<script\b/i;

/** The document as programs leave it that take scripts out of the text and look no further; null: they leave it as it is. */
export function withoutScripts(html: string): string | null {
  if (!WITHIN_A_NAME.test(html)) return null;
  const pieces = html.split(/<\/script\s*>/i);
  return pieces.map((piece, index) => (index === pieces.length - 1 ? piece : piece.replace(/<script\b[^]*$/i, ''))).join('');
}

/** In how many ways a document is read at least. */
export const readingsOf = (html: string): number => (FOREIGN.some((begin) => begin.test(html)) ? 3 : 1);

/**
 * A browser reads it twice: as a tree (WHATWG HTML, 13.2), and before that with a scanner that looks for what to load and knows neither
 * SVG nor MathML. In `<svg><style><img title="</style><img src=…>">` the second picture is text to the one and a picture to the other.
 */
function asBrowsersRead(html: string, effort: Effort): string[] {
  const isScripted = [...noscripts(html)].some(mayGoOn);
  const scripted = isScripted ? [asBuilt(html, true, effort)] : [];
  if (!FOREIGN.some((begin) => begin.test(html))) return tokenisesDifferently(html) ? [...scripted, asBuilt(html, false, effort)] : scripted;
  const unforeign = html.replaceAll(/<(\/?)(svg|math|template)\b/gi, '<$1x-$2').replaceAll(/<!\[CDATA\[/gi, '<!x[');
  // The scanner of a program with scripts: text in noscript, and no SVG.
  if (isScripted) scripted.push(asBuilt(unforeign, true, effort));
  return [...scripted, asBuilt(html, false, effort), unforeign];
}
