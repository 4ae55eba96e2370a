/** How often the time of day is looked at. */
const LOOK_MS = 15_000;
/** So much later than it should be nothing else comes: a busy computer is late by less, and a clock is corrected by less. */
const LEAST_SLEEP_MS = 60_000;

/**
 * Calls back when this computer has slept: then the time of day has gone on, and this process has not.
 * @returns ends it
 */
export function onWaking(woke: () => void): () => void {
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    if (now - last >= LOOK_MS + LEAST_SLEEP_MS) woke();
    last = now;
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
