import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bucketOf, inBuckets } from './buckets.ts';

const seconds = (text: string) => Date.parse(text) / 1_000;
const hours = (from: number, to: number) => (to - from) / 3_600;

afterEach(() => void vi.unstubAllEnvs());

describe('a bucket', () => {
  it.each([
    ['UTC', '2026-11-24T12:00Z', 'week', '2026-11-23', '2026-11-30T00:00Z'],
    ['UTC', '2026-11-23T00:00Z', 'week', '2026-11-23', '2026-11-30T00:00Z'],
    ['UTC', '2026-11-29T23:59Z', 'week', '2026-11-23', '2026-11-30T00:00Z'],
    ['UTC', '1970-01-01T00:00Z', 'week', '1969-12-29', '1970-01-05T00:00Z'],
    ['UTC', '2024-02-29T00:00Z', 'month', '2024-02-01', '2024-03-01T00:00Z'],
    ['UTC', '2026-12-31T23:59Z', 'month', '2026-12-01', '2027-01-01T00:00Z'],
    // Monday in Kolkata, Sunday in New York.
    ['Asia/Kolkata', '2026-11-22T19:00Z', 'week', '2026-11-23', '2026-11-29T18:30Z'],
    ['America/New_York', '2026-11-23T04:59Z', 'week', '2026-11-16', '2026-11-23T05:00Z'],
    ['America/New_York', '1970-01-01T00:00Z', 'month', '1969-12-01', '1970-01-01T05:00Z'],
    // A month whose first day has no midnight.
    ['America/Asuncion', '2017-10-01T03:59Z', 'month', '2017-09-01', '2017-10-01T04:00Z'],
    ['America/Asuncion', '2017-10-01T04:00Z', 'month', '2017-10-01', '2017-11-01T03:00Z'],
  ] as const)('in %s of %s, a %s, begins on %s and ends at %s', (zone, at, size, start, until) => {
    vi.stubEnv('TZ', zone);
    expect(bucketOf(seconds(at), size)).toEqual({ start, until: seconds(until) });
  });

  it.each([
    ['America/New_York', '2026-03-02T17:00Z', 7 * 24 - 1],
    ['America/New_York', '2026-10-27T17:00Z', 7 * 24 + 1],
    ['Asia/Kolkata', '2026-03-02T17:00Z', 7 * 24],
    ['Australia/Lord_Howe', '2026-10-01T12:00Z', 7 * 24 - 0.5],
  ] as const)('in %s of %s is a week of %d hours', (zone, at, length) => {
    vi.stubEnv('TZ', zone);
    const { until } = bucketOf(seconds(at), 'week');
    const before = Array.from({ length: 8 * 24 * 2 }, (_, half) => until - (half + 1) * 1_800);
    const first = before.findLast((moment) => bucketOf(moment, 'week').until === until) ?? 0;
    expect(hours(first, until)).toBe(length);
  });
});

describe('buckets', () => {
  beforeEach(() => void vi.stubEnv('TZ', 'America/New_York'));
  const sums = (...moments: string[]) =>
    inBuckets(
      moments.map((of) => ({ at: seconds(of) })),
      'month',
      (start) => ({ start, messages: 0 }),
      (bucket) => bucket.messages++,
    );

  it('have no gaps', () => {
    expect(sums('2026-01-31T12:00Z', '2026-04-01T03:59Z', '2026-04-01T04:00Z', '2026-05-01T03:59Z')).toEqual([
      { start: '2026-01-01', messages: 1 },
      { start: '2026-02-01', messages: 0 },
      { start: '2026-03-01', messages: 1 },
      { start: '2026-04-01', messages: 2 },
    ]);
  });

  it('are none of nothing', () => {
    expect(sums()).toEqual([]);
  });
});
