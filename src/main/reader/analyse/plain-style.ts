import { workedOut } from './css-math.ts';
import type { Style } from './stylesheet.ts';

/** Names for the same in the direction of the text (CSS Logical Properties 1), which in mail runs in lines, and those that WebKit gave first. */
const SAME_AS: Readonly<Record<string, string>> = {
  'inline-size': 'width',
  'block-size': 'height',
  'max-inline-size': 'max-width',
  'max-block-size': 'max-height',
  'overflow-inline': 'overflow-x',
  'overflow-block': 'overflow-y',
  'inset-inline-start': 'left',
  'inset-inline-end': 'right',
  'inset-block-start': 'top',
  'inset-block-end': 'bottom',
  'margin-inline-start': 'margin-left',
  'margin-block-start': 'margin-top',
  '-webkit-clip-path': 'clip-path',
  '-webkit-mask': 'mask',
  '-webkit-mask-image': 'mask-image',
  '-webkit-mask-size': 'mask-size',
  '-webkit-transform': 'transform',
};

/** Which sides the values of a shorthand are for. */
const SHORTHANDS: Readonly<Record<string, readonly string[]>> = {
  inset: ['top', 'right', 'bottom', 'left'],
  'inset-inline': ['left', 'right'],
  'inset-block': ['top', 'bottom'],
  margin: ['margin-top', 'margin-right', 'margin-bottom', 'margin-left'],
};

const isOdd = (property: string, value: string) => property in SAME_AS || property in SHORTHANDS || value.includes('(');

/** Of the values of a shorthand. */
const LONGEST_SHORTHAND = 200;

/** The value of each side of a shorthand with so many: one that is not said is that of the side opposite, or of the first. */
const ofSide = (values: readonly string[], side: number) => values[side] ?? values[side - 2] ?? values[0] ?? '';

/** The same style in the names and values that all programs know: what is worked out is, and sides are called left and top. */
export function plainStyle(style: Style): Style {
  if (![...style].some(([property, value]) => isOdd(property, value))) return style;
  const plain = new Map<string, string>();
  for (const [property, value] of style) {
    const known = Object.hasOwn(SAME_AS, property) ? SAME_AS[property] : undefined;
    plain.set(known ?? property, workedOut(value));
    const sides = Object.hasOwn(SHORTHANDS, property) ? SHORTHANDS[property] : undefined;
    const values = value.slice(0, LONGEST_SHORTHAND).split(/\s+(?![^(]*\))/);
    for (const [index, side] of (sides ?? []).entries()) if (!style.has(side)) plain.set(side, workedOut(ofSide(values, index)));
  }
  return plain;
}

/** Variables in the values of variables. */
const DEEPEST = 8;

/** Of a value with its variables in place. */
const LONGEST = 1_000;

const VARIABLE = /var\(\s*(--[^\s,()]{1,100})\s*(?:,((?:[^()]|\([^()]*\))*))?\)/g;

/**
 * A value with what its variables stand for (CSS Variables 1). One that nobody set stays as it is.
 * @param valueOf of a variable, where it is used
 */
export function withVariables(value: string, valueOf: (name: string) => string | undefined): string {
  let text = value;
  for (let depth = 0; depth < DEEPEST && text.includes('var(') && text.length <= LONGEST; depth++) {
    const next = text.replace(VARIABLE, (whole, name: string, otherwise: string | undefined) => (valueOf(name) ?? otherwise ?? whole).trim());
    if (next === text) break;
    text = next;
  }
  return text.slice(0, LONGEST);
}
