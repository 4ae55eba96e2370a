import { describe, expect, it } from 'vitest';
import { colourIn, contrast, DRAWINGS, SHAPES_ON, TEXT_ON, token } from '../testing/tokens.ts';

describe.each(DRAWINGS)('in the $theme theme with $contrast contrast', (drawing) => {
  const colour = (name: string) => colourIn(token(name, drawing), drawing);

  it.each(TEXT_ON)('%s is legible on what it stands on', (text, backgrounds) => {
    for (const background of backgrounds) expect(contrast(colour(text), colour(background)), `${text} on ${background}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES_ON)('%s shows where a control is', (shape, backgrounds) => {
    for (const background of backgrounds) expect(contrast(colour(shape), colour(background)), `${shape} on ${background}`).toBeGreaterThanOrEqual(3);
  });
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#ffffff', '#000000')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
