import { expect, it } from 'vitest';
import { runsOf, stretchesOf } from './quotes.ts';

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

it('short quotes and the signature are told from what was written, and together they are the text', () => {
  const text = 'Yes.\n> May I?\n> Please?\nOf course.\n\n-- \nBoris\nhttps://boris.example';
  expect(runsOf(text)).toEqual([
    { kind: 'own', text: 'Yes.\n' },
    { kind: 'quoted', text: '> May I?\n> Please?\n' },
    { kind: 'own', text: 'Of course.\n\n' },
    { kind: 'signature', text: '-- \nBoris\nhttps://boris.example' },
  ]);
  const long = `-- \n${'More and more.\n'.repeat(30)}`;
  expect(runsOf(long)).toEqual([{ kind: 'own', text: long }]);
});
