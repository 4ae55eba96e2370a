import type { UserError } from '../../../shared/model.ts';
import { oneAtATime } from '../../one-at-a-time.ts';
import type { LeftOut, Outcome } from '../protocol.ts';
import { isRefusal } from '../session-errors.ts';
import type { SearchCriteria, Session } from '../session.ts';
import { folderState } from '../store/folders.ts';
import { messageAt } from '../store/messages.ts';
import { placesOf } from '../store/places.ts';
import { storeError } from '../store/open.ts';
import { packSource, sizeOf, storeSources, type PackedSource } from '../store/sources.ts';
import { resolveMessage, type Store } from '../store/store.ts';
import { fetchWhole, LARGEST_IN_BACKGROUND } from './bodies.ts';
import { fetchReadable } from './large-message.ts';
import { writeWhole } from './write-whole.ts';
import { searchOnServer } from './server-search.ts';

/** As many as somebody goes to and fro between. */
const MOST_READABLE = 3;

const NOT_GIVEN: UserError = {
  code: 'body-not-here',
  message: 'The server did not give it: the message is gone there, or is another one now.',
  next: 'Sync again, or look for it on the server.',
};

/** People open several messages in a row. */
const KEEP_MS = 60_000;

export type FetchedBody =
  | { state: 'here'; raw: Uint8Array; leftOut: LeftOut[] }
  /** The server has it no more, or it is too large to be held. */
  | { state: 'gone' }
  | { state: 'failed'; error: UserError };

/** Where a message is on the server. */
interface Place {
  folderId: number;
  uidValidity: string;
  uid: number;
}

interface OnDemandParts {
  store: Store;
  accountId: number;
  open: (why: string) => Promise<Session>;
  failure: (error: unknown) => UserError;
  stored: (folderId: number) => void;
}

/** What somebody waits for: one after another, in a session that nothing else uses. */
export interface OnDemand {
  /** The body of a message. */
  fetch(messageId: number): Promise<FetchedBody>;
  /** Writes a section of a message, or (null) all of it, to a file. */
  save(messageId: number, section: string | null, file: string): Promise<Outcome<null>>;
  /** Ids of messages that the server finds and that are not here whole. */
  search(criteria: readonly SearchCriteria[], folders: readonly number[] | null): Promise<Outcome<number[]>>;
  /** The connection may be dead without a word: what is asked for next is asked for in another. */
  drop(): Promise<void>;
  stop(): Promise<void>;
}

