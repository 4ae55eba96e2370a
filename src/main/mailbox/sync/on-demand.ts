import type { UserError } from '../../../shared/model.ts';
import type { LeftOut, Outcome } from '../protocol.ts';
import type { SearchCriteria, Session } from '../session.ts';
import { folderState } from '../store/folders.ts';
import { foldersOf } from '../store/reading.ts';
import { packSource, sizeOf, storeSources } from '../store/sources.ts';
import { messageAt, placesOf } from '../store/messages.ts';
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

export interface OnDemandParts {
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
  stop(): Promise<void>;
}

export function onDemand(parts: OnDemandParts): OnDemand {
  const { store } = parts;
  let session: Session | null = null;
  let closing: NodeJS.Timeout | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let stopped = false;

  const close = async () => {
    if (closing) clearTimeout(closing);
    closing = null;
    const open = session;
    session = null;
    await open?.close();
  };

  /** Large messages as they were fetched to be read; they are not stored. */
  const readable = new Map<number, { raw: Uint8Array; leftOut: LeftOut[] }>();

  /** Opens the first mailbox that has the message as it is known here, and does something there that may give nothing. */
  const inMailbox = async <T>(
    messageId: number,
    task: (open: Session, place: { folderId: number; uid: number }) => Promise<T | null>,
  ): Promise<T | null> => {
    for (const { folderId, uid } of placesOf(store.db, messageId)) {
      const folder = folderState(store.db, folderId);
      if (!folder || stopped) continue;
      if (!session?.isOpen) session = await parts.open('To fetch a message that you opened.');
      const { uidValidity } = await session.examine(folder.path, null);
      if (uidValidity !== folder.uidValidity) continue;
      const result = await task(session, { folderId, uid });
      if (result !== null && messageAt(store.db, folderId, uidValidity, uid) === resolveMessage(store, messageId)) return result;
    }
    return null;
  };

  const fetchFrom = async (messageId: number): Promise<FetchedBody> => {
    const here = readable.get(messageId);
    if (here) return { state: 'here', ...here };
    const isLarge = sizeOf(store.db, messageId) > LARGEST_IN_BACKGROUND;
    const fetched = await inMailbox(messageId, async (open, { folderId, uid }) => {
      const without = isLarge ? await fetchReadable(open, uid) : null;
      if (without) return { ...without, folderId };
      const raw = await fetchWhole(open, uid);
      return raw && { raw, leftOut: [], folderId };
    });
    if (!fetched) return { state: 'gone' };
    const { raw, leftOut, folderId } = fetched;
    if (leftOut.length > 0) {
      readable.set(messageId, { raw, leftOut });
      const [oldest] = readable.keys();
      if (readable.size > MOST_READABLE && oldest !== undefined) readable.delete(oldest);
    } else {
      const source = await packSource(raw);
      // It may have gone while it was packed.
      if (foldersOf(store.db, messageId).length > 0) storeSources(store, [{ messageId, source }]);
      parts.stored(folderId);
    }
    return { state: 'here', raw, leftOut };
  };

  const saveFrom = async (messageId: number, section: string | null, file: string): Promise<Outcome<null>> => {
    const saved = await inMailbox(messageId, async (open, { uid }) => {
      const content = await open.download(uid, section);
      if (!content) return null;
      return writeWhole(file, content);
    });
    return saved ?? { ok: false, error: NOT_GIVEN };
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
    save: (messageId, section, file) =>
      attempt<Outcome<null>>(
        () => saveFrom(messageId, section, file),
        (error) => ({ ok: false, error }),
      ),
    search: (criteria, folders) =>
      attempt<Outcome<number[]>>(
        async () => {
          if (!session?.isOpen) session = await parts.open('To search in messages that are not on this computer.');
          return { ok: true, value: await searchOnServer(store, session, parts.accountId, criteria, folders) };
        },
        (error) => ({ ok: false, error }),
      ),
    async stop() {
      stopped = true;
      await close();
      await last;
    },
  };
}
