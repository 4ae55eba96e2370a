import type { MarkupElement } from './elements.ts';
import type { Style, Stylesheet } from './stylesheet.ts';

/** How a picture would appear. Sizes are CSS pixels as declared; null: not declared, or in per cent. */
export interface Appearance {
  width: number | null;
  height: number | null;
  /** Why nobody can see it, as a sentence and the declaration that says so; null: it can be seen. */
  hidden: { sentence: string; excerpt: string } | null;
  /** A media query shows to some what is hidden from others. */
  sometimes: boolean;
}

/** Pixels a unit, at the usual 16 px and 96 dpi. */
const UNITS: Record<string, number> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
  '': 1,
};

/** Past this distance to the left or above, something is meant to be off every screen. */
const OFF_SCREEN = -500;

/** Below this opacity nothing can be made out. */
const INVISIBLE_OPACITY = 0.03;

/** `opacity(0)`, `opacity(1%)`. */
const TRANSPARENT = /opacity\(\s*([\d.]+%?)\s*\)/;

/** A length in CSS pixels; null where it is none, or in per cent. */
export function pixels(value: string | undefined, em: number): number | null {
  const match = value === undefined ? null : /^(-?(?:\d+(?:\.\d+)?|\.\d+))([a-z]*)$/.exec(value.trim());
  const name = match?.[2] ?? '';
  const unit = Object.hasOwn(UNITS, name) ? UNITS[name] : undefined;
  if (!match || unit === undefined) return null;
  return Number(match[1]) * (match[2] === 'em' || match[2] === 'ex' ? em * (unit / 16) : unit);
}

/** HTML's rules for parsing dimension values: a number, its unit ignored, per cent apart. */
function dimension(value: string | undefined): number | null {
  const match = value === undefined ? null : /^\s*\+?(\d*\.?\d+)\s*(%?)/.exec(value);
  return match && match[2] !== '%' ? Number(match[1]) : null;
}

/** Why an element of this style shows nothing. */
function reasonIn(css: Style): Appearance['hidden'] {
  const says = (property: string, sentence: string) => ({ sentence, excerpt: `${property}: ${css.get(property)}` });
  const number = (property: string) => pixels(css.get(property), 16);
  if (css.get('display') === 'none') return says('display', 'Hidden by CSS (display: none).');
  const visibility = css.get('visibility');
  if (visibility === 'hidden' || visibility === 'collapse') return says('visibility', 'Hidden by CSS (visibility).');
  const opacity = css.get('opacity');
  if (opacity !== undefined && Number.parseFloat(opacity) <= INVISIBLE_OPACITY) return says('opacity', 'Made transparent by CSS (opacity).');
  const filter = TRANSPARENT.exec(css.get('filter') ?? '')?.[1];
  if (filter !== undefined && Number.parseFloat(filter) / (filter.endsWith('%') ? 100 : 1) <= INVISIBLE_OPACITY)
    return says('filter', 'Made transparent by CSS (opacity).');
  if (css.get('mso-hide') === 'all') return says('mso-hide', 'Hidden from Outlook (mso-hide).');
  if (css.get('content-visibility') === 'hidden') return says('content-visibility', 'Hidden by CSS (content-visibility).');
  const clip = css.get('clip');
  if (clip !== undefined && /^rect\(\s*(?:0|1px|0px)[\s,]+(?:0|1px|0px)[\s,]+(?:0|1px|0px)[\s,]+(?:0|1px|0px)\s*\)$/.test(clip))
    return says('clip', 'Clipped away by CSS.');
  if (/inset\(\s*(?:50|100)%|circle\(\s*0/.test(css.get('clip-path') ?? '')) return says('clip-path', 'Clipped away by CSS.');
  if (/scale[xy]?\(\s*0(?:\.0+)?\s*[,)]/.test(css.get('transform') ?? '')) return says('transform', 'Shrunk to nothing by CSS.');
  const position = css.get('position');
  for (const side of ['left', 'top', 'right', 'bottom']) {
    if ((position === 'absolute' || position === 'fixed') && (number(side) ?? 0) <= OFF_SCREEN) return says(side, 'Moved off the screen by CSS.');
  }
  for (const side of ['margin-left', 'margin-top', 'text-indent'])
    if ((number(side) ?? 0) <= OFF_SCREEN) return says(side, 'Moved off the screen by CSS.');
  return null;
}

/** An ancestor that shows none of its content because it has no size and cuts off the rest. */
function clipsAll(css: Style): Appearance['hidden'] {
  const cut = ['overflow', 'overflow-x', 'overflow-y'].some((property) => css.get(property) === 'hidden');
  if (!cut) return null;
  for (const side of ['height', 'max-height', 'width', 'max-width']) {
    const size = pixels(css.get(side), 16);
    if (size !== null && size <= 1)
      return { sentence: 'Inside a box without size that hides what it holds.', excerpt: `${side}: ${css.get(side)}; overflow: hidden` };
  }
  return null;
}

/** What a style says about any element that has it. */
interface StyleFacts {
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
    facts = { reason: reasonIn(css), clips: clipsAll(css), needsEm: [...css.values()].some((value) => /\d(?:em|ex)$/.test(value)) };
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

/** Sizes and visibility of elements, ancestors included; each element is worked out once. */
export class Layout {
  private readonly hiddenBy = new Map<MarkupElement, { hidden: Appearance['hidden']; sometimes: boolean }>();
  private readonly styles = new Map<MarkupElement, Style>();
  private readonly stylesheet: Stylesheet;

  constructor(stylesheet: Stylesheet) {
    this.stylesheet = stylesheet;
  }

  /** The declarations that count for it, as far as they decide what can be seen; inherited ones are its ancestors'. */
  styleOf(element: MarkupElement): Style {
    let style = this.styles.get(element);
    if (!style) {
      style = this.stylesheet.cascade(element);
      this.styles.set(element, style);
    }
    return style;
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
    const outer = element.parent ? this.around(element.parent) : { hidden: null, sometimes: false };
    const own = ownReason(css, element.attributes);
    const em = factsOf(css).needsEm ? this.fontSize(element) : 16;
    const side = (name: 'width' | 'height') => {
      const most = pixels(css.get(`max-${name}`), em);
      const declared = pixels(css.get(name), em) ?? dimension(element.attributes[name]);
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
