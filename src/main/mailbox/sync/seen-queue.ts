import type { Session } from '../session.ts';
import { flagBits } from '../store/flags.ts';
import { folderState } from '../store/folders.ts';
import { applyFlags } from '../store/messages.ts';
import { countRefusals, finishOperations, foldersWithOperations, operationsOf, type SeenOperation } from '../store/seen-operations.ts';
import type { Store } from '../store/store.ts';
import { uidSets } from './uid-set.ts';

/** A server that refuses a flag this often will not take it: its own stays. */
const MOST_REFUSALS = 3;

/** Lets an act go that the server does not take, and shows what the server has. */
async function takeServersWord(store: Store, session: Session, folderId: number, operations: readonly SeenOperation[]): Promise<void> {
  finishOperations(store.db, folderId, operations);
  for (const set of uidSets(operations.map(({ uid }) => uid))) {
    const flags = await session.fetchFlags(set, 'uid', null);
    applyFlags(
      store.db,
      folderId,
      flags.map(({ uid, flags: names }) => ({ uid, flags: flagBits(names) })),
    );
  }
}

/**
 * Tells the server which messages the reader marked read or unread: the only writing that Unseen does there. What fails with
 * the connection stays queued.
 * @returns mailboxes whose messages are other than they were shown, because the server would not
 */
export async function pushSeen(store: Store, accountId: number, session: Session): Promise<number[]> {
  const refusedIn = new Set<number>();
  for (const folderId of foldersWithOperations(store.db, accountId)) {
    const folder = folderState(store.db, folderId);
    const operations = operationsOf(store.db, folderId);
    if (!folder || operations.length === 0) continue;
    const { uidValidity, writable } = await session.select(folder.path);
    // The next sync finds the messages again under their new UIDs.
    if (uidValidity !== folder.uidValidity) continue;
    for (const seen of [true, false]) {
      const alike = operations.filter((operation) => operation.seen === seen);
      for (const set of writable ? uidSets(alike.map(({ uid }) => uid)) : []) {
        const inSet = alike.filter(({ uid }) => setHolds(set, uid));
        if (await session.storeSeen(set, seen)) finishOperations(store.db, folderId, inSet);
        else countRefusals(store.db, folderId, inSet);
      }
    }
    const refused = operationsOf(store.db, folderId).filter(({ refusals }) => !writable || refusals >= MOST_REFUSALS);
    if (refused.length > 0) {
      await takeServersWord(store, session, folderId, refused);
      refusedIn.add(folderId);
    }
  }
  return [...refusedIn];
}

const setHolds = (set: string, uid: number): boolean =>
  set.split(',').some((range) => {
    const [first = 0, last = first] = range.split(':').map(Number);
    return uid >= first && uid <= last;
  });
