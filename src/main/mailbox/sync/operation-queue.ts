import { isRefusal } from '../session-errors.ts';
import type { Session } from '../session.ts';
import { flagBits } from '../store/flags.ts';
import { folderState } from '../store/folders.ts';
import { applyFlags, removePlacements } from '../store/messages.ts';
import { countRefusals, finishOperations, foldersWithOperations, operationsOf, type Operation } from '../store/operations.ts';
import type { Store } from '../store/store.ts';
import { uidSets } from './uid-set.ts';

/** A server that refuses an act this often will not do it: its own word stays. */
const MOST_REFUSALS = 3;

const FLAGS = { seen: '\\Seen', flagged: '\\Flagged' } as const;

/** Lets an act go that the server does not take, and shows what the server has. */
async function takeServersWord(store: Store, session: Session, folderId: number, operations: readonly Operation[]): Promise<void> {
  finishOperations(store.db, folderId, operations);
  for (const set of uidSets([...new Set(operations.map(({ uid }) => uid))])) {
    const flags = await session.fetchFlags(set, 'uid', null);
    applyFlags(
      store.db,
      folderId,
      flags.map(({ uid, flags: names }) => ({ uid, flags: flagBits(names) })),
    );
  }
}

/** Null: the server has no such mailbox, or does not let it be opened. */
async function selectedOrRefused(session: Session, path: string): Promise<Awaited<ReturnType<Session['select']>> | null> {
  try {
    return await session.select(path);
  } catch (error) {
    if (!session.isOpen || !isRefusal(error)) throw error;
    return null;
  }
}

const setHolds = (set: string, uid: number): boolean =>
  set.split(',').some((range) => {
    const [first = 0, last = first] = range.split(':').map(Number);
    return uid >= first && uid <= last;
  });

/** Operations that are one command: the same act to several messages. */
function alike(operations: readonly Operation[]): Operation[][] {
  const groups = [...Map.groupBy(operations, ({ kind, value }) => `${kind} ${value}`).values()];
  // Flags first: a message that is moved takes them along.
  return groups.sort(([a], [b]) => Number(a?.kind === 'move') - Number(b?.kind === 'move'));
}

export interface Pushed {
  /** Mailboxes whose messages are other than they were shown, because the server would not. */
  refusedIn: number[];
  /** Mailboxes that got messages. */
  movedTo: number[];
}

/**
 * Tells the server what the reader did, as far as it is due: the only writing that Unseen does there. What fails with the connection
 * stays queued.
 */
export async function pushOperations(store: Store, accountId: number, session: Session, now: number): Promise<Pushed> {
  const refusedIn = new Set<number>();
  const movedTo = new Set<number>();
  const { db } = store;

  const tell = async (set: string, { kind, value }: Operation): Promise<boolean> => {
    if (kind !== 'move') return session.storeFlag(set, FLAGS[kind], value === 1);
    const target = folderState(db, value);
    if (!target || !(await session.move(set, target.path))) return false;
    movedTo.add(value);
    return true;
  };

  for (const folderId of foldersWithOperations(db, accountId, now)) {
    const folder = folderState(db, folderId);
    const operations = operationsOf(db, folderId, now);
    if (!folder || operations.length === 0) continue;
    const selected = await selectedOrRefused(session, folder.path);
    // Another client deleted or renamed the mailbox, or made it anew: the next sync finds its messages where they are now.
    if (selected?.uidValidity !== folder.uidValidity) continue;
    const { writable } = selected;
    for (const group of writable ? alike(operations) : []) {
      const [first] = group;
      for (const set of first ? uidSets(group.map(({ uid }) => uid)) : []) {
        const inSet = group.filter(({ uid }) => setHolds(set, uid));
        if (!first || !(await tell(set, first))) {
          countRefusals(db, folderId, inSet);
          continue;
        }
        finishOperations(db, folderId, inSet);
        if (first.kind === 'move')
          removePlacements(
            db,
            folderId,
            inSet.map(({ uid }) => uid),
          );
      }
    }
    const refused = operationsOf(db, folderId, now).filter(({ refusals }) => !writable || refusals >= MOST_REFUSALS);
    if (refused.length > 0) {
      await takeServersWord(store, session, folderId, refused);
      refusedIn.add(folderId);
    }
  }
  return { refusedIn: [...refusedIn], movedTo: [...movedTo] };
}
