import { pixels } from './lengths.ts';
import { nothingIsLeft, partsOf } from './clip-shapes.ts';
import type { Style } from './stylesheet.ts';

/** Why nobody can see something, as a sentence and the declaration that says so. */
export interface Hidden {
  sentence: string;
  excerpt: string;
}

/** Past this distance to the left or above, something is meant to be off every screen. */
const OFF_SCREEN = -500;

/** Past this distance to the right, where nobody scrolls; down many do. */
const FAR = 5_000;

/** The same in parts of the window or of what stands around it: -100vw. */
const WHOLE = 100;

/** Below this opacity, or part of its size, nothing can be made out. */
const INVISIBLE = 0.03;

/** `opacity(0)`, `opacity(1%)`. */
const TRANSPARENT = /opacity\(\s*([\d.]+%?)\s*\)/;

/** A number, or a part in per cent of 1. */
const amount = (text: string): number => Number.parseFloat(text) / (text.trim().endsWith('%') ? 100 : 1);

const isNothing = (text: string | undefined) => text !== undefined && Math.abs(amount(text)) <= INVISIBLE;

/** In a value for a distance from one side. */
function isOff(value: string | undefined, isDown = false): boolean {
  const [, part] = /^(-?[\d.]+)(?:%|[sld]?v(?:w|h|i|b|min|max))$/.exec(value ?? '') ?? [];
  if (part !== undefined) return Number(part) <= -WHOLE;
  const distance = pixels(value, 16) ?? 0;
  return distance <= OFF_SCREEN || (!isDown && distance >= FAR);
}

/** In a translation: of a part of itself nobody knows how far that is, but ten times. */
function isCarriedOff(value: string): boolean {
  const [, part] = /^(-?[\d.]+)%$/.exec(value) ?? [];
  return part === undefined ? isOff(value) : Math.abs(Number(part)) >= 10 * WHOLE;
}

const DEGREES: Readonly<Record<string, number>> = { deg: 1, turn: 360, rad: 180 / Math.PI, grad: 0.9 };

/** Turned by how much: 0 of what is seen from the front, 90 of what is seen from its edge. */
function angle(text: string): number {
  const [, number = '', unit = ''] = /^(-?[\d.]+)(deg|turn|rad|grad)$/.exec(text.trim()) ?? [];
  return Number(number) * (DEGREES[unit] ?? 0);
}

/** Seen from its edge, as a line without width. */
const isEdgeOn = (text: string) => Math.abs(Math.cos((angle(text) * Math.PI) / 180)) <= INVISIBLE;
/** Seen from behind. */
const isTurnedAway = (text: string) => Math.cos((angle(text) * Math.PI) / 180) < 0;

const SHRUNK = 'Shrunk to nothing by CSS.';
const MOVED = 'Moved off the screen by CSS.';
const TURNED = 'Turned out of sight by CSS.';

/** What one function of a transformation does to it; null: it can still be seen. */
function transformed(name: string, values: readonly string[], hasBack: boolean): string | null {
  if (/^scale(?:3d|[xy])?$/.test(name)) return values.slice(0, 2).some(isNothing) ? SHRUNK : null;
  if (name === 'matrix') {
    const [a = 1, b = 0, c = 0, d = 1] = values.map(Number);
    return Math.abs(a * d - b * c) <= INVISIBLE ** 2 ? SHRUNK : null;
  }
  if (/^translate(?:3d|[xy])?$/.test(name)) return values.slice(0, 2).some(isCarriedOff) ? MOVED : null;
  if (/^rotate[xy]$/.test(name) && values[0] !== undefined) return isEdgeOn(values[0]) || (!hasBack && isTurnedAway(values[0])) ? TURNED : null;
  return null;
}

/** A colour that is none, and where it begins and ends. */
const CLEAR = String.raw`(?:transparent|#0{4}|#[\da-f]{6}00|rgba?\([^()]{1,40}[,/]\s*0(?:\.0+)?%?\s*\))(?:\s+[\d.]{1,10}(?:%|px)?){0,2}`;

/** A gradient from nothing to nothing, as a mask, leaves nothing. */
const CLEAR_MASK = new RegExp(
  String.raw`^(?:repeating-)?(?:linear|radial|conic)-gradient\((?:[^,()]{1,40}(?:deg|turn|rad|left|right|top|bottom|circle|ellipse)\s*,)?\s*${CLEAR}(?:\s*,\s*${CLEAR})*\s*\)`,
);

