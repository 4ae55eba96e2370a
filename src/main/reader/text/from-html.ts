import { Parser, type Handler } from 'htmlparser2';
import { MOST_OPEN } from '../analyse/elements.ts';

export interface TextOptions {
  /** Addresses of links behind their text. */
  links: boolean;
  /** Text that the sender hid, such as the preview line of a newsletter. */
  hidden: boolean;
  /** Characters after which no more is made. */
  most: number;
}

/** Elements whose text is for no reader. */
const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'template',
  'desc',
  'metadata',
  'annotation',
  'annotation-xml',
  'select',
  'textarea',
  'object',
  'iframe',
  'noframes',
  'noembed',
  'audio',
  'video',
  'xml',
]);

/** Elements that stand on lines of their own, with the empty lines around them. */
const BLOCKS: ReadonlyMap<string, number> = new Map([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'table', 'blockquote', 'pre', 'hr', 'center'].map((name) => [name, 1] as const),
  ...[
    'div',
    'form',
    'li',
    'tr',
    'dt',
    'dd',
    'section',
    'article',
    'header',
    'footer',
    'main',
    'aside',
    'nav',
    'figure',
    'figcaption',
    'address',
    'caption',
    'body',
  ].map((name) => [name, 0] as const),
]);

/** Declared in an inline style with a value of nothing: `0`, `0px`, `0.0em`, and not `0.9em`. */
const zero = (property: string) => `${property}\\s*:\\s*0{0,4}\\.?0{1,6}(?:px|pt|r?em|%)?\\s*(?:!|;|$)`;

/** What inline styles hide text with. `mso-hide` is none of it: it hides from Word, and buttons stand in it for everybody else. */
const HIDDEN = new RegExp(`(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|${zero('max-height')}|${zero('opacity')})`, 'i');

/** Text of no size, until something inside gives it one: newsletters take the gaps between their columns away with it. */
const NO_SIZE = new RegExp(`(?:^|[;\\s])${zero('font-size')}`, 'i');

/** A size of its own, whatever it has around it; `em` and `%` of nothing are nothing. The shorthand says some words before it. */
const OWN_SIZE =
  /(?:^|[;\s])font(?:-size)?\s*:(?:[^;]{0,80}[\s:])??(?:\d{0,4}[1-9]\d{0,4}(?:\.\d{1,6})?|\d{0,4}\.\d{1,6})(?:px|pt|pc|rem|mm|cm|in|vw)|(?:^|[;\s])font-size\s*:\s*(?:x{0,2}-)?(?:small|medium|large)/i;

/** Line ends in a row: two empty lines say all that more of them could. */
const MOST_BREAKS = 3;

/** An address longer than this is a counter, not something to read. */
const LONGEST_SHOWN_URL = 120;

function isSizeless(attributes: Readonly<Record<string, string>>, around: boolean): boolean {
  const style = attributes['style'] ?? '';
  if (NO_SIZE.test(style)) return true;
  return around && attributes['size'] === undefined && !OWN_SIZE.test(style);
}

function linkText(href: string, text: string): string {
  const address = href.trim();
  if (!/^(?:https?|mailto):/i.test(address)) return '';
  const bare = address.replace(/^mailto:/i, '').replace(/\?.*$/, '');
  if (text.includes(address) || text.includes(bare)) return '';
  if (address.length <= LONGEST_SHOWN_URL) return ` [${address}]`;
  return ` [${address.slice(0, LONGEST_SHOWN_URL)}…]`;
}

/** Characters of markup that are read before it is asked whether enough was made of it. */
const PIECE = 16_384;

/** Readable text of an HTML document (`extractText`). */
export const textFromHtml = (html: string, options: TextOptions): string => extractText(html, options).text;

/** Reads as far as elements are open in any sensible number, or until it is enough; returns how far that was. */
function readSome(html: string, handler: Required<Pick<Handler, 'onopentag' | 'onclosetag' | 'ontext'>>, isEnough: () => boolean): number {
  let open = 0;
  let stopped = html.length;
  const parser = new Parser({
    ...handler,
    onopentag(...tag) {
      handler.onopentag(...tag);
      if (++open < MOST_OPEN || SILENT.has(tag[0])) return;
      stopped = parser.endIndex + 1;
      parser.pause();
    },
    onclosetag(...tag) {
      open--;
      handler.onclosetag(...tag);
    },
  });
  for (let at = 0; at < html.length && stopped === html.length && !isEnough(); at += PIECE) parser.write(html.slice(at, at + PIECE));
  if (stopped === html.length) parser.end();
  return stopped;
}

