import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

describe('the pace of a sync', () => {
  it('is not told too early', () => {
    const pace = new Pace();
    pace.start(0);
    expect(pace.tell(500, 10, 10_000, 90)).toBeNull();
    expect(pace.tell(2_000, 20, 20_000, 80)).toEqual({ bytes: 20_000, bytesPerSecond: 10_000, secondsLeft: 8 });
  });

  it('follows the last seconds, not the whole time', () => {
    const pace = new Pace();
    pace.start(0);
    for (let second = 1; second <= 60; second++) pace.tell(second * 1_000, second * 100, second * 1_000_000, 10_000);
    let told = null;
    for (let second = 61; second <= 100; second++) told = pace.tell(second * 1_000, 6_000 + second - 60, 60_000_000 + (second - 60) * 1_000, 600);
    expect(told).toEqual({ bytes: 60_040_000, bytesPerSecond: 1_000, secondsLeft: 600 });
  });

  it('is not told while nothing comes', () => {
    const pace = new Pace();
    pace.start(0);
    expect(pace.tell(5_000, 0, 0, 10)).toBeNull();
  });
});
