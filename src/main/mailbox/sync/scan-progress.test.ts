import { describe, expect, it } from 'vitest';
import { ScanProgress } from './scan-progress.ts';

const waiting = (counts: Record<number, number>) => ({
  counts: () => new Map(Object.entries(counts).map(([account, n]) => [Number(account), n])),
  isEmpty: () => Object.values(counts).every((n) => n === 0),
});

describe('the progress of scanning', () => {
  it('is told now and then, for each account by itself', () => {
    const progress = new ScanProgress();
    expect(progress.tell(10_000, [1, 1, 2], waiting({ 1: 8, 2: 1 }))).toEqual(
      new Map([
        [1, { done: 2, total: 10 }],
        [2, { done: 1, total: 2 }],
      ]),
    );
    expect(progress.tell(10_500, [1, 2], waiting({ 1: 7 }))).toEqual(new Map());
    expect(progress.tell(11_000, [1], waiting({ 1: 6 }))).toEqual(
      new Map([
        [1, { done: 4, total: 10 }],
        [2, null],
      ]),
    );
  });

  it('is over when nothing waits, however soon after it was told', () => {
    const progress = new ScanProgress();
    progress.tell(10_000, [1], waiting({ 1: 1 }));
    expect(progress.tell(10_001, [1], waiting({}))).toEqual(new Map([[1, null]]));
    expect(progress.tell(20_000, [1], waiting({ 1: 3 }))).toEqual(new Map([[1, { done: 1, total: 4 }]]));
  });
});
