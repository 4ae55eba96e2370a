import type { AccountStatus, ServerSettings, SpecialUse, UserError } from '../../../shared/model.ts';
import type { Outcome } from '../protocol.ts';
import { askedPause, isHopeless, isNonsense, isRefusal, sessionError } from '../session-errors.ts';
import type { SearchCriteria, Session } from '../session.ts';
import { removeOrphans } from '../store/accounts.ts';
import { folderState, foldersToSync, type FolderState } from '../store/folders.ts';
import { nextDue } from '../store/operations.ts';
import { storeError } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { backOff } from './backoff.ts';
import type { FetchLimits } from './bandwidth.ts';
import { BackgroundBodies } from './background-bodies.ts';
import { Keeping } from './keeping.ts';
import { LogIn } from './log-in.ts';
import { isInStep, syncMailboxList } from './mailbox-list.ts';
import { syncMailbox } from './mailbox-sync.ts';
import { onDemand, type FetchedBody, type OnDemand } from './on-demand.ts';
import { pushOperations } from './operation-queue.ts';
import { StatusReporter } from './status.ts';
import { Wake, type WakeReason } from './wake.ts';

/** How often mailboxes that the server does not speak of by itself are looked after. */
const POLL_MS = 5 * 60_000;
/** Servers tell of several changes in a row. */
const SETTLE_MS = 50;
/** All mailboxes are looked at after it, which is worth gathering more. */
const SETTLE_ELSEWHERE_MS = 1_000;
/** What to do about a password that was the right one once. */
const SIGN_IN_AGAIN = 'It may have been changed or revoked. Sign in again; Unseen does not try by itself, which could lock the account.';

