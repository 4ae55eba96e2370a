import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

const everyMinute = (listener: () => void) => {
  const timer = setInterval(listener, MINUTE_MS);
  return () => clearInterval(timer);
};

/** The time to the minute, in ms: what is written about times stays true while the window is open. */
export const useNow = (): number => useSyncExternalStore(everyMinute, () => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS);
