import type { OverviewBucketSize } from '../../../shared/overview.ts';

const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday. */
const FIRST_MONDAY = 4;

/** The first day of a day's week or month, and of the next one; days since 1970-01-01 UTC. */
export function bucketOf(day: number, size: OverviewBucketSize): { start: number; next: number } {
  if (size === 'week') {
    const start = FIRST_MONDAY + Math.floor((day - FIRST_MONDAY) / 7) * 7;
    return { start, next: start + 7 };
  }
  const date = new Date(day * DAY_MS);
  const first = (month: number) => Date.UTC(date.getUTCFullYear(), month, 1) / DAY_MS;
  return { start: first(date.getUTCMonth()), next: first(date.getUTCMonth() + 1) };
}

/**
 * Adds up what days have, in buckets without gaps from that of the first day to that of the last.
 * @param days ascending
 * @param nothing what a bucket starts with; `start` in milliseconds
 */
export function inBuckets<D extends { day: number }, B>(
  days: readonly D[],
  size: OverviewBucketSize,
  nothing: (start: number) => B,
  add: (bucket: B, day: D) => void,
): B[] {
  const buckets: B[] = [];
  let next: number | null = null;
  for (const day of days) {
    while (next === null || day.day >= next) {
      const bucket = bucketOf(next ?? day.day, size);
      buckets.push(nothing(bucket.start * DAY_MS));
      ({ next } = bucket);
    }
    const last = buckets.at(-1);
    if (last !== undefined) add(last, day);
  }
  return buckets;
}
