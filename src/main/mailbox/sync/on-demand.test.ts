import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bodyOfName, memoryServer, type MemoryServer } from '../../testing/memory-server.ts';
import { syncQuietly } from '../../testing/sync-quietly.ts';
import { temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { sessionError } from '../session-errors.ts';
import type { Session } from '../session.ts';
import { removePlacements } from '../store/messages.ts';
import { onDemand } from './on-demand.ts';

let store: TemporaryStore;
let server: MemoryServer;
let accountId: number;
let inbox: { id: number; accountId: number };
let messageId: number;
beforeEach(async () => {
  store = temporaryStore();
  server = memoryServer();
  ({ id: accountId, inbox } = store.account('a'));
  server.deliver('INBOX', 'one');
  await sync(inbox.id);
  messageId = store.db.get<{ id: number }>('SELECT id FROM message')?.id ?? 0;
});
afterEach(() => store.end());

const sync = (folderId: number) => syncQuietly(store, server.session(), folderId);
const demand = (open: () => Promise<Session> = () => Promise.resolve(server.session())) =>
  onDemand({
    store,
    accountId,
    open,
    failure: (error) => sessionError(error, { host: 'imap.reader.example', port: 993, security: 'tls' }),
    stored: () => undefined,
  });
const isStored = () => store.db.get('SELECT stored FROM message WHERE id = ?', messageId);

it('a message of two mailboxes comes from the one that can be opened', async () => {
  const old = store.folder(accountId, 'Old');
  server.deliver('Old', 'one');
  await sync(old.id);
  store.db.run('UPDATE placement SET message_id = ? WHERE folder_id = ?', messageId, old.id);
  server.refuses = (command) => command === 'EXAMINE INBOX';
  expect(await demand().fetch(messageId)).toMatchObject({ state: 'here', raw: bodyOfName('one') });
});

it('a message of a mailbox that cannot be opened says why', async () => {
  server.refuses = (command) => command === 'EXAMINE INBOX';
  expect(await demand().fetch(messageId)).toMatchObject({ state: 'failed', error: { code: 'server-refused' } });
});

it('a message for which the disk has no room is read all the same', async () => {
  const pages = store.db.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
  store.db.exec(`PRAGMA max_page_count = ${pages}`);
  // Pages that are there take many small bodies, and any that can be pressed together.
  server.mailboxes.get('INBOX')!.messages[0]!.name = randomBytes(100_000).toString('hex');
  expect(await demand().fetch(messageId)).toMatchObject({ state: 'here' });
  expect(isStored()).toEqual({ stored: 0 });
});

it('a message that is another one by the time its mailbox is open is not taken for what was asked for', async () => {
  const session = server.session();
  const { examine } = session;
  const changing = Object.assign(session, {
    async examine(...parameters: Parameters<Session['examine']>) {
      const examined = await examine.apply(session, parameters);
      removePlacements(store.db, inbox.id, [1]);
      return examined;
    },
  });
  expect(await demand(() => Promise.resolve(changing)).fetch(messageId)).toEqual({ state: 'gone' });
  expect(isStored()).toEqual({ stored: 0 });
});

it('what was fetched to be read and not stored is given no longer than its message is where it was', async () => {
  const pages = store.db.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
  store.db.exec(`PRAGMA max_page_count = ${pages}`);
  server.mailboxes.get('INBOX')!.messages[0]!.name = randomBytes(100_000).toString('hex');
  const asked = demand();
  expect(await asked.fetch(messageId)).toMatchObject({ state: 'here' });
  store.db.exec(`PRAGMA max_page_count = ${pages + 1_000}`);
  removePlacements(store.db, inbox.id, [1]);
  expect(await asked.fetch(messageId)).toEqual({ state: 'gone' });
});

it('what is saved from a message that is moved meanwhile is saved', async () => {
  const file = join(store.file, '..', 'saved');
  const session = Object.assign(server.session(), {
    async download() {
      removePlacements(store.db, inbox.id, [1]);
      return Readable.from([Buffer.from('all of it')]);
    },
  });
  expect(await demand(() => Promise.resolve(session)).save(messageId, null, file)).toEqual({ ok: true, value: null });
  expect(existsSync(file)).toBe(true);
});

it('nothing is saved from an account that was stopped meanwhile', async () => {
  const file = join(store.file, '..', 'saved');
  const content = new PassThrough();
  const begun = Promise.withResolvers<void>();
  const session = Object.assign(server.session(), {
    async download() {
      content.write('some of it');
      begun.resolve();
      return content;
    },
    close: async () => void content.destroy(Object.assign(new Error('Lost.'), { code: 'NoConnection' })),
  });
  const asked = demand(() => Promise.resolve(session));
  const saving = asked.save(messageId, null, file);
  await begun.promise;
  await asked.stop();
  expect(await saving).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
  expect([existsSync(file), existsSync(`${file}.unseen-part`)]).toEqual([false, false]);
});

it('a session that was being opened when the account was stopped is not left behind', async () => {
  const opening = Promise.withResolvers<Session>();
  const begun = Promise.withResolvers<void>();
  let closed = 0;
  const asked = demand(() => {
    begun.resolve();
    return opening.promise;
  });
  const fetching = asked.fetch(messageId);
  await begun.promise;
  const stopping = asked.stop();
  opening.resolve(Object.assign(server.session(), { close: async () => void closed++ }));
  await Promise.all([stopping, fetching]);
  expect(closed).toBe(1);
});
