/**
 * The system's accent colour in place of our own. Each token that is tinted with our accent takes the hue of the system's and keeps its
 * luminance, which is all that contrast depends on (WCAG 2.2): what is legible in our colour is in any other, in every theme.
 */
import { hexOf, linearOf, linearOfOklch, luminance, oklchOf, type LinearRgb } from './oklch.ts';

/** Of tokens.css. */
export const ACCENT_TOKENS = ['--accent', '--accent-fill', '--select', '--selection'] as const;

/** Halvings of an interval: finer than a screen's 256 steps. */
const STEPS = 20;

/** The largest number from 0 to `most` that `fits`; what fits is one interval that begins with 0. */
function largest(most: number, fits: (value: number) => boolean): number {
  if (fits(most)) return most;
  let [low, high] = [0, most];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

const canBeShown = (colour: LinearRgb) => colour.every((channel) => channel >= 0 && channel <= 1);

/** A colour in the hue of `accent`, as light as `own` and no more colourful than either. All as `#rrggbb`. */
export function inHueOf(accent: string, own: string): string {
  const { chroma, hue } = oklchOf(linearOf(accent));
  const wanted = luminance(linearOf(own));
  const asColourful = (chroma: number) => {
    const lightness = largest(1, (lightness) => luminance(linearOfOklch({ lightness, chroma, hue })) <= wanted);
    return linearOfOklch({ lightness, chroma, hue });
  };
  const most = Math.min(chroma, oklchOf(linearOf(own)).chroma);
  return hexOf(asColourful(largest(most, (chroma) => canBeShown(asColourful(chroma)))));
}

/** The value of a token in the hue of `accent`: each of its colours, light and dark. */
export const tokenInHueOf = (accent: string, value: string): string =>
  value.replaceAll(/#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/gi, (own) => inHueOf(accent, own));

/** Puts the tokens of `root` into the hue of `accent`, or back to our own. What they are without it is asked of the style sheet, which knows how much contrast is wanted. */
export function paint(root: HTMLElement, accent: string | null): void {
  for (const name of ACCENT_TOKENS) {
    root.style.removeProperty(name);
    if (accent !== null) root.style.setProperty(name, tokenInHueOf(accent, getComputedStyle(root).getPropertyValue(name)));
  }
}
