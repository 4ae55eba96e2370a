import type { OverviewBucketSize } from '../../../shared/overview.ts';
import { bucketOf } from './buckets.ts';
import type { Database } from './database.ts';

const DAY_SECONDS = 86_400;

export const COUNTS_SQL = {
  days: 'SELECT day, flags, messages FROM day WHERE account_id = :account AND day >= :fromDay AND day <= :toDay',
  part: `
    SELECT flags, count(*) AS messages FROM fact
    WHERE message_id >= :from AND message_id < :to AND (:account IS NULL OR account_id = :account) GROUP BY flags`,
} as const;

/** Messages of the same flags (facts.ts) from a moment on, in seconds, and not beyond the end of its bucket. */
export interface Count {
  at: number;
  flags: number;
  messages: number;
}

interface CountRequest {
  /** Null: all accounts. */
  account: number | null;
  /** Seconds: from here on, and up to but without. */
  from: number;
  to: number;
  bucket: OverviewBucketSize;
}

interface DayRow {
  /** Since 1970-01-01 UTC. */
  day: number;
  flags: number;
  messages: number;
}

function daysOf(db: Database, { account, from, to }: CountRequest): DayRow[] {
  const accounts = account === null ? db.all<{ id: number }>('SELECT id FROM account').map(({ id }) => id) : [account];
  const [fromDay, toDay] = [Math.floor(from / DAY_SECONDS), Math.floor((to - 1) / DAY_SECONDS)];
  const rows = accounts.flatMap((id) => db.named<DayRow>(COUNTS_SQL.days, { account: id, fromDay, toDay }));
  return rows.sort((a, b) => a.day - b.day);
}

/**
 * How many messages there are, ascending by time and apart by bucket. The sums that are stored are of days in UTC, which hold wherever
 * the computer is; a day in which a bucket or the time asked for begins or ends, as clocks show it here, is counted by its messages.
 */
export function countsOf(db: Database, request: CountRequest): Count[] {
  const { account, from, to, bucket } = request;
  const counts: Count[] = [];
  const countParts = (start: number, end: number) => {
    for (let at = start; at < end;) {
      const until = Math.min(end, bucketOf(at, bucket).until);
      for (const row of db.named<Omit<Count, 'at'>>(COUNTS_SQL.part, { account, from: at, to: until })) counts.push({ at, ...row });
      at = until;
    }
  };

  let bucketEnd = 0;
  let cutDay: number | null = null;
  for (const { day, flags, messages } of daysOf(db, request)) {
    if (day === cutDay) continue;
    const [start, end] = [day * DAY_SECONDS, (day + 1) * DAY_SECONDS];
    if (start >= bucketEnd) bucketEnd = bucketOf(start, bucket).until;
    if (start >= from && end <= Math.min(to, bucketEnd)) counts.push({ at: start, flags, messages });
    else {
      cutDay = day;
      countParts(Math.max(start, from), Math.min(end, to));
    }
  }
  return counts;
}
