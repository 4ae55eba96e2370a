import { afterEach, beforeEach, expect, it } from 'vitest';
import { memoryServer, type MemoryMailbox, type MemoryServer } from '../../testing/memory-server.ts';
import { syncQuietly } from '../../testing/sync-quietly.ts';
import { temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import type { Session } from '../session.ts';
import { FLAGGED } from '../store/flags.ts';

let store: TemporaryStore;
let server: MemoryServer;
let inbox: { id: number; accountId: number };
let mailbox: MemoryMailbox;
beforeEach(() => {
  store = temporaryStore();
  server = memoryServer();
  ({ inbox } = store.account('a'));
  for (const name of ['one', 'two', 'three']) server.deliver('INBOX', name);
  mailbox = server.mailboxes.get('INBOX')!;
});
afterEach(() => store.end());

/** @param wrong what the server does otherwise than it should */
const sync = (whole = true, wrong: (session: Session) => Partial<Session> = () => ({})) => {
  const session = server.session();
  return syncQuietly(store, Object.assign(session, wrong({ ...session })), inbox.id, { whole });
};
const here = () =>
  store.db.all<{ subject: string; flags: number }>(
    'SELECT m.subject, p.flags FROM placement AS p JOIN message AS m ON m.id = p.message_id WHERE p.folder_id = ? ORDER BY p.uid',
    inbox.id,
  );
const subjects = () => here().map(({ subject }) => subject);

it('a mailbox that came back from a backup with an earlier UIDNEXT is compared whole', async () => {
  await sync();
  mailbox.messages = mailbox.messages.filter(({ name }) => name !== 'three');
  mailbox.uidNext = 3;
  await sync();
  expect(subjects()).toEqual(['one', 'two']);
  // As many as before, and no UID above those that are known.
  server.deliver('INBOX', 'four');
  await sync();
  mailbox.messages = mailbox.messages.filter(({ name }) => name !== 'one');
  mailbox.uidNext = 2;
  mailbox.messages.push({ uid: 1_000, name: 'five', flags: new Set(), modseq: 0 });
  await sync();
  expect(subjects()).toEqual(['two', 'four', 'five']);
});

it('flags of a mailbox whose HIGHESTMODSEQ went back are compared whole', async () => {
  mailbox.modseq = 100;
  await sync();
  mailbox.modseq = 50;
  Object.assign(mailbox.messages[1]!, { flags: new Set(['\\Flagged']), modseq: 40 });
  await sync(false);
  expect(here().map(({ flags }) => flags)).toEqual([0, FLAGGED, 0]);
});

it('a server that says it has messages and finds none is not believed to be empty', async () => {
  await sync();
  const { messages } = mailbox;
  mailbox.messages = messages.slice(0, 2);
  await sync(true, () => ({ allUids: () => Promise.resolve([]) }));
  expect(subjects()).toEqual(['one', 'two', 'three']);
  await sync();
  expect(subjects()).toEqual(['one', 'two']);
});

it('a message whose flags the server leaves out is there, with none', async () => {
  await sync(true, ({ fetchEnvelopes }) => ({
    fetchEnvelopes: (range, by, bare, take) => fetchEnvelopes(range, by, bare, ({ seq, uid, size, envelope }) => take({ seq, uid, size, envelope })),
  }));
  expect(subjects()).toEqual(['one', 'two', 'three']);
});
