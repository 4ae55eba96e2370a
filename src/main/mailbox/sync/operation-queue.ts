import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Session } from '../session.ts';
import { flagBits } from '../store/flags.ts';
import { folderState, type FolderState } from '../store/folders.ts';
import { applyFlags, removePlacements, type FlagChange } from '../store/messages.ts';
import {
  countRefusals,
  finishOperations,
  foldersWithOperations,
  hastenOperations,
  operationsOf,
  showAgain,
  UNDO_MS,
  type Operation,
} from '../store/operations.ts';
import { resolveMessage, type Store } from '../store/store.ts';
import { moveByCopy, type Moved } from './move-by-copy.ts';
import { inUidSets, uidSets } from './uid-set.ts';
import { unlessRefused } from './unless-refused.ts';

/** Acts that are taken off the queue together before other work gets its turn, some milliseconds: somebody may mark a hundred thousand messages read. */
const SLICE = 1_000;
/** A server that refuses an act this often will not do it: its own word stays. */
const MOST_REFUSALS = 3;

type Outcome = Moved | 'told';

const FLAGS = { seen: '\\Seen', flagged: '\\Flagged' } as const;

/** The server's flags of messages of the open mailbox, as far as it gives them. */
async function flagsThere(session: Session, uids: readonly number[]): Promise<FlagChange[]> {
  const told: FlagChange[] = [];
  for (const set of uidSets(uids)) {
    const rows = (await unlessRefused(session, session.fetchFlags(set, 'uid', null))) ?? [];
    told.push(...rows.map(({ uid, flags }) => ({ uid, flags: flagBits(flags) })));
  }
  return told;
}

/**
 * Those of some operations whose message is in the open mailbox no more: the server says yes to a flag of a UID that is gone (RFC 9051, 6.4.9), and has
 * marked nothing.
 */
async function goneOf(session: Session, set: string, operations: readonly Operation[]): Promise<ReadonlySet<Operation>> {
  const found = await unlessRefused(session, session.search({ uid: set }));
  const there = new Set(found);
  return new Set(found === null ? [] : operations.filter(({ uid }) => !there.has(uid)));
}

/** Lets an act go that the server does not take, and shows what the server has: both, or (should it be killed in between) neither. */
async function takeServersWord({ db }: Store, session: Session, folderId: number, operations: readonly Operation[]): Promise<void> {
  const uids = [...new Set(operations.map(({ uid }) => uid))];
  const told = await flagsThere(session, uids);
  db.transaction(() => {
    finishOperations(db, folderId, operations);
    showAgain(db, folderId, uids);
    applyFlags(db, folderId, told);
  });
}

/** Into how many commands an act to many messages is divided, by how often it was refused: one message may be all that is refused. */
const PARTS = [1, 16, 128] as const;

/** Operations that are one command: the same act to several messages, refused as often. */
function alike(operations: readonly Operation[]): Operation[][] {
  const groups = [...Map.groupBy(operations, ({ kind, value, refusals }) => `${kind} ${value} ${refusals}`).values()];
  // Flags first: a message that is moved takes them along.
  return groups.sort(([a], [b]) => Number(a?.kind === 'move') - Number(b?.kind === 'move')).flatMap(divided);
}

function divided(group: Operation[]): Operation[][] {
  const parts = PARTS[group[0]?.refusals ?? 0] ?? PARTS[2];
  const length = Math.ceil(group.length / parts);
  return Array.from({ length: Math.ceil(group.length / length) }, (_, index) => group.slice(index * length, (index + 1) * length));
}

interface Pushed {
  /** Mailboxes in which the server did something. */
  toldIn: number[];
  /** Mailboxes whose messages are other than they were shown, because the server would not. */
  refusedIn: number[];
  /** Mailboxes that have got messages, or have not all that they have here. */
  outOfStep: number[];
}

/**
 * Tells the server what the reader did, as far as it is due: the only writing that Unseen does there. What fails with the connection
 * stays queued.
 */
export async function pushOperations(store: Store, accountId: number, session: Session, now: number): Promise<Pushed> {
  const toldIn = new Set<number>();
  const refusedIn = new Set<number>();
  const outOfStep = new Set<number>();
  const { db } = store;

  const tell = async (source: FolderState, set: string, inSet: readonly Operation[], { kind, value }: Operation): Promise<Outcome> => {
    if (kind !== 'move') return (await session.storeFlag(set, FLAGS[kind], value === 1)) ? 'told' : 'refused';
    const target = folderState(db, value);
    if (!target) return 'refused';
    if (!session.moves) return moveByCopy(store, session, source, target, inSet);
    return (await session.move(set, target.path)) ? 'moved' : 'refused';
  };

  const note = async (folderId: number, outcome: Outcome, inSet: readonly Operation[]) => {
    if (outcome === 'waits' || inSet.length === 0) return;
    if (outcome !== 'refused') toldIn.add(folderId);
    for (let index = 0; index < inSet.length; index += SLICE) {
      if (index > 0) await nextTurn();
      // A body that came meanwhile may have told that it is another message.
      const slice = inSet.slice(index, index + SLICE).map((operation) => ({ ...operation, messageId: resolveMessage(store, operation.messageId) }));
      if (outcome === 'refused') countRefusals(db, folderId, slice, now + UNDO_MS);
      else
        db.transaction(() => {
          finishOperations(db, folderId, slice);
          const uids = slice.map(({ uid }) => uid);
          if (outcome === 'moved') removePlacements(db, folderId, uids);
        });
    }
  };

  /** @returns false: the mailbox is not open any more */
  const tellAll = async (folder: FolderState, operations: readonly Operation[]): Promise<boolean> => {
    for (const group of alike(operations)) {
      const [first] = group;
      if (!first) continue;
      for (const { set, items: inSet } of inUidSets(group)) {
        const outcome = await tell(folder, set, inSet, first);
        if (outcome === 'lost') return false;
        const gone: ReadonlySet<Operation> = outcome === 'told' ? await goneOf(session, set, inSet) : new Set();
        const done = inSet.filter((operation) => !gone.has(operation));
        await note(folder.id, outcome, done);
        await note(folder.id, 'refused', [...gone]);
        if (gone.size > 0) outOfStep.add(folder.id);
        if (first.kind === 'move' && outcome !== 'refused') outOfStep.add(first.value);
      }
    }
    return true;
  };

  hastenOperations(db, accountId, now);
  for (const folderId of foldersWithOperations(db, accountId, now)) {
    const folder = folderState(db, folderId);
    const operations = operationsOf(db, folderId, now);
    if (!folder || operations.length === 0) continue;
    const selected = await unlessRefused(session, session.select(folder.path));
    // Another client deleted or renamed the mailbox, or made it anew: the next sync finds its messages where they are now.
    if (selected?.uidValidity !== folder.uidValidity) continue;
    const { writable } = selected;
    if (writable && !(await tellAll(folder, operations))) continue;
    const refused = operationsOf(db, folderId, now).filter(({ refusals }) => !writable || refusals >= MOST_REFUSALS);
    if (refused.length > 0) {
      await takeServersWord(store, session, folderId, refused);
      refusedIn.add(folderId);
    }
  }
  return { toldIn: [...toldIn], refusedIn: [...refusedIn], outOfStep: [...outOfStep] };
}
