import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OverviewBucketSize } from '../../../shared/overview.ts';
import { scanResult } from '../../testing/scan-result.ts';
import { announced, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { overviewOf } from './overview.ts';
import { writeScan } from './scans.ts';
import { searchMessages } from './search.ts';

/** From before clocks are changed in New York, 2026-03-08, till after. */
const FIRST = Date.UTC(2026, 1, 20);
const LAST = Date.UTC(2026, 3, 10);
/** So that messages are at every hour of the day. */
const STEP_MS = (7 * 60 + 13) * 60_000;
const DAY_MS = 86_400_000;

let store: TemporaryStore;
afterEach(() => {
  store.end();
  vi.unstubAllEnvs();
});

/** A received message at each time, scanned, of two accounts in turn. */
function fill(times: readonly number[]): void {
  store = temporaryStore();
  const inboxes = [store.account('a').inbox, store.account('b').inbox] as const;
  for (const [index, date] of times.entries()) {
    const [id = 0] = place(store, inboxes[index % 2 === 0 ? 0 : 1], announced(index + 1, { date }));
    const envelope = { from: [{ name: 'Shop', address: 'news@shop.example' }] };
    const mark = { named: 1, structural: 0, suspected: 0, services: [], receipts: 0 };
    writeScan(store.db, id, scanResult({ mark, envelope, facts: { services: [], kinds: ['pixel'], urls: [] } }));
  }
}

const buckets = (bucket: OverviewBucketSize, since = 0, until = LAST + DAY_MS) => overviewOf(store.db, { accountId: null, since, until, bucket });
const counted = (bucket: OverviewBucketSize, since?: number, until?: number) =>
  Object.fromEntries(buckets(bucket, since, until).buckets.map(({ start, messages }) => [start, messages]));

/** The first day of the week or month of a time, by another way than the store's. */
function firstDay(at: number, zone: string, size: OverviewBucketSize): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);
  if (size === 'month') return `${day.slice(0, 7)}-01`;
  const date = new Date(day);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10);
}

function following(start: string, size: OverviewBucketSize): string {
  const date = new Date(start);
  if (size === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + 7);
  return date.toISOString().slice(0, 10);
}

describe.each(['America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'UTC'])('in %s', (zone) => {
  const times = Array.from({ length: Math.floor((LAST - FIRST) / STEP_MS) }, (_, index) => FIRST + index * STEP_MS);
  beforeEach(() => {
    vi.stubEnv('TZ', zone);
    fill(times);
  });

  it.each(['week', 'month'] as const)('a message is of the %s in which clocks there showed its date', (size) => {
    const expected: Record<string, number> = {};
    for (const at of times) expected[firstDay(at, zone, size)] = (expected[firstDay(at, zone, size)] ?? 0) + 1;
    expect(counted(size)).toEqual(expected);
  });

  it.each(['week', 'month'] as const)('a search finds what a %s counts', (size) => {
    const found = buckets(size).buckets.map(({ start }) => {
      const query = `has:tracker after:${start} before:${following(start, size)}`;
      return [start, searchMessages(store.db, { accountId: null, mailboxId: null, order: 'date', query, after: null, limit: 1 }).total];
    });
    expect(Object.fromEntries(found)).toEqual(counted(size));
  });

  it('a time that begins and ends within a day has what came then', () => {
    const [since, until] = [FIRST + 5 * DAY_MS + 6 * 3_600_000, FIRST + 20 * DAY_MS + 1_000];
    const { buckets: some, kinds } = buckets('week', since, until);
    const expected = times.filter((at) => at >= since && at < until).length;
    expect(some.reduce((sum, { messages }) => sum + messages, 0)).toBe(expected);
    expect(kinds.pixel).toBe(expected);
  });
});

it('at the borders of a month, New York and Kolkata have it differently, by the second', () => {
  const borders = ['2026-03-01T04:59:59Z', '2026-03-01T05:00:00Z', '2026-03-31T18:29:59Z', '2026-03-31T18:30:00Z', '2026-04-01T03:59:59Z'];
  fill(borders.map((text) => Date.parse(text)));
  vi.stubEnv('TZ', 'America/New_York');
  expect(counted('month')).toEqual({ '2026-02-01': 1, '2026-03-01': 4 });
  // The reader has travelled; what is stored stays as it is.
  vi.stubEnv('TZ', 'Asia/Kolkata');
  expect(counted('month')).toEqual({ '2026-03-01': 3, '2026-04-01': 2 });
});

it('the hour that comes twice is of the day in which clocks are changed', () => {
  vi.stubEnv('TZ', 'America/New_York');
  fill(
    [
      '2026-11-01T03:59:59Z',
      '2026-11-01T04:00:00Z',
      '2026-11-01T05:30:00Z',
      '2026-11-01T06:30:00Z',
      '2026-11-02T04:59:59Z',
      '2026-11-02T05:00:00Z',
    ].map((text) => Date.parse(text)),
  );
  const until = Date.parse('2026-11-03T05:00:00Z');
  expect(counted('month', 0, until)).toEqual({ '2026-10-01': 1, '2026-11-01': 5 });
  expect(counted('week', 0, until)).toEqual({ '2026-10-26': 5, '2026-11-02': 1 });
});
