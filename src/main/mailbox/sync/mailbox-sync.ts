import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Examined, Session } from '../session.ts';
import { settleLeft } from '../store/carry-over.ts';
import { flagBits } from '../store/flags.ts';
import { beginAnew, folderState, saveFolderState, type FolderState } from '../store/folders.ts';
import { applyFlags, placeMessages, removePlacements, uidsOf, type BodiesToKeep, type NewMessage } from '../store/messages.ts';
import type { Store } from '../store/store.ts';
import { compareUids, uidSets } from './uid-set.ts';

/** Envelopes that are fetched first where nothing is here yet: a large screen of them. */
const SCREEN = 60;
/**
 * Envelopes fetched at a time, and written before other work gets its turn (some 10 ms): a screen of them several times over. The server
 * looks for the next ones meanwhile, so that more at a time would be hardly faster; V8 keeps what it once took for them.
 */
const WINDOW = 250;
/** Windows asked for before one is written, so that neither the server, nor who reads what it says, nor the store waits for the others. */
const AHEAD = 3;
/** On a line on which that takes longer than this, round trips are what costs: more at a time, up to so many. */
const SLOW_WINDOW_MS = 60;
const LARGEST_WINDOW = 1_000;
/** Changes that are written together before other work gets its turn, some milliseconds: another client may mark a hundred thousand messages read. */
const SLICE = 1_000;
/** Flags fetched at a time where the server cannot tell which changed. */
const FLAG_WINDOW = 10_000;

interface MailboxSyncParts {
  store: Store;
  session: Session;
  /** False: something just happened, probably to the newest messages. Where the server cannot tell, the rest is not looked at. */
  whole: boolean;
  /** Bodies that are to be fetched afterwards. */
  bodies: BodiesToKeep;
  /**
   * Asked before each window: whether it is fetched without ENVELOPE and BODYSTRUCTURE, because the server got those of some message in it so
   * wrong that its answer could not be read. What is missing then the bodies tell.
   */
  bare: () => boolean;
  /** Messages or counts of a mailbox changed: of the one that is brought in step, or of one in which a message was found that had left it. */
  changed: (folderId: number) => void;
  progress: (done: number, total: number) => void;
  /** Messages that came into a mailbox which was here whole: ids in the store. */
  arrived: (messageIds: number[]) => void;
}

/**
 * Brings the envelopes and flags of one mailbox in step with the server: newest first, in windows, each of which is put into the
 * store while the server looks for the next; so it can be stopped anywhere and goes on from there.
 * Server's facts win, except for what the reader did and the server has not been told yet.
 */
export async function syncMailbox(wanted: MailboxSyncParts, folderId: number): Promise<void> {
  const { store, session, changed } = wanted;
  const { db } = store;
  let folder = folderState(db, folderId);
  if (!folder) return;
  const known = folder.uidValidity !== null && folder.modseq !== null ? { uidValidity: folder.uidValidity, modseq: folder.modseq } : null;
  const examined = await session.examine(folder.path, known);
  // Later answers may raise what the server's object says; the changes between are asked for again next time.
  const { modseq, uidNext, exists } = examined;
  if (folder.uidValidity !== examined.uidValidity) {
    await beginAnew(db, folderId, examined.uidValidity);
    if (folder.total > 0) changed(folderId);
    folder = folderState(db, folderId) ?? folder;
  }

  const isOlder = wentBack(folder, examined);
  // What a mailbox that was not here whole has, or one that came back from a backup, has not just come.
  const parts = folder.complete && !isOlder ? wanted : { ...wanted, arrived: () => undefined };
  if (examined.resynced && !isOlder) {
    await takeAway(parts, folder, examined.vanished);
    await takeFlags(parts, folder, examined.changed);
  } else if (folder.modseq !== null && modseq !== null && !isOlder) {
    if (folder.modseq !== modseq) await takeFlags(parts, folder, await session.fetchFlags('1:*', 'uid', folder.modseq));
  } else if (folder.total > 0 && exists > 0) {
    // Where the server can tell from now on what changes, nothing before that may be missed.
    await compareFlags({ ...parts, whole: parts.whole || isOlder || modseq !== null }, folder, exists);
  }

  if (!folder.complete) await fetchAll(parts, folder, examined);
  else if (uidNext === 0 || isOlder || uidNext - folder.uidNext > LARGEST_WINDOW) await compareWithServer(parts, folder, exists);
  else if (uidNext > folder.uidNext) await fetchNew(parts, folder);

  const stored = folderState(db, folderId);
  if (stored && stored.total !== exists) await compareWithServer(parts, stored, exists);
  const elsewhere = db.transaction(() => {
    saveFolderState(db, folderId, { uidNext, modseq, complete: true });
    return settleLeft(db, folderId);
  });
  for (const id of elsewhere) changed(id);
}

