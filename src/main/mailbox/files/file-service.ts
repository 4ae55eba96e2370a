import type { FilesOpened } from '../../../shared/files.ts';
import type { AccountId, AccountStatus, MailboxId, MessageId, UserError } from '../../../shared/model.ts';
import { NO_ACCOUNT, NO_MAILBOX, NO_MESSAGE, STORE_UNAVAILABLE } from '../failures.ts';
import type { MailboxEvents, MailboxService, Outcome } from '../protocol.ts';
import { removeFileMailbox, removeFileMessage } from '../store/file-mail.ts';
import { folderState } from '../store/folders.ts';
import { storeError } from '../store/open.ts';
import { beginOpening, endOpening, endOpenings, putOpening, restOpening, unfinishedOpenings, type Opening } from '../store/openings.ts';
import { foldersOf } from '../store/reading.ts';
import { resolveMessage, type Store } from '../store/store.ts';
import { StatusReporter } from '../sync/status.ts';
import { readFiles } from './file-reading.ts';
import { bytesBelow } from './file-sizes.ts';
import { SCAN_PATIENCE_MS } from './limits.ts';

/** Why a mailbox has only a part of what its file has. */
const UNFINISHED = 'It was not read to its end. Open it again to have the rest.';

interface FileServiceParts {
  store(): Store | null;
  changed(...folderIds: number[]): void;
  /** There is something to scan. */
  unscanned(): void;
  /** These are scanned before all others. */
  onScreen(messageIds: readonly MessageId[]): void;
  status(accountId: AccountId, status: AccountStatus): void;
  shown(event: MailboxEvents['filesShown']): void;
}

interface FileService {
  calls: Pick<MailboxService, 'openFiles' | 'stopFiles' | 'removeMessage' | 'removeMailbox'>;
  /** An account of files is there, and its state told from now on. */
  begin(name: AccountId, accountId: number): void;
  /** Messages that have been scanned, by the ids that they had before. */
  scanned(messageIds: readonly MessageId[]): void;
  /** Of an account; null: nothing of it waits any more. Nothing happens where it is no account of files. */
  scanning(accountId: number, progress: { done: number; total: number } | null): void;
  /** As of an account with a server; nothing happens where it is no account of files. */
  stuck(accountId: number, error: UserError | null): void;
  /** Why a mailbox has not all of what it came from; null: it has. */
  problemOf(mailboxId: MailboxId): string | null;
  /** Stops reading, and waits for what is being written. */
  end(): Promise<void>;
}

