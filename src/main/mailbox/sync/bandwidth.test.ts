import { describe, expect, it } from 'vitest';
import { batchBytes, pauseAfter, rest, type FetchLimits } from './bandwidth.ts';

const at = (bytesPerSecond: number | null): FetchLimits => ({ fetching: 'all', bytesPerSecond });

it('as much is asked for at a time as comes in two seconds', () => {
  expect(batchBytes(at(null), null)).toBe(2 * 1024 * 1024);
  expect(batchBytes(at(null), 700_000)).toBe(1_400_000);
  expect(batchBytes(at(null), 5_000)).toBe(512 * 1024);
  expect(batchBytes(at(null), 900_000_000)).toBe(32 * 1024 * 1024);
});

describe('a limit of what is fetched in the background', () => {
  it('asks for less at a time, the slower it is', () => {
    expect(batchBytes(at(500_000), 16_000_000)).toBe(1_000_000);
    expect(batchBytes(at(500_000), 300_000)).toBe(600_000);
    expect(batchBytes(at(10_000), 16_000_000)).toBe(65_536);
  });

  it('waits as long as the line was too fast', () => {
    expect(pauseAfter(at(null), 1_000_000, 10)).toBe(0);
    expect(pauseAfter(at(100_000), 1_000_000, 2_000)).toBe(8_000);
    expect(pauseAfter(at(100_000), 100_000, 2_000)).toBe(0);
  });

  it('ends its wait when all is stopped', async () => {
    const stopping = new AbortController();
    const waiting = rest(3_600_000, stopping.signal);
    stopping.abort();
    await expect(waiting).resolves.toBeUndefined();
  });
});
