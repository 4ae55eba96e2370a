import type { AccountStatus, ServerSettings, UserError } from '../../../shared/model.ts';
import type { Outcome } from '../protocol.ts';
import { askedPause, isHopeless } from '../session-errors.ts';
import type { SearchCriteria, Session } from '../session.ts';
import { nextDue } from '../store/operations.ts';
import { storeError } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { backOff } from './backoff.ts';
import type { FetchLimits } from './bandwidth.ts';
import { BackgroundBodies } from './background-bodies.ts';
import { Keeping } from './keeping.ts';
import { LogIn } from './log-in.ts';
import { MailboxRounds } from './mailbox-rounds.ts';
import { onDemand, type FetchedBody, type OnDemand } from './on-demand.ts';
import { standingError } from './standing-error.ts';
import { StatusReporter } from './status.ts';
import { Wake, type WakeReason } from './wake.ts';

/** Servers tell of several changes in a row. */
const SETTLE_MS = 50;
/** All mailboxes are looked at after it, which is worth gathering more. */
const SETTLE_ELSEWHERE_MS = 1_000;
/** A server that ends sessions sooner than that, one after another, is not logged in to again every other second. */
const STEADY_MS = 60_000;
/** What to do about a password that was the right one once. */
const SIGN_IN_AGAIN = 'It may have been changed or revoked. Sign in again; Unseen does not try by itself, which could lock the account.';

interface AccountSyncParts {
  store: Store;
  accountId: number;
  server: ServerSettings;
  /** Months for which bodies are kept; null: for ever. */
  keepMonths: number | null;
  limits: () => FetchLimits;
  open: (why: string, signal: AbortSignal) => Promise<Session>;
  status: (status: AccountStatus) => void;
  changed: (folderId: number) => void;
  /** New messages are in a mailbox that was here whole. */
  arrived: (folderId: number, messageIds: number[]) => void;
  /** Bodies have come that nobody has scanned. */
  unscanned: () => void;
  random: () => number;
}

/**
 * Keeps one IMAP account in step with its server until it is stopped: one session for envelopes, flags and listening, one for
 * bodies, and a third while somebody opens messages whose body is not here.
 */
