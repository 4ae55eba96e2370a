import { KEPT_STYLES, remembered } from '../../remembered.ts';
import type { MarkupListener } from '../analyse/listener.ts';
import { BETWEEN_CHOICES, fieldOf } from '../field-words.ts';
import { BLOCKS } from './blocks.ts';
import { saysSomething } from './first-words.ts';

export interface TextOptions {
  /** Addresses of links behind their text. */
  links: boolean;
  /** Text that the sender hid, such as the preview line of a newsletter. */
  hidden: boolean;
  /** Whether what pictures say in their place is only of interest where it says something; it always is for who reads all. */
  brief?: true;
  /** Characters after which no more is made. */
  most: number;
}

/** Elements whose text is for no reader. */
export const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'template',
  'desc',
  'metadata',
  'annotation',
  'annotation-xml',
  'object',
  'iframe',
  'noframes',
  'noembed',
  'audio',
  'video',
  'xml',
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

/** Marks of quotes in quotes before a line. */
const MOST_QUOTES = 10;

/** An address longer than this is a counter, not something to read. */
const LONGEST_SHOWN_URL = 120;

/** What an inline style does to the text in its element. */
const effectOf = remembered(KEPT_STYLES, (style) => ({ hides: HIDDEN.test(style), shrinks: NO_SIZE.test(style), sizes: OWN_SIZE.test(style) }));

function linkText(href: string, text: string): string {
  const address = href.trim();
  if (!/^(?:https?|mailto):/i.test(address)) return '';
  const [bare = ''] = address.replace(/^mailto:/i, '').split('?', 1);
  if (text.includes(address) || text.includes(bare)) return '';
  if (address.length <= LONGEST_SHOWN_URL) return ` [${address}]`;
  return ` [${address.slice(0, LONGEST_SHOWN_URL)}…]`;
}

/** White space that is not one space alone. */
const FOLDABLE = /[\t\r\n\f\u00a0]| {2}/;

/**
 * Readable text, made of the markup that it is told: paragraphs, lists, quotes and table rows as lines, alternative text for pictures.
 * It needs no DOM, and its time is linear.
 */
export class HtmlText implements MarkupListener {
  /** It was told a document to its end. */
  whole = false;
  /** Some text was left out because the sender hid it. */
  leftOut = false;
  readonly options: TextOptions;
  private readonly out: string[] = [];
  private length = 0;
  /** Lines that are owed before the next word. */
  private breaks = 0;
  private started = false;
  private space = false;
  private preformatted = 0;
  private quotes = 0;
  /** Elements from the silent one inward; 0: none. */
  private silent = 0;
  /** For each open element: has its text no size? */
  private readonly sizeless: boolean[] = [];
  private readonly lists: { ordered: boolean; next: number }[] = [];
  private readonly anchors: { href: string; from: number }[] = [];
  private cells = 0;
  private choices = 0;

  constructor(options: TextOptions) {
    this.options = options;
  }

  /** Whatever is said from here on is too much. */
  get isEnough(): boolean {
    return this.length > this.options.most;
  }

