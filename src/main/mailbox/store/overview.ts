import type { AccountId } from '../../../shared/model.ts';
import type { Overview, OverviewBucket, OverviewBucketSize, OverviewSender, OverviewService } from '../../../shared/overview.ts';
import { TRACKER_KINDS, type TrackerKind } from '../../../shared/report.ts';
import { inBuckets } from './buckets.ts';
import { countsOf, type Count } from './counts.ts';
import type { Database } from './database.ts';
import { KIND_BITS, TRACKS } from './facts.ts';

/** Of a store that is not open. */
export const NO_OVERVIEW: Overview = {
  buckets: [],
  services: [],
  companies: [],
  senders: [],
  kinds: Object.fromEntries(TRACKER_KINDS.map((kind) => [kind, 0])) as Overview['kinds'],
};

/** Rows of each list: more than anybody reads. */
const MOST_ROWS = 100;

/** Each statement reads a range of an index, or a table of sums; so do those of counts.ts. */
export const OVERVIEW_SQL = {
  parties: `
    SELECT p.service, p.name, p.company, count(*) AS messages, count(DISTINCT w.sender_id) AS senders
    FROM party AS p CROSS JOIN watched AS w ON w.party_id = p.id AND w.message_id >= :from AND w.message_id < :to
    WHERE :account IS NULL OR w.account_id = :account GROUP BY p.id ORDER BY messages DESC, p.name, p.id`,
  senders: `
    SELECT s.id, s.address, s.name, f.messages, f.tracking
    FROM (
      SELECT sender_id, count(*) AS messages, sum(flags & ${TRACKS}) AS tracking FROM fact
      WHERE message_id >= :from AND message_id < :to AND (:account IS NULL OR account_id = :account) GROUP BY sender_id
    ) AS f CROSS JOIN sender AS s ON s.id = f.sender_id
    WHERE f.tracking > 0 ORDER BY f.tracking DESC, f.messages DESC LIMIT :limit`,
  /** Over all time they are counted already. */
  allSenders: `
    SELECT id, address, name, messages, tracking FROM sender
    WHERE tracking > 0 AND (:account IS NULL OR account_id = :account) ORDER BY tracking DESC, messages DESC LIMIT :limit`,
  firstTracked: `SELECT min(message_id) AS first FROM fact WHERE sender_id = ? AND (flags & ${TRACKS}) <> 0`,
} as const;

interface OverviewRequest {
  /** Null: all accounts. */
  accountId: AccountId | null;
  /** Milliseconds: from here on, and up to but without. */
  since: number;
  until: number;
  bucket: OverviewBucketSize;
}

const emptyBucket = (start: string): OverviewBucket => ({ start, messages: 0, tracking: 0, suspected: 0, receipts: 0 });

function addCount(bucket: OverviewBucket, { flags, messages }: Count): void {
  const tracks = (flags & TRACKS) !== 0;
  bucket.messages += messages;
  if (tracks) bucket.tracking += messages;
  if (!tracks && (flags & KIND_BITS.suspected) !== 0) bucket.suspected += messages;
  if ((flags & KIND_BITS.receipt) !== 0) bucket.receipts += messages;
}

function kindsOf(counts: readonly Count[]): Record<TrackerKind, number> {
  const count = (kind: TrackerKind) => counts.reduce((sum, { flags, messages }) => sum + ((flags & KIND_BITS[kind]) === 0 ? 0 : messages), 0);
  return Object.fromEntries(TRACKER_KINDS.map((kind) => [kind, count(kind)])) as Record<TrackerKind, number>;
}

/** Since when a sender is known to track, in milliseconds; null: not at all. */
export function firstTrackedAt(db: Database, senderId: number): number | null {
  const first = db.get<{ first: number | null }>(OVERVIEW_SQL.firstTracked, senderId)?.first ?? null;
  return first === null ? null : first * 1_000;
}

interface SenderRow {
  id: number;
  address: string;
  name: string;
  messages: number;
  tracking: number;
}

/** One row for each address: the same sender may write to several accounts. */
function sendersOf(db: Database, rows: readonly SenderRow[]): OverviewSender[] {
  const byAddress = new Map<string, OverviewSender>();
  for (const { id, address, name, messages, tracking } of rows) {
    const first = firstTrackedAt(db, id);
    const known = byAddress.get(address);
    if (!known) byAddress.set(address, { address, name, messages, tracking, firstTrackedAt: first });
    else {
      known.messages += messages;
      known.tracking += tracking;
      known.firstTrackedAt = Math.min(known.firstTrackedAt ?? Infinity, first ?? Infinity);
    }
  }
  return [...byAddress.values()].sort((a, b) => b.tracking - a.tracking || b.messages - a.messages);
}

/** True where the time asked for has all messages in it. */
function isAll(db: Database, from: number, to: number): boolean {
  const ends = db.get<{ first: number | null; last: number | null }>(
    'SELECT (SELECT min(message_id) FROM fact) AS first, (SELECT max(message_id) FROM fact) AS last',
  );
  return from <= (ends?.first ?? 0) && to > (ends?.last ?? 0);
}

/** What the store knows of who watched, over a time. An unknown account is an empty one. */
export function overviewOf(db: Database, { accountId, since, until, bucket }: OverviewRequest): Overview {
  const account = accountId === null ? null : (db.get<{ id: number }>('SELECT id FROM account WHERE name = ?', accountId)?.id ?? 0);
  const [from, to] = [Math.ceil(since / 1_000), Math.ceil(until / 1_000)];
  const range = { account, from, to, limit: MOST_ROWS };
  const counts = countsOf(db, { account, from, to, bucket });
  const parties = db.named<OverviewService & { service: string }>(OVERVIEW_SQL.parties, range);
  const services = parties.filter(({ service }) => service !== '').slice(0, MOST_ROWS);
  const companies = parties.filter(({ service }) => service === '').slice(0, MOST_ROWS);
  return {
    buckets: inBuckets(counts, bucket, emptyBucket, addCount),
    services: services.map(({ name, company, messages, senders }) => ({ name, company, messages, senders })),
    companies: companies.map(({ name, messages, senders }) => ({ name, messages, senders })),
    senders: sendersOf(db, db.named<SenderRow>(isAll(db, from, to) ? OVERVIEW_SQL.allSenders : OVERVIEW_SQL.senders, range)),
    kinds: kindsOf(counts),
  };
}
