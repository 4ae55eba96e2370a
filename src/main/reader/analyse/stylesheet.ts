import { ident } from 'css-tree';
import { KEPT_STYLES, remembered } from '../../remembered.ts';
import type { CssDeclaration, CssRule } from './css.ts';
import { scanCss } from './css.ts';

/** Properties that decide whether a person can see a picture, and what they read of a text; nothing else is cascaded. */
const LAYOUT =
  /^(?:--[^]*|display|visibility|opacity|width|height|(?:min|max)-(?:width|height)|(?:max-)?(?:inline|block)-size|overflow(?:-(?:[xy]|inline|block))?|contain|position|left|right|top|bottom|inset(?:-(?:inline|block)(?:-start|-end)?)?|text-indent|margin(?:-left|-top|-right|-bottom|-(?:inline|block)-start)?|clip|(?:-webkit-)?(?:clip-path|mask(?:-image|-size)?|transform)|scale|translate|rotate|backface-visibility|font|font-size|color|-webkit-text-fill-color|text-transform|direction|float|flex-direction|flex-flow|mso-hide|line-height|content-visibility|zoom|filter)$/;

/** Conditions that every screen fulfils. */
const ALWAYS =
  /^(?:(?:(?:only\s+)?(?:screen|all)|not\s+print)(?:\s+and\s+(?=\()|$))?(?:\(\s*(?:min-(?:device-)?(?:width|height)\s*:\s*[01](?:px)?|(?:width|height)\s*>=?\s*[01](?:px)?)\s*\))?$/;

/** Selectors longer than this are nobody's: the longest seen in mail has some 120 characters. */
const LONGEST_SELECTOR = 200;

/** Selectors in one rule's list; resets list all elements, which are a hundred and some. */
const MOST_SELECTORS = 500;

/** Classes of one element. */
const MOST_CLASSES = 100;

/**
 * Comparisons of an element with part of a selector in one document. Newsletters take some 20,000; what takes more is made to take
 * time, and is read as if the rules that are left were not there.
 */
const MOST_COMPARISONS = 2_000_000;

/** As much of an element as selectors look at. */
export interface Styled {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  parent: Styled | null;
}

interface Compound {
  tag: string | null;
  id: string | null;
  classes: string[];
  attributes: [name: string, value: string | null][];
}

interface Selector {
  /** From the subject outwards. */
  compounds: Compound[];
  /** `child[i]`: compound i+1 is the parent of compound i, not just an ancestor. */
  child: boolean[];
  specificity: number;
}

interface LayoutRule {
  selector: Selector;
  declarations: CssDeclaration[];
  order: number;
}

const NO_RULES: readonly LayoutRule[] = [];

const PART =
  /([.#]?)((?:[\w-]|[\u0080-\uffff]|\\[\da-f]{1,6}\s?|\\[^])+)|\[\s*([\w-]+)\s*(?:[~|^$*]?=\s*["']?([^"'\]]*)["']?\s*)?\]|(\*)|(::?[\w-]+(?:\([^)]*\))?)/iy;

/** Parses compounds of tag, id, class and attribute, joined by descendant and child combinators; null for anything else. */
function parseSelector(text: string): Selector | null {
  const compounds: Compound[] = [];
  const child: boolean[] = [];
  let specificity = 0;
  if (text.length > LONGEST_SELECTOR) return null;
  const source = text.trim().replace(/\s*>\s*/g, '>');
  let current: Compound = { tag: null, id: null, classes: [], attributes: [] };
  let at = 0;
  while (at < source.length) {
    const character = source[at] ?? '';
    if (character === '>' || character === ' ' || character === '\n' || character === '\t' || character === '\r') {
      compounds.unshift(current);
      child.unshift(character === '>');
      current = { tag: null, id: null, classes: [], attributes: [] };
      while (/\s/.test(source[at + 1] ?? '')) at++;
      at++;
      continue;
    }
    PART.lastIndex = at;
    const match = PART.exec(source);
    if (!match) return null;
    at = PART.lastIndex;
    const [, sigil, written = '', attribute, value, star, pseudo] = match;
    const name = written.includes('\\') ? ident.decode(written) : written;
    if (pseudo?.toLowerCase() === ':root') {
      current.tag = 'html';
      specificity += 100;
      continue;
    }
    // A rule for a pseudo-element or a state says nothing about the element as it stands.
    if (pseudo !== undefined) return null;
    if (attribute !== undefined) current.attributes.push([attribute.toLowerCase(), value ?? null]);
    else if (star === undefined && sigil === '#') current.id = name;
    else if (star === undefined && sigil === '.') current.classes.push(name);
    else if (star === undefined) current.tag = name.toLowerCase();
    specificity += sigil === '#' ? 10_000 : sigil === '.' || attribute !== undefined ? 100 : star === undefined ? 1 : 0;
  }
  compounds.unshift(current);
  return { compounds, child, specificity };
}

function hasClasses(element: Styled, wanted: string[]): boolean {
  if (wanted.length === 0) return true;
  const classes = classesOf(element);
  return wanted.every((name) => classes.includes(name));
}

function classesOf({ attributes: { class: classes = '' } }: Styled): string[] {
  return classes === '' ? [] : classes.split(/\s+/, MOST_CLASSES);
}

/** Selectors of a list, those apart that are too many or too long. */
function* selectorsOf(list: string, adapt: (text: string) => string = (text) => text): Generator<Selector> {
  for (const text of list.split(',', MOST_SELECTORS)) {
    const selector = text.length > LONGEST_SELECTOR ? null : parseSelector(adapt(text));
    if (selector) yield selector;
  }
}

function matchesCompound(element: Styled, compound: Compound): boolean {
  return (
    (compound.tag === null || compound.tag === element.tag.toLowerCase()) &&
    (compound.id === null || element.attributes['id'] === compound.id) &&
    hasClasses(element, compound.classes) &&
    compound.attributes.every(([name, value]) => {
      const actual = element.attributes[name];
      return actual !== undefined && (value === null || actual.includes(value));
    })
  );
}

/** What is left of the comparisons that a document may take. */
interface Budget {
  comparisons: number;
}

function matches(element: Styled, selector: Selector, budget: Budget): boolean {
  const fits = (at: Styled, compound: Compound) => budget.comparisons-- > 0 && matchesCompound(at, compound);
  const [subject, ...outer] = selector.compounds;
  if (!subject || !fits(element, subject)) return false;
  let at = element.parent;
  for (const [index, compound] of outer.entries()) {
    if (selector.child[index]) {
      if (!at || !fits(at, compound)) return false;
    } else {
      while (at && budget.comparisons > 0 && !fits(at, compound)) at = at.parent;
      if (!at) return false;
    }
    at = at.parent;
  }
  return budget.comparisons > 0;
}

/** Splits `a:b;c:d` without tokenising; good for the layout properties, none of which takes a string. */
function inlineDeclarations(style: string): CssDeclaration[] {
  if (style.includes('\\') || style.includes('/*')) return scanCss(style, true).rules[0]?.declarations ?? [];
  const declarations: CssDeclaration[] = [];
  for (const part of style.split(';')) {
    const colon = part.indexOf(':');
    if (colon === -1) continue;
    const property = part.slice(0, colon).trim().toLowerCase();
    if (!LAYOUT.test(property)) continue;
    const value = part
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const important = /!\s*important$/.exec(value);
    declarations.push({ property, value: important ? value.slice(0, important.index).trimEnd() : value, important: important !== null });
  }
  return declarations;
}

/** Declarations that count, by property. */
export type Style = ReadonlyMap<string, string>;

/** Those of them that win, each with its weight. */
class Winners {
  private readonly weights = new Map<string, number>();
  readonly style = new Map<string, string>();

  apply(declarations: readonly CssDeclaration[], specificity: number): this {
    for (const { property, value, important } of declarations) {
      const weight = specificity + (important ? IMPORTANT : 0);
      if (weight < (this.weights.get(property) ?? 0)) continue;
      this.weights.set(property, weight);
      this.style.set(property, value);
    }
    return this;
  }
}

/** Above the specificity of any selector. */
const INLINE = 1e8;
const IMPORTANT = 1e9;

const NO_STYLE: Style = new Map();

const declarationsIn = remembered(KEPT_STYLES, (style): readonly CssDeclaration[] => inlineDeclarations(style));

/** Of an element for which no style sheet has anything. */
const inlineStyle = remembered(KEPT_STYLES, (style): Style => new Winners().apply(declarationsIn(style), INLINE).style);

/** The layout rules of a document's style sheets, or those of other properties, by what their subject must have. */
export class Stylesheet {
  private readonly properties: RegExp;
  private readonly byKey = new Map<string, LayoutRule[]>();
  private readonly sometimes = new Map<string, LayoutRule[]>();
  private readonly budget: Budget = { comparisons: MOST_COMPARISONS };
  private order = 0;
  /** By the rules that speak of an element, and its own: it is the same for all cells of a row. */
  private readonly styles = new Map<string, Style>();

  constructor(properties = LAYOUT) {
    this.properties = properties;
  }

  add(rules: readonly CssRule[]): void {
    for (const rule of rules) {
      const declarations = rule.declarations.filter(({ property }) => this.properties.test(property));
      if (declarations.length === 0) continue;
      const always = rule.media === null || ALWAYS.test(rule.media);
      for (const selector of selectorsOf(rule.selector))
        this.index(always ? this.byKey : this.sometimes, { selector, declarations, order: this.order++ });
    }
  }

  private index(map: Map<string, LayoutRule[]>, rule: LayoutRule): void {
    const subject = rule.selector.compounds[0];
    const key = subject?.id ? `#${subject.id}` : subject?.classes[0] ? `.${subject.classes[0]}` : (subject?.tag ?? '*');
    const list = map.get(key);
    if (list) list.push(rule);
    else map.set(key, [rule]);
  }

  private matching(map: Map<string, LayoutRule[]>, element: Styled): LayoutRule[] {
    const found: LayoutRule[] = [];
    if (map.size === 0 || this.budget.comparisons <= 0) return found;
    const add = (key: string) => {
      for (const rule of map.get(key) ?? NO_RULES) if (matches(element, rule.selector, this.budget)) found.push(rule);
    };
    const tag = element.tag.toLowerCase();
    const { id } = element.attributes;
    add('*');
    add(tag);
    if (id !== undefined) add(`#${id}`);
    const classes = classesOf(element);
    for (const name of classes.length > 1 ? new Set(classes) : classes) add(`.${name}`);
    return found;
  }

  /** The winning layout declarations of the element: property to value, its style attribute included. */
  cascade(element: Styled): Style {
    const rules = this.matching(this.byKey, element);
    const { style } = element.attributes;
    if (rules.length === 0) return style === undefined ? NO_STYLE : inlineStyle(style);
    rules.sort((a, b) => a.order - b.order);
    const key = `${rules.map(({ order }) => order).join(' ')} ${style ?? ''}`;
    let known = this.styles.get(key);
    if (!known) {
      const winners = new Winners();
      for (const { declarations, selector } of rules) winners.apply(declarations, selector.specificity);
      if (style !== undefined) winners.apply(declarationsIn(style), INLINE);
      known = winners.style;
      this.styles.set(key, known);
    }
    return known;
  }

  /** A media query shows it to some: a picture for phones is not hidden. */
  shownSometimes(element: Styled): boolean {
    return this.matching(this.sometimes, element).some(({ declarations }) =>
      declarations.some(({ property, value }) => property === 'display' && value !== 'none'),
    );
  }

  /** The first element that the selector of a rule speaks of; pseudo-classes and -elements apart. */
  first<T extends Styled>(selectorText: string, elements: readonly T[]): T | null {
    const selectors = [...selectorsOf(selectorText, (text) => text.replace(/::?[\w-]+(?:\([^)]*\))?/g, '') || '*')];
    return elements.find((element) => selectors.some((selector) => matches(element, selector, this.budget))) ?? null;
  }
}
