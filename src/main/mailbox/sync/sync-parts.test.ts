import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountStatus } from '../../../shared/model.ts';
import { backOff } from './backoff.ts';
import { StatusReporter } from './status.ts';
import { throttle } from './throttle.ts';
import { Wake } from './wake.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('waiting between attempts', () => {
  it('grows to ten minutes, and differs between clients', () => {
    expect([1, 2, 3, 4].map((failures) => backOff(failures, 0.5))).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(backOff(1_000, 0.5)).toBe(600_000);
    expect(backOff(1, 0)).toBe(1_500);
    expect(backOff(1, 0.999)).toBeGreaterThan(2_400);
  });
});

describe('telling of changes', () => {
  it('is done at once the first time, and then together', () => {
    const delivered: number[][] = [];
    const changes = throttle<number>(250, (items) => delivered.push(items));
    changes.add(1);
    changes.add(2);
    changes.add(3, 2);
    expect(delivered).toEqual([[1]]);
    vi.advanceTimersByTime(250);
    expect(delivered).toEqual([[1], [2, 3]]);
    vi.advanceTimersByTime(10_000);
    expect(delivered).toHaveLength(2);
    changes.add(4);
    expect(delivered).toEqual([[1], [2, 3], [4]]);
  });
});

describe('the status of an account', () => {
  const error = { code: 'connection-lost', message: 'Lost.', next: 'Wait.' } as const;
  const setup = () => {
    const told: AccountStatus[] = [];
    return { told, reporter: new StatusReporter((status) => told.push(status)) };
  };
  const envelopes = (done: number) => ({ mailbox: 'INBOX', stage: 'envelopes' as const, done, total: 9, pace: null });

  it('tells a new state at once and numbers now and then', () => {
    const { told, reporter } = setup();
    for (let done = 0; done < 9; done++) reporter.front(envelopes(done));
    expect(told).toEqual([{ state: 'syncing', progress: envelopes(0) }]);
    vi.advanceTimersByTime(1_000);
    expect(told).toHaveLength(2);
    expect(told.at(-1)).toEqual({ state: 'syncing', progress: envelopes(8) });
    reporter.checked(5);
    expect(told.at(-1)).toEqual({ state: 'idle', checkedAt: 5 });
  });

  it('tells of bodies only where nothing is in front of them', () => {
    const { told, reporter } = setup();
    const bodies = { mailbox: 'INBOX', stage: 'bodies' as const, done: 1, total: 2, pace: null };
    reporter.front(envelopes(0));
    reporter.back(bodies);
    vi.advanceTimersByTime(1_000);
    expect(told).toHaveLength(1);
    reporter.checked(5);
    expect(told.at(-1)).toEqual({ state: 'syncing', progress: bodies });
    reporter.back(null);
    expect(told.at(-1)).toEqual({ state: 'idle', checkedAt: 5 });
  });

  it('is offline until the server is found again', () => {
    const { told, reporter } = setup();
    reporter.offline(error, 7);
    reporter.back(null);
    expect(told).toEqual([{ state: 'offline', error, retryAt: 7 }]);
    expect(reporter.isOffline).toEqual(error);
    reporter.front(envelopes(1));
    expect(reporter.isOffline).toBeNull();
  });
});

describe('work that cannot be kept', () => {
  const full = { code: 'store-unavailable', message: 'The disk is full.', next: 'Make room.' } as const;

  it('is told while the account is in step, until each can be kept again', () => {
    const told: AccountStatus[] = [];
    const reporter = new StatusReporter((status) => told.push(status));
    reporter.stuck('scans', full);
    reporter.stuck('bodies', full);
    reporter.checked(5);
    expect(told).toEqual([{ state: 'offline', error: full, retryAt: null }]);
    expect(reporter.isOffline).toBeNull();
    reporter.stuck('bodies', null);
    expect(told).toHaveLength(1);
    reporter.stuck('scans', null);
    expect(told.at(-1)).toEqual({ state: 'idle', checkedAt: 5 });
  });
});

describe('waking', () => {
  it('keeps what came while nobody waited', async () => {
    const wake = new Wake();
    wake.add('change');
    wake.add('act');
    expect([...(await wake.wait(null))]).toEqual(['change', 'act']);
    const waiting = wake.wait(1_000);
    vi.advanceTimersByTime(1_000);
    expect((await waiting).size).toBe(0);
    const asked = wake.wait(null);
    wake.add('asked');
    expect([...(await asked)]).toEqual(['asked']);
  });
});
