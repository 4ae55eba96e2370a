import type { UserError } from '../../../shared/model.ts';
import type { Session } from '../session.ts';
import { folderState } from '../store/folders.ts';
import { packSource, storeSources } from '../store/sources.ts';
import { messageAt, placesOf } from '../store/messages.ts';
import { resolveMessage, type Store } from '../store/store.ts';
import { fetchWhole } from './bodies.ts';

/** People open several messages in a row. */
const KEEP_MS = 60_000;

export type FetchedBody =
  | { state: 'here'; raw: Uint8Array }
  /** The server has it no more, or it is too large to be held. */
  | { state: 'gone' }
  | { state: 'failed'; error: UserError };

export interface OnDemandParts {
  store: Store;
  open: (why: string) => Promise<Session>;
  failure: (error: unknown) => UserError;
  stored: (folderId: number) => void;
}

/** Fetches bodies that somebody waits for, one after another, in a session that nothing else uses. */
export function bodyOnDemand(parts: OnDemandParts): { fetch(messageId: number): Promise<FetchedBody>; stop(): Promise<void> } {
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

  const attempt = async (messageId: number): Promise<FetchedBody> => {
    if (closing) clearTimeout(closing);
    try {
      return await fetchFrom(messageId);
    } catch (error) {
      await close();
      return { state: 'failed', error: parts.failure(error) };
    } finally {
      if (session && !stopped) closing = setTimeout(() => void close(), KEEP_MS);
    }
  };

  return {
    fetch(messageId) {
      const turn = last.then(() => attempt(messageId));
      last = turn;
      return turn;
    },
    async stop() {
      stopped = true;
      await close();
      await last;
    },
  };
}
