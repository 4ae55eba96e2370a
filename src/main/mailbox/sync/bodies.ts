import { setImmediate as nextTurn } from 'node:timers/promises';
import { batchOf } from '../batch.ts';
import { DOWNLOAD_PIECE } from '../session-limits.ts';
import type { Session } from '../session.ts';
import { isLost, isNonsense, isRefusal, isThrottled } from '../session-errors.ts';
import { foldersToSync, type FolderState } from '../store/folders.ts';
import { messageAt } from '../store/messages.ts';
import { giveUpBodies, storeSources, wantedBodies, type PackedSource } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { batchBytes, pauseAfter, rest, type FetchLimits } from './bandwidth.ts';
import { uidSets } from './uid-set.ts';
import { unlessRefused } from './unless-refused.ts';

/** One round trip for so many messages; beyond, it no longer matters. */
const MOST_IN_BATCH = 1_000;
/** Bodies that are written together, before other work gets its turn. */
const SLICE = 50;
/** Bytes that are written together at the latest: a server may have said less of each message than it sends. */
const SLICE_BYTES = 32 * 1024 * 1024;
/** How long a mailbox that could not be opened is left alone: its server may have been repairing it. */
const CLOSED_FOR_MS = 10 * 60_000;
/**
 * A message that was asked for alone, and with which the connection ended so often, is what ends it: some servers fail at one of their messages. A bad network
 * ends it as often only by bad luck.
 */
const MOST_ENDS = 5;
/** Larger messages are fetched when somebody opens them. */
export const LARGEST_IN_BACKGROUND = 25 * 1024 * 1024;
/** Largest message that is held in memory at all. */
const LARGEST_ON_DEMAND = 256 * 1024 * 1024;

interface Body {
  uid: number;
  source: PackedSource;
}

export interface BodiesParts {
  store: Store;
  /** Bodies of this mailbox are in the store. */
  stored: (folderId: number, bodies: { count: number; bytes: number }) => void;
  limits: () => FetchLimits;
  /** The server does not have a mailbox as it is known here: its list, or its envelopes, have to be looked at again. */
  outOfStep: () => void;
  /** Milliseconds of a clock that nobody sets. */
  now: () => number;
}

export interface BodyFetching {
  /** Bodies that are wanted, of mailboxes that can be fetched from. */
  wanted(): number;
  /** Fetches them, mailbox by mailbox, newest first, until there are none; started again after a failure it goes on where it stopped. */
  run(session: Session, stopping: AbortSignal): Promise<void>;
}

/** While bodies were fetched, another session may have found their messages gone, or the mailbox another one. */
const placed = ({ db }: Store, folder: FolderState, bodies: readonly Body[]) =>
  bodies.flatMap(({ uid, source }) => {
    const messageId = messageAt(db, folder.id, folder.uidValidity, uid);
    return messageId === null ? [] : [{ messageId, source }];
  });

/**
 * Fetches the next batch of a mailbox that is open in the session. What came before a failure is in the store.
 * @param isToBlame whether the failure is that of a message, which was asked for alone and did not come
 * @returns its bytes, and the UIDs of which the server gave nothing
 */
async function fetchBatch(
  { store, stored }: Pick<BodiesParts, 'store' | 'stored'>,
  session: Session,
  folder: FolderState,
  most: { messages: number; bytes: number },
  isToBlame: (uid: number, error: unknown) => boolean,
): Promise<{ bytes: number; missing: number[] }> {
  const batch = batchOf(wantedBodies(store.db, folder.id, most.messages), most.bytes);
  let bytes = 0;
  const asked = new Set(batch.map(({ uid }) => uid));
  let fetched: Body[] = [];
  let held = 0;
  const write = async () => {
    const bodies = fetched;
    [fetched, held] = [[], 0];
    if (bodies.length === 0 || !store.db.isOpen) return;
    storeSources(store, placed(store, folder, bodies));
    stored(folder.id, { count: bodies.length, bytes: bodies.reduce((sum, { source }) => sum + source.size, 0) });
    await nextTurn();
  };
  try {
    for (const set of uidSets([...asked])) {
      for await (const { uid, source } of session.fetchSources(set)) {
        bytes += source.size;
        held += source.size;
        if (asked.delete(uid)) fetched.push({ uid, source });
        if (fetched.length >= SLICE || held >= SLICE_BYTES) await write();
      }
    }
    return { bytes, missing: [...asked] };
  } catch (error) {
    // It is asked for again only when somebody opens it.
    const [left] = asked;
    if (batch.length === 1 && left !== undefined && isToBlame(left, error)) giveUpBodies(store.db, folder, [left]);
    throw error;
  } finally {
    await write();
  }
}

