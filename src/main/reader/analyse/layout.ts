import type { MarkupElement } from './elements.ts';
import { clipsAll, reasonIn, type Hidden } from './hidden.ts';
import { pixels } from './lengths.ts';
import { plainStyle, withVariables } from './plain-style.ts';
import type { Style, Styled, Stylesheet } from './stylesheet.ts';

/** How a picture would appear. Sizes are CSS pixels as declared; null: not declared, or in per cent. */
export interface Appearance {
  width: number | null;
  height: number | null;
  /** Why nobody can see it, as a sentence and the declaration that says so; null: it can be seen. */
  hidden: Hidden | null;
  /** A media query shows to some what is hidden from others. */
  sometimes: boolean;
}

/** HTML's rules for parsing dimension values: a number, its unit ignored, per cent apart. */
function dimension(value: string | undefined): number | null {
  const match = value === undefined ? null : /^\s*\+?(\d*\.?\d+)\s*(%?)/.exec(value);
  return match && match[2] !== '%' ? Number(match[1]) : null;
}

/** What a style says about any element that has it. */
interface StyleFacts {
  plain: Style;
  reason: Appearance['hidden'];
  clips: Appearance['hidden'];
  /** A length in it is counted in the size of the letters. */
  needsEm: boolean;
}

/** Worked out once: most elements of a newsletter have one of a few styles, and many of its letters the same. */
const known = new WeakMap<Style, StyleFacts>();

function factsOf(css: Style): StyleFacts {
  let facts = known.get(css);
  if (!facts) {
    const plain = plainStyle(css);
    facts = { plain, reason: reasonIn(plain), clips: clipsAll(plain), needsEm: [...plain.values()].some((value) => /\d(?:em|ex)$/.test(value)) };
    known.set(css, facts);
  }
  return facts;
}

function ownReason(css: Style, attributes: Readonly<Record<string, string>>): Appearance['hidden'] {
  const { reason } = factsOf(css);
  if (reason === null && attributes['hidden'] !== undefined && !css.has('display'))
    return { sentence: 'Hidden by its hidden attribute.', excerpt: 'hidden' };
  return reason;
}

/** Elements around one in which a variable of it is looked for. Newsletters have tables in tables, some forty deep. */
const MOST_AROUND = 200;

/** What every document has, written or not. */
const ROOT: Styled = { tag: 'html', attributes: {}, parent: null };

/** Sizes and visibility of elements, ancestors included; each element is worked out once. */
export class Layout {
  private readonly hiddenBy = new Map<MarkupElement, { hidden: Appearance['hidden']; sometimes: boolean }>();
  private readonly styles = new Map<MarkupElement, Style>();
  private readonly asWritten = new Map<MarkupElement, Style>();
  private rootStyle: Style | null = null;
  private readonly stylesheet: Stylesheet;

  constructor(stylesheet: Stylesheet) {
    this.stylesheet = stylesheet;
  }

  /** The declarations that count for it, as far as they decide what can be seen; inherited ones are its ancestors'. */
  styleOf(element: MarkupElement): Style {
    let style = this.styles.get(element);
    if (!style) {
      style = this.inPlace(element, this.written(element));
      this.styles.set(element, style);
    }
    return style;
  }

  private get root(): Style {
    return (this.rootStyle ??= this.stylesheet.cascade(ROOT));
  }

  /** What style sheets and its own attribute say of an element, in their own words. */
  private written(element: MarkupElement): Style {
    let style = this.asWritten.get(element);
    if (!style) {
      style = this.stylesheet.cascade(element);
      this.asWritten.set(element, style);
    }
    return style;
  }

  /** A style with what its variables stand for at this element. */
  private inPlace(element: MarkupElement, style: Style): Style {
    if (![...style.values()].some((value) => value.includes('var('))) return style;
    const valueOf = (name: string) => {
      if (style.has(name)) return style.get(name);
      let at = element.parent;
      for (let level = 0; at && level < MOST_AROUND; level++, at = at.parent) {
        const value = this.written(at).get(name);
        if (value !== undefined) return value;
      }
      return this.root.get(name);
    };
    return new Map([...style].map(([property, value]) => [property, withVariables(value, valueOf)]));
  }

  /** What hides the content of this element: itself or an ancestor. Iterative, since documents nest as deep as they like. */
  private around(element: MarkupElement): { hidden: Appearance['hidden']; sometimes: boolean } {
    const chain: MarkupElement[] = [];
    let known: { hidden: Appearance['hidden']; sometimes: boolean } | undefined;
    for (let at: MarkupElement | null = element; at && !known; at = at.parent) {
      known = this.hiddenBy.get(at);
      if (!known) chain.push(at);
    }
    let state = known ?? { hidden: null, sometimes: false };
    for (const at of chain.reverse()) {
      const css = this.styleOf(at);
      const reason = state.hidden ?? ownReason(css, at.attributes) ?? factsOf(css).clips;
      state = { hidden: reason, sometimes: state.sometimes || (reason !== null && state.hidden === null && this.stylesheet.shownSometimes(at)) };
      this.hiddenBy.set(at, state);
    }
    return state;
  }

  private fontSize(element: MarkupElement): number {
    for (let at: MarkupElement | null = element; at; at = at.parent) {
      const size = pixels(this.styleOf(at).get('font-size'), 16);
      if (size !== null) return size;
    }
    return 16;
  }

  /** Nothing in this element can be seen. */
  hides(element: MarkupElement): boolean {
    return this.around(element).hidden !== null;
  }

  of(element: MarkupElement): Appearance {
    const css = this.styleOf(element);
    const { plain, needsEm } = factsOf(css);
    const outer = element.parent ? this.around(element.parent) : { hidden: null, sometimes: false };
    const own = ownReason(css, element.attributes);
    const em = needsEm ? this.fontSize(element) : 16;
    const side = (name: 'width' | 'height') => {
      const most = pixels(plain.get(`max-${name}`), em);
      const declared = pixels(plain.get(name), em) ?? dimension(element.attributes[name]);
      return most !== null && (declared === null || most < declared) && most <= 3 ? most : declared;
    };
    return {
      width: side('width'),
      height: side('height'),
      hidden: own ?? outer.hidden,
      sometimes: outer.sometimes || (own !== null && this.stylesheet.shownSometimes(element)),
    };
  }
}
