const FIRST_MS = 2_000;
const LONGEST_MS = 10 * 60_000;
/** Clients that lost the same server must not all come back at once. */
const JITTER = 0.25;

/**
 * How long to wait before the next attempt, in milliseconds: twice as long after each failure, up to ten minutes.
 * @param failures in a row, from 1
 * @param random in [0, 1)
 */
export function backOff(failures: number, random: number): number {
  const wait = Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS);
  return Math.round(wait * (1 - JITTER + 2 * JITTER * random));
}
