/** Counting what waits takes some milliseconds where it is tens of thousands. */
const INTERVAL_MS = 1_000;

interface Waiting {
  /** Messages that wait, by account. */
  counts(): ReadonlyMap<number, number>;
  /** True where none does, which is soon known. */
  isEmpty(): boolean;
}

/** Numbers of what was scanned and what waits, for each account, since nothing waited last. */
export class ScanProgress {
  readonly #done = new Map<number, number>();
  #told = 0;

  /**
   * @param scanned account of each message that was just scanned
   * @returns what there is to tell of each account, null where nothing waits any more; nothing as long as it was just told
   */
  tell(now: number, scanned: readonly number[], waiting: Waiting): Map<number, { done: number; total: number } | null> {
    for (const account of scanned) this.#done.set(account, (this.#done.get(account) ?? 0) + 1);
    const told = new Map<number, { done: number; total: number } | null>();
    const isOver = waiting.isEmpty();
    if (now - this.#told < INTERVAL_MS && !isOver) return told;
    this.#told = now;
    const left = isOver ? new Map<number, number>() : waiting.counts();
    for (const [account, done] of this.#done) {
      const more = left.get(account) ?? 0;
      told.set(account, more === 0 ? null : { done, total: done + more });
      if (more === 0) this.#done.delete(account);
    }
    return told;
  }
}
