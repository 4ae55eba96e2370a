import { setTimeout as delay } from 'node:timers/promises';

/** As much is asked for at a time as the line may carry in so many seconds: a pause is then short. */
const SECONDS_AHEAD = 2;
/** One round trip for a little more than one message. */
const LEAST_BATCH = 64 * 1024;

/** What may be fetched in the background, and how fast. */
export interface FetchLimits {
  /** `opened`: a body only when somebody opens its message. */
  fetching: 'all' | 'opened';
  /** Null: as fast as the line is. */
  bytesPerSecond: number | null;
}

/** Bytes to ask for at a time. @param most without a limit */
export const batchBytes = ({ bytesPerSecond }: FetchLimits, most: number): number =>
  bytesPerSecond === null ? most : Math.min(most, Math.max(LEAST_BATCH, bytesPerSecond * SECONDS_AHEAD));

/** Milliseconds to wait after so many bytes came in so many milliseconds, so that they were no more than the limit on the whole. */
export const pauseAfter = ({ bytesPerSecond }: FetchLimits, bytes: number, took: number): number =>
  bytesPerSecond === null ? 0 : Math.max(0, Math.round((bytes / bytesPerSecond) * 1_000 - took));

/** Waits, unless it is stopped. */
export const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  ms === 0 ? Promise.resolve() : delay(ms, undefined, { signal }).catch(() => undefined);
