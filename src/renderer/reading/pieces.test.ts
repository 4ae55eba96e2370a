import { expect, it } from 'vitest';
import { layoutPieces } from './pieces.ts';

const lengths = (words: string, links: { from: number; to: number; link: number }[] = [], from = 0) =>
  layoutPieces(words, from, links).map(({ text }) => text.length);

it('a letter is one piece', () => {
  expect(layoutPieces('Dear reader,\n\nhello.\n', 7, [])).toEqual([{ start: 0, text: 'Dear reader,\n\nhello.\n' }]);
  expect(layoutPieces('', 0, [])).toEqual([{ start: 0, text: '' }]);
});

it('a long text is divided behind its lines, and one that never ends anywhere', () => {
  expect(lengths('x'.repeat(50_000))).toEqual([20_000, 20_000, 10_000]);
  const lines = `${'x'.repeat(8_999)}\n`.repeat(5);
  expect(lengths(lines)).toEqual([18_000, 18_000, 9_000]);
});

it('pieces are all of the text, and none ends in a letter of two units or in a link', () => {
  for (const words of ['😀'.repeat(30_000), `x${'😀'.repeat(30_000)}`, 'ab\n'.repeat(30_000)]) {
    const pieces = layoutPieces(words, 0, []);
    expect(pieces.map(({ text }) => text).join('')).toBe(words);
    expect(pieces.every(({ text }) => text.isWellFormed())).toBe(true);
  }
  const words = 'x'.repeat(50_000);
  expect(lengths(words, [{ from: 119_990, to: 120_010, link: 0 }], 100_000)).toEqual([19_990, 20_000, 10_010]);
  expect(lengths(words, [{ from: 0, to: 30_000, link: 0 }])).toEqual([30_000, 20_000]);
});
