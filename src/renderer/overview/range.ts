import type { OverviewBucketSize } from '../../shared/overview.ts';

export const RANGES = ['month', 'quarter', 'year', 'all'] as const;
export type RangeName = (typeof RANGES)[number];

const DAYS: Readonly<Record<RangeName, number | null>> = { month: 30, quarter: 90, year: 365, all: null };

export interface Range {
  /** Milliseconds: beginnings of days of the reader's. */
  since: number;
  until: number;
  bucket: OverviewBucketSize;
}

/** Midnight so many days after the day of `at`, as clocks show it here. */
function midnight(at: number, days: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** The time of a name, up to the end of today. */
export function rangeOf(name: RangeName, now: number): Range {
  const days = DAYS[name];
  return { since: days === null ? 0 : midnight(now, 1 - days), until: midnight(now, 1), bucket: days === null || days > 90 ? 'month' : 'week' };
}

/** Of a bucket, in UTC as the store counts: the day that it begins with, and that after its end, as `after:` and `before:` take them. */
export function daysOf(start: number, bucket: OverviewBucketSize): { from: string; to: string } {
  const end = new Date(start);
  if (bucket === 'month') end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCDate(end.getUTCDate() + 7);
  const day = (at: Date) => at.toISOString().slice(0, 10);
  return { from: day(new Date(start)), to: day(end) };
}

/** `after:` of a range, for a search; '' where it is all time. */
export function afterOf({ since }: Range): string {
  if (since === 0) return '';
  const date = new Date(since);
  const two = (number: number) => String(number).padStart(2, '0');
  return ` after:${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