/**
 * Readable text of an HTML document: paragraphs, lists, quotes and table rows as lines, alternative text for pictures. One
 * pass without a DOM, linear and of bounded depth, so that no document can hang it.
 * @returns the text, and whether some of it was left out because the sender hid it
 */
export function extractText(html: string, { links, hidden, most }: TextOptions): { text: string; leftOut: boolean } {
  const out: string[] = [];
  let length = 0;
  /** Lines that are owed before the next word. */
  let breaks = 0;
  let started = false;
  let space = false;
  let preformatted = 0;
  let quotes = 0;
  /** Elements from the silent one inward; 0: none. */
  let silent = 0;
  let leftOut = false;
  /** For each open element: has its text no size? */
  const sizeless: boolean[] = [];
  const lists: { ordered: boolean; next: number }[] = [];
  const anchors: { href: string; from: number }[] = [];
  let cells = 0;

  const push = (text: string) => {
    out.push(text);
    length += text.length;
  };
  const newline = (count: number) => {
    breaks = Math.max(breaks, count);
    space = false;
  };
  const settle = () => {
    if (started && breaks > 0) push('\n'.repeat(Math.min(breaks, MOST_BREAKS)) + '> '.repeat(Math.min(quotes, 10)));
    else if (started && space) push(' ');
    else if (!started && quotes > 0) push('> '.repeat(Math.min(quotes, 10)));
    breaks = 0;
    space = false;
    started = true;
  };
  const shrunk = (text: string): boolean => {
    if (hidden || sizeless.at(-1) !== true) return false;
    leftOut ||= text.trim() !== '';
    return true;
  };
  const words = (text: string) => {
    if (silent > 0 || length > most) return;
    if (preformatted > 0) {
      for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
        if (index > 0) breaks++;
        if (line !== '') {
          settle();
          push(line);
        }
      }
      return;
    }
    const folded = text.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
    const trimmed = folded.trim();
    if (folded.startsWith(' ')) space ||= breaks === 0;
    if (trimmed === '') return;
    settle();
    push(trimmed);
    if (folded.endsWith(' ')) space = true;
  };

  const handler = {
    onopentag(name: string, attributes: Record<string, string>) {
      if (silent > 0) {
        silent++;
        return;
      }
      const isHidden = !hidden && (attributes['hidden'] !== undefined || HIDDEN.test(attributes['style'] ?? ''));
      if (isHidden || SILENT.has(name)) {
        leftOut ||= isHidden;
        silent = 1;
        return;
      }
      sizeless.push(isSizeless(attributes, sizeless.at(-1) ?? false));
      const block = BLOCKS.get(name);
      if (block !== undefined) newline(block + 1);
      if (name === 'br') breaks++;
      if (name === 'hr') words('---');
      if (name === 'pre') preformatted++;
      if (name === 'blockquote') quotes++;
      if (name === 'tr') cells = 0;
      if ((name === 'td' || name === 'th') && cells++ > 0) words(' ');
      if (name === 'ul' || name === 'ol') lists.push({ ordered: name === 'ol', next: 1 });
      if (name === 'li') {
        const list = lists.at(-1);
        words(list?.ordered === true ? `${list.next++}. ` : '- ');
      }
      if (name === 'img') words(attributes['alt'] ?? '');
      if (name === 'a') anchors.push({ href: attributes['href'] ?? '', from: out.length });
      if (name === 'hr') newline(2);
    },
    ontext(text: string) {
      if (!shrunk(text)) words(text);
    },
    onclosetag(name: string) {
      if (silent > 0) {
        silent--;
        return;
      }
      sizeless.pop();
      const block = BLOCKS.get(name);
      if (block !== undefined) newline(block + 1);
      if (name === 'pre') preformatted--;
      if (name === 'blockquote') quotes--;
      if (name === 'ul' || name === 'ol') lists.pop();
      if (name === 'a') {
        const anchor = anchors.pop();
        if (links && anchor !== undefined && length <= most) {
          const text = out.slice(anchor.from).join('');
          if (text.trim() !== '') push(linkText(anchor.href, text));
        }
      }
    },
  };
  const isEnough = () => length > most;
  for (let at = 0; at < html.length && !isEnough();) {
    at += readSome(html.slice(at), handler, isEnough);
    // Whatever is open then is no longer.
    silent = 0;
    sizeless.length = 0;
  }
  const text = out
    .join('')
    .slice(0, most)
    .replace(/[ \t]+\n/g, '\n')
    .trim();
  return { text, leftOut };
}
