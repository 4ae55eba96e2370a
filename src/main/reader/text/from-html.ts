import { Parser } from 'htmlparser2';

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
  'noscript',
  'svg',
  'math',
  'select',
  'textarea',
  'object',
  'iframe',
  'audio',
  'video',
  'xml',
]);

/** Elements that stand on lines of their own, with the empty lines around them. */
const BLOCKS: ReadonlyMap<string, number> = new Map([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'table', 'blockquote', 'pre', 'hr', 'center'].map((name) => [name, 1] as const),
  ...[
    'div',
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

/** What inline styles hide text with. */
const HIDDEN =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d]))/i;

/** Line ends in a row: two empty lines say all that more of them could. */
const MOST_BREAKS = 3;

/** An address longer than this is a counter, not something to read. */
const LONGEST_SHOWN_URL = 120;

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

  const parser = new Parser({
    onopentag(name, attributes) {
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
    ontext: words,
    onclosetag(name) {
      if (silent > 0) {
        silent--;
        return;
      }
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
  });
  const isEnough = () => length > most;
  for (let at = 0; at < html.length && !isEnough(); at += PIECE) parser.write(html.slice(at, at + PIECE));
  parser.end();
  const text = out
    .join('')
    .slice(0, most)
    .replace(/[ \t]+\n/g, '\n')
    .trim();
  return { text, leftOut };
}