export interface AccountSyncParts {
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
  /** A description of some message was nonsense: from then on only what cannot be is asked for, and bodies tell the rest. */
  #bare = false;
  readonly #keeping: Keeping;
  /** Why mailboxes could not be opened the last time, by row id. */
  readonly #refused = new Map<number, string>();
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
      outOfStep: () => this.#wake.add('asked'),
      progress: (progress) => this.#status.back(progress),
    });
    this.#onDemand = onDemand({ ...parts, open, stored, failure: (error) => sessionError(error, parts.server) });
  }

  get accountId(): number {
    return this.#parts.accountId;
  }

  /** Why the server would not open a mailbox; null: it did. */
  problemOf(folderId: number): string | null {
    return this.#refused.get(folderId) ?? null;
  }

  start(): void {
    this.#keeping.begin();
    this.#running = this.#run();
  }

  /** Ends a waiting back-off as well. */
  syncNow(): void {
    this.#logIn.again();
    this.#wake.add('asked');
  }

  /** What may be fetched is another thing than before. */
  limited(): void {
    this.#bodies.poke();
  }

  /** Something was queued for the server. */
  acted(): void {
    this.#wake.add('act');
  }

  /** Trackers are looked for in what came; null: in all of it they have been. */
  scanning(progress: { done: number; total: number } | null): void {
    this.#status.scanning(progress && { mailbox: '', stage: 'scanning', ...progress, pace: null });
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
      try {
        this.#status.front({ mailbox: '', stage: 'connecting', done: 0, total: 0, pace: null });
        const session = await this.#logIn.own('To look for new mail and to listen for it.');
        this.#session = session;
        await this.#stay(session, () => {
          failures = 0;
        });
        // It was stopped, or is to log in anew.
        await session.close();
        continue;
      } catch (failure) {
        error = storeError(failure) ?? sessionError(failure, this.#parts.server);
        this.#bare ||= isNonsense(failure);
        pause = askedPause(failure);
      }
      await this.#session?.close();
      this.#session = null;
      if (this.#stopped) return;
      failures++;
      // Trying a refused password again gets accounts locked.
      const isRefused = isHopeless(error);
      const wait = isRefused ? null : Math.max(pause, backOff(failures, this.#parts.random()));
      this.#status.offline(error.code === 'wrong-password' ? { ...error, next: SIGN_IN_AGAIN } : error, wait === null ? null : Date.now() + wait);
      await this.#waitToRetry(wait);
    }
  }

  /** An act of the reader is queued and is no reason to try; asking is. */
  async #waitToRetry(wait: number | null): Promise<void> {
    const end = wait === null ? null : Date.now() + wait;
    for (;;) {
      const reasons = await this.#wake.wait(end === null ? null : Math.max(0, end - Date.now()));
      if (reasons.has('asked') || reasons.has('stopped') || (end !== null && Date.now() >= end)) return;
    }
  }

  /** Until it is stopped, or the password is in doubt. */
  async #stay(session: Session, inStep: () => void): Promise<void> {
    session.onChange(() => this.#wake.add('change'));
    session.onClose(() => this.#wake.add('closed'));
    // Before they are looked at, so that nothing falls in between.
    await session.notify(() => this.#wake.add('elsewhere'));
    let polled = 0;
    for (let whole = true; !this.#stopped;) {
      await this.#push(session);
      if (whole) polled = Date.now();
      const listening = whole && (await this.#syncAll(session)) === 'inbox';
      if (!listening) await this.#syncInbox(session, whole);
      inStep();
      this.#status.checked(Date.now());
      this.#bodies.poke();
      session.listen();

      const due = nextDue(this.#parts.store.db, this.#parts.accountId, Date.now()) ?? Infinity;
      let reasons = await this.#wake.wait(Math.max(0, Math.min(polled + POLL_MS, due) - Date.now()));
      if (reasons.has('change')) reasons = await this.#gather(reasons, SETTLE_MS);
      else if (reasons.has('elsewhere')) reasons = await this.#gather(reasons, SETTLE_ELSEWHERE_MS);
      if (reasons.has('refused')) return;
      if (!this.#stopped && !session.isOpen) throw Object.assign(new Error('The connection was lost.'), { code: 'NoConnection' });
      whole = reasons.has('asked') || reasons.has('elsewhere') || Date.now() >= polled + POLL_MS;
    }
  }

  /** Waits for what comes right after. */
  async #gather(reasons: ReadonlySet<WakeReason>, milliseconds: number): Promise<Set<WakeReason>> {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return new Set([...reasons, ...(await this.#wake.wait(0))]);
  }

  async #push(session: Session): Promise<void> {
    const { store, accountId, changed } = this.#parts;
    const { refusedIn, movedTo } = await pushOperations(store, accountId, session, Date.now());
    for (const folderId of refusedIn) changed(folderId);
    for (const folderId of movedTo) {
      const folder = folderState(store.db, folderId);
      if (folder) await this.#syncOne(session, folder, false);
    }
  }

  /** Gives the mailbox that was opened last, which is the one that the session could listen to. */
  async #syncAll(session: Session): Promise<SpecialUse | null> {
    const { store, accountId, changed } = this.#parts;
    const { statuses, listChanged, renamed } = await syncMailboxList(store, accountId, session);
    // What could not be told under the old name.
    if (renamed > 0) this.#wake.add('act');
    if (listChanged) for (const folderId of statuses.keys()) changed(folderId);
    let last: SpecialUse | null = null;
    const folders = foldersToSync(store.db, accountId);
    const inStep = new Set(folders.filter((folder) => isInStep(folder, statuses.get(folder.id) ?? null)));
    // Nothing happened: that the inbox is still to be opened, to listen to it, is nobody's concern.
    if (inStep.size === folders.length) this.#status.checked(Date.now());
    for (const folder of folders) {
      if (this.#stopped) break;
      if (folder.specialUse !== 'inbox' && inStep.has(folder)) continue;
      await this.#syncOne(session, folder, true);
      last = folder.specialUse;
      this.#bodies.poke();
    }
    if (!this.#stopped) await removeOrphans(store.db, accountId);
    if (!this.#stopped) await this.#keeping.tidy();
    return last;
  }

  async #syncInbox(session: Session, whole: boolean): Promise<void> {
    const inbox = foldersToSync(this.#parts.store.db, this.#parts.accountId).find(({ specialUse }) => specialUse === 'inbox');
    if (inbox && !this.#stopped) await this.#syncOne(session, inbox, whole);
  }

  async #syncOne(session: Session, folder: FolderState, whole: boolean): Promise<void> {
    const { store, changed, arrived, server } = this.#parts;
    try {
      await syncMailbox(
        {
          store,
          session,
          whole,
          bodies: this.#keeping.wanted(),
          bare: this.#bare,
          changed: () => changed(folder.id),
          arrived: (messageIds) => arrived(folder.id, messageIds),
          progress: (done, total) => this.#status.front({ mailbox: folder.path, stage: 'envelopes', done, total, pace: null }),
        },
        folder.id,
      );
    } catch (error) {
      // A mailbox that the server will not open, or that another client just deleted, does not keep the others from their mail.
      if (!session.isOpen || !isRefusal(error)) throw error;
      this.#refuse(folder.id, sessionError(error, server).message);
      return;
    }
    this.#refuse(folder.id, null);
  }

  #refuse(folderId: number, why: string | null): void {
    if (this.problemOf(folderId) === why) return;
    if (why === null) this.#refused.delete(folderId);
    else this.#refused.set(folderId, why);
    this.#parts.changed(folderId);
  }
}