/**
 * Whether the server's mailbox is an older one than the one that is known: UIDNEXT and HIGHESTMODSEQ only grow under one UIDVALIDITY, unless
 * the mailbox came back from a backup. What the server tells of changes is not the whole of them then.
 */
function wentBack(known: FolderState, { uidNext, modseq }: Examined): boolean {
  const isBehind = known.modseq !== null && modseq !== null && BigInt(modseq) < BigInt(known.modseq);
  return isBehind || (uidNext > 0 && uidNext < known.uidNext);
}

/** Writes in slices. Broken off anywhere it is done again: what the mailbox is in step with is noted at the end. */
async function inSlices<T>({ changed }: MailboxSyncParts, { id }: FolderState, items: readonly T[], write: (slice: T[]) => number): Promise<void> {
  for (let index = 0; index < items.length; index += SLICE) {
    if (index > 0) await nextTurn();
    if (write(items.slice(index, index + SLICE)) > 0) changed(id);
  }
}

const takeFlags = (parts: MailboxSyncParts, folder: FolderState, told: readonly { uid: number; flags: Set<string> }[]) =>
  inSlices(parts, folder, told, (slice) => {
    const changes = slice.map(({ uid, flags }) => ({ uid, flags: flagBits(flags) }));
    return applyFlags(parts.store.db, folder.id, changes);
  });

const takeAway = (parts: MailboxSyncParts, folder: FolderState, uids: readonly number[]) =>
  inSlices(parts, folder, uids, (slice) => removePlacements(parts.store.db, folder.id, slice));

async function compareFlags(parts: MailboxSyncParts, folder: FolderState, exists: number): Promise<void> {
  const { session, whole } = parts;
  for (let last = exists; last > 0; last -= FLAG_WINDOW) {
    const flags = await session.fetchFlags(`${Math.max(1, last - FLAG_WINDOW + 1)}:${last}`, 'sequence', null);
    await takeFlags(parts, folder, flags);
    if (!whole) return;
    await nextTurn();
  }
}

/** Stores envelopes, newest first, in slices between which others have their turn. @returns ids of those that were not there */
async function putEnvelopes(parts: MailboxSyncParts, folder: FolderState, fetched: readonly NewMessage[]): Promise<number[]> {
  const messages = fetched.toSorted((a, b) => b.uid - a.uid);
  const placed: number[] = [];
  for (let index = 0; index < messages.length; index += WINDOW) {
    placed.push(...placeMessages(parts.store, folder, messages.slice(index, index + WINDOW), parts.bodies));
    parts.changed(folder.id);
    await nextTurn();
  }
  return placed;
}

/** What is awaited later, and tells then that it failed. */
function asked<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined);
  return answer;
}

async function fetchNew(parts: MailboxSyncParts, folder: FolderState): Promise<void> {
  // `n:*` names the last message where nothing is above n.
  const fetched = (await parts.session.fetchEnvelopes(`${folder.uidNext}:*`, 'uid', parts.bare())).filter(({ uid }) => uid >= folder.uidNext);
  parts.arrived(await putEnvelopes(parts, folder, fetched));
}

