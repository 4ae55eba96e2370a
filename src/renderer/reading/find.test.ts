import { describe, expect, it } from 'vitest';
import { hitsOf, piecesOf } from './find.ts';

const found = (text: string, query: string) => piecesOf(text, query).flatMap(({ text: piece, hit }) => (hit === null ? [] : [piece]));

describe('finding in a message', () => {
  it.each([
    ['Bread and bread.', 'bread', ['Bread', 'bread']],
    ['the slow\n  loaf', 'slow loaf', ['slow\n  loaf']],
    ['50 % (off)', '% (OFF)', ['% (off)']],
    ['ÄRGER', 'ärger', ['ÄRGER']],
    ['nothing', 'something', []],
    ['a.b', 'a*b', []],
  ])('%j has %j as %j', (text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  it('loses nothing of the text, and numbers the places', () => {
    const text = 'one two one\nthree ONE';
    const pieces = piecesOf(text, ' one ');
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.map(({ hit }) => hit)).toEqual([0, null, 1, null, 2]);
    expect(hitsOf(text, 'one')).toBe(3);
  });

  it('finds nothing where nothing is looked for', () => {
    expect(piecesOf('text', '  ')).toEqual([{ text: 'text', hit: null }]);
  });

  it('ends at some number of places', () => {
    expect(hitsOf('e'.repeat(9_000), 'e')).toBe(5_000);
  });
});
