import { LONGEST_STYLESHEET } from './css-limits.ts';

/**
 * New words of CSS in the words that have always said the same, for the tables that know only those. Nothing is decided here: what comes out is looked at like
 * anything else.
 */

/** `(width <= 600px)`, `(400px <= width <= 600px)`: a length, how it compares, what is measured, and the same after it (Media Queries 4, 2.4.3). */
const RANGE = /\(\s*(?:([\d.]{1,12}[a-z]{0,4})\s*(<=?|>=?)\s*)?(width|height)\s*(?:(<=?|>=?)\s*([\d.]{1,12}[a-z]{0,4})\s*)?\)/gi;

const MEDIA = /@media\b([^{};]{0,500})\{/gi;

const LAYER = /^\s*@layer\b/i;

const IS_NEW = /@layer\b|@media\b[^{};]{0,500}[<>]/i;

/** The difference between less and at most is none that is seen. */
function minAndMax(query: string): string {
  return query.replace(
    RANGE,
    (whole, lower: string | undefined, first: string | undefined, feature: string, second: string | undefined, upper: string | undefined) => {
      const bounds = [
        ...(lower !== undefined && first !== undefined ? [`(${first.startsWith('<') ? 'min' : 'max'}-${feature}:${lower})`] : []),
        ...(upper !== undefined && second !== undefined ? [`(${second.startsWith('<') ? 'max' : 'min'}-${feature}:${upper})`] : []),
      ];
      return bounds.length === 0 ? whole : bounds.join(' and ');
    },
  );
}

/** The rules of layers as if they stood outside: they come first, and what is in none counts for more. */
function withoutLayers(css: string): string {
  let [out, from] = ['', 0];
  /** For each open bracket: is it a layer's? */
  const open: boolean[] = [];
  let others = 0;
  for (let at = 0; at < css.length; at++) {
    const character = css[at];
    if (character !== '{' && character !== '}' && character !== ';') continue;
    const text = css.slice(from, at);
    const isLayer = others === 0 && LAYER.test(text);
    const goes = character === '}' ? (open.pop() ?? false) : isLayer;
    if (character === '{') open.push(isLayer);
    if (character !== ';' && !goes) others = Math.max(0, others + (character === '{' ? 1 : -1));
    out += isLayer ? '' : text;
    out += goes ? '' : character;
    from = at + 1;
  }
  return out + css.slice(from);
}

/** A style sheet without layers and ranges. */
export function inOldWords(css: string): string {
  if (css.length > LONGEST_STYLESHEET || !IS_NEW.test(css)) return css;
  const ranges = css.replace(MEDIA, (_, query: string) => `@media${minAndMax(query)}{`);
  return /@layer\b/i.test(ranges) ? withoutLayers(ranges) : ranges;
}
