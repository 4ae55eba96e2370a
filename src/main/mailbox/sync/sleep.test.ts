import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onWaking } from './sleep.ts';

const MINUTE_MS = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('sleep is noticed once, soon after it; time that merely passes, or a clock that is corrected, is no sleep', () => {
  const woke = vi.fn();
  const end = onWaking(woke);
  vi.advanceTimersByTime(60 * MINUTE_MS);
  vi.setSystemTime(Date.now() + MINUTE_MS / 2);
  vi.advanceTimersByTime(MINUTE_MS);
  vi.setSystemTime(Date.now() - 60 * MINUTE_MS);
  vi.advanceTimersByTime(MINUTE_MS);
  expect(woke).not.toHaveBeenCalled();
  vi.setSystemTime(Date.now() + 8 * 60 * MINUTE_MS);
  vi.advanceTimersByTime(MINUTE_MS / 2);
  expect(woke).toHaveBeenCalledOnce();
  end();
  vi.setSystemTime(Date.now() + 8 * 60 * MINUTE_MS);
  vi.advanceTimersByTime(MINUTE_MS);
  expect(woke).toHaveBeenCalledOnce();
});
