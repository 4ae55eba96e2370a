import { scanCss, type CssDeclaration } from '../analyse/css.ts';
import { Stylesheet, type Styled } from '../analyse/stylesheet.ts';
import { LONGEST_STYLESHEET } from './css-limits.ts';
import { mayHaveDarkGrounds } from './shades.ts';
import type { TreeElement } from './tree.ts';

const COLOURS = /^(?:color|background|background-color|background-image|display)$/;

const drawsPicture = ({ property, value }: Pick<CssDeclaration, 'property' | 'value'>) => property.startsWith('background') && /url\s*\(/.test(value);

const mayPaintDark = ({ property, value }: Pick<CssDeclaration, 'property' | 'value'>) => mayHaveDarkGrounds(`${property}:${value}`);

/** What the style sheets of a document say of an element's words and of what is behind them, as far as simple selectors tell. */
export class SheetColours {
  private readonly stylesheet = new Stylesheet(COLOURS);
  /** Of its rules those that draw a picture: few, if any. */
  private readonly drawing = new Stylesheet(COLOURS);
  private readonly isEmpty: boolean;
  /** They may give something a dark ground, in the light and on every screen. */
  readonly paintsDark: boolean;

  /** @param sheets as they came */
  constructor(sheets: readonly string[]) {
    const rules = sheets.flatMap((css) => (css.length > LONGEST_STYLESHEET ? [] : scanCss(css).rules));
    this.stylesheet.add(rules);
    this.drawing.add(rules.filter(({ declarations }) => declarations.some(drawsPicture)));
    this.isEmpty = rules.length === 0;
    this.paintsDark = rules.some(({ media, declarations }) => media === null && declarations.some(mayPaintDark));
  }

  /** An element as selectors see it, its style attribute apart. */
  styled({ name, attributes }: TreeElement, parent: Styled | null): Styled | null {
    if (this.isEmpty) return null;
    const { style: _, ...others } = Object.fromEntries(attributes);
    return { tag: name, attributes: others, parent };
  }

  /** Whether a picture is drawn behind it. */
  draws(styled: Styled | null): boolean {
    return styled !== null && [...this.drawing.cascade(styled)].some(([property, value]) => drawsPicture({ property, value }));
  }

  /** Declarations, unsanitised and lower case, that a style attribute stands behind. */
  of(styled: Styled | null): string {
    if (styled === null) return '';
    return [...this.stylesheet.cascade(styled)].map(([property, value]) => `${property}:${value};`).join('');
  }
}
