import { expect, it } from 'vitest';
import { fullDate, shortDate } from './dates.ts';

const now = Date.UTC(2026, 10, 23, 15, 0);
const style = { now, locale: 'en-GB', timeZone: 'UTC' };

it('a message of today shows its time', () => {
  expect(shortDate(Date.UTC(2026, 10, 23, 8, 5), style)).toBe('8:05');
});

it('a message of last night shows its day, however few hours ago it was', () => {
  expect(shortDate(Date.UTC(2026, 10, 22, 23, 59), style)).toBe('22 Nov');
});

it('a message of another year shows the year', () => {
  expect(shortDate(Date.UTC(2025, 11, 31, 12, 0), style)).toBe('31 Dec 2025');
});

it('today is the day of the reader, not of Greenwich', () => {
  expect(shortDate(Date.UTC(2026, 10, 22, 23, 59), { ...style, timeZone: 'Europe/Berlin' })).toBe('0:59');
});

it('the head of a message of this year leaves the year out', () => {
  expect(fullDate(Date.UTC(2026, 0, 5, 9, 30), style)).toBe('Mon 5 Jan, 9:30');
});
