export interface Spread {
  median: number;
  high: number;
  most: number;
}

/** Median, 95th percentile and maximum. */
export function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { median: at(0.5), high: at(0.95), most: at(1) };
}

/** In milliseconds, as a bench prints it. */
export const told = ({ median, high, most }: Spread): string =>
  `median ${median.toFixed(2)} ms, 95th percentile ${high.toFixed(2)} ms, at most ${most.toFixed(1)} ms`;

export const verdict = (met: boolean, target: string): string => `${met ? 'target met' : 'TARGET MISSED'}: ${target}`;
