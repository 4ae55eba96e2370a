import type { AccountId, MessageId, UserError } from '../../shared/model.ts';
import { NOT_MOVED, NO_MESSAGE, STORE_UNAVAILABLE } from './failures.ts';
import type { MailboxService, Outcome } from './protocol.ts';
import { storeError } from './store/open.ts';
import { UNDO_MS } from './store/operations.ts';
import { moveMessage, setMessageFlag, type Act } from './store/reading.ts';
import { resolveMessage, type Store } from './store/store.ts';
import { readAll } from './store/unread.ts';

interface ActCallsParts {
  store(): Store | null;
  changed(...folderIds: number[]): void;
  /** Something was queued for the account's server. */
  queued(accountId: AccountId): void;
}

/** What the reader does to messages: it is in the store when the call is answered, or (the disk is full) nothing is. */
export function actCalls({ store: current, changed, queued }: ActCallsParts): Pick<MailboxService, 'setSeen' | 'setFlagged' | 'move' | 'readAll'> {
  const tell = ({ folderIds, accountId, queued: isQueued }: Act) => {
    changed(...folderIds);
    if (isQueued) queued(accountId);
  };
  const inStore = async <T>(work: (store: Store) => Outcome<T> | Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const store = current();
    if (!store) return { ok: false, error: STORE_UNAVAILABLE };
    try {
      return await work(store);
    } catch (thrown) {
      const error = storeError(thrown);
      if (!error) throw thrown;
      return { ok: false, error };
    }
  };
  const done = (act: (store: Store) => Act | null, otherwise: UserError) =>
    inStore<null>((store) => {
      const acted = act(store);
      if (!acted) return { ok: false, error: otherwise };
      tell(acted);
      return { ok: true, value: null };
    });
  const flag = (messageId: number, name: 'seen' | 'flagged', on: boolean) =>
    done((store) => setMessageFlag(store.db, resolveMessage(store, messageId), name, on), NO_MESSAGE);

  return {
    setSeen: ({ messageId, seen }) => flag(messageId, 'seen', seen),
    setFlagged: ({ messageId, flagged }) => flag(messageId, 'flagged', flagged),
    move: ({ messageId, from, to }) =>
      done((store) => moveMessage(store.db, resolveMessage(store, messageId), { from, to, due: Date.now() + UNDO_MS }), NOT_MOVED),
    readAll: ({ mailboxIds }) =>
      inStore(async ({ db }) => {
        const read: MessageId[][] = [];
        for (const id of mailboxIds) read.push(await readAll(db, id, tell));
        return { ok: true, value: read.flat() };
      }),
  };
}
