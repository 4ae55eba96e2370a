import { WITH_BACKGROUND } from './attributes.ts';
import { luminance } from './shades.ts';
import type { Styled } from '../analyse/stylesheet.ts';
import type { SheetColours } from './sheet-colours.ts';
import { stableDeclarations } from './stable-css.ts';
import type { TreeElement } from './tree.ts';

/**
 * Light words on a picture that is drawn behind them. Where it stays out, and nobody thought of a colour beneath it, they would stand on
 * the white of the page. What is written at the elements themselves is looked at, and what style sheets say of them in simple words.
 */

/** Dark enough for white words (7:1), and grey as any picture may have been. */
export const GROUND = 'background-color:#595959';

/** Relative luminance above which words cannot be read on white (less than 2:1). */
const PALE = 0.5;

/** What stands in a background, and in the place of a colour, and paints nothing. */
const NO_PAINT =
  /^(?:none|transparent|inherit|initial|unset|revert|repeat|repeat-[xy]|no-repeat|round|space|scroll|fixed|local|center|top|right|bottom|left|cover|contain|auto|calc\(.*|[a-z]+-box|rgba\((?:[^,]+,){3}\s*[0.]+\))$/i;

/** A function, with another one in it at most; a hash; a word. */
const PAINTS = /[a-z-]+\((?:[^()]|\([^()]*\))*\)|#[\da-f]{3,8}|[a-z-]{3,}/gi;

const isPale = (colour: string): boolean => (luminance(colour) ?? 0) > PALE;

/** Characters of a value that are looked at: several gradients are not as long. */
const LONGEST_LOOK = 1_000;

/** The colour, or the gradient, that a value paints; null: none. */
const paintIn = (value: string) =>
  value
    .slice(0, LONGEST_LOOK)
    .match(PAINTS)
    ?.find((word) => !NO_PAINT.test(word)) ?? null;

/** Value of the last declaration of it. No string in a clean style holds a semicolon. */
function declared(style: string, property: string): string | null {
  const declaration = style.split(';').findLast((text) => text.startsWith(`${property}:`));
  return declaration?.slice(property.length + 1).replace('!important', '') ?? null;
}

/**
 * Colour that an element has behind it, of its own.
 * @param style clean declarations
 */
export function groundOf({ attributes }: TreeElement, style: string): string | null {
  for (const property of ['background-color', 'background', 'background-image']) {
    const paint = paintIn(declared(style, property) ?? '');
    if (paint !== null) return paint;
  }
  return paintIn(attributes.get('bgcolor') ?? '');
}

/** Colour that an element gives to its words; null: that of what it is in. */
export function inkOf({ name, attributes }: TreeElement, style: string): string | null {
  const said = paintIn(declared(style, 'color') ?? '') ?? paintIn((name === 'body' ? attributes.get('text') : attributes.get('color')) ?? '');
  // A link that says nothing has the colour of links.
  return said ?? (name === 'a' && attributes.has('href') ? 'blue' : null);
}

/** @param style as it came */
const drawsPicture = (style: string) => style.split(';').some((text) => /^\s*background(?:-image)?\s*:/i.test(text) && /url\s*\(/i.test(text));

const hasPicture = ({ name, attributes }: TreeElement, style: string) =>
  drawsPicture(style) || (WITH_BACKGROUND.has(name) && (attributes.get('background') ?? '').trim() !== '');

/** Nothing in them is read. */
const UNREAD: ReadonlySet<string> = new Set(['head', 'style', 'title']);

interface Letters {
  pale: number;
  other: number;
}

/** Elements around, behind or on a picture, as selectors see them: of all others the colours say nothing about one. */
function nearPictures(root: TreeElement, sheets: SheetColours): ReadonlyMap<TreeElement, Styled | null> {
  const near = new Map<TreeElement, Styled | null>();
  const visit = (element: TreeElement, outer: Styled | null, isOnPicture: boolean): boolean => {
    const styled = sheets.styled(element, outer);
    const isDrawn = isOnPicture || hasPicture(element, element.attributes.get('style') ?? '') || sheets.draws(styled);
    let isNear = isDrawn;
    for (const child of element.children) if (child.kind === 'element' && visit(child, styled, isDrawn)) isNear = true;
    if (isNear) near.set(element, styled);
    return isNear;
  };
  visit(root, null, false);
  return near;
}

/** Elements with a picture behind them and no colour, on something light, in which most words are light. */
export function paleGrounds(root: TreeElement, sheets: SheetColours): ReadonlySet<TreeElement> {
  const found = new Set<TreeElement>();
  const near = nearPictures(root, sheets);

  const visit = (element: TreeElement, isInkPale: boolean, isOnLight: boolean): Letters => {
    const letters: Letters = { pale: 0, other: 0 };
    if (UNREAD.has(element.name) || !near.has(element)) return letters;
    const written = sheets.of(near.get(element) ?? null) + (element.attributes.get('style') ?? '');
    const style = stableDeclarations(written);
    if (declared(style, 'display') === 'none') return letters;
    const ground = groundOf(element, style);
    const ink = inkOf(element, style);
    const pale = ink === null ? isInkPale : isPale(ink);
    const onLight = ground === null ? isOnLight : isPale(ground);
    for (const child of element.children) {
      if (child.kind === 'text') letters[pale ? 'pale' : 'other'] += child.text.trim().length;
      else {
        const inside = visit(child, pale, onLight);
        letters.pale += inside.pale;
        letters.other += inside.other;
      }
    }
    const isFound = ground === null && isOnLight && letters.pale > letters.other && hasPicture(element, written);
    if (isFound) found.add(element);
    // What stands on a colour does not stand on what is around it.
    return isFound || ground !== null ? { pale: 0, other: 0 } : letters;
  };

  visit(root, false, true);
  return found;
}

/** Whether a document may have any: most have not, and load fonts at most. */
export const mayHavePictures = (html: string): boolean => /\bbackground\s*=|\bbackground(?:-image)?\s*:[^;{}]{0,500}url\s*\(/i.test(html);
