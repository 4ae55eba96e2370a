import { setTimeout as delay } from 'node:timers/promises';

/** As much is asked for at a time as comes in so many seconds: what has just arrived waits no longer for it, and a pause is short. */
const SECONDS_AHEAD = 2;
/** One round trip for a little more than one message. */
const LEAST_BATCH = 64 * 1024;
/** The same where the line is all that is slow: a round trip takes longer there. */
const LEAST_FOR_LINE = 512 * 1024;
const MOST_BATCH = 32 * 1024 * 1024;
/** Bytes a second of a line that is not known yet. */
const UNKNOWN_LINE = 1024 * 1024;

/** What may be fetched in the background, and how fast. */
export interface FetchLimits {
  /** `opened`: a body only when somebody opens its message. */
  fetching: 'all' | 'opened';
  /** Null: as fast as the line is. */
  bytesPerSecond: number | null;
}

/** Bytes to ask for at a time. @param line bytes a second that came when it was asked last; null: it was not yet */
export function batchBytes({ bytesPerSecond }: FetchLimits, line: number | null): number {
  const forLine = Math.min(MOST_BATCH, Math.max(LEAST_FOR_LINE, Math.round((line ?? UNKNOWN_LINE) * SECONDS_AHEAD)));
  return bytesPerSecond === null ? forLine : Math.min(forLine, Math.max(LEAST_BATCH, bytesPerSecond * SECONDS_AHEAD));
}

/** Milliseconds to wait after so many bytes came in so many milliseconds, so that they were no more than the limit on the whole. */
export const pauseAfter = ({ bytesPerSecond }: FetchLimits, bytes: number, took: number): number =>
  bytesPerSecond === null ? 0 : Math.max(0, Math.round((bytes / bytesPerSecond) * 1_000 - took));

/** Waits, unless it is stopped. */
export const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  ms === 0 ? Promise.resolve() : delay(ms, undefined, { signal }).catch(() => undefined);
