/** Who watches the reader of a mailbox, counted over its received messages that have been scanned; plain data. */
import type { TrackerKind } from './report.ts';

export type OverviewBucketSize = 'week' | 'month';

/** A week (from Monday) or a month, as clocks show it where the computer is. */
export interface OverviewBucket {
  /** Its first day, `2026-11-23`. */
  start: string;
  messages: number;
  /** With a tracker that is certain: named or structural. */
  tracking: number;
  /** With nothing certain, and a picture that carries a personal token. */
  suspected: number;
  /** That ask for a read receipt. */
  receipts: number;
}

export interface OverviewService {
  name: string;
  company: string;
  messages: number;
  senders: number;
}

interface OverviewCompany {
  name: string;
  messages: number;
  senders: number;
}

export interface OverviewSender {
  address: string;
  /** As the sender called themselves last; '' where they never did. */
  name: string;
  messages: number;
  tracking: number;
  /** Of all messages that are here, not only those of the time asked for; null: none tracks. */
  firstTrackedAt: number | null;
}

export interface Overview {
  /** Without gaps, from the first that has messages to the last. */
  buckets: OverviewBucket[];
  /** Each list with most messages first, and bounded. */
  services: OverviewService[];
  companies: OverviewCompany[];
  /** Those who track. */
  senders: OverviewSender[];
  /** Messages that watch by each means. */
  kinds: Record<TrackerKind, number>;
}

/** What is known of the sender of one message, in its account. */
export interface SenderFacts extends OverviewSender {
  services: Omit<OverviewService, 'senders'>[];
}
