import { FOLDED_QUOTE, QUOTE_DOTS } from '../../../shared/folded-quote.ts';
import { answersBelow, isAnsweredIn } from '../../../shared/text/answered-below.ts';
import { namesDevice } from '../../../shared/text/device-line.ts';
import { isLabel } from '../../../shared/text/label-line.ts';
import { attributes, beginsWithHeader, mayBeginHeader, quotedHeaderAt } from '../../../shared/text/quoted-header.ts';
import { isNotice } from '../text/notices.ts';
import { isTypedInto } from './proofed-words.ts';
import { beginsLine, breaksLine, firstLines, linesOf } from './quote-lines.ts';
import { isElement, isMarkedHeader, isMarkedQuote, isSetOff, isSignature, mayBeCited } from './quote-marks.ts';
import type { TreeElement, TreeNode } from './tree.ts';
import { Colours, colourOf, isWrittenInto } from './written-colour.ts';

/** Letters of a quote that stays open: folding it would hide more than it tidies. */
const FEWEST_LETTERS = 200;

/** A header of that kind has no more lines, and no more characters than long lists of recipients have. */
const MOST_HEADER_LINES = 14;
const LONGEST_HEADER = 20_000;

/** How far is looked for a header that has no element of its own, and for how it begins. */
const HEADER_REACH = { lines: MOST_HEADER_LINES, characters: 4_000, nodes: 300 };
const FIRST_LINE = { lines: 1, characters: 120, nodes: 12 };

/** How far is looked for answers in what is quoted. */
const ANSWERS_REACH = { lines: 2_000, characters: 200_000, nodes: 20_000 };

/** Characters before a quote in which it is said whose it is, and of what was written in which it is said where the answer stands. */
const LONGEST_TAIL = 1_200;
const LONGEST_ABOVE = 4_000;

/** What may be put into an element of ours: cells belong to their row. */
const BLOCKS = ['div', 'blockquote', 'section', 'article', 'main', 'center', 'span', 'font'];
const FOLDABLE: ReadonlySet<string> = new Set(BLOCKS);
/** What such an element may stand in: between the parts of a table there is no place for one. */
const HOLDERS: ReadonlySet<string> = new Set([...BLOCKS, 'body', 'td', 'th']);

/** What a node holds: letters and other signs, where a picture says as much as one of them, and characters with all space. */
interface Measure {
  letters: number;
  characters: number;
}

const lettersOf = (text: string) => text.replaceAll(/[\s\u00a0\u200b-\u200f\ufeff]+/g, '').length;

function measure(node: TreeNode, measures: Map<TreeNode, Measure>): Measure {
  const own: Measure = { letters: 0, characters: 0 };
  if (isElement(node)) {
    // What it is to look like is not written.
    if (node.name === 'style') return own;
    own.letters = node.name === 'img' ? 1 : 0;
    for (const child of node.children) {
      const { letters, characters } = measure(child, measures);
      own.letters += letters;
      own.characters += characters;
    }
  } else {
    own.letters = lettersOf(node.text);
    own.characters = node.text.length;
  }
  measures.set(node, own);
  return own;
}

/** `From: …`, `Sent: …` and what else Outlook writes above the message that is answered, and nothing else. */
function isHeader(element: TreeElement, { letters, characters }: Measure): boolean {
  if (isMarkedHeader(element)) return true;
  if ((element.name !== 'div' && element.name !== 'p') || letters === 0 || characters > LONGEST_HEADER) return false;
  const lines = linesOf(element)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length <= MOST_HEADER_LINES && quotedHeaderAt(lines, 0) > 0;
}

const folded = (children: TreeNode[]): TreeElement => ({
  kind: 'element',
  name: 'details',
  html: true,
  attributes: new Map([['class', FOLDED_QUOTE]]),
  children: [{ kind: 'element', name: 'summary', html: true, attributes: new Map(), children: [{ kind: 'text', text: QUOTE_DOTS }] }, ...children],
});

