import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FilesOpened } from '../../../shared/files.ts';
import type { MailboxId, MessageId } from '../../../shared/model.ts';
import { plainWords } from '../../../shared/text/plain-words.ts';
import type { Found, Place } from '../../mail-files/found.ts';
import { readPaths } from '../../mail-files/read.ts';
import { addFileMessages, OPENED, putFileMailbox, setComplete, type FileMailbox, type FileMessage } from '../store/file-mail.ts';
import { folderState } from '../store/folders.ts';
import type { Store } from '../store/store.ts';
import { destinationOf } from './destination.ts';
import { BATCH_BYTES, BATCH_MESSAGES, MOST_FAILURES } from './limits.ts';

const NOT_MAIL = 'It does not look like mail.';
const EMPTY = 'It is empty.';

interface FileReadingParts {
  store: Store;
  accountId: number;
  signal: AbortSignal;
  /** `mailbox`: what is being read; `bytes`: of all files, so far. */
  progress(told: { mailbox: string; bytes: number }): void;
  /** Messages have come into a mailbox. */
  changed(folderId: number): void;
  /** Told once, as soon as there is something to look at: a mailbox, and in it the message that was opened and nothing else was; else null. */
  show(mailboxId: MailboxId, messageId: MessageId | null): void;
}

/** Nothing comes from here. */
const NO_INPUT = (async function* () {})();

/** A mailbox that messages are being read into, and those that are not in the store yet. */
interface Target {
  path: string;
  folderId: number;
  /** Whether it has come from an mbox, which ends where its file ends. */
  isFile: boolean;
  waiting: FileMessage[];
  bytes: number;
}

/**
 * Reads mail files into the store, in batches, holding no more than one of them; what is in the store already is passed over, so that a
 * reading that was broken off goes on where it is begun anew. What cannot be read is told, and the rest is read.
 * @param paths absolute
 * @throws the store's error; what was read until then is kept
 */
export async function readFiles(paths: readonly string[], parts: FileReadingParts): Promise<FilesOpened> {
  const { store, accountId, signal, progress, changed, show } = parts;
  const { db } = store;
  const opened: FilesOpened = { added: 0, known: 0, failures: [], failed: 0, stopped: false };
  const begun = new Map<string, Target>();
  /** Mailboxes of which something could not be read, or whose end was not seen. */
  const broken = new Set<string>();
  let current: Target | null = null;
  /** What was opened by itself: the first two are enough to know whether it was one. */
  let alone: MessageId[] = [];
  let shown: MailboxId | null = null;
  let bytes = 0;

  const fail = ({ file, index }: Place, message: string) => {
    opened.failed++;
    if (opened.failures.length >= MOST_FAILURES) return;
    const name = plainWords(basename(file));
    opened.failures.push({ name: index === null ? name : `${name}, ${index + 1}`, message });
  };

  /** Whoever removed a mailbox while it was read wants no more of it; its row id may be another's by now. */
  const isThere = ({ path, folderId }: Target) => folderState(db, folderId)?.path === path;

  const flush = async (target: Target) => {
    const { folderId, waiting } = target;
    target.waiting = [];
    target.bytes = 0;
    if (waiting.length === 0 || !isThere(target)) return;
    const { ids, added } = await addFileMessages(store, { id: folderId, accountId }, waiting);
    opened.added += added;
    opened.known += ids.length - added;
    if (target.path === OPENED.path) alone = [...alone, ...(ids as MessageId[])].slice(0, 2);
    else if (shown === null) show((shown = folderId as MailboxId), null);
    changed(folderId);
    await nextTurn();
  };

  const targetOf = (mailbox: FileMailbox, isFile: boolean): Target => {
    const known = begun.get(mailbox.path);
    if (known) return known;
    const target = { path: mailbox.path, folderId: putFileMailbox(db, accountId, mailbox), isFile, waiting: [], bytes: 0 };
    // What is opened by itself is never all of something.
    setComplete(db, target.folderId, mailbox === OPENED);
    begun.set(mailbox.path, target);
    return target;
  };

  const take = async (found: Extract<Found, { kind: 'message' }>) => {
    const { place, raw, known, how, doubtful } = found;
    if (raw.length === 0 && place.index === null) return fail(place, EMPTY);
    if (doubtful && how === 'given') return fail(place, NOT_MAIL);
    const target = targetOf(destinationOf(found), place.index !== null);
    if (current !== target && current) await leave(current);
    current = target;
    const receivedAt = known.receivedAt ?? (await modifiedAt(place.file));
    // Nobody has said that it is unread: it was somebody's mail before it was a file.
    target.waiting.push({ raw, receivedAt, seen: known.seen ?? true, flagged: known.flagged });
    target.bytes += raw.length;
    if (target.waiting.length >= BATCH_MESSAGES || target.bytes >= BATCH_BYTES) await flush(target);
  };

  const leave = async (target: Target) => {
    await flush(target);
    if (target.isFile && !broken.has(target.path) && db.isOpen && isThere(target)) setComplete(db, target.folderId, true);
  };

  const count = (more: number) => {
    bytes += more;
    progress({ mailbox: plainWords(basename(current?.path ?? paths[0] ?? '')), bytes });
  };

  for await (const found of readPaths(paths, { standardInput: NO_INPUT, count, signal })) {
    if (signal.aborted || !db.isOpen) break;
    if (found.kind === 'message') await take(found);
    else if (found.kind === 'failure') {
      if (found.failure.code === 'unreadable-file') broken.add(found.place.file);
      fail(found.place, found.failure.message);
    }
  }
  opened.stopped = signal.aborted;
  if (current !== null && db.isOpen) await flush(current);
  const all = signal.aborted || !db.isOpen ? [] : [...begun.values()].filter(isThere);
  for (const { path, folderId } of all) if (!broken.has(path)) setComplete(db, folderId, true);
  const [only, ...others] = alone;
  const openedIn = begun.get(OPENED.path)?.folderId as MailboxId | undefined;
  if (shown === null && only !== undefined && openedIn !== undefined) show(openedIn, others.length === 0 ? only : null);
  return opened;
}

/** When a file was last written, which is all that it says of when its message came. Now, where it has gone. */
const modifiedAt = (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => Math.floor(mtimeMs),
    () => Date.now(),
  );
