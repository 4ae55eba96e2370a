import type { MessageId, UserError } from '../../shared/model.ts';
import { alone } from './alone.ts';
import { batchOf } from './batch.ts';
import type { MailboxService, ScanTask } from './protocol.ts';
import type { Database } from './store/database.ts';
import { urlsOfSender } from './store/extracts.ts';
import { storeError } from './store/open.ts';
import { foldersOf, messageLocation } from './store/reading.ts';
import { accountsOf, scanAgain, unscannedCounts, unscannedMessages, writeScan, writeScans } from './store/scans.ts';
import { placeBySentDate } from './store/sent-date.ts';
import { readSource, sizeOf } from './store/sources.ts';
import { resolveMessage, type Store } from './store/store.ts';
import { ScanProgress } from './sync/scan-progress.ts';

/** Messages of a sender that one is compared with when it is opened: a token that is different in twenty is so in all. */
export const LONGEST_HISTORY = 20;
/**
 * And when it is scanned, which is done to every message: fewer tell the same in nearly all cases, and each takes its time. Where they
 * do not, the message is scanned again after it was opened, with as many as then.
 */
const SCAN_HISTORY = 8;

/**
 * Bytes of messages that are given at a time: more than a hundred ordinary ones have. Two such batches are in memory, in two processes: with
 * forty letters full of photographs each would be a gigabyte.
 */
const BATCH_BYTES = 4 * 1024 * 1024;

/** After which is tried again what could not be written: somebody may have made room on the disk. */
const TRY_AGAIN_MS = 60_000;

/**
 * After the last one was opened, messages are scanned again that were judged otherwise when they were: until then one is on its way to the screen, or
 * read, and the next may be opened any moment.
 */
const AFTER_OPENING_MS = 3_000;

interface ScanServiceParts {
  store(): Store | null;
  /** Messages and marks of these mailboxes are others now. */
  changed(folderIds: readonly number[]): void;
  /** There is something to scan. */
  unscanned(): void;
  /** Null: nothing of the account waits any more. */
  progress(accountId: number, progress: { done: number; total: number } | null): void;
  /** What was found in messages of an account could not be written; null: it can be again. */
  stuck(accountId: number, error: UserError | null): void;
}

interface ScanCalls extends Pick<MailboxService, 'toScan' | 'scanned' | 'rescan'> {
  /** These are looked at now: they are scanned before all others. */
  onScreen(messageIds: readonly MessageId[]): void;
}

/** The calls by which main has messages scanned. */
export function scanCalls({ store: current, changed, unscanned, progress, stuck }: ScanServiceParts): ScanCalls {
  let first: readonly MessageId[] = [];
  /** Of which the mark in the list was another than the report. */
  const opened = new Set<number>();
  let soon: NodeJS.Timeout | undefined;
  const told = new ScanProgress();
  const blocked = new Set<number>();

  const unblock = () => {
    for (const accountId of blocked) stuck(accountId, null);
    blocked.clear();
  };

  /** Whoever reads the list has to know that marks are missing from it. Nothing is lost: what was not written is scanned again. */
  const block = (db: Database, results: readonly { messageId: MessageId }[], error: UserError) => {
    const ids = results.map(({ messageId }) => messageId);
    for (const accountId of new Set(accountsOf(db, ids))) {
      blocked.add(accountId);
      stuck(accountId, error);
    }
    setTimeout(unscanned, TRY_AGAIN_MS).unref();
  };

  const taskOf = async ({ db }: Store, messageId: MessageId): Promise<ScanTask | null> => {
    const location = messageLocation(db, messageId);
    // It may soon be in a mailbox again; one whose account is being removed will not.
    if (!location) return null;
    const raw = await readSource(db, messageId);
    // Unseen ends meanwhile.
    if (!db.isOpen) return null;
    if (raw) {
      const history = opened.has(messageId) ? LONGEST_HISTORY : SCAN_HISTORY;
      return { messageId, accountId: location.accountId, raw: alone(raw), earlier: urlsOfSender(db, messageId, history) };
    }
    // Its bytes are lost: it must not stand in the others' way.
    writeScan(db, messageId, null);
    return null;
  };

  return {
    onScreen(messageIds) {
      first = messageIds;
    },

    async toScan({ limit, except }) {
      const store = current();
      if (!store) return [];
      const passed = [...except];
      // A batch of which nothing can be given is not the end of what waits.
      for (;;) {
        if (!store.db.isOpen) return [];
        const waiting = unscannedMessages(store.db, { limit, except: passed, first }).map((id) => ({ id, size: sizeOf(store.db, id) }));
        const batch = batchOf(waiting, BATCH_BYTES).map(({ id }) => id);
        if (batch.length === 0 && passed.length === 0) unblock();
        const tasks = (await Promise.all(batch.map((id) => taskOf(store, id)))).filter((task) => task !== null);
        if (tasks.length > 0 || batch.length === 0) return tasks;
        passed.push(...batch);
      }
    },

    async scanned({ results }) {
      const store = current();
      if (!store) return;
      const { db } = store;
      const write = () => {
        const placed = results.map(({ messageId, result }) => {
          const id = resolveMessage(store, messageId);
          return { messageId: result ? placeBySentDate(store, id, result.envelope.sentAt) : id, result };
        });
        writeScans(db, placed);
        return placed;
      };
      let scans: ReturnType<typeof write>;
      try {
        scans = db.transaction(write);
      } catch (thrown) {
        const error = storeError(thrown);
        if (error) block(db, results, error);
        throw thrown;
      }
      unblock();
      const ids = scans.map(({ messageId }) => messageId);
      for (const id of ids) opened.delete(id);
      changed([...new Set(ids.flatMap((id) => foldersOf(db, id)))]);
      const waiting = { counts: () => unscannedCounts(db), isEmpty: () => unscannedMessages(db, { limit: 1 }).length === 0 };
      for (const [accountId, numbers] of told.tell(Date.now(), accountsOf(db, ids), waiting)) progress(accountId, numbers);
    },

    async rescan({ messageId }) {
      const store = current();
      if (!store) return;
      const id = messageId === null ? null : resolveMessage(store, messageId);
      scanAgain(store.db, id);
      if (id === null) return unscanned();
      opened.add(id);
      clearTimeout(soon);
      soon = setTimeout(unscanned, AFTER_OPENING_MS).unref();
    },
  };
}
