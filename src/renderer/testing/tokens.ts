/** Read as a file: what is imported as CSS is empty here. The types of this project know no Node, which only its tests run on. */
const files = (await import(/* @vite-ignore */ 'node:fs' as string)) as { readFileSync(file: URL, encoding: 'utf8'): string };
const css = files.readFileSync(new URL(import.meta.url.replace('testing/tokens.ts', 'ui/tokens.css')), 'utf8');
const [usual = '', more = ''] = css.split('@media (prefers-contrast: more)');

/** How the interface is drawn: by the theme, and by how much contrast the person asks for. */
export interface Drawing {
  theme: 'light' | 'dark';
  contrast: 'usual' | 'more';
}

export const DRAWINGS: readonly Drawing[] = (['light', 'dark'] as const).flatMap((theme) =>
  (['usual', 'more'] as const).map((contrast) => ({ theme, contrast })),
);

const declared = (name: string, block: string) => new RegExp(`--${name}: ([^;]+);`).exec(block)?.[1];

/** The value of a token as tokens.css has it, for both themes. */
export function token(name: string, { contrast }: Pick<Drawing, 'contrast'>): string {
  const value = (contrast === 'more' ? declared(name, more) : undefined) ?? declared(name, usual);
  if (value === undefined) throw new Error(`no token ${name}`);
  return value;
}

/** The one colour of a token's value that a theme draws, as `#rrggbb`. */
export function colourIn(value: string, { theme }: Pick<Drawing, 'theme'>): string {
  const [light, dark = light] = value.match(/#[0-9a-f]{6}/g) ?? [];
  const colour = theme === 'light' ? light : dark;
  if (colour === undefined) throw new Error(`no colour in ${value}`);
  return colour;
}

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast of two colours, from 1 to 21, WCAG 2.2. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Pairs of tokens that carry text, with the least contrast of WCAG 2.2: 4.5 for text (1.4.3). */
export const TEXT_ON: readonly (readonly [text: string, backgrounds: readonly string[]])[] = [
  [
    'text',
    [
      'canvas',
      'surface',
      'raised',
      'sunken',
      'hover',
      'select',
      'selection',
      'kept-fill',
      'shown-fill',
      'watch-fill',
      'danger-fill',
      'quiet-fill',
      'hit',
    ],
  ],
  ['text-2', ['canvas', 'surface', 'raised', 'sunken', 'hover', 'select', 'quiet-fill']],
  ['accent', ['canvas', 'surface', 'raised', 'sunken', 'hover', 'select']],
  ['on-accent', ['accent-fill']],
  ['on-tip', ['tip']],
  ['quiet', ['quiet-fill']],
  ['kept', ['kept-fill', 'surface', 'raised']],
  ['shown', ['shown-fill', 'surface', 'raised']],
  ['watch', ['watch-fill', 'surface', 'raised', 'select']],
  ['danger', ['danger-fill', 'surface', 'raised']],
];

/** What shows where a control is or that it has the focus, with at least 3 (1.4.11). */
export const SHAPES_ON: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['surface', 'raised', 'canvas']],
  ['accent', ['canvas', 'surface', 'raised', 'sunken', 'hover', 'select']],
  ['star', ['surface', 'hover', 'select']],
  ...[0, 1, 2, 3, 4, 5, 6].map((colour) => [`account-${colour}`, ['canvas', 'surface', 'hover', 'select']] as const),
];
