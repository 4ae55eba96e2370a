import { expect, it } from 'vitest';
import { unflowed } from './flowed.ts';

it.each([
  ['a paragraph of lines that end in a space', 'one \ntwo \nthree\nfour', 'one two three\nfour'],
  ['a paragraph that an empty line ends', 'one \n\ntwo', 'one \ntwo'],
  ['an empty line that has a space before it', 'one \n \ntwo', 'one \ntwo'],
  ['a signature', 'bye \n-- \nRobin\nShop', 'bye \n-- \nRobin\nShop'],
  ['quotes as deep as each other', '> one \n> two\n>> three \n>> four', '> one two\n>> three four'],
  ['quotes of which the answer begins', '> one \ntwo', '> one \ntwo'],
  ['quotes with spaces between their marks', '> > one \n> > two\n> three', '>> one two\n> three'],
  ['empty lines in a quote', '> one\n>\n> two', '> one\n>\n> two'],
  ['what begins with a mark and is no quote', ' >one\n From two\n  three', '>one\nFrom two\n three'],
])('joins lines: %s', (_, text, paragraphs) => expect(unflowed(text, false)).toBe(paragraphs));

it('takes the space away that was put there, where it was', () => {
  expect(unflowed('日本 \n語\nhttps://a.example/b \n/c', true)).toBe('日本語\nhttps://a.example/b/c');
  expect(unflowed('one  \ntwo', true)).toBe('one two');
});

it('takes a moment for a long text', () => {
  expect(unflowed('a \n'.repeat(100_000), false).length).toBe(200_000);
});
