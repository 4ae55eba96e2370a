import { random } from '../../src/main/testing/random.ts';

/** Milliseconds that the workload is repeated for: long enough that a garbage collection more or less does not show. */
const DURATION_MS = 1_500;

/** A fixed piece of work of the kinds that reading mail consists of: strings, maps, sorting, numbers. */
function work(): number {
  const numbers = random(7);
  const counts = new Map<string, number>();
  for (let index = 0; index < 2_000; index++) {
    const word = numbers.token(3);
    counts.set(word, (counts.get(word) ?? 0) + index);
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(sorted).replaceAll(/[aeiou]\w/g, '-').length;
}

/**
 * How fast this machine is now, on one core: repetitions of a fixed workload a second. Figures of two runs are compared through it.
 */
export function calibrate(): number {
  for (let index = 0; index < 50; index++) work();
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < DURATION_MS) {
    work();
    done++;
  }
  return (done * 1_000) / (performance.now() - start);
}
