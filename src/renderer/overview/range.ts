import { dayHere } from '../../shared/day.ts';
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

/** Of a bucket, as far as it is in the range: the day that it begins with, and that after its end, as `after:` and `before:` take them. */
export function daysOf(start: string, { since, until, bucket }: Range): { from: string; to: string } {
  // Days of a calendar, none of which begins earlier or later here.
  const end = new Date(start);
  if (bucket === 'month') end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCDate(end.getUTCDate() + 7);
  const next = end.toISOString().slice(0, 10);
  const [first, last] = [dayHere(new Date(since)), dayHere(new Date(until))];
  return { from: start > first ? start : first, to: next < last ? next : last };
}

/** `after:` of a range, for a search; '' where it is all time. */
export const afterOf = ({ since }: Range): string => (since === 0 ? '' : ` after:${dayHere(new Date(since))}`);
