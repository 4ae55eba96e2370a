import { expect, it } from 'vitest';
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

it('a week ends where the next one begins, and so does a month', () => {
  expect(daysOf(Date.UTC(2026, 11, 28), { since: 0, bucket: 'week' })).toEqual({ from: '2026-12-28', to: '2027-01-04' });
  expect(daysOf(Date.UTC(2026, 11, 28), { since: new Date(2026, 11, 30).getTime(), bucket: 'week' })).toEqual({
    from: '2026-12-30',
    to: '2027-01-04',
  });
  expect(daysOf(Date.UTC(2026, 11, 1), { since: 0, bucket: 'month' })).toEqual({ from: '2026-12-01', to: '2027-01-01' });
});