/** What a style of its own, in plain words, makes of an element: why it shows nothing. */
export function reasonIn(css: Style): Hidden | null {
  const says = (property: string, sentence: string): Hidden => ({ sentence, excerpt: `${property}: ${css.get(property)}` });
  const value = (property: string) => css.get(property);
  if (value('display') === 'none') return says('display', 'Hidden by CSS (display: none).');
  const visibility = value('visibility');
  if (visibility === 'hidden' || visibility === 'collapse') return says('visibility', 'Hidden by CSS (visibility).');
  if (isNothing(value('opacity'))) return says('opacity', 'Made transparent by CSS (opacity).');
  if (isNothing(TRANSPARENT.exec(value('filter') ?? '')?.[1])) return says('filter', 'Made transparent by CSS (opacity).');
  if (value('mso-hide') === 'all') return says('mso-hide', 'Hidden from Outlook (mso-hide).');
  if (value('content-visibility') === 'hidden') return says('content-visibility', 'Hidden by CSS (content-visibility).');
  const clip = value('clip');
  if (clip !== undefined && /^rect\(\s*(?:0|1px|0px)[\s,]+(?:0|1px|0px)[\s,]+(?:0|1px|0px)[\s,]+(?:0|1px|0px)\s*\)$/.test(clip))
    return says('clip', 'Clipped away by CSS.');
  if (nothingIsLeft(value('clip-path') ?? '')) return says('clip-path', 'Clipped away by CSS.');
  for (const property of ['mask', 'mask-image']) if (CLEAR_MASK.test(value(property) ?? '')) return says(property, 'Clipped away by CSS.');
  if (/^0(?:px|%)?(?:\s|$)/.test(value('mask-size') ?? '')) return says('mask-size', 'Clipped away by CSS.');
  return outOfPlace(css, says);
}

/** The same of what it does to its size and its place. */
function outOfPlace(css: Style, says: (property: string, sentence: string) => Hidden): Hidden | null {
  const words = (property: string) => css.get(property)?.split(/\s+/) ?? [];
  if (words('scale').slice(0, 2).some(isNothing)) return says('scale', SHRUNK);
  // 0 is as if it were not there.
  if (isNothing(css.get('zoom')) && amount(css.get('zoom') ?? '') > 0) return says('zoom', SHRUNK);
  const hasBack = css.get('backface-visibility') !== 'hidden';
  for (const { name, values } of partsOf(css.get('transform') ?? '')) {
    const sentence = transformed(name, values, hasBack);
    if (sentence !== null) return says('transform', sentence);
  }
  if (words('translate').some(isCarriedOff)) return says('translate', MOVED);
  const [axis = '', by = ''] = words('rotate');
  if (/^[xy]$/.test(axis) && (isEdgeOn(by) || (!hasBack && isTurnedAway(by)))) return says('rotate', TURNED);
  if (/^(?:absolute|fixed|relative)$/.test(css.get('position') ?? ''))
    for (const side of ['left', 'top', 'right', 'bottom']) if (isOff(css.get(side), side === 'top')) return says(side, MOVED);
  for (const side of ['margin-left', 'margin-top', 'text-indent']) if (isOff(css.get(side), side === 'margin-top')) return says(side, MOVED);
  return null;
}

/** Properties that cut off what does not fit, and with which values: also what could be scrolled into sight shows nothing in a box without size. */
const CUTS_OFF = /^(?:hidden|clip|auto|scroll|strict|content|paint)$/;
const CUTTING = ['overflow', 'overflow-x', 'overflow-y', 'contain'];

/** An ancestor, its style in plain words, that shows none of its content because it has no size and cuts off the rest. */
export function clipsAll(css: Style): Hidden | null {
  const cuts = CUTTING.find((property) =>
    css
      .get(property)
      ?.split(/\s+/)
      .some((word) => CUTS_OFF.test(word)),
  );
  if (cuts === undefined) return null;
  const sentence = 'Inside a box without size that hides what it holds.';
  for (const side of ['height', 'max-height', 'width', 'max-width']) {
    // Gmail on telephones is given a width of one pixel and a least width of all.
    const least = css.get(side.replace(/^(?:max-)?/, 'min-'));
    if (least !== undefined && pixels(least, 16) !== 0) continue;
    const size = pixels(css.get(side), 16);
    if (size !== null && size <= 1) return { sentence, excerpt: `${side}: ${css.get(side)}; ${cuts}: ${css.get(cuts)}` };
  }
  return null;
}
