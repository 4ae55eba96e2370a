import { FOLDED_QUOTE, QUOTE_DOTS } from '../../../shared/folded-quote.ts';
import { quotedHeaderAt } from '../../../shared/text/quoted-header.ts';
import type { TreeElement, TreeNode } from './tree.ts';

/** Letters of a quote that stays open: folding it would hide more than it tidies. */
const FEWEST_LETTERS = 200;

/** What web mail puts the whole message into that is answered. Some programs write `x_` before what others have named. */
const QUOTE_CLASS = /(?:^|\s)(?:x_)?(?:gmail_quote(?:_container)?|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra)(?:\s|$)/;
const QUOTE_ID = /^(?:x_)?(?:OLK_SRC_BODY_SECTION|mail-editor-reference-message-container)$/;

/** What Outlook puts above the message that is answered, of which everything below is a part. */
const HEADER_ID = /^(?:x_)*(?:divRplyFwdMsg|appendonsend)$/;

/** A header of that kind has no more lines, and no more characters than long lists of recipients have. */
const MOST_HEADER_LINES = 14;
const LONGEST_HEADER = 20_000;

/** What may be put into an element of ours: cells belong to their row. */
const BLOCKS = ['div', 'blockquote', 'section', 'article', 'main', 'center', 'span', 'font'];
const FOLDABLE: ReadonlySet<string> = new Set(BLOCKS);
/** What such an element may stand in: between the parts of a table there is no place for one. */
const HOLDERS: ReadonlySet<string> = new Set([...BLOCKS, 'body', 'td', 'th']);

const isElement = (node: TreeNode): node is TreeElement => node.kind === 'element';
const of = ({ attributes }: TreeElement, name: string) => attributes.get(name) ?? '';

/** The message that is answered, as a whole: nothing else is in the element. */
const isQuote = (element: TreeElement) =>
  FOLDABLE.has(element.name) &&
  ((element.name === 'blockquote' && /^cite$/i.test(of(element, 'type'))) ||
    QUOTE_CLASS.test(of(element, 'class')) ||
    QUOTE_ID.test(of(element, 'id')));

const LINES: ReadonlySet<string> = new Set(['br', 'p', 'div', 'tr', 'li']);

/** Words of an element, a line for each of its blocks. */
function linesOf(node: TreeNode): string {
  if (!isElement(node)) return node.text.replaceAll(/\s+/g, ' ');
  const inside = node.children.map(linesOf).join('');
  return LINES.has(node.name) ? `\n${inside}\n` : inside;
}

/** What a node holds: letters and other signs, where a picture says as much as one of them, and characters with all space. */
interface Measure {
  letters: number;
  characters: number;
}

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
    own.letters = node.text.replaceAll(/[\s\u00a0\u200b-\u200f\ufeff]+/g, '').length;
    own.characters = node.text.length;
  }
  measures.set(node, own);
  return own;
}

/** `From: …`, `Sent: …` and what else Outlook writes above the message that is answered, and nothing else. */
function isHeader(element: TreeElement, { letters, characters }: Measure): boolean {
  if (HEADER_ID.test(of(element, 'id'))) return true;
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
  /** Letters before the place that is looked at, without those of quotes. */
  private written = 0;
  private quoted = 0;

  of(body: TreeElement): TreeElement {
    const { letters } = measure(body, this.measures);
    const folding = this.inside(body);
    return this.quoted > 0 && letters > this.quoted ? folding : body;
  }

  private lettersIn(nodes: readonly (TreeNode | undefined)[]): number {
    return nodes.reduce((sum, node) => sum + ((node && this.measures.get(node)?.letters) ?? 0), 0);
  }

  /** Nodes that stand beside each other, folded where that hides enough. */
  private fold(nodes: TreeNode[]): TreeNode[] {
    const letters = this.lettersIn(nodes);
    if (letters < FEWEST_LETTERS) return nodes;
    this.quoted += letters;
    return [folded(nodes)];
  }

  private inside(element: TreeElement): TreeElement {
    const children: TreeNode[] = [];
    for (const [at, child] of element.children.entries()) {
      if (!isElement(child)) {
        this.written += this.lettersIn([child]);
        children.push(child);
      } else if (isQuote(child)) children.push(...this.fold([child]));
      else if (this.written > 0 && HOLDERS.has(element.name) && this.beginsQuoted(child)) {
        let from = at;
        // The line that is drawn above it belongs to it.
        while (from > 0 && this.lettersIn([element.children[from - 1]]) === 0) from--;
        // So far there is one for each.
        children.splice(from);
        children.push(...this.fold(element.children.slice(from)));
        break;
      } else children.push(this.inside(child));
    }
    return { ...element, children };
  }

  /** Whether the header of what is answered is the first thing in an element. */
  private beginsQuoted(element: TreeElement): boolean {
    const known = this.beginnings.get(element);
    if (known !== undefined) return known;
    const first = element.children.find((child) => this.lettersIn([child]) > 0 || (isElement(child) && HEADER_ID.test(of(child, 'id'))));
    const begins =
      isHeader(element, this.measures.get(element) ?? { letters: 0, characters: 0 }) ||
      (first !== undefined && isElement(first) && this.beginsQuoted(first));
    this.beginnings.set(element, begins);
    return begins;
  }
}

/**
 * A document of an answer, in which the message that is answered is folded, as most programs mark it, and opens with a click. What is short
 * stays open, and so does what has nothing written beside it.
 * @param root the `<html>` element
 */
export const withQuotesFolded = (root: TreeElement): TreeElement => ({
  ...root,
  children: root.children.map((child) => (isElement(child) && child.name === 'body' ? new Folding().of(child) : child)),
});
