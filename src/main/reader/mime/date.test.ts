import { describe, expect, it } from 'vitest';
import { parseDate } from './date.ts';

const NOW = Date.UTC(2026, 10, 24);
const iso = (field: string) => {
  const time = parseDate(field, NOW);
  return time === null ? null : new Date(time).toISOString();
};

describe('the Date field', () => {
  it.each([
    ['Tue, 24 Nov 2026 03:27:19 +0100', '2026-11-24T02:27:19.000Z'],
    ['24 Nov 2026 03:27 -0830 (PST)', '2026-11-24T11:57:00.000Z'],
    ['Tue, 24 Nov 26 03:27:19 GMT', '2026-11-24T03:27:19.000Z'],
    ['Tue, 24 Nov 1998 03:27:19 EST', '1998-11-24T08:27:19.000Z'],
    ['Tue, 24-Nov-2026 03:27:19 UT', '2026-11-24T03:27:19.000Z'],
    ['Tue,  4 November 2026 03.27.19 +01:00', '2026-11-04T02:27:19.000Z'],
    ['Tue,24 Nov 2026 03:27:19 +0100', '2026-11-24T02:27:19.000Z'],
    ['Tue, 24 Nov 2026 03:27:19 GMT+0100', '2026-11-24T02:27:19.000Z'],
    ['Tue, 24 Nov 2026 03:27:19 PM', '2026-11-24T15:27:19.000Z'],
    ['Tue Nov 24 03:27:19 2026', '2026-11-24T03:27:19.000Z'],
    ['Tue Nov  4 03:27:19 EST 2026', '2026-11-04T08:27:19.000Z'],
    ['Tue Nov 24 2026 03:27:19 GMT+0100 (CET)', '2026-11-24T02:27:19.000Z'],
    ['Tuesday, November 24, 2026 12:27 AM', '2026-11-24T00:27:00.000Z'],
    ['Tue, Nov 24 26 03:27:19', '2026-11-24T03:27:19.000Z'],
    ['2026-11-24T03:27:19.123Z', '2026-11-24T03:27:19.000Z'],
    ['2026-11-24 03:27:19 +0100', '2026-11-24T02:27:19.000Z'],
    ['Tue, (a comment) 24 Nov 2026 03:27:19 +0000', '2026-11-24T03:27:19.000Z'],
  ])('%s is %s', (field, expected) => {
    expect(iso(field)).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '2026-11-24',
    '2026-13-24 03:27:19',
    'Tue, 99 Nov 2026 03:27:19 +0000',
    '24 Foo 2026 03:27:19',
    'Thu, 01 Jan 1970 00:00:00 +0000',
    '24 Nov 2196 03:27:19 +0000',
    '24 Nov 2026 99:27:19',
  ])('%s is none', (field) => {
    expect(iso(field)).toBeNull();
  });
});
