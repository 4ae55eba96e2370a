import type { ServerSettings, SpecialUse } from '../../../shared/model.ts';
import { isForAccount, isLost, isNonexistent, isNonsense, isRefusal, sessionError } from '../session-errors.ts';
import type { Session } from '../session.ts';
import { removeOrphans } from '../store/accounts.ts';
import { forgetLost, settleLeft } from '../store/carry-over.ts';
import { beginAnew, folderState, foldersToSync, type FolderState } from '../store/folders.ts';
import { foldersWithOperations, operationsOf } from '../store/operations.ts';
import type { Store } from '../store/store.ts';
import type { Keeping } from './keeping.ts';
import { isInStep, looksInStep, syncMailboxList } from './mailbox-list.ts';
import { syncMailbox } from './mailbox-sync.ts';
import { pushOperations } from './operation-queue.ts';

/** How often all flags of a mailbox are fetched where the server cannot tell which changed: 200,000 are some megabytes. */
const COMPARE_MS = 60 * 60_000;

/** How often mailboxes that the server does not speak of by itself are looked after. */
const POLL_MS = 5 * 60_000;
/** A server that has to be asked about each of hundreds of mailboxes is asked for a tenth of the time at most. */
const POLL_SHARE = 10;
const LONGEST_POLL_MS = 60 * 60_000;

/** The connection was lost at a mailbox so often in a row, and no more of it came meanwhile: then it may well be what ends it. */
const MOST_ENDS = 5;

const UNDONE = 'The server would not do all that you did here. The messages are as it has them.';

interface MailboxRoundsParts {
  store: Store;
  accountId: number;
  server: ServerSettings;
  keeping: Keeping;
  changed: (folderId: number) => void;
  arrived: (folderId: number, messageIds: number[]) => void;
  progress: (mailbox: string, done: number, total: number) => void;
  /** The server's list of mailboxes says that nothing happened in any of them. */
  unchanged: () => void;
  /** A mailbox was looked at: there may be bodies to fetch, and messages to scan. */
  inStep: () => void;
  /** Something that could not be told the server before can be now. */
  toTell: () => void;
  stopped: () => boolean;
  /** Milliseconds of a clock that nobody sets. */
  now: () => number;
}

/** Brings the mailboxes of an account in step, one after another; what is wrong with one of them does not keep the others from their mail. */
export class MailboxRounds {
  readonly #parts: MailboxRoundsParts;
  #acted = false;
  /** Milliseconds that the list of mailboxes took. */
  #listTook = 0;
  /** Why mailboxes could not be opened the last time, by row id. */
  readonly #refused = new Map<number, string>();
  /** Mailboxes in which something that the reader did was let go, until something else is done there. */
  readonly #undone = new Set<number>();
  /** Mailboxes in which the description of some message was nonsense, which ended the session. */
  readonly #nonsense = new Set<number>();
  /** How often the connection was lost at a mailbox, and how many of its messages were here then. */
  readonly #ends = new Map<number, { times: number; total: number }>();
  /** Mailboxes that there are not, as the server says that lists them, and when it listed them, by row id. */
  readonly #nonexistent = new Map<number, number>();
  #listings = 0;
  /** When all of the flags of a mailbox were last compared, by row id. */
  readonly #compared = new Map<number, number>();

  constructor(parts: MailboxRoundsParts) {
    this.#parts = parts;
  }

  /** Why the server would not open a mailbox, or that it would not do what the reader did there; null: it did. */
  problemOf(folderId: number): string | null {
    return this.#refused.get(folderId) ?? (this.#undone.has(folderId) ? UNDONE : null);
  }

