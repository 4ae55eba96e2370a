import { pushOperations } from '../mailbox/sync/operation-queue.ts';
import { MOVING } from '../mailbox/store/flags.ts';
import { operationsOf } from '../mailbox/store/operations.ts';
import { moveMessage } from '../mailbox/store/reading.ts';
import { memoryServer } from './memory-server.ts';
import { syncQuietly } from './sync-quietly.ts';
import { temporaryStore } from './temporary-store.ts';

/** When tests begin, in milliseconds since 1970. */
const NOW = 1_000_000;

export type QueuedActs = Awaited<ReturnType<typeof queuedActs>>;

/** Three messages in INBOX and none in Old, on a server in memory and in a store that is in step with it, and what is done to them. */
export async function queuedActs() {
  let now = NOW;
  const store = temporaryStore();
  const server = memoryServer();
  const { id: accountId, inbox } = store.account('a');
  const old = store.folder(accountId, 'Old');
  const sync = (folderId: number) => syncQuietly(store, server.session(), folderId);
  for (const name of ['one', 'two', 'three']) server.deliver('INBOX', name);
  server.mailboxes.set('Old', { uidValidity: '7', uidNext: 1, modseq: null, readOnly: false, messages: [] });
  await sync(inbox.id);
  await sync(old.id);

  const rows = (folderId: number) =>
    store.db.all<{ id: number; subject: string; flags: number }>(
      'SELECT m.id, m.subject, p.flags FROM placement AS p JOIN message AS m ON m.id = p.message_id WHERE p.folder_id = ? ORDER BY p.uid',
      folderId,
    );
  const idOf = (subject: string) => store.db.get<{ id: number }>('SELECT id FROM message WHERE subject = ?', subject)?.id ?? 0;
  return {
    now: NOW,
    store,
    server,
    accountId,
    inbox,
    old,
    sync,
    /** Each a minute after the one before. */
    push: (at = (now += 60_000)) => pushOperations(store, accountId, server.session(), at),
    rows,
    idOf,
    shown: (folderId: number) => rows(folderId).flatMap(({ subject, flags }) => ((flags & MOVING) === 0 ? [subject] : [])),
    move(...subjects: string[]) {
      for (const subject of subjects) moveMessage(store.db, idOf(subject), { from: inbox.id, to: old.id, due: 0 });
    },
    queued: () => operationsOf(store.db, inbox.id, Number.MAX_SAFE_INTEGER).map(({ uid, kind }) => `${uid} ${kind}`),
    commands: (...names: string[]) => server.said.filter((line) => names.some((name) => line.startsWith(name))),
    /** The connection is lost at a command, once. */
    cutOnce(command: string, when: 'before' | 'after') {
      server.cut = (said) => {
        if (!said.startsWith(command)) return null;
        server.cut = null;
        return when;
      };
    },
  };
}
