/** How light a colour is, as far as it is written in numbers or by a well-known name. */

/** Names of colours that are nearly white. */
const WHITES: ReadonlySet<string> = new Set(['white', 'snow', 'ivory', 'whitesmoke', 'ghostwhite', 'floralwhite', 'mintcream', 'lightyellow']);

/** `#rgb`, `#rrggbb` or `rgb(r,g,b)`, each with an alpha or without; numbers from 0 to 255. */
function channelsOf(colour: string): number[] {
  const hex = /^#([\da-f]+)$/i.exec(colour)?.[1];
  if (hex !== undefined) {
    const pairs = hex.length < 6 ? Array.from(hex, (digit) => digit + digit) : (hex.match(/../g) ?? []);
    return pairs.slice(0, 3).map((pair) => Number.parseInt(pair, 16));
  }
  return (/^rgba?\(([\d.,\s/]*)\)$/i.exec(colour)?.[1]?.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}

/** WCAG 2.2, "relative luminance", of a colour that is written in numbers, or white by its name; null: of no other. */
export function luminance(colour: string): number | null {
  const [red, green, blue] = channelsOf(colour).map((channel) => (channel / 255) ** 2.2);
  if (red === undefined || green === undefined || blue === undefined) return WHITES.has(colour.toLowerCase()) ? 1 : null;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Names of colours that people write in. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['red', '255,0,0'],
  ['darkred', '139,0,0'],
  ['blue', '0,0,255'],
  ['darkblue', '0,0,139'],
  ['navy', '0,0,128'],
  ['green', '0,128,0'],
  ['darkgreen', '0,100,0'],
  ['purple', '128,0,128'],
  ['magenta', '255,0,255'],
  ['teal', '0,128,128'],
  ['maroon', '128,0,0'],
  ['orange', '255,165,0'],
]);

/** How far the channels of a grey are apart, at most. */
const GREY = 24;

/** A colour in one spelling; null where it is black or a grey, or nobody can tell. */
export function hueOf(colour: string): string | null {
  const channels = channelsOf(colour);
  if (channels.length < 3) return NAMED.get(colour.toLowerCase()) ?? null;
  return Math.max(...channels) - Math.min(...channels) <= GREY ? null : channels.join(',');
}

/** What is less opaque is a tint: what lies behind it is what is seen. */
const LEAST_OPAQUE = 0.5;

/** From 0 to 1. */
function opacity(colour: string): number {
  const hex = /^#(?:[\da-f]{3}([\da-f])|[\da-f]{6}([\da-f]{2}))$/i.exec(colour);
  if (hex) return hex[1] === undefined ? Number.parseInt(hex[2] ?? 'ff', 16) / 255 : Number.parseInt(hex[1], 16) / 15;
  return Number(/^rgba?\(([\d.,\s/]*)\)$/i.exec(colour)?.[1]?.match(/[\d.]+/g)?.[3] ?? 1);
}

/** Relative luminance up to which a ground is dark, on which white words can be read (6:1), and from which on it is light, as for black ones. */
const DARK = 0.12;
const LIGHT = 0.5;

/** Dark grounds have names as well. */
const BLACKS: ReadonlySet<string> = new Set([
  'black',
  'navy',
  'darkblue',
  'midnightblue',
  'maroon',
  'darkred',
  'indigo',
  'darkslategray',
  'darkslategrey',
]);

/** Whether a ground is dark, or light; null: neither, or what is behind it shows through, or nobody can tell. */
export function shadeOf(colour: string): 'dark' | 'light' | null {
  if (opacity(colour) < LEAST_OPAQUE) return null;
  const light = luminance(colour);
  if (light === null) return BLACKS.has(colour.toLowerCase()) ? 'dark' : null;
  return light <= DARK ? 'dark' : light >= LIGHT ? 'light' : null;
}

/** A colour behind something, as far as it is written in one piece. */
const PAINTED = /(?:bgcolor\s*=|background(?:-color|-image)?\s*:)[^;{}<>]{0,200}/gi;
const COLOUR = /#[\da-f]{3,8}\b|rgba?\([^()]{0,60}\)|\b[a-z]{4,14}\b/gi;

/** Whether anything in a document may be dark behind: in most nothing is. A name that hides in escapes or entities is not found, and turned as ever. */
export const mayHaveDarkGrounds = (html: string): boolean =>
  [...html.matchAll(PAINTED)].some(([painted]) => painted.match(COLOUR)?.some((colour) => shadeOf(colour) === 'dark') ?? false);
