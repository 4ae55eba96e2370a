import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

const counted = (bounds: { most: number; longest: number }) => {
  const asked: string[] = [];
  const answer = remembered(bounds, (text) => {
    asked.push(text);
    return text.length;
  });
  return { asked, answer };
};

describe('a function that remembers its answers', () => {
  it('is asked once for what comes again', () => {
    const { asked, answer } = counted({ most: 10, longest: 10 });
    expect([answer('ab'), answer('abc'), answer('ab')]).toEqual([2, 3, 2]);
    expect(asked).toEqual(['ab', 'abc']);
  });

  it('keeps what is in use, and forgets what is not, however much comes', () => {
    const { asked, answer } = counted({ most: 10, longest: 10 });
    for (let index = 0; index < 1_000; index++) {
      answer('always');
      answer(`${index}`);
    }
    answer('0');
    expect(asked.filter((text) => text === 'always')).toHaveLength(1);
    expect(asked.filter((text) => text === '0')).toHaveLength(2);
  });

  it('keeps nothing of a text that is too long', () => {
    const { asked, answer } = counted({ most: 10, longest: 3 });
    expect([answer('long'), answer('long')]).toEqual([4, 4]);
    expect(asked).toHaveLength(2);
  });
});