/** Mail files in the mailbox process: they are opened, one opening after the other, and what came from them is removed. */
export function fileService({ store: current, changed, unscanned, onScreen, status, shown }: FileServiceParts): FileService {
  let stopping = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let account: { name: AccountId; id: number; told: StatusReporter } | null = null;
  let reading = false;
  /** Openings of one message that wait for its scan. */
  const awaited = new Map<number, () => void>();

  const looked = (messageId: MessageId) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, SCAN_PATIENCE_MS);
      awaited.set(messageId, () => {
        clearTimeout(timer);
        resolve();
      });
    }).finally(() => awaited.delete(messageId));

  /** One that has been scanned has the place in the list that it keeps. */
  const showWhenScanned = async (store: Store, mailboxId: MailboxId, messageId: MessageId | null) => {
    if (messageId === null) return shown({ mailboxId, messageId });
    const { scan } = store.db.get<{ scan: number }>('SELECT scan FROM message WHERE id = ?', messageId) ?? { scan: 1 };
    if (scan === 0) {
      onScreen([messageId]);
      await looked(messageId);
    }
    shown({ mailboxId, messageId: resolveMessage(store, messageId) as MessageId });
  };

  /** @param shows whether somebody waits for it, and is led to what came */
  const read = async (store: Store, { id, paths }: Opening, signal: AbortSignal, shows: boolean): Promise<Outcome<FilesOpened>> => {
    if (!account || !store.db.isOpen) return { ok: false, error: STORE_UNAVAILABLE };
    const { id: accountId, told } = account;
    let showing: Promise<void> = Promise.resolve();
    reading = true;
    try {
      if (!signal.aborted) beginOpening(store.db, id);
      const total = await bytesBelow(paths, signal);
      const value = await readFiles(paths, {
        store,
        accountId,
        signal,
        progress: ({ mailbox, bytes }) => told.back({ mailbox, stage: 'reading', done: bytes, total: Math.max(total, bytes), pace: null }),
        changed(folderId) {
          changed(folderId);
          unscanned();
        },
        show: (mailboxId, messageId) => {
          if (shows) showing = showWhenScanned(store, mailboxId, messageId);
        },
      });
      // One that the end of the app breaks off goes on at the next start.
      if (store.db.isOpen) (signal.aborted ? restOpening : endOpening)(store.db, id);
      await showing;
      return { ok: true, value };
    } finally {
      reading = false;
      told.back(null);
      // Whether a mailbox has all of its file is known now.
      if (store.db.isOpen)
        changed(...store.db.all<{ id: number }>('SELECT id FROM folder WHERE account_id = ?', accountId).map(({ id: folder }) => folder));
    }
  };

  const inTurn = (store: Store, opening: Opening, shows: boolean): Promise<Outcome<FilesOpened>> => {
    const { signal } = stopping;
    const turn = last.then(() => read(store, opening, signal, shows));
    last = turn.catch(() => undefined);
    return turn;
  };

  const calls: FileService['calls'] = {
    async openFiles({ accountId: name, paths }) {
      const store = current();
      if (!store) return { ok: false, error: STORE_UNAVAILABLE };
      if (account?.name !== name) return { ok: false, error: NO_ACCOUNT };
      try {
        return await inTurn(store, { id: putOpening(store.db, account.id, paths), paths }, true);
      } catch (thrown) {
        const error = storeError(thrown);
        if (!error) throw thrown;
        return { ok: false, error };
      }
    },

    async stopFiles() {
      const store = current();
      if (store && account) endOpenings(store.db, account.id);
      stopping.abort();
      stopping = new AbortController();
      await last;
    },

    async removeMessage({ messageId, mailboxId }) {
      const store = current();
      if (!store) return { ok: false, error: STORE_UNAVAILABLE };
      const id = resolveMessage(store, messageId);
      if (!isOfFiles(store, mailboxId) || !foldersOf(store.db, id).includes(mailboxId)) return { ok: false, error: NO_MESSAGE };
      await removeFileMessage(store.db, mailboxId, id);
      changed(mailboxId);
      return { ok: true, value: null };
    },

    async removeMailbox({ mailboxId }) {
      const store = current();
      if (!store) return { ok: false, error: STORE_UNAVAILABLE };
      if (!isOfFiles(store, mailboxId)) return { ok: false, error: NO_MAILBOX };
      await removeFileMailbox(store.db, mailboxId);
      changed(mailboxId);
      return { ok: true, value: null };
    },
  };

  return {
    calls,

    begin(name, id) {
      account = { name, id, told: new StatusReporter((state) => status(name, state)) };
      // What was told before an end that nobody expected is not so any more.
      account.told.back(null);
      const store = current();
      if (!store) return;
      // What cannot be read of it is told by its mailbox.
      for (const opening of unfinishedOpenings(store.db, id)) inTurn(store, opening, false).catch(() => undefined);
    },

    scanned(messageIds) {
      for (const id of messageIds) awaited.get(id)?.();
    },

    scanning(accountId, progress) {
      if (account?.id === accountId) account.told.scanning(progress && { mailbox: '', stage: 'scanning', ...progress, pace: null });
    },

    stuck(accountId, error) {
      if (account?.id === accountId) account.told.stuck('scans', error);
    },

    problemOf(mailboxId) {
      const store = current();
      const isUnfinished = store !== null && !reading && isOfFiles(store, mailboxId) && folderState(store.db, mailboxId)?.complete === false;
      return isUnfinished ? UNFINISHED : null;
    },

    async end() {
      stopping.abort();
      stopping = new AbortController();
      for (const go of awaited.values()) go();
      await last;
      account?.told.stop();
      account = null;
    },
  };
}

const isOfFiles = ({ db }: Store, mailboxId: MailboxId): boolean =>
  db.get("SELECT 1 FROM folder AS f JOIN account AS a ON a.id = f.account_id WHERE f.id = ? AND a.kind = 'files'", mailboxId) !== undefined;
