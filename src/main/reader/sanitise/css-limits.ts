/** Bounds on style sheets: what lies beyond costs the renderer time and no newsletter has it. */

/** Text of one style element. The largest newsletter frameworks emit some 100 KB. */
export const LONGEST_STYLESHEET = 512 * 1024;

/** Text of one style attribute. */
export const LONGEST_STYLE_ATTRIBUTE = 16 * 1024;

/** Rules of one style sheet, those in `@media` included. */
export const MOST_RULES = 5_000;

/** Simple selectors and combinators of one selector: matching is done for every element, again and again. */
export const LONGEST_SELECTOR = 40;

/** Selectors of one rule. */
export const MOST_SELECTORS = 200;

/** Queries of one `@media`. */
export const MOST_QUERIES = 20;

/** Nodes of one value; a gradient has some dozens. */
export const LONGEST_VALUE = 400;

/** `@media` in `@media`, functions in functions. css-tree recurses with them. */
export const DEEPEST_BRACKETS = 32;
