import { expect, it } from 'vitest';
import { dateOfSeparator } from './mbox-date.ts';

it.each([
  ['From a@x.test Mon Mar  2 09:15:00 2026', '2026-03-02T09:15:00.000Z'],
  ['From a@x.test Mon Mar 2 09:15 2026', '2026-03-02T09:15:00.000Z'],
  ['From 1582371231231@xxx Sat Feb 22 12:33:51 +0000 2020', '2020-02-22T12:33:51.000Z'],
  ['From a Mon Mar  2 09:15:00 2026 +0200', '2026-03-02T07:15:00.000Z'],
  ['From a Mon Mar  2 09:15:00 -0530 2026', '2026-03-02T14:45:00.000Z'],
  ['From a Mon Mar  2 09:15:00 CET 2026', '2026-03-02T09:15:00.000Z'],
])('%s was delivered at %s', (line, time) => {
  expect(new Date(dateOfSeparator(line) ?? NaN).toISOString()).toBe(time);
});

it.each(['From -', 'From a@x.test', 'From a Mon Foo  2 09:15:00 2026', 'From a Mon Mar  2 09:15:00 0001'])('%s says nothing', (line) => {
  expect(dateOfSeparator(line)).toBeNull();
});