export function onDemand(parts: OnDemandParts): OnDemand {
  const { store } = parts;
  let session: Session | null = null;
  /** A file is being written from it. */
  let saving: Session | null = null;
  let closing: NodeJS.Timeout | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const inTurn = oneAtATime();

  const close = async () => {
    if (closing) clearTimeout(closing);
    closing = null;
    const open = session;
    session = null;
    await open?.close();
  };

  const drop = async () => {
    await Promise.all([close(), saving?.close()]);
  };

  /** Messages as they were fetched to be read and are not stored: large ones, and what the disk has no room for. */
  const readable = new Map<number, { raw: Uint8Array; leftOut: LeftOut[]; place: Place }>();

  /** Whether the server's message is the one that an id names here. Both may be others by now: after a wait it is asked again. */
  const isStill = (messageId: number, { folderId, uidValidity, uid }: Place): boolean =>
    messageAt(store.db, folderId, uidValidity, uid) === resolveMessage(store, messageId);

  const shared = async (why: string): Promise<Session> => {
    if (!session?.isOpen) session = await parts.open(why);
    return session;
  };

  /** Opens the first mailbox that has the message as it is known here, and does something there that may give nothing. */
  const inMailbox = async <T>(
    messageId: number,
    opened: () => Promise<Session>,
    task: (open: Session, place: Place) => Promise<T | null>,
  ): Promise<T | null> => {
    let refusal: unknown = null;
    for (const { folderId, uid } of placesOf(store.db, messageId)) {
      const folder = folderState(store.db, folderId);
      if (!folder || stopped) continue;
      const open = await opened();
      // One that the server will not open leaves the others that have the message.
      const examined = await open.examine(folder.path, null).catch((error: unknown) => {
        if (!open.isOpen || !isRefusal(error)) throw error;
        refusal = error;
        return null;
      });
      if (!examined || examined.uidValidity !== folder.uidValidity) continue;
      const { uidValidity } = examined;
      const place = { folderId, uidValidity, uid };
      if (!isStill(messageId, place)) continue;
      // Under one UIDVALIDITY no UID ever means another message, wherever this one may go meanwhile.
      const result = await task(open, place);
      if (result !== null) return result;
    }
    if (refusal !== null) throw refusal;
    return null;
  };

  const fetchFrom = async (messageId: number): Promise<FetchedBody> => {
    const here = readable.get(messageId);
    if (here && isStill(messageId, here.place)) return { state: 'here', raw: here.raw, leftOut: here.leftOut };
    const isLarge = sizeOf(store.db, messageId) > LARGEST_IN_BACKGROUND;
    const opened = () => shared('To fetch a message that you opened.');
    const fetched = await inMailbox(messageId, opened, async (open, place) => {
      const without = isLarge ? await fetchReadable(open, place.uid) : null;
      if (without) return { ...without, place, source: null };
      const raw = await fetchWhole(open, place.uid, sizeOf(store.db, messageId));
      return raw && { raw, leftOut: [], place, source: await packSource(raw) };
    });
    if (!fetched) return { state: 'gone' };
    const { raw, leftOut, place, source } = fetched;
    if (source && isStored(messageId, source)) parts.stored(place.folderId);
    else {
      readable.delete(messageId);
      readable.set(messageId, { raw, leftOut, place });
      const [oldest] = readable.keys();
      if (readable.size > MOST_READABLE && oldest !== undefined) readable.delete(oldest);
    }
    return { state: 'here', raw, leftOut };
  };

  /** False: the disk is full, or the like, which keeps nobody from reading what has just come. */
  const isStored = (messageId: number, source: PackedSource): boolean => {
    try {
      storeSources(store, [{ messageId, source }]);
      return true;
    } catch (error) {
      if (storeError(error) === null) throw error;
      return false;
    }
  };

  /** In a session of its own, one after another: nobody who opens a message waits for a file, and servers allow few sessions. */
  const saveFrom = async (messageId: number, section: string | null, file: string): Promise<Outcome<null>> => {
    try {
      const opened = async () => (saving ??= await parts.open('To save something from a message that is not on this computer whole.'));
      const saved = await inMailbox(messageId, opened, async (open, { uid }) => {
        const content = await open.download(uid, section);
        return content && writeWhole(file, content);
      });
      return saved ?? { ok: false, error: NOT_GIVEN };
    } catch (error) {
      return { ok: false, error: parts.failure(error) };
    } finally {
      await saving?.close();
      saving = null;
    }
  };

  /** In its turn. */
  const attempt = <T>(task: () => Promise<T>, failed: (error: UserError) => T): Promise<T> => {
    const turn = last.then(async () => {
      if (closing) clearTimeout(closing);
      try {
        return await task();
      } catch (error) {
        await close();
        return failed(parts.failure(error));
      } finally {
        if (session && !stopped) closing = setTimeout(() => void close(), KEEP_MS);
      }
    });
    last = turn;
    return turn;
  };

  return {
    fetch: (messageId) =>
      attempt(
        () => fetchFrom(messageId),
        (error) => ({ state: 'failed', error }),
      ),
    save: (messageId, section, file) => inTurn('save', () => saveFrom(messageId, section, file)),
    search: (criteria, folders) =>
      attempt<Outcome<number[]>>(
        async () => {
          const open = await shared('To search in messages that are not on this computer.');
          return { ok: true, value: await searchOnServer(store, open, parts.accountId, criteria, folders) };
        },
        (error) => ({ ok: false, error }),
      ),
    drop,
    async stop() {
      stopped = true;
      await drop();
      await last;
      // One that was being opened is there by now.
      await close();
    },
  };
}
