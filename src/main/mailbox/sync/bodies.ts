import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Session } from '../session.ts';
import { isNonsense } from '../session-errors.ts';
import { folderState, foldersToSync, type FolderState } from '../store/folders.ts';
import { giveUpBodies, packSource, storeSources, wantedBodies, type PackedSource, type WantedBody } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { uidSets } from './uid-set.ts';

/** One round trip for so many messages; beyond, it no longer matters. */
const MOST_IN_BATCH = 500;
/** Of bytes less, so that a batch is soon in the store and memory stays bounded. */
const LARGEST_BATCH = 16 * 1024 * 1024;
/** Bodies written before other work gets its turn. */
const SLICE = 50;
/** Piece of a large message; 64 KB pieces would take five times as long on a distant server. */
const PIECE = 4 * 1024 * 1024;
/** Largest message that is held in memory at all. */
export const LARGEST_ON_DEMAND = 256 * 1024 * 1024;

interface Body {
  messageId: number;
  source: PackedSource;
}

/** The first of them that fit into one batch; one always does. */
export function batchOf(wanted: readonly WantedBody[]): WantedBody[] {
  let bytes = 0;
  const end = wanted.findIndex(({ size }, index) => (bytes += size) > LARGEST_BATCH && index > 0);
  return end === -1 ? [...wanted] : wanted.slice(0, end);
}

export interface BodiesParts {
  store: Store;
  /** Bodies of this mailbox are in the store. */
  stored: (folderId: number, count: number) => void;
}

/** Fetches the next batch of a mailbox that is open in the session. What came before a failure is in the store. */
async function fetchBatch({ store, stored }: BodiesParts, session: Session, folder: FolderState, most: number): Promise<void> {
  const batch = batchOf(wantedBodies(store.db, folder.id, most));
  const ids = new Map(batch.map(({ uid, messageId }) => [uid, messageId]));
  const packing: Promise<Body>[] = [];
  try {
    for (const set of uidSets([...ids.keys()])) {
      for await (const { uid, raw } of session.fetchSources(set)) {
        const messageId = ids.get(uid);
        if (messageId === undefined) continue;
        ids.delete(uid);
        packing.push(packSource(raw).then((source) => ({ messageId, source })));
      }
    }
    giveUpBodies(store.db, folder.id, [...ids.keys()]);
  } catch (error) {
    // One message alone broke the bounds or the grammar: it is asked for again only when somebody opens it.
    if (isNonsense(error) && batch.length === 1) giveUpBodies(store.db, folder.id, [...ids.keys()]);
    throw error;
  } finally {
    const bodies = await Promise.all(packing);
    for (let index = 0; index < bodies.length; index += SLICE) {
      const slice = bodies.slice(index, index + SLICE);
      if (!store.db.isOpen) break;
      storeSources(store, slice);
      stored(folder.id, slice.length);
      await nextTurn();
    }
  }
}

/**
 * Fetches the bodies that an account wants, mailbox by mailbox, newest first, until there are none. Started again after a
 * failure it goes on where it stopped; after an answer that broke a bound it asks for one message at a time, to find the one.
 */
export function bodyFetching(parts: BodiesParts, accountId: number): (session: Session, isStopped: () => boolean) => Promise<void> {
  let most = MOST_IN_BATCH;
  const next = () => foldersToSync(parts.store.db, accountId).find(({ wanted }) => wanted > 0);

  return async (session, isStopped) => {
    let open: number | null = null;
    for (let folder = next(); folder && !isStopped(); folder = isStopped() ? undefined : next()) {
      if (open !== folder.id) {
        const { uidValidity } = await session.examine(folder.path, null);
        // The envelopes have to be found again before the bodies.
        if (uidValidity !== folderState(parts.store.db, folder.id)?.uidValidity) return;
        open = folder.id;
      }
      try {
        await fetchBatch(parts, session, folder, most);
        most = Math.min(most * 2, MOST_IN_BATCH);
      } catch (error) {
        if (isNonsense(error)) most = 1;
        throw error;
      }
    }
  };
}

/**
 * One message, in pieces, whatever the server said of its size. The mailbox has to be open in the session.
 * @returns null: the server has no such message, or it is larger than `LARGEST_ON_DEMAND`
 */
export async function fetchWhole(session: Session, uid: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  for (let length = 0; length <= LARGEST_ON_DEMAND;) {
    const piece = await session.fetchPiece(uid, length, PIECE);
    if (!piece) return pieces.length > 0 ? Buffer.concat(pieces) : null;
    pieces.push(piece);
    length += piece.length;
    if (piece.length < PIECE) return Buffer.concat(pieces);
  }
  return null;
}
