import { describe, expect, it } from 'vitest';
import type { TextSegment } from '../../../shared/search.ts';
import { excerpt, marked } from './hits.ts';
import { parseQuery } from './query.ts';

/** `[` and `]` around what was looked for. */
const shown = (segments: readonly TextSegment[] | null) => segments && segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const mark = (text: string, query: string) => shown(marked(text, parseQuery(query).terms));
const around = (text: string, query: string) => shown(excerpt(text, parseQuery(query).terms));

describe('what was looked for is marked', () => {
  it.each([
    ['Bread and oven', 'bread', '[Bread] and oven'],
    ['Sourdough', 'sour', '[Sourdough]'],
    ['Insour', 'sour', 'Insour'],
    ['Cr\u00e8me br\u00fbl\u00e9e', 'creme brulee', '[Cr\u00e8me] [br\u00fbl\u00e9e]'],
    ['Cre\u0300me', 'cr\u00e8me', '[Cre\u0300me]'],
    ['a hot oven, an oven so hot', '"hot oven"', 'a [hot oven], an oven so hot'],
    ['post@loaf.example', 'post@loaf', '[post@loaf].example'],
    ['秋には柿が熟す', '柿が', '秋には[柿が]熟す'],
    ['bread bread', 'bread -oven', '[bread] [bread]'],
    ['oven', 'bread -oven', 'oven'],
    ['nothing', '', 'nothing'],
  ])('in %s by %s', (text, query, expected) => {
    expect(mark(text, query)).toBe(expected);
  });
});

describe('a snippet', () => {
  const filler = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

  it('is the text around the first hit, cut between words', () => {
    const found = around(`${filler(200)}\n\n  the oven is\r\nhot ${filler(200)}`, 'oven') ?? '';
    expect(found).toMatch(/^…word199 the \[oven\] is hot word0( word\d+)+ …$/);
    expect(found.length).toBeLessThan(200);
  });

  it('begins where the text begins when that is near', () => {
    expect(around('the oven is hot', 'oven hot')).toBe('the [oven] is [hot]');
  });

  it('of quoted lines has no marks of them', () => {
    expect(around('> > the oven\n>> is hot\n> 5 > 4', 'oven')).toBe('the [oven] is hot 5 > 4');
  });

  it('is none where nothing is found, or nothing is looked for', () => {
    expect(around('the oven', 'bread')).toBeNull();
    expect(around('the oven', 'is:unread')).toBeNull();
  });

  it('of a script without spaces does not break a character', () => {
    const found = excerpt('\u{20000}'.repeat(300) + '柿' + '\u{20000}'.repeat(300), parseQuery('柿').terms);
    expect(found?.map(({ text }) => text).join('')).not.toMatch(/\p{Surrogate}/u);
    expect(found?.filter(({ hit }) => hit)).toEqual([{ text: '柿', hit: true }]);
  });
});