/** Looks through a body once: what was written comes before what it answers, or around it. */
class Folding {
  private readonly measures = new Map<TreeNode, Measure>();
  private readonly beginnings = new Map<TreeElement, boolean>();
  /** Letters before the place that is looked at, without those of quotes and signatures. */
  private written = 0;
  private quoted = 0;
  /** Letters that are nobody's answer: of signatures, devices and what servers write above, and of lines that say whose the quote below is. */
  private besides = 0;
  /** The words that were written, from the first on, and the last before the place that is looked at; a line for each block. */
  private above = '';
  private tail = '';
  /** What is answered without a mark of its own may have been written into: it stays open, all of it. */
  private isOpen = false;
  /** Something was quoted of which it is said whose it is: what is marked as a quote from there on is of the same message. */
  private isAnswer = false;
  /** Below `-- `. */
  private signed = false;
  /** The colour of words at the place that is looked at, and those in which was written. */
  private colour: string | null = null;
  private readonly colours = new Colours();

  of(body: TreeElement): TreeElement {
    const { letters } = measure(body, this.measures);
    const folding = this.inside(body);
    return this.quoted > 0 && letters > this.quoted + this.besides ? folding : body;
  }

  private lettersIn(nodes: readonly (TreeNode | undefined)[]): number {
    return nodes.reduce((sum, node) => sum + ((node && this.measures.get(node)?.letters) ?? 0), 0);
  }

  /** Goes past words that stay. */
  private pass(text: string): void {
    if (this.above.length < LONGEST_ABOVE) this.above += text.slice(0, LONGEST_ABOVE);
    if (text.trim() === '--' && /(?:^|\n)\s*$/.test(this.tail)) this.signed = true;
    this.tail = `${this.tail}${text.slice(-LONGEST_TAIL).replaceAll(/\s+/g, ' ')}`.slice(-LONGEST_TAIL);
    const line = text.trim();
    const isNobodys = namesDevice(line) || isLabel(line) || (this.written === 0 && isNotice(line));
    if (this.signed || isNobodys) this.besides += lettersOf(text);
    else {
      this.written += lettersOf(text);
      this.colours.add(this.colour, lettersOf(text));
    }
  }

  private endLine(): void {
    if (this.tail.endsWith('\n')) return;
    this.tail += '\n';
    if (this.above.length < LONGEST_ABOVE) this.above += '\n';
  }

  /** The line before the place that is looked at, or the two, where it says whose the quote is that follows. */
  private attribution(): string | null {
    // It ends in a colon, as few of the lines do that stand before something.
    if (!/[:：]\P{L}{0,9}$/u.test(this.tail.slice(-10))) return null;
    const lines = this.tail
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return [lines.slice(-1), lines.slice(-2)].map((last) => last.join(' ')).find(attributes) ?? null;
  }

  /** Nodes that stand beside each other, folded where that hides enough and no answer. */
  private fold(nodes: TreeNode[], isAnswered: () => boolean): TreeNode[] {
    const letters = this.lettersIn(nodes);
    const attribution = this.attribution();
    this.tail = '';
    this.signed = false;
    if (letters < FEWEST_LETTERS || isAnswered()) return nodes;
    this.besides += lettersOf(attribution ?? '');
    this.quoted += letters;
    return [folded(nodes)];
  }

  /** All from a child on, which is what is answered. */
  private foldFrom(element: TreeElement, at: number, before: TreeNode[]): TreeNode[] {
    let from = at;
    // The line that is drawn above it belongs to it.
    while (from > 0 && this.lettersIn([element.children[from - 1]]) === 0) from--;
    // So far there is one for each.
    return [...before.slice(0, from), ...this.fold(element.children.slice(from), () => false)];
  }

  private inside(element: TreeElement): TreeElement {
    if (isSignature(element)) {
      this.besides += this.lettersIn([element]);
      return element;
    }
    const children: TreeNode[] = [];
    for (const [at, child] of element.children.entries()) {
      if (this.beginsAnswered(element, at)) return { ...element, children: this.foldFrom(element, at, children) };
      if (!isElement(child)) {
        this.pass(child.text);
        children.push(child);
      } else if (this.isQuote(child)) children.push(...this.fold([child], () => this.isAnsweredInside([child])));
      else {
        if (breaksLine(child)) this.endLine();
        children.push(this.inColour(child, () => this.inside(child)));
        if (breaksLine(child)) this.endLine();
      }
    }
    return { ...element, children };
  }