/** A mailbox that was never here whole: its newest screen at once, then whatever else the server has. */
async function fetchAll(parts: MailboxSyncParts, folder: FolderState, { exists, modseq }: Examined): Promise<void> {
  const { session, progress, store: target } = parts;
  // From here on the server can tell what changed in what will have been stored when this is stopped.
  saveFolderState(target.db, folder.id, { uidNext: folder.uidNext, modseq, complete: false });
  if (exists === 0) return;
  if (folder.total > 0) return compareWithServer(parts, folder, exists);
  progress(0, exists);
  const fetched = await session.fetchEnvelopes(`${Math.max(1, exists - SCREEN + 1)}:*`, 'sequence', parts.bare());
  const uids = asked(session.allUids());
  await putEnvelopes(parts, folder, fetched);
  await compareWithServer(parts, folder, exists, uids);
}

/**
 * Fetches messages, the last of some UIDs first, windows while those before are put into the store: twice as many at a time where that
 * is not enough to hide the way to the server and back.
 * @param all how many the mailbox has
 * @returns ids of those that were not there
 */
async function putWindows(parts: MailboxSyncParts, folder: FolderState, uids: readonly number[], all: number): Promise<number[]> {
  const { session, bare, progress } = parts;
  let size = WINDOW;
  let end = uids.length;
  // UIDs with gaps may take several commands.
  let sets: string[] = [];
  const ask = () => {
    const left = end;
    if (sets.length === 0) {
      sets = uidSets(uids.slice(Math.max(0, end - size), end));
      end = Math.max(0, end - size);
    }
    const set = sets.pop();
    return set === undefined ? null : { left, answer: asked(session.fetchEnvelopes(set, 'uid', bare())) };
  };
  const placed: number[] = [];
  const ahead = Array.from({ length: AHEAD }, ask);
  for (let current = ahead.shift(); current;) {
    progress(all - current.left, all);
    const began = performance.now();
    const fetched = await current.answer;
    if (performance.now() - began > SLOW_WINDOW_MS) size = Math.min(2 * size, LARGEST_WINDOW);
    ahead.push(ask());
    placed.push(...(await putEnvelopes(parts, folder, fetched)));
    current = ahead.shift();
  }
  return placed;
}

/**
 * What a server says of a message can be so wrong that it is passed over as no answer. Its bare facts are right more often.
 * @returns ids of those that were not there
 */
async function fetchUndescribed(parts: MailboxSyncParts, folder: FolderState, asked: readonly number[]): Promise<number[]> {
  const placed: number[] = [];
  if (asked.length === 0) return placed;
  const { missing } = compareUids(asked, uidsOf(parts.store.db, folder.id));
  for (const set of uidSets(missing.slice(-LARGEST_WINDOW)).reverse()) {
    placed.push(...(await putEnvelopes(parts, folder, await parts.session.fetchEnvelopes(set, 'uid', true))));
  }
  return placed;
}

/** The last word: UIDs here against UIDs there. Windows by number can skip messages while another client expunges. */
async function compareWithServer(
  parts: MailboxSyncParts,
  folder: FolderState,
  exists: number,
  found: Promise<number[]> = parts.session.allUids(),
): Promise<void> {
  const { progress, arrived, store } = parts;
  const uids = (await found).toSorted((a, b) => a - b);
  // A server that has messages and finds none has failed to look; were they expunged just now, the next sync tells.
  if (uids.length === 0 && exists > 0) return;
  const { missing, gone } = compareUids(uids, uidsOf(store.db, folder.id));
  await takeAway(parts, folder, gone);
  const placed = await putWindows(parts, folder, missing, uids.length);
  placed.push(...(await fetchUndescribed(parts, folder, missing)));
  arrived(placed);
  progress(uids.length, uids.length);
}