export class AccountSync {
  readonly #parts: AccountSyncParts;
  readonly #wake = new Wake();
  readonly #status: StatusReporter;
  readonly #logIn: LogIn;
  readonly #bodies: BackgroundBodies;
  readonly #onDemand: OnDemand;
  #session: Session | null = null;
  /** Somebody asks what the server has, or it tells of changes elsewhere. */
  #thorough = false;
  readonly #keeping: Keeping;
  readonly #rounds: MailboxRounds;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(parts: AccountSyncParts) {
    this.#parts = parts;
    this.#keeping = new Keeping(parts);
    this.#status = new StatusReporter((status) => {
      if (!this.#stopped) parts.status(status);
    });
    this.#logIn = new LogIn(
      (why) => parts.open(why, this.#stopping.signal),
      () => this.#wake.add('refused'),
    );
    const open = (why: string) => this.#logIn.beside(why);
    const stored = (folderId: number) => {
      parts.changed(folderId);
      parts.unscanned();
    };
    this.#bodies = new BackgroundBodies({
      ...parts,
      open,
      stored,
      outOfStep: () => this.#wake.add('other'),
      progress: (progress) => this.#status.back(progress),
      stuck: (error) => this.#status.stuck('bodies', error),
    });
    this.#onDemand = onDemand({ ...parts, open, stored, failure: (error) => storeError(error) ?? standingError(error, parts.server) });
    this.#rounds = new MailboxRounds({
      ...parts,
      keeping: this.#keeping,
      progress: (mailbox, done, total) => this.#status.front({ mailbox, stage: 'envelopes', done, total, pace: null }),
      unchanged: () => this.#status.checked(Date.now()),
      inStep: () => {
        this.#bodies.poke();
        // What was recognised may have come without ever having been looked at.
        parts.unscanned();
      },
      toTell: () => this.#wake.add('act'),
      stopped: () => this.#stopped,
      now: () => performance.now(),
    });
  }

  get accountId(): number {
    return this.#parts.accountId;
  }

  /** As of `MailboxRounds`. */
  problemOf(folderId: number): string | null {
    return this.#rounds.problemOf(folderId);
  }

  start(): void {
    this.#keeping.begin();
    this.#running = this.#run();
  }

  /** Ends a waiting back-off as well. */
  syncNow(): void {
    this.#logIn.again();
    this.#thorough = true;
    this.#wake.add('asked');
  }

  /** This computer slept: the server has given its connections up, and what is sent over them gets no answer, nor does anybody say so. */
  reconnect(): void {
    this.#wake.add('woken');
    void Promise.all([this.#session?.close(), this.#bodies.drop(), this.#onDemand.drop()]);
  }

  /** What may be fetched is another thing than before. */
  limited(): void {
    this.#bodies.poke();
  }

  /** Something was queued for the server. */
  acted(): void {
    this.#rounds.acted();
    this.#wake.add('act');
  }

  /** Trackers are looked for in what came; null: in all of it they have been. */
  scanning(progress: { done: number; total: number } | null): void {
    this.#status.scanning(progress && { mailbox: '', stage: 'scanning', ...progress, pace: null });
  }

  /** What was found in messages cannot be written; null: it can be again. */
  stuck(error: UserError | null): void {
    this.#status.stuck('scans', error);
  }

  /** The body of a message, fetched before whatever goes on in the background. */
  async fetchBody(messageId: number): Promise<FetchedBody> {
    const offline = this.#status.isOffline;
    return offline ? { state: 'failed', error: offline } : this.#onDemand.fetch(messageId);
  }

  /** As of `OnDemand`. */
  async saveFromServer(messageId: number, section: string | null, file: string): Promise<Outcome<null>> {
    const offline = this.#status.isOffline;
    return offline ? { ok: false, error: offline } : this.#onDemand.save(messageId, section, file);
  }

  /** As of `OnDemand`. */
  async searchServer(criteria: readonly SearchCriteria[], folders: readonly number[] | null): Promise<Outcome<number[]>> {
    const offline = this.#status.isOffline;
    return offline ? { ok: false, error: offline } : this.#onDemand.search(criteria, folders);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake.add('stopped');
    this.#status.stop();
    await Promise.all([this.#session?.close(), this.#bodies.stop(), this.#onDemand.stop()]);
    await this.#running;
  }

  get #stopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (!this.#stopped) {
      let error: UserError;
      let pause = 0;
      let began = Infinity;
      const wasSteady = () => performance.now() - began >= STEADY_MS;
      try {
        this.#status.front({ mailbox: '', stage: 'connecting', done: 0, total: 0, pace: null });
        const session = await this.#logIn.own('To look for new mail and to listen for it.');
        this.#session = session;
        began = performance.now();
        await this.#stay(session);
        // It was stopped, or is to log in anew.
        if (wasSteady()) failures = 0;
        await session.close();
        continue;
      } catch (failure) {
        error = storeError(failure) ?? standingError(failure, this.#parts.server);
        pause = askedPause(failure);
      }
      failures = wasSteady() ? 1 : failures + 1;
      await this.#session?.close();
      this.#session = null;
      if (this.#stopped) return;
      // Trying a refused password again gets accounts locked.
      const isRefused = isHopeless(error);
      const wait = isRefused ? null : Math.max(pause, backOff(failures, this.#parts.random()));
      this.#status.offline(error.code === 'wrong-password' ? { ...error, next: SIGN_IN_AGAIN } : error, wait === null ? null : Date.now() + wait);
      await this.#waitToRetry(wait);
    }
  }

  /** An act of the reader is queued and is no reason to try; asking is, and so is (where trying again is any use) that this computer slept. */
  async #waitToRetry(wait: number | null): Promise<void> {
    const end = wait === null ? null : performance.now() + wait;
    for (;;) {
      const reasons = await this.#wake.wait(end === null ? null : Math.max(0, end - performance.now()));
      if (reasons.has('asked') || reasons.has('stopped')) return;
      if (end !== null && (reasons.has('woken') || performance.now() >= end)) return;
    }
  }

  /** Until it is stopped, or is to log in anew: the password is in doubt, or the connection is, or it is dead without a word. */
  async #stay(session: Session): Promise<void> {
    session.onChange(() => this.#wake.add('change'));
    session.onClose(() => this.#wake.add('closed'));
    // Before they are looked at, so that nothing falls in between.
    await session.notify(() => this.#wake.add('elsewhere'));
    // By a clock that nobody sets: by the other, the next look could be a year ahead.
    let polled = 0;
    for (let whole = true; !this.#stopped;) {
      await this.#rounds.push(session);
      const thorough = this.#thorough;
      this.#thorough = false;
      if (whole) polled = performance.now();
      const listening = whole && (await this.#rounds.all(session, thorough)) === 'inbox';
      if (!listening) await this.#rounds.inbox(session, whole);
      this.#status.checked(Date.now());
      this.#bodies.poke();
      session.listen();

      const due = nextDue(this.#parts.store.db, this.#parts.accountId, Date.now()) ?? Infinity;
      const left = Math.min(polled + this.#rounds.pause - performance.now(), due - Date.now());
      let reasons = await this.#wake.wait(Math.max(0, left));
      if (reasons.has('change')) reasons = await this.#gather(reasons, SETTLE_MS);
      else if (reasons.has('elsewhere')) reasons = await this.#gather(reasons, SETTLE_ELSEWHERE_MS);
      if (reasons.has('refused') || reasons.has('woken')) return;
      if (!this.#stopped && !session.isOpen) throw Object.assign(new Error('The connection was lost.'), { code: 'NoConnection' });
      if (reasons.has('asked') && !(await session.answers())) return void this.#bodies.drop();
      this.#thorough ||= reasons.has('asked') || reasons.has('elsewhere');
      whole = this.#thorough || reasons.has('other') || performance.now() >= polled + this.#rounds.pause;
    }
  }

  /** Waits for what comes right after. */
  async #gather(reasons: ReadonlySet<WakeReason>, milliseconds: number): Promise<Set<WakeReason>> {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return new Set([...reasons, ...(await this.#wake.wait(0))]);
  }
}
