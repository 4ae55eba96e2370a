import { describe, expect, it } from 'vitest';

/** Read as a file: what is imported as CSS is empty here. The types of this project know no Node, which only its tests run on. */
const files = (await import(/* @vite-ignore */ 'node:fs' as string)) as { readFileSync(file: URL, encoding: 'utf8'): string };
const tokens = files.readFileSync(new URL(import.meta.url.replace('contrast.test.ts', 'tokens.css')), 'utf8');

/** Pairs of tokens that carry text, with the least contrast of WCAG 2.2: 4.5 for text (1.4.3), 3 for borders of controls (1.4.11). */
const TEXT_ON: readonly (readonly [text: string, backgrounds: readonly string[]])[] = [
  ['text', ['canvas', 'surface', 'raised', 'sunken', 'hover', 'select', 'kept-fill', 'shown-fill', 'watch-fill', 'danger-fill', 'quiet-fill', 'hit']],
  ['text-2', ['canvas', 'surface', 'raised', 'sunken', 'hover', 'select', 'quiet-fill']],
  ['accent', ['canvas', 'surface', 'raised', 'select']],
  ['on-accent', ['accent-fill']],
  ['quiet', ['quiet-fill']],
  ['kept', ['kept-fill', 'surface', 'raised']],
  ['shown', ['shown-fill', 'surface', 'raised']],
  ['watch', ['watch-fill', 'surface', 'raised', 'select']],
  ['danger', ['danger-fill', 'surface', 'raised']],
];
const BORDERS: readonly (readonly [string, readonly string[]])[] = [['line-strong', ['surface', 'raised', 'canvas']]];

const colour = (name: string, theme: 'light' | 'dark'): string => {
  const [, value = ''] = new RegExp(`--${name}: ([^;]+);`).exec(tokens) ?? [];
  const colours = value.match(/#[0-9a-f]{6}/g) ?? [];
  const found = colours.length === 1 ? colours[0] : colours[theme === 'light' ? 0 : 1];
  if (found === undefined) throw new Error(`no colour ${name}`);
  return found;
};

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(TEXT_ON)('%s is legible on what it stands on', (text, backgrounds) => {
    for (const background of backgrounds)
      expect(contrast(colour(text, theme), colour(background, theme)), `${text} on ${background}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each(BORDERS)('%s shows where a control is', (border, backgrounds) => {
    for (const background of backgrounds)
      expect(contrast(colour(border, theme), colour(background, theme)), `${border} on ${background}`).toBeGreaterThanOrEqual(3);
  });
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#ffffff', '#000000')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
