import { describe, expect, it } from 'vitest';
import { bucketOf, inBuckets } from './buckets.ts';

const day = (text: string) => Date.parse(text) / 86_400_000;
const text = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);

describe('a bucket', () => {
  it.each([
    ['2026-11-24', 'week', '2026-11-23', '2026-11-30'],
    ['2026-11-23', 'week', '2026-11-23', '2026-11-30'],
    ['2026-11-29', 'week', '2026-11-23', '2026-11-30'],
    ['1970-01-01', 'week', '1969-12-29', '1970-01-05'],
    ['2024-02-29', 'month', '2024-02-01', '2024-03-01'],
    ['2026-12-31', 'month', '2026-12-01', '2027-01-01'],
  ] as const)('of %s, a %s, is from %s to %s', (of, size, start, next) => {
    const bucket = bucketOf(day(of), size);
    expect([text(bucket.start), text(bucket.next)]).toEqual([start, next]);
  });
});

describe('buckets', () => {
  const sums = (...days: string[]) =>
    inBuckets(
      days.map((of) => ({ day: day(of) })),
      'month',
      (start) => ({ start: new Date(start).toISOString().slice(0, 7), days: 0 }),
      (bucket) => bucket.days++,
    );

  it('have no gaps', () => {
    expect(sums('2026-01-31', '2026-04-01', '2026-04-30').map(({ start, days }) => [start, days])).toEqual([
      ['2026-01', 1],
      ['2026-02', 0],
      ['2026-03', 0],
      ['2026-04', 2],
    ]);
  });

  it('are none of nothing', () => {
    expect(sums()).toEqual([]);
  });
});
