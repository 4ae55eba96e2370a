import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourIn, contrast, DRAWINGS, SHAPES_ON, TEXT_ON, token, type Drawing } from '../testing/tokens.ts';
import { ACCENT_TOKENS, inHueOf, tokenInHueOf } from './accent.ts';
import { linearOf, oklchOf } from './oklch.ts';

const tinted: ReadonlySet<string> = new Set(ACCENT_TOKENS);
const colour = (accent: string, name: string, drawing: Drawing) => {
  const own = token(name, drawing);
  return colourIn(tinted.has(`--${name}`) ? tokenInHueOf(accent, own) : own, drawing);
};

/** Pairs that are not told apart well enough under this accent, each with how it is drawn. */
function illegible(accent: string): string[] {
  const pairs = [TEXT_ON.map((pair) => [...pair, 4.5] as const), SHAPES_ON.map((pair) => [...pair, 3] as const)].flat();
  return DRAWINGS.flatMap((drawing) =>
    pairs.flatMap(([front, backgrounds, least]) =>
      backgrounds
        .filter((back) => contrast(colour(accent, front, drawing), colour(accent, back, drawing)) < least)
        .map((back) => `${front} on ${back}, ${drawing.theme}, ${drawing.contrast} contrast`),
    ),
  );
}

const hue = (hex: string) => (oklchOf(linearOf(hex)).hue * 180) / Math.PI;
const chroma = (hex: string) => oklchOf(linearOf(hex)).chroma;

describe("under the system's accent colour", () => {
  it('everything stays legible, whatever the colour is', () => {
    const anyColour = integer({ min: 0, max: 0xff_ff_ff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`);
    assert(
      property(anyColour, (accent) => {
        expect(illegible(accent)).toEqual([]);
      }),
    );
  });

  it.each(['#000000', '#ffffff', '#8c8c8c', '#ffff00', '#00ff00', '#00ffff', '#ff0000', '#ff00ff', '#0000ff', '#3584e4', '#0078d4', '#ffb900'])(
    'everything stays legible under %s',
    (accent) => expect(illegible(accent)).toEqual([]),
  );

  it.each(['#3584e4', '#e62d42', '#ed5b00', '#3a944a', '#9141ac', '#0078d4'])('%s gives its hue, as colourful as ours at most', (accent) => {
    const own = '#4a45c9';
    const given = inHueOf(accent, own);
    const apart = Math.abs(hue(given) - hue(accent)) % 360;
    expect(Math.min(apart, 360 - apart)).toBeLessThan(3);
    expect(chroma(given)).toBeGreaterThan(0.05);
    expect(chroma(given)).toBeLessThanOrEqual(chroma(own) + 0.005);
  });

  it.each(['#000000', '#6f6f6f', '#ffffff'])('%s makes the interface grey', (accent) => {
    expect(inHueOf(accent, '#4a45c9')).toMatch(/^#(..)\1\1$/);
  });

  it('our own colour is what it was', () => {
    for (const own of ['#4a45c9', '#aeabff', '#e7e6fb']) expect(contrast(inHueOf('#4a45c9', own), own)).toBeCloseTo(1, 1);
    expect(inHueOf('#4a45c9', '#4a45c9')).toBe('#4a45c9');
  });

  it('a token keeps its light and its dark side', () => {
    expect(tokenInHueOf('#808080', 'light-dark(#fff, #000000)')).toBe('light-dark(#ffffff, #000000)');
  });
});
