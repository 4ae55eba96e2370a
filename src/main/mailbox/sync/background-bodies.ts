import { setTimeout as delay } from 'node:timers/promises';
import type { UserError } from '../../../shared/model.ts';
import type { SyncProgress } from '../../../shared/sync.ts';
import type { Session } from '../session.ts';
import { askedPause } from '../session-errors.ts';
import { folderState } from '../store/folders.ts';
import { storeError } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { backOff } from './backoff.ts';
import type { FetchLimits } from './bandwidth.ts';
import { bodyFetching, type BodiesParts, type BodyFetching } from './bodies.ts';
import { Pace } from './pace.ts';

/** How long the session is kept for the next body. */
const KEEP_MS = 60_000;
/** Attempts in a row that fetched nothing, after which the account's own session has to find the server again. */
const MOST_FAILURES = 5;

interface BackgroundBodiesParts {
  store: Store;
  accountId: number;
  open: (why: string) => Promise<Session>;
  stored: (folderId: number) => void;
  outOfStep: () => void;
  limits: () => FetchLimits;
  /** Null: nothing is being fetched. */
  progress: (progress: SyncProgress | null) => void;
  /** What was fetched cannot be kept; null: it can be again. */
  stuck: (error: UserError | null) => void;
  random: () => number;
}

/** Fetches an account's bodies in a session of its own, whenever there are some to fetch. */
export class BackgroundBodies {
  readonly #parts: BackgroundBodiesParts;
  readonly #bodies: BodyFetching;
  #done = 0;
  #bytes = 0;
  readonly #pace = new Pace();
  #session: Session | null = null;
  #closing: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  readonly #stopping = new AbortController();

  constructor(parts: BackgroundBodiesParts) {
    this.#parts = parts;
    const { store, accountId, outOfStep, limits } = parts;
    const stored: BodiesParts['stored'] = (folderId, bodies) => this.#stored(folderId, bodies);
    this.#bodies = bodyFetching({ store, outOfStep, limits, stored, now: () => performance.now() }, accountId);
  }

  /** There may be something to fetch. */
  poke(): void {
    if (this.#stopped || this.#running || this.#parts.limits().fetching === 'opened' || this.#wanted() === 0) return;
    this.#running = this.#run().finally(() => {
      this.#running = null;
    });
  }

  /** Its connection may be dead without a word: whatever goes on goes on in another. */
  drop(): Promise<void> {
    return this.#close();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#close();
    await this.#running;
    // One that was being opened is there by now.
    await this.#close();
  }

  get #stopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  #wanted(): number {
    return this.#parts.store.db.isOpen ? this.#bodies.wanted() : 0;
  }

  #stored(folderId: number, { count, bytes }: { count: number; bytes: number }): void {
    this.#done += count;
    this.#bytes += bytes;
    const mailbox = folderState(this.#parts.store.db, folderId)?.path ?? '';
    const left = this.#wanted();
    const pace = this.#pace.tell(Date.now(), this.#done, this.#bytes, left);
    this.#parts.progress({ mailbox, stage: 'bodies', done: this.#done, total: this.#done + left, pace });
    this.#parts.stored(folderId);
  }

  async #run(): Promise<void> {
    [this.#done, this.#bytes] = [0, 0];
    this.#pace.start(Date.now());
    for (let failures = 0; failures < MOST_FAILURES && !this.#stopped;) {
      const before = this.#done;
      try {
        if (this.#closing) clearTimeout(this.#closing);
        if (this.#session?.isOpen === false) await this.#close();
        this.#session ??= await this.#parts.open('To fetch messages that are not on this computer yet.');
        await this.#bodies.run(this.#session, this.#stopping.signal);
        this.#parts.stuck(null);
        break;
      } catch (failure) {
        // The account's own session meets the same trouble and tells it; this one tries again for a while.
        await this.#close();
        // A store that cannot be written to now has no use for the same bodies again and again.
        const full = storeError(failure);
        if (full) this.#parts.stuck(full);
        if (full) failures = MOST_FAILURES;
        else failures = this.#done > before ? 1 : failures + 1;
        const wait = Math.max(askedPause(failure), backOff(failures, this.#parts.random()));
        await delay(wait, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      }
    }
    this.#parts.progress(null);
    if (this.#session && !this.#stopped) this.#closing = setTimeout(() => void this.#close(), KEEP_MS);
  }

  async #close(): Promise<void> {
    if (this.#closing) clearTimeout(this.#closing);
    this.#closing = null;
    const session = this.#session;
    this.#session = null;
    await session?.close();
  }
}
