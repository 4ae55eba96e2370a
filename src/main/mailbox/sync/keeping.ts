import { giveBackPages } from '../store/free-pages.ts';
import type { BodiesToKeep } from '../store/messages.ts';
import { dropOldBodies, keepBodies } from '../store/retention.ts';
import type { Store } from '../store/store.ts';
import { LARGEST_IN_BACKGROUND } from './bodies.ts';

/** How often what is not kept is looked for. */
const TIDY_MS = 6 * 60 * 60_000;

/** The same day so many months before; null: the beginning of all. */
function monthsAgo(months: number | null, now: number): number {
  if (months === null) return 0;
  const date = new Date(now);
  date.setMonth(date.getMonth() - months);
  return date.getTime();
}

interface KeepingParts {
  store: Store;
  accountId: number;
  /** Months for which bodies are kept; null: for ever. */
  keepMonths: number | null;
}

/** Which bodies of an account are fetched, and which go. */
export class Keeping {
  readonly #parts: KeepingParts;
  #tidied = 0;

  constructor(parts: KeepingParts) {
    this.#parts = parts;
  }

  /** What is fetched in the background now. */
  wanted(): BodiesToKeep {
    return { largest: LARGEST_IN_BACKGROUND, since: monthsAgo(this.#parts.keepMonths, Date.now()) };
  }

  /** Has another rule than the last time asked for what it keeps. */
  begin(): void {
    const { store, accountId, keepMonths } = this.#parts;
    keepBodies(store.db, accountId, keepMonths, this.wanted());
  }

  /** Old bodies go, and with them their room on the disk; now and then, to be called when nothing else is to be done. */
  async tidy(): Promise<void> {
    if (Date.now() - this.#tidied < TIDY_MS) return;
    this.#tidied = Date.now();
    const { store, accountId } = this.#parts;
    await dropOldBodies(store.db, accountId, this.wanted().since);
    await giveBackPages(store.db);
  }
}
