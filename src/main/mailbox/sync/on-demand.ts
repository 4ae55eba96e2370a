import type { UserError } from '../../../shared/model.ts';
import type { Outcome } from '../protocol.ts';
import type { SearchCriteria, Session } from '../session.ts';
import { folderState } from '../store/folders.ts';
import { packSource, storeSources } from '../store/sources.ts';
import { messageAt, placesOf } from '../store/messages.ts';
import { resolveMessage, type Store } from '../store/store.ts';
import { fetchWhole } from './bodies.ts';
import { searchOnServer } from './server-search.ts';

/** People open several messages in a row. */
const KEEP_MS = 60_000;

export type FetchedBody =
  | { state: 'here'; raw: Uint8Array }
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

  const fetchFrom = async (messageId: number): Promise<FetchedBody> => {
    for (const { folderId, uid } of placesOf(store.db, messageId)) {
      const folder = folderState(store.db, folderId);
      if (!folder || stopped) continue;
      if (!session?.isOpen) session = await parts.open('To fetch a message that you opened.');
      const { uidValidity } = await session.examine(folder.path, null);
      if (uidValidity !== folder.uidValidity) continue;
      const raw = await fetchWhole(session, uid);
      if (!raw) continue;
      const source = await packSource(raw);
      if (messageAt(store.db, folderId, uidValidity, uid) !== resolveMessage(store, messageId)) continue;
      storeSources(store, [{ messageId, source }]);
      parts.stored(folderId);
      return { state: 'here', raw };
    }
    return { state: 'gone' };
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
