import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterOf, daysOf, RANGES, rangeOf } from './range.ts';

const NOON = new Date(2026, 10, 24, 12).getTime();

it('thirty days are today and the 29 before it, from midnight to midnight', () => {
  const { since, until, bucket } = rangeOf('month', NOON);
  expect([new Date(since), new Date(until), bucket]).toEqual([new Date(2026, 9, 26), new Date(2026, 10, 25), 'week']);
  expect(afterOf(rangeOf('month', NOON))).toBe(' after:2026-10-26');
});

it('longer times are counted by months, and all time has no beginning', () => {
  expect(RANGES.map((name) => rangeOf(name, NOON).bucket)).toEqual(['week', 'week', 'month', 'month']);
  expect(rangeOf('all', NOON).since).toBe(0);
  expect(afterOf(rangeOf('all', NOON))).toBe('');
});

describe.each(['America/New_York', 'Asia/Kolkata', 'UTC'])('in %s', (zone) => {
  beforeEach(() => void vi.stubEnv('TZ', zone));
  afterEach(() => void vi.unstubAllEnvs());

  it('a week ends where the next one begins, and so does a month', () => {
    const range = { since: 0, until: new Date(2027, 5, 1).getTime() };
    expect(daysOf('2026-12-28', { ...range, bucket: 'week' })).toEqual({ from: '2026-12-28', to: '2027-01-04' });
    expect(daysOf('2026-12-01', { ...range, bucket: 'month' })).toEqual({ from: '2026-12-01', to: '2027-01-01' });
    // Clocks are changed in New York.
    expect(daysOf('2026-10-26', { ...range, bucket: 'week' })).toEqual({ from: '2026-10-26', to: '2026-11-02' });
    expect(daysOf('2027-03-08', { ...range, bucket: 'week' })).toEqual({ from: '2027-03-08', to: '2027-03-15' });
  });

  it('neither goes beyond the range', () => {
    const range = { since: new Date(2026, 11, 30).getTime(), until: new Date(2027, 0, 2).getTime() };
    expect(daysOf('2026-12-28', { ...range, bucket: 'week' })).toEqual({ from: '2026-12-30', to: '2027-01-02' });
  });

  it('the last days go back to a midnight, over a change of clocks', () => {
    const range = rangeOf('month', new Date(2026, 10, 24, 0, 30).getTime());
    expect(afterOf(range)).toBe(' after:2026-10-26');
    expect(new Date(range.since).getHours()).toBe(0);
  });
});
