import { expect, it } from 'vitest';
import { stretchesOf } from './quotes.ts';

const quote = (lines: number) => Array.from({ length: lines }, (_, n) => `> line ${n}\n`).join('');

it('a long quote is a stretch of its own', () => {
  expect(stretchesOf(`Yes.\n\n${quote(5)}\nMira`)).toEqual([
    { quoted: false, text: 'Yes.\n\n' },
    { quoted: true, text: quote(5) },
    { quoted: false, text: '\nMira' },
  ]);
});

it('a short quote belongs to its answer', () => {
  expect(stretchesOf(`${quote(2)}Yes.`)).toEqual([{ quoted: false, text: `${quote(2)}Yes.` }]);
});

it('nothing of the text is lost, whatever it is', () => {
  for (const text of ['', '>', 'a\r\n> b\r\n', `${quote(9)}${quote(9)}`, '\n\n>>> x\n>y'])
    expect(
      stretchesOf(text)
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text);
});
