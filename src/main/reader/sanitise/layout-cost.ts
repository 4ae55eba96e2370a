import { generate, walk, type Selector } from 'css-tree';
import { parse } from './parse-css.ts';
import { stableDeclarations } from './stable-css.ts';
import type { TreeElement, TreeNode } from './tree.ts';

/**
 * What a document would cost whoever lays it out, beyond what its length tells: a few lines can keep a browser busy for hours. What is too dear is left
 * out; no newsletter is near these bounds.
 */

/** Steps in which rules find their elements; as many take two or three seconds, and real newsletters need some hundred thousands. */
const MOST_STEPS = 200_000_000;

/** What a selector consists of on average, where they are not taken apart: most have two or three pieces. */
const MOST_NODES_GUESSED = 4;

/** Columns that the cells of a document reach over besides their own. Sheets of a hundred columns have some thousands. */
const MOST_SPANNED = 100_000;

/** Elements in elements, those apart that tables consist of, up to which text may flow in columns: each level is laid out anew for the one around it. */
const DEEPEST_COLUMNS = 8;

/** Elements in which nothing can flow in columns. */
const TABLE_PARTS: ReadonlySet<string> = new Set(['html', 'table', 'thead', 'tbody', 'tfoot', 'tr']);

const COLUMNS = /(^|[;{])(?:columns|column-(?:count|width)):[^;}]*/g;

/** Letters up to which lines may be filled from edge to edge: it takes quadratic time in a paragraph, and no long book is sent as a letter. */
const MOST_JUSTIFIED = 500_000;

const JUSTIFIED = /(^|[;{])text-align(?:-last)?:justify(?=[;}!]|$)[^;}]*/g;

/** How many selectors a clean style sheet has, about. */
const selectorsIn = (css: string) => css.replace(/\{[^{}]*\}/g, '{').match(/[{,]/g)?.length ?? 0;

const spanOf = ({ attributes }: TreeElement) => Math.min(1_000, Math.max(1, Number.parseInt(attributes.get('colspan') ?? '1', 10) || 1));

/** What there is in one document. */
class LayoutFacts {
  elements = 0;
  /** Elements in elements on the way to each, and beside each, together. */
  ancestors = 0;
  siblings = 0;
  deepest = 0;
  spanned = 0;
  letters = 0;
  isStyledDear = false;
  /** By what a rule may ask of an element: its name, `.class`, `#id`. */
  readonly byKey = new Map<string, number>();

  constructor(root: TreeElement) {
    this.visit(root, 0, 0);
  }

  private visit(element: TreeElement, depth: number, flows: number): void {
    const { name, attributes, children } = element;
    this.elements++;
    this.ancestors += depth;
    const inside = flows + (TABLE_PARTS.has(name) ? 0 : 1);
    this.deepest = Math.max(this.deepest, inside);
    this.spanned += spanOf(element) - 1;
    this.isStyledDear ||= /column|justify/i.test(`${attributes.get('style') ?? ''} ${attributes.get('align') ?? ''}`);
    for (const child of children) if (child.kind === 'text') this.letters += child.text.length;
    const classes = (attributes.get('class') ?? '').split(/\s+/).map((each) => `.${each}`);
    for (const key of new Set([name, `#${attributes.get('id') ?? ''}`, ...classes])) this.byKey.set(key, (this.byKey.get(key) ?? 0) + 1);
    const inner = children.filter((child) => child.kind === 'element');
    this.siblings += inner.length * inner.length;
    for (const child of inner) this.visit(child, depth + 1, inside);
  }
}

/** One document's share of what may be spent on laying it out. */
export class LayoutCost {
  private readonly facts: LayoutFacts;
  private steps = 0;

  constructor(root: TreeElement) {
    this.facts = new LayoutFacts(root);
  }

  private get isLong(): boolean {
    return this.facts.letters > MOST_JUSTIFIED;
  }

  private get isDeep(): boolean {
    return this.facts.deepest > DEEPEST_COLUMNS;
  }

  /** @param css a clean style sheet, or clean declarations */
  private cheap(css: string): string {
    const flat = this.isDeep ? css.replace(COLUMNS, '$1') : css;
    return this.isLong ? flat.replace(JUSTIFIED, '$1') : flat;
  }

  /** Steps of one selector: for each element that it may be about, and in each of these for what is around it. */
  private stepsOf(selector: Selector): number {
    const { byKey, elements, ancestors, siblings } = this.facts;
    let [nodes, subject] = [0, elements];
    walk(selector, () => void nodes++);
    for (const node of selector.children) {
      if (node.type === 'Combinator') subject = elements;
      else if (node.type === 'ClassSelector') subject = Math.min(subject, byKey.get(`.${node.name}`) ?? 0);
      else if (node.type === 'IdSelector') subject = Math.min(subject, byKey.get(`#${node.name}`) ?? 0);
      else if (node.type === 'TypeSelector' && node.name !== '*') subject = Math.min(subject, byKey.get(node.name.toLowerCase()) ?? 0);
    }
    const text = generate(selector);
    const around = (text.includes(' ') ? ancestors / elements : 1) + (text.includes('~') ? siblings / elements : 0);
    return subject * nodes * Math.max(1, around);
  }

  /** Rules as long as there is room for them. @param css a clean style sheet */
  stylesheet(css: string): string {
    const cheap = this.cheap(css);
    const { elements, ancestors, siblings } = this.facts;
    const around = 1 + ancestors / elements + (css.includes('~') ? siblings / elements : 0);
    const guess = elements * selectorsIn(cheap) * around;
    if (this.steps + guess * MOST_NODES_GUESSED <= MOST_STEPS) {
      this.steps += guess;
      return cheap;
    }
    const sheet = parse(cheap, { parseCustomProperty: false });
    walk(sheet, {
      visit: 'Rule',
      enter: (rule, item, list) => {
        if (rule.prelude.type !== 'SelectorList') return;
        const { children } = rule.prelude;
        children.forEach((selector, at) => {
          if (selector.type !== 'Selector') return;
          const steps = this.stepsOf(selector);
          if (this.steps + steps > MOST_STEPS) children.remove(at);
          else this.steps += steps;
        });
        if (children.isEmpty) list?.remove(item);
      },
    });
    return generate(sheet);
  }

  /** The tree without what is too dear in it. */
  tree(root: TreeElement): TreeElement {
    const isDear = (this.isDeep || this.isLong) && this.facts.isStyledDear;
    if (!isDear && this.facts.spanned <= MOST_SPANNED) return root;
    let spanned = 0;
    const visit = (element: TreeElement): TreeElement => {
      const attributes = new Map(element.attributes);
      const style = attributes.get('style');
      if (isDear && style !== undefined && /column|justify/i.test(style)) attributes.set('style', this.cheap(stableDeclarations(style)));
      if (this.isLong && /^\s*justify/i.test(attributes.get('align') ?? '')) attributes.delete('align');
      spanned += spanOf(element) - 1;
      if (spanned > MOST_SPANNED) for (const name of ['colspan', 'rowspan']) attributes.delete(name);
      return { ...element, attributes, children: element.children.map((child): TreeNode => (child.kind === 'element' ? visit(child) : child)) };
    };
    return visit(root);
  }
}