  get text(): string {
    return this.out
      .join('')
      .slice(0, this.options.most)
      .replace(/(?<![ \t])[ \t]+\n/g, '\n')
      .trim();
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.silent > 0) {
      this.silent++;
      return;
    }
    const { style = '' } = attributes;
    const effect = style === '' ? null : effectOf(style);
    const isHidden = !this.options.hidden && (attributes['hidden'] !== undefined || effect?.hides === true);
    if (isHidden || SILENT.has(name)) {
      this.leftOut ||= isHidden;
      this.silent = 1;
      return;
    }
    const around = this.sizeless.at(-1) ?? false;
    this.sizeless.push(effect?.shrinks === true || (around && attributes['size'] === undefined && effect?.sizes !== true));
    const block = BLOCKS.get(name);
    if (block !== undefined) this.newline(block + 1);
    this.begin(name, attributes);
  }

  ontext(text: string): void {
    if (!this.shrinks(text) && this.silent === 0) this.words(text);
  }

  onclosetag(name: string): void {
    if (this.silent > 0) {
      this.silent--;
      return;
    }
    this.sizeless.pop();
    const block = BLOCKS.get(name);
    if (block !== undefined) this.newline(block + 1);
    if (name === 'pre' || name === 'textarea') this.preformatted--;
    else if (name === 'blockquote') this.quotes--;
    else if (name === 'ul' || name === 'ol') this.lists.pop();
    else if (name === 'a') this.linked(this.anchors.pop());
  }

  onend(): void {
    this.whole = true;
  }

  /** Nothing that is open is open any longer. */
  closeAll(): void {
    this.silent = 0;
    this.sizeless.length = 0;
  }

  private begin(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'br':
        this.breaks++;
        break;
      case 'hr':
        this.words('---');
        this.newline(2);
        break;
      case 'pre':
      case 'textarea':
        this.preformatted++;
        break;
      case 'blockquote':
        this.quotes++;
        break;
      case 'tr':
        this.cells = 0;
        break;
      case 'td':
      case 'th':
        if (this.cells++ > 0) this.words(' ');
        break;
      case 'ul':
      case 'ol':
        this.lists.push({ ordered: name === 'ol', next: 1 });
        break;
      case 'li': {
        const list = this.lists.at(-1);
        this.words(list?.ordered === true ? `${list.next++}. ` : '- ');
        break;
      }
      case 'img':
        this.picture(attributes['alt'] ?? '');
        break;
      case 'input': {
        const field = fieldOf((attribute) => attributes[attribute]);
        if (field !== null) this.words(` ${field.words} `);
        break;
      }
      case 'select':
        this.choices = 0;
        break;
      case 'option':
        if (this.choices++ > 0) this.words(BETWEEN_CHOICES);
        break;
      case 'a':
        this.anchors.push({ href: attributes['href'] ?? '', from: this.out.length });
        break;
    }
  }

  private picture(alt: string): void {
    if (this.options.brief !== true || saysSomething(alt)) this.words(alt);
  }

  private push(text: string): void {
    this.out.push(text);
    this.length += text.length;
  }

  private newline(count: number): void {
    this.breaks = Math.max(this.breaks, count);
    this.space = false;
  }

  private settle(): void {
    if (this.started && this.breaks > 0) this.push('\n'.repeat(Math.min(this.breaks, MOST_BREAKS)) + this.quoted());
    else if (this.started && this.space) this.push(' ');
    else if (!this.started && this.quotes > 0) this.push(this.quoted());
    this.breaks = 0;
    this.space = false;
    this.started = true;
  }

  private quoted(): string {
    return '> '.repeat(Math.min(this.quotes, MOST_QUOTES));
  }

  /** Is it text of no size, which is left out? */
  private shrinks(text: string): boolean {
    if (this.options.hidden || this.sizeless.at(-1) !== true) return false;
    this.leftOut ||= text.trim() !== '';
    return true;
  }

  private words(text: string): void {
    if (this.isEnough) return;
    if (this.preformatted > 0) return this.lines(text);
    const folded = FOLDABLE.test(text) ? text.replace(/[ \t\r\n\f\u00a0]+/g, ' ') : text;
    const trimmed = folded.trim();
    if (folded.startsWith(' ')) this.space ||= this.breaks === 0;
    if (trimmed === '') return;
    this.settle();
    this.push(trimmed);
    if (folded.endsWith(' ')) this.space = true;
  }

  private lines(text: string): void {
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      if (index > 0) this.breaks++;
      if (line !== '') {
        this.settle();
        this.push(line);
      }
    }
  }

  private linked(anchor: { href: string; from: number } | undefined): void {
    if (!this.options.links || anchor === undefined || this.isEnough) return;
    const text = this.out.slice(anchor.from).join('');
    if (text.trim() !== '') this.push(linkText(anchor.href, text));
  }
}
