import { dayHere } from '../../../shared/day.ts';
import type { OverviewBucketSize } from '../../../shared/overview.ts';

/**
 * The week, from Monday, or the month of a moment, as clocks show it here: its first day (`2026-11-23`), and when the next one begins.
 * Both are as long as its days are: where clocks are changed, a day has 23 or 25 hours.
 * @param at seconds, as `until` is
 */
export function bucketOf(at: number, size: OverviewBucketSize): { start: string; until: number } {
  const date = new Date(at * 1_000);
  const [year, month] = [date.getFullYear(), date.getMonth()];
  const first = size === 'month' ? 1 : date.getDate() - ((date.getDay() + 6) % 7);
  const next = size === 'month' ? new Date(year, month + 1, 1) : new Date(year, month, first + 7);
  return { start: dayHere(new Date(year, month, first)), until: next.getTime() / 1_000 };
}

/**
 * Adds up what there is, in buckets without gaps from that of the first to that of the last.
 * @param items ascending, each of a moment in seconds
 * @param nothing what a bucket starts with; `start` is its first day
 */
export function inBuckets<I extends { at: number }, B>(
  items: readonly I[],
  size: OverviewBucketSize,
  nothing: (start: string) => B,
  add: (bucket: B, item: I) => void,
): B[] {
  const buckets: B[] = [];
  let next: number | null = null;
  for (const item of items) {
    while (next === null || item.at >= next) {
      const { start, until } = bucketOf(next ?? item.at, size);
      buckets.push(nothing(start));
      next = until;
    }
    const last = buckets.at(-1);
    if (last !== undefined) add(last, item);
  }
  return buckets;
}