/** Whether a message of those that were asked for broke the bounds or the grammar, or is refused. */
const isOfMessage = (error: unknown): boolean => isNonsense(error) || (isRefusal(error) && !isThrottled(error));

/** Bodies of an account; after an answer that broke a bound, a refusal, or the end of a connection, one message at a time is asked for, to find the one. */
export function bodyFetching(parts: BodiesParts, accountId: number): BodyFetching {
  const { store, outOfStep, now } = parts;
  let most = MOST_IN_BATCH;
  let line: number | null = null;
  /** When mailboxes that the server would not open may be tried again, unless they are others by then. */
  const closed = new Map<string, number>();
  const nameOf = ({ id, path, uidValidity }: FolderState) => `${id} ${uidValidity} ${path}`;
  const isClosed = (folder: FolderState) => (closed.get(nameOf(folder)) ?? 0) > now();
  const folders = () => foldersToSync(store.db, accountId).filter((folder) => folder.wanted > 0 && !isClosed(folder));

  /** How often a connection ended with a message. */
  const ends = new Map<string, number>();
  const isToBlame = (folder: FolderState) => (uid: number, error: unknown) => {
    if (!isLost(error)) return isOfMessage(error);
    const name = `${uid} ${nameOf(folder)}`;
    const times = (ends.get(name) ?? 0) + 1;
    ends.set(name, times);
    return times >= MOST_ENDS;
  };

  const opened = async (session: Session, folder: FolderState): Promise<boolean> => {
    try {
      if ((await session.examine(folder.path, null)).uidValidity === folder.uidValidity) return true;
    } catch (error) {
      if (!session.isOpen || !isRefusal(error) || isThrottled(error)) throw error;
    }
    closed.set(nameOf(folder), now() + CLOSED_FOR_MS);
    outOfStep();
    return false;
  };

  return {
    wanted: () => folders().reduce((sum, folder) => sum + folder.wanted, 0),
    async run(session, stopping) {
      let open: string | null = null;
      while (!stopping.aborted && parts.limits().fetching === 'all') {
        const [folder] = folders();
        if (!folder) return;
        // One that was deleted and made anew is open as the old one, whose UIDs mean other messages.
        const isFresh = open !== nameOf(folder);
        if (isFresh && !(await opened(session, folder))) continue;
        open = nameOf(folder);
        try {
          const started = now();
          const wanted = { messages: most, bytes: batchBytes(parts.limits(), line) };
          const { bytes, missing } = await fetchBatch(parts, session, folder, wanted, isToBlame(folder));
          // Of what has come since it was opened a server may know nothing yet.
          if (isFresh) giveUpBodies(store.db, folder, missing);
          else if (missing.length > 0) open = null;
          const took = now() - started;
          line = (bytes / took) * 1_000;
          await rest(pauseAfter(parts.limits(), bytes, took), stopping);
          most = Math.min(most * 2, MOST_IN_BATCH);
        } catch (error) {
          if (!isOfMessage(error) && !isLost(error)) throw error;
          most = 1;
          if (!session.isOpen || !isRefusal(error)) throw error;
        }
      }
    },
  };
}

/**
 * One message, in pieces, whatever the server said of its size: there is more of it as long as more comes. The mailbox has to be open in the session.
 * @param size bytes as the server told, which only saves a question: a short piece is the last one where as much has come
 * @returns null: the server has no such message, or it is larger than `LARGEST_ON_DEMAND`
 */
export async function fetchWhole(session: Session, uid: number, size: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length <= LARGEST_ON_DEMAND) {
    const asked = session.fetchPiece(uid, length, DOWNLOAD_PIECE);
    const piece = await (length === 0 ? asked : unlessRefused(session, asked));
    // It gives all of the message, whatever is asked for.
    if (piece && piece.length > DOWNLOAD_PIECE) return length === 0 && piece.length <= LARGEST_ON_DEMAND ? piece : null;
    if (piece) pieces.push(piece);
    length += piece?.length ?? 0;
    const isLast = !piece || piece.length === 0 || (piece.length < DOWNLOAD_PIECE && length >= size);
    if (isLast) return pieces.length > 0 ? Buffer.concat(pieces) : null;
  }
  return null;
}
