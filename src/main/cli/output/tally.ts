/** Names that are counted at a time: a large archive has some 100,000 senders, most of them seen once. */
const MOST_NAMES = 50_000;

/**
 * Counts names in bounded memory, for the most frequent of them. Exact up to `most` different names; beyond that the rarest are
 * forgotten from time to time (lossy counting, Manku and Motwani 2002), which a frequent name survives.
 */
export class Tally {
  readonly #counts = new Map<string, number>();
  readonly #most: number;

  constructor(most = MOST_NAMES) {
    this.#most = most;
  }

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    if (this.#counts.size > 2 * this.#most) {
      const kept = this.top(this.#most);
      this.#counts.clear();
      for (const [one, times] of kept) this.#counts.set(one, times);
    }
  }

  /** The most frequent names, by frequency and then by name. */
  top(most: number): [name: string, times: number][] {
    return [...this.#counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most);
  }
}
