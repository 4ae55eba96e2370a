import { describe, expect, it } from 'vitest';
import { batchOf } from './batch.ts';

describe('a batch', () => {
  const sized = (...sizes: number[]) => sizes.map((size) => ({ size }));
  it('ends before so many bytes', () => {
    expect(batchOf(sized(6, 6, 6, 1), 16)).toHaveLength(2);
    expect(batchOf(sized(1, 2, 3), 16)).toHaveLength(3);
  });
  it('holds one, however large it is', () => {
    expect(batchOf(sized(20, 1), 16)).toHaveLength(1);
    expect(batchOf([], 16)).toEqual([]);
  });
});
