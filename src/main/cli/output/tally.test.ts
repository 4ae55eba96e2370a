import { describe, expect, it } from 'vitest';
import { Tally } from './tally.ts';

describe('a tally', () => {
  it('ranks by number, then by name', () => {
    const tally = new Tally();
    for (const name of ['b', 'a', 'c', 'c', 'a', 'b', 'c']) tally.add(name);
    expect(tally.top(2)).toEqual([
      ['c', 3],
      ['a', 2],
    ]);
  });
  it('keeps the frequent names when there are more names than it holds', () => {
    const tally = new Tally(10);
    for (let index = 0; index < 1_000; index++) {
      tally.add(`once-${index}`);
      if (index % 3 === 0) tally.add('often');
    }
    expect(tally.top(1)).toEqual([['often', 334]]);
  });
});
