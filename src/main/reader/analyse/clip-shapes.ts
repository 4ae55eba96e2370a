import { pixels } from './lengths.ts';

/** Functions of one value that are looked at, and its characters. */
const MOST = 20;
const LONGEST = 2_000;

const FUNCTION = /([a-z][a-z\d-]*)\(([^()]{0,500})\)/g;

/** Functions in a value, with what stands between their brackets, divided at commas and spaces. */
export const partsOf = (value: string): { name: string; values: string[] }[] =>
  [...value.slice(0, LONGEST).matchAll(FUNCTION)]
    .slice(0, MOST)
    .map(([, name = '', inner = '']) => ({ name, values: inner.split(/[\s,]+/).filter((word) => word !== '') }));

/** A length, in per cent of what is clipped where it is in per cent; null: it cannot be told. */
function sideOf(text: string | undefined): { share: number; length: number } | null {
  const share = /^(-?[\d.]+)%$/.exec(text ?? '')?.[1];
  if (share !== undefined) return { share: Number(share), length: 0 };
  const length = pixels(text, 16);
  return length === null ? null : { share: 0, length };
}

const isZero = (text: string | undefined) => {
  const side = sideOf(text);
  return side !== null && side.share <= 0 && side.length <= 0;
};

/** Whether what two opposite sides take away is all. */
const meets = (one: string | undefined, other: string | undefined) => (sideOf(one)?.share ?? 0) + (sideOf(other)?.share ?? 0) >= 100;

/** Points that lie on one line across or down have nothing between them. */
function isFlat(points: readonly string[]): boolean {
  const across = new Set(points.filter((_, at) => at % 2 === 0));
  const down = new Set(points.filter((_, at) => at % 2 === 1));
  return points.length > 0 && (across.size === 1 || down.size === 1);
}

/** How what a line surrounds several times is filled. */
const FILL_RULE = /^(?:nonzero|evenodd)$/;

/** Commands of a path that draw something. */
const DRAWS = /[hlcsqtva]/i;

const EMPTY: Readonly<Record<string, (values: readonly string[]) => boolean>> = {
  inset: (values) => {
    const end = values.indexOf('round');
    const [top, right = top, bottom = top, left = right] = end === -1 ? values : values.slice(0, end);
    return meets(top, bottom) || meets(left, right);
  },
  circle: ([radius]) => isZero(radius),
  ellipse: ([across, down]) => isZero(across) || isZero(down),
  rect: ([top, right, bottom, left]) => (isZero(right) && isZero(left)) || (isZero(top) && isZero(bottom)),
  xywh: ([, , width, height]) => isZero(width) || isZero(height),
  polygon: (values) => isFlat(values.filter((word) => !FILL_RULE.test(word))),
  path: (values) => !values.some((word) => !FILL_RULE.test(word) && DRAWS.test(word)),
  shape: (values) => !values.some((word) => /^(?:line|hline|vline|curve|smooth|arc)$/.test(word)),
};

/** Whether the shape of a `clip-path` leaves nothing (CSS Shapes 2, 3). */
export const nothingIsLeft = (value: string): boolean =>
  partsOf(value).some(({ name, values }) => Object.hasOwn(EMPTY, name) && (EMPTY[name]?.(values) ?? false));
