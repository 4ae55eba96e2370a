/** How far an account's sync is, as it is shown. */
export interface SyncProgress {
  mailbox: string;
  /** What is being fetched now; `reading`: it comes from files; `scanning`: all is here, and trackers are looked for in it. */
  stage: 'connecting' | 'envelopes' | 'bodies' | 'reading' | 'scanning';
  /** Messages; of `reading`, bytes. */
  done: number;
  total: number;
  /** Null: too early to tell, or nothing to tell of. */
  pace: SyncPace | null;
}

/** How fast bodies come. */
export interface SyncPace {
  /** Fetched since it began. */
  bytes: number;
  bytesPerSecond: number;
  /** At the rate of the last seconds. */
  secondsLeft: number;
}
