import { describe, expect, it } from 'vitest';
import { unitsOf } from './units.ts';

describe('units', () => {
  const english = unitsOf('en');
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [2_400_000, '2.4 MB'],
    [7_000_000_000_000, '7,000 GB'],
  ])('%d bytes are "%s"', (bytes, expected) => expect(english.size(bytes)).toBe(expected));

  it.each([
    [0, '1 second'],
    [59, '59 seconds'],
    [89, '89 seconds'],
    [90, '2 minutes'],
    [250, '4 minutes'],
    [5_400, '2 hours'],
  ])('%d seconds are "%s"', (seconds, expected) => expect(english.duration(seconds)).toBe(expected));

  it('are those of the language', () => {
    expect(unitsOf('de').size(2_400_000)).toBe('2,4 MB');
    expect(unitsOf('de').duration(250)).toBe('4 Minuten');
  });
});