  private inColour<T>(element: TreeElement, look: () => T): T {
    const around = this.colour;
    const own = colourOf(element);
    if (own !== undefined) this.colour = own;
    const seen = look();
    this.colour = around;
    return seen;
  }

  /** Whether an element is what is answered, and nothing else. */
  private isQuote(element: TreeElement): boolean {
    if (!FOLDABLE.has(element.name)) return false;
    const isSaid = () => this.attribution() !== null || attributes(firstLines([element], FIRST_LINE)[0] ?? '');
    if (!isMarkedQuote(element)) return isSetOff(element) && isSaid();
    this.isAnswer ||= !mayBeCited(element) || isSaid();
    return this.isAnswer && !this.isWrittenInto(element);
  }

  /** Whether something stands after or between the quotes in an element for them: web mail leaves it around what was answered piece by piece. */
  private isWrittenInto({ name, children }: TreeElement): boolean {
    const first = children.findIndex((child) => isElement(child) && child.name === 'blockquote');
    return (
      name !== 'blockquote' &&
      first !== -1 &&
      this.lettersIn(children.slice(first).filter((child) => !isElement(child) || child.name !== 'blockquote')) > 0
    );
  }

  /** Whether all from this child on is what is answered, with its header. */
  private beginsAnswered({ name, children }: TreeElement, at: number): boolean {
    const child = children[at];
    if (this.isOpen || !child || !HOLDERS.has(name)) return false;
    const begins = (isElement(child) && this.beginsQuoted(child)) || this.beginsHeader(children, at);
    // Where nothing was written above it, what was written stands in it, or below.
    if (begins) this.isOpen = this.written === 0 || this.isAnsweredInside(children.slice(at));
    return begins && !this.isOpen;
  }

  /** Whether what is quoted may have been written into: somebody says so above it, has put a name before each answer, or has typed there as well. */
  private isAnsweredInside(quoted: readonly TreeNode[]): boolean {
    if (answersBelow(this.above) || isAnsweredIn(firstLines(quoted, ANSWERS_REACH)) || isTypedInto(quoted)) return true;
    const colour = this.colours.most();
    return colour !== null && isWrittenInto(quoted, colour);
  }

  /** Whether the lines of a header begin with this child, which are elements of their own, or none. */
  private beginsHeader(children: readonly TreeNode[], at: number): boolean {
    if (this.lettersIn([children[at]]) === 0 || !beginsLine(children, at)) return false;
    const begin = children.slice(at, at + FIRST_LINE.nodes);
    return (
      mayBeginHeader(firstLines(begin, FIRST_LINE)[0] ?? '') &&
      beginsWithHeader(firstLines(children.slice(at, at + HEADER_REACH.nodes), HEADER_REACH))
    );
  }

  /** Whether the header of what is answered is the first thing in an element. */
  private beginsQuoted(element: TreeElement): boolean {
    const known = this.beginnings.get(element);
    if (known !== undefined) return known;
    const first = element.children.find((child) => this.lettersIn([child]) > 0 || (isElement(child) && isMarkedHeader(child)));
    const begins =
      isHeader(element, this.measures.get(element) ?? { letters: 0, characters: 0 }) ||
      (first !== undefined && isElement(first) && this.beginsQuoted(first));
    this.beginnings.set(element, begins);
    return begins;
  }
}

/**
 * A document of an answer, in which the message that is answered is folded, as most programs mark it or say whose it is, and opens with a click. What is short
 * stays open, and so does what has nothing written beside it, or may have been written into.
 * @param root the `<html>` element
 */
export const withQuotesFolded = (root: TreeElement): TreeElement => ({
  ...root,
  children: root.children.map((child) => (isElement(child) && child.name === 'body' ? new Folding().of(child) : child)),
});
