import { sanitiseDeclarations, sanitiseStylesheet } from './css.ts';
import { SVG_PROPERTIES } from './css-properties.ts';

/** Passes after which a text that still changes is dropped. None has been seen to need more than two. */
const MOST_PASSES = 4;

/** Style attributes repeat hundreds of times in a newsletter. Some thousand of them are a megabyte at most. */
const MOST_REMEMBERED = 4_000;
const LONGEST_REMEMBERED = 1_000;

/** Applies `pass` until it changes nothing more; '' where it does not settle. */
function settled(css: string, pass: (css: string) => string): string {
  let current = pass(css);
  for (let round = 1; round < MOST_PASSES; round++) {
    const next = pass(current);
    if (next === current) return current;
    current = next;
  }
  return '';
}

const remembered = new Map<string, string>();

/** `sanitiseDeclarations`, of which a second pass changes nothing. */
export function stableDeclarations(css: string, properties?: ReadonlySet<string>): string {
  if (properties !== undefined) return settled(css, (text) => sanitiseDeclarations(text, properties));
  const known = remembered.get(css);
  if (known !== undefined) return known;
  const clean = settled(css, (text) => sanitiseDeclarations(text));
  if (css.length <= LONGEST_REMEMBERED) {
    remember(css, clean);
    remember(clean, clean);
  }
  return clean;
}

function remember(css: string, clean: string): void {
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(css, clean);
}

/** Lists that each came out of `stableDeclarations`, one after another: a declaration is judged by itself, so they stay as they are. */
export function joinedDeclarations(lists: readonly string[]): string {
  const joined = lists.filter((list) => list !== '').join(';');
  if (joined.length <= LONGEST_REMEMBERED) remember(joined, joined);
  return joined;
}

let lastSheet: { css: string; clean: string } = { css: '', clean: '' };

/** `sanitiseStylesheet`, of which a second pass changes nothing. */
export function stableStylesheet(css: string): string {
  // The same sheet is asked for again when the written document is checked.
  if (css === lastSheet.css || css === lastSheet.clean) return lastSheet.clean;
  lastSheet = { css, clean: settled(css, (text) => sanitiseStylesheet(text)) };
  return lastSheet.clean;
}

/** The same for a style element in an SVG picture. */
export function stableSvgStylesheet(css: string): string {
  return settled(css, (text) => sanitiseStylesheet(text, SVG_PROPERTIES));
}
