import type { Session } from '../session.ts';
import type { FolderState } from '../store/folders.ts';
import { referenceHash } from '../store/message-ids.ts';
import { copiedUids, noteCopied, noteCopying, type Operation } from '../store/operations.ts';
import type { Store } from '../store/store.ts';
import { inUidSets, uidSets } from './uid-set.ts';
import { unlessRefused } from './unless-refused.ts';

/**
 * `waits`: the messages are copied, but taking them out now would take others out as well. `lost`: the mailbox that they leave cannot be
 * opened any more.
 */
export type Moved = 'moved' | 'refused' | 'waits' | 'lost';

interface Known {
  ref: number | null;
  size: number;
}

/**
 * Which of some messages the server had copied before the connection was lost, or this process killed. Opens the mailbox that they go to.
 * Null: it would not let it be looked at.
 */
async function copiedBefore({ db }: Store, session: Session, target: FolderState, asked: readonly Operation[]): Promise<Operation[] | null> {
  const examined = await unlessRefused(session, session.examine(target.path, null));
  if (!examined) return null;
  // Another mailbox by now, with none of them.
  if (target.uidValidity !== null && examined.uidValidity !== target.uidValidity) return [];
  const from = Math.min(...asked.map(({ copyFrom }) => copyFrom ?? Infinity));
  const fetched = await unlessRefused(session, session.fetchEnvelopes(`${from}:*`, 'uid', false));
  if (!fetched) return null;
  const arrived = fetched.flatMap(({ uid, envelope, size }) => (uid >= from ? [{ ref: referenceHash(envelope.messageId), size }] : []));
  return asked.filter(({ messageId }) => {
    const known = db.get<Known>('SELECT ref, coalesce(announced, size) AS size FROM message WHERE id = ?', messageId);
    const at = arrived.findIndex(({ ref, size }) => known !== undefined && ref === known.ref && (ref !== null || size === known.size));
    // Each of them is the copy of one.
    if (at >= 0) arrived.splice(at, 1);
    return at >= 0;
  });
}

/** Opens the mailbox that messages leave. False: it is another one by now, or not to be opened. */
const reopened = async (session: Session, source: FolderState): Promise<boolean> =>
  (await unlessRefused(session, session.select(source.path)))?.uidValidity === source.uidValidity;

/** @returns false: the server would not */
async function copy(store: Store, session: Session, source: FolderState, target: FolderState, operations: readonly Operation[]): Promise<boolean> {
  for (const { set, items: asked } of inUidSets(operations)) {
    // Where the server does not say UIDNEXT a kill in the next moment has them copied again: better twice than not at all.
    noteCopying(store.db, source.id, asked, await session.uidNextOf(target.path));
    const done = await session.copy(set, target.path);
    if (!done) {
      // Nothing of it was copied (RFC 9051, 6.4.7).
      noteCopying(store.db, source.id, asked, null);
      return false;
    }
    noteCopied(store.db, source.id, asked);
  }
  return true;
}

/** Takes copied messages, and nothing that another client marked, out of the mailbox that is open. */
async function takeOut({ db }: Store, session: Session, source: FolderState, operations: readonly Operation[]): Promise<Moved> {
  const sets = uidSets(operations.map(({ uid }) => uid));
  if (!session.expungesSome) {
    // EXPUNGE takes out all that is marked.
    for (const set of sets) if (!(await session.storeFlag(set, '\\Deleted', true))) return 'refused';
    const ours = new Set(copiedUids(db, source.id));
    const marked = await unlessRefused(session, session.search({ deleted: true }));
    if (!marked || marked.some((uid) => !ours.has(uid))) return 'waits';
  }
  for (const set of sets) if (!(await session.expunge(set))) return 'refused';
  return 'moved';
}

/**
 * Moves messages of the mailbox that is open where the server cannot (RFC 6851): they are copied, marked and expunged. How far it has come
 * is noted at each step, so that whatever breaks it off, no message is copied twice, and none is lost.
 * @param operations moves to the one mailbox
 */
export async function moveByCopy(
  store: Store,
  session: Session,
  source: FolderState,
  target: FolderState,
  operations: readonly Operation[],
): Promise<Moved> {
  const left = operations.filter(({ copied }) => copied === 0);
  const asked = left.filter(({ copyFrom }) => copyFrom !== null);
  let there: Operation[] | null = [];
  if (asked.length > 0) {
    there = await copiedBefore(store, session, target, asked);
    noteCopied(store.db, source.id, there ?? []);
    if (!(await reopened(session, source))) return 'lost';
  }
  if (!there) return 'refused';
  const known = new Set(there);
  const rest = left.filter((operation) => !known.has(operation));
  if (rest.length > 0 && !(await copy(store, session, source, target, rest))) return 'refused';
  return takeOut(store, session, source, operations);
}
