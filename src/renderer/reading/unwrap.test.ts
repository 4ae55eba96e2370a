import { expect, it } from 'vitest';
import { unwrapped } from './unwrap.ts';

/** As mail programs break lines. */
function wrapped(words: string, width = 72): string {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

const PROSE =
  'The quick brown fox jumps over the lazy dog and then goes home again so that nobody sees what it did there, which was nothing at all, or rather not much, and in the evening it tells the other animals of the wood what a day it has been, and how tired it is of dogs.';

it('a paragraph that a program has broken is whole again, and as long as it was', () => {
  for (const width of [66, 72, 76, 78]) {
    const text = `Dear Ana,\n\n${wrapped(PROSE, width)}\n\n${wrapped(PROSE, width)}\n\nYours,\nBoris\n`;
    const whole = unwrapped(text);
    expect(whole).toBe(`Dear Ana,\n\n${PROSE}\n\n${PROSE}\n\nYours,\nBoris\n`);
    expect(whole).toHaveLength(text.length);
  }
});

const FEW = 'the results of the survey are attached, as the web page that the survey site makes. Open it in anything.';

it('so is a sentence that was broken, in a text that is too short to tell at which width', () => {
  const text = `Dear neighbours,\n\n${wrapped(FEW, 77)}\n\nThe choir is ahead.\n\nGwen\n`;
  expect(wrapped(FEW, 77)).toContain('\n');
  expect(unwrapped(text)).toBe(`Dear neighbours,\n\n${FEW}\n\nThe choir is ahead.\n\nGwen\n`);
});

it.each([
  ['a list of names', 'The following of you have not told us what they are going to bring yet:\nana\nboris\nclara\n'],
  [
    'a sentence that was ended',
    'This is what I wanted to tell you about the house, and it is all of it.\nof course I may have forgotten something\n',
  ],
  ['a name in small letters', `${wrapped(FEW, 200)}\n\nand so it goes on, for ever and ever, at least until tomorrow evening!\nboris\n`],
  [
    'lines of a poem',
    'the lamp has gone to sleep before the moth came home,\nthe moth is sitting on the lamp and waits for the morning\nand nobody has told it that it comes\n',
  ],
])('%s stays as it was, in a short text', (_, text) => {
  expect(unwrapped(text)).toBe(text);
});

it.each([
  [
    'a poem',
    'I wandered lonely as a cloud\nThat floats on high o’er vales and hills,\nWhen all at once I saw a crowd,\nA host, of golden daffodils;\n',
  ],
  ['an address', 'Unseen Ltd.\n12 Long Street\nSome Town\n'],
  ['one long line and a name', `${wrapped(PROSE).split('\n')[0]}\nBoris\n`],
  ['lines that are not broken', `${PROSE}\n\n${PROSE}\n`],
  ['nothing', ''],
])('%s stays as it is', (_, text) => {
  expect(unwrapped(text)).toBe(text);
});

it.each([
  ['a quote', wrapped(PROSE, 70).replaceAll(/^/gm, '> ')],
  ['a list', wrapped(PROSE, 60).replaceAll(/^/gm, '- ')],
  ['a numbered list', wrapped(PROSE, 60).replaceAll(/^/gm, '12. ')],
  ['code', wrapped(PROSE, 66).replaceAll(/^/gm, '    ')],
  ['a log', wrapped(PROSE, 54).replaceAll(/^/gm, '2026-11-30 06:12 ')],
  ['a table', wrapped(PROSE, 60).replaceAll(/ (?=\S+$)/gm, '    ')],
  ['a signature', `-- \n${wrapped(PROSE)}`],
])('%s in a letter stays as it is', (_, set) => {
  expect(unwrapped(`${wrapped(PROSE)}\n\n${set}\n`)).toBe(`${PROSE}\n\n${set}\n`);
});

it('an address of the web has the line that it was given', () => {
  const address = `https://shop.example/${'orders/'.repeat(4)}12`;
  const text = `${wrapped(PROSE)}\n\nWhere it is now, and when it comes to you, stands here:\n${address}\nand nowhere else.\n`;
  expect(unwrapped(text)).toBe(`${PROSE}\n\nWhere it is now, and when it comes to you, stands here:\n${address}\nand nowhere else.\n`);
});
