import type { AccountStatus, UserError } from '../../../shared/model.ts';
import type { SyncProgress } from '../../../shared/sync.ts';

/** What goes on behind being in step: fetching whole messages, and looking through them. */
type Work = 'bodies' | 'scans';

/** Numbers that change faster cannot be read. */
const INTERVAL_MS = 150;

/**
 * Makes one status of what the tasks of an account tell: what is in front (mailboxes, envelopes) is told before what goes on
 * behind it (bodies), and that before what is done with what came (scanning). Changes of state go out at once, numbers a few times a second.
 */
export class StatusReporter {
  readonly #emit: (status: AccountStatus) => void;
  #offline: Extract<AccountStatus, { state: 'offline' }> | null = null;
  #front: SyncProgress | null = null;
  #back: SyncProgress | null = null;
  #scanning: SyncProgress | null = null;
  readonly #stuck = new Map<Work, UserError>();
  #checkedAt: number | null = null;
  #told = '';
  #toldKey = '';
  #timer: NodeJS.Timeout | null = null;

  constructor(emit: (status: AccountStatus) => void) {
    this.#emit = emit;
  }

  front(progress: SyncProgress): void {
    this.#offline = null;
    this.#front = progress;
    this.#tell();
  }

  /** Envelopes and flags are in step. */
  checked(at: number): void {
    this.#offline = null;
    this.#front = null;
    this.#checkedAt = at;
    this.#tell();
  }

  /** Null: no bodies are being fetched. */
  back(progress: SyncProgress | null): void {
    this.#back = progress;
    this.#tell();
  }

  /** Null: nothing is being scanned. */
  scanning(progress: SyncProgress | null): void {
    this.#scanning = progress;
    this.#tell();
  }

  offline(error: UserError, retryAt: number | null): void {
    this.#front = null;
    this.#back = null;
    this.#offline = { state: 'offline', error, retryAt };
    this.#tell();
  }

  /** What has come cannot be kept or looked at, as where the disk is full; null: it can be again. The account is in step all the same. */
  stuck(work: Work, error: UserError | null): void {
    if (error) this.#stuck.set(work, error);
    else if (!this.#stuck.delete(work)) return;
    this.#tell();
  }

  get isOffline(): UserError | null {
    return this.#offline?.error ?? null;
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #current(): AccountStatus {
    if (this.#offline) return this.#offline;
    const [stuck] = this.#stuck.values();
    const progress = this.#front ?? this.#back ?? (stuck ? null : this.#scanning);
    if (!progress && stuck) return { state: 'offline', error: stuck, retryAt: null };
    return progress ? { state: 'syncing', progress } : { state: 'idle', checkedAt: this.#checkedAt };
  }

  #tell(): void {
    const status = this.#current();
    const key = status.state === 'syncing' ? `${status.progress.stage} ${status.progress.mailbox}` : status.state;
    if (key === this.#toldKey && status.state === 'syncing') {
      this.#timer ??= setTimeout(() => this.#send(this.#current()), INTERVAL_MS);
      return;
    }
    this.#toldKey = key;
    this.#send(status);
  }

  #send(status: AccountStatus): void {
    this.stop();
    const text = JSON.stringify(status);
    if (text === this.#told) return;
    this.#told = text;
    this.#emit(status);
  }
}