  /** Milliseconds until all mailboxes are worth another look. */
  get pause(): number {
    return Math.min(LONGEST_POLL_MS, Math.max(POLL_MS, POLL_SHARE * this.#listTook));
  }

  /** The reader did something: it is told between two mailboxes, where it is due. */
  acted(): void {
    this.#acted = true;
  }

  /** Tells the server what the reader did. */
  async push(session: Session): Promise<void> {
    const { store, accountId, changed } = this.#parts;
    this.#acted = false;
    const { toldIn, refusedIn, outOfStep } = await pushOperations(store, accountId, session, Date.now());
    for (const folderId of toldIn) if (this.#undone.delete(folderId)) changed(folderId);
    for (const folderId of refusedIn) {
      this.#undone.add(folderId);
      changed(folderId);
    }
    for (const folderId of outOfStep) {
      const folder = folderState(store.db, folderId);
      if (folder) await this.#sync(session, folder, false);
    }
  }

  /**
   * All mailboxes, and the list of them.
   * @param thorough somebody asks for it: flags are compared wherever the server cannot tell of them
   * @returns the one that was opened last, which is the one that the session could listen to
   */
  async all(session: Session, thorough: boolean): Promise<SpecialUse | null> {
    const { store, accountId, changed, keeping, unchanged, inStep, toTell, stopped, now } = this.#parts;
    const started = now();
    const { statuses, listChanged, renamed } = await syncMailboxList(store, accountId, session);
    this.#listTook = now() - started;
    this.#listings++;
    if (renamed > 0) toTell();
    if (listChanged) for (const folderId of statuses.keys()) changed(folderId);
    let last: SpecialUse | null = null;
    const folders = this.#inOrder();
    const statusOf = ({ id }: FolderState) => statuses.get(id) ?? null;
    // That the inbox is still to be opened, to listen to it, is nobody's concern.
    if (folders.every((folder) => isInStep(folder, statusOf(folder)))) unchanged();
    for (const folder of folders) {
      if (stopped()) break;
      const status = statusOf(folder);
      const compares = thorough || this.#isDue(folder);
      if (folder.specialUse !== 'inbox' && (isInStep(folder, status) || (!compares && looksInStep(folder, status)))) continue;
      last = (await this.#sync(session, folder, compares)) ? folder.specialUse : null;
      inStep();
      if (this.#acted && foldersWithOperations(store.db, accountId, Date.now()).length > 0) {
        await this.push(session);
        last = null;
      }
    }
    if (!stopped() && !this.#isHalfFetched()) {
      forgetLost(store.db, accountId);
      await removeOrphans(store.db, accountId);
    }
    if (!stopped()) await keeping.tidy();
    return last;
  }

  /** The inbox alone. @param looked it is as long ago as for all mailboxes that it was looked at */
  async inbox(session: Session, looked: boolean): Promise<void> {
    const inbox = foldersToSync(this.#parts.store.db, this.#parts.accountId).find(({ specialUse }) => specialUse === 'inbox');
    if (inbox && !this.#parts.stopped()) await this.#sync(session, inbox, looked && this.#isDue(inbox));
  }

  /** Those that the server would not open come last, and those that end the connection: it may ask for a rest, and the others would never have their turn. */
  #inOrder(): FolderState[] {
    const isLast = ({ id }: FolderState) => Number(this.#refused.has(id) || (this.#ends.get(id)?.times ?? 0) >= MOST_ENDS);
    return foldersToSync(this.#parts.store.db, this.#parts.accountId).toSorted((a, b) => isLast(a) - isLast(b));
  }

  #isDue({ id }: FolderState): boolean {
    const at = this.#compared.get(id);
    return at === undefined || this.#parts.now() - at >= COMPARE_MS;
  }

  /** Whether a mailbox that is being fetched anew was broken off: its messages have no place yet, and what was done to them is still to be told. */
  #isHalfFetched(): boolean {
    return foldersToSync(this.#parts.store.db, this.#parts.accountId).some(({ uidValidity, complete }) => uidValidity !== null && !complete);
  }

  /** @returns false: the server would not */
  async #sync(session: Session, folder: FolderState, whole: boolean): Promise<boolean> {
    const { store, changed, arrived, server, progress, keeping, now } = this.#parts;
    let isFetching = false;
    try {
      await syncMailbox(
        {
          store,
          session,
          whole,
          bodies: keeping.wanted(),
          bare: () => {
            isFetching = true;
            return this.#nonsense.delete(folder.id);
          },
          changed,
          arrived: (messageIds) => arrived(folder.id, messageIds),
          progress: (done, total) => progress(folder.path, done, total),
        },
        folder.id,
      );
    } catch (error) {
      if (isNonsense(error) || (isLost(error) && this.#isEnd(folder) && isFetching)) this.#nonsense.add(folder.id);
      // A mailbox that the server will not open, or that another client just deleted, does not keep the others from their mail.
      if (!session.isOpen || !isRefusal(error)) throw error;
      if (isNonexistent(error)) await this.#empty(folder);
      this.#refuse(folder.id, sessionError(error, server).message);
      if (isForAccount(error)) throw error;
      return false;
    }
    if (whole) this.#compared.set(folder.id, now());
    this.#ends.delete(folder.id);
    this.#nonexistent.delete(folder.id);
    this.#refuse(folder.id, null);
    return true;
  }

  /**
   * A mailbox that there is not has no messages: some servers go on listing one that was deleted, as long as there are others below it. Not before it was
   * listed again: it may just have been given another name. And not as long as a move out of it waits, which is told under that name.
   */
  async #empty({ id, total }: FolderState): Promise<void> {
    const { store, changed } = this.#parts;
    const since = this.#nonexistent.get(id);
    if (since === undefined) this.#nonexistent.set(id, this.#listings);
    else if (since < this.#listings && total > 0 && !operationsOf(store.db, id, Infinity).some(({ kind }) => kind === 'move')) {
      await beginAnew(store.db, id, null);
      for (const other of [id, ...settleLeft(store.db, id)]) changed(other);
    }
  }

  /** The connection was lost at a mailbox. @returns whether it is the mailbox that ends it */
  #isEnd({ id }: FolderState): boolean {
    const total = folderState(this.#parts.store.db, id)?.total ?? 0;
    const before = this.#ends.get(id);
    const times = before?.total === total ? before.times + 1 : 1;
    this.#ends.set(id, { times, total });
    return times >= MOST_ENDS;
  }

  #refuse(folderId: number, why: string | null): void {
    if ((this.#refused.get(folderId) ?? null) === why) return;
    if (why === null) this.#refused.delete(folderId);
    else this.#refused.set(folderId, why);
    this.#parts.changed(folderId);
  }
}
