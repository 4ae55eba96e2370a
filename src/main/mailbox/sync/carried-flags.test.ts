import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryServer, type MemoryServer } from '../../testing/memory-server.ts';
import { syncQuietly } from '../../testing/sync-quietly.ts';
import { bodyOf, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { removeOrphans } from '../store/accounts.ts';
import { forgetLost } from '../store/carry-over.ts';
import { flagBits, FLAGGED, SEEN } from '../store/flags.ts';
import { removeUnlisted } from '../store/folders.ts';
import { setMessageFlag } from '../store/reading.ts';
import { storeSources } from '../store/sources.ts';
import { pushOperations } from './operation-queue.ts';

let store: TemporaryStore;
let server: MemoryServer;
let accountId: number;
let inbox: { id: number; accountId: number };
let work: { id: number; accountId: number };
let now: number;
beforeEach(async () => {
  now = Date.now();
  store = temporaryStore();
  server = memoryServer();
  ({ id: accountId, inbox } = store.account('a'));
  work = store.folder(accountId, 'Work');
  for (const name of ['one', 'two', 'three']) server.deliver('INBOX', name);
  server.deliver('Work', 'four');
  await sync(inbox);
  await sync(work);
});
afterEach(() => store.end());

const sync = ({ id }: { id: number }) => syncQuietly(store, server.session(), id);
/** Each an hour after the one before. */
const push = () => pushOperations(store, accountId, server.session(), (now += 3_600_000));
const idsOf = (subject: string) => store.db.all<{ id: number }>('SELECT id FROM message WHERE subject = ?', subject).map(({ id }) => id);
const idOf = (subject: string) => idsOf(subject)[0] ?? 0;
const flag = (subject: string, on = true) => setMessageFlag(store.db, idOf(subject), 'flagged', on);
const here = (folderId: number, subject: string) =>
  store.db.all<{ flags: number }>(
    'SELECT p.flags FROM placement AS p JOIN message AS m ON m.id = p.message_id WHERE p.folder_id = ? AND m.subject = ?',
    folderId,
    subject,
  );
const there = (path: string, subject: string) =>
  server.mailboxes.get(path)?.messages.flatMap(({ name, flags }) => (name === subject ? [flagBits(flags)] : []));
const queued = () => store.db.get<{ n: number }>('SELECT count(*) AS n FROM operation')?.n;
/** As another client does it. */
const moveThere = (subject: string, from: string, to: string) => {
  const source = server.mailboxes.get(from);
  const moved = source?.messages.find(({ name }) => name === subject);
  if (!source || !moved) throw new Error(`There is no ${subject} in ${from}.`);
  source.messages = source.messages.filter((message) => message !== moved);
  server.deliver(to, subject);
  const copy = server.mailboxes.get(to)?.messages.at(-1);
  for (const name of moved.flags) copy?.flags.add(name);
};

describe('a flag of a message that another client moved before it was told', () => {
  beforeEach(() => {
    flag('two');
    moveThere('two', 'INBOX', 'Work');
  });

  const shownThere = () => here(work.id, 'two').map(({ flags }) => flags);
  /** What is shown where it is now, what the server has then, and what is shown when it has said so. */
  const told = async () => {
    const shown = shownThere();
    await push();
    const onServer = there('Work', 'two');
    await sync(work);
    return [shown, onServer, shownThere(), queued()];
  };
  const STARRED = [[FLAGGED], [FLAGGED], [FLAGGED], 0];

  it('goes with it where the server said yes to a message that was gone', async () => {
    expect(await push()).toMatchObject({ outOfStep: [inbox.id] });
    await sync(inbox);
    await sync(work);
    expect(await told()).toEqual(STARRED);
  });

  it('goes with it where it was known to be gone before', async () => {
    await sync(inbox);
    await push();
    await sync(work);
    expect(await told()).toEqual(STARRED);
  });

  it('goes with it where it was known to be elsewhere before it was known to be gone', async () => {
    await sync(work);
    expect(idsOf('two')).toHaveLength(2);
    await push();
    await sync(inbox);
    expect(await told()).toEqual(STARRED);
  });

  it('goes with it where its body had told that it is the same', async () => {
    for (const id of idsOf('two')) storeSources(store, [await bodyOf(id, 'the same')]);
    await sync(work);
    for (const id of idsOf('two')) storeSources(store, [await bodyOf(id, 'the same')]);
    expect(idsOf('two')).toHaveLength(1);
    await sync(inbox);
    expect(await told()).toEqual(STARRED);
  });

  it('goes with it where its body tells it at last', async () => {
    storeSources(store, [await bodyOf(idOf('two'), 'the same')]);
    await sync(work);
    // Its size there is another, as a server may have it.
    store.db.run('UPDATE message SET announced = 1, size = 1 WHERE stored = 0');
    await sync(inbox);
    expect(here(work.id, 'two')).toEqual([{ flags: 0 }]);
    for (const id of idsOf('two')) storeSources(store, [await bodyOf(id, 'the same')]);
    expect(await told()).toEqual(STARRED);
  });

  it('goes with it where it came into a mailbox that had been looked at', async () => {
    await sync(inbox);
    forgetLost(store.db, accountId);
    await removeOrphans(store.db, accountId);
    await sync(work);
    expect(await told()).toEqual(STARRED);
  });

  it('goes with it where its mailbox is gone since', async () => {
    server.mailboxes.set('Old', { uidValidity: '9', uidNext: 1, modseq: null, readOnly: false, messages: [] });
    const old = store.folder(accountId, 'Old');
    server.deliver('Old', 'five');
    await sync(old);
    flag('five');
    moveThere('five', 'Old', 'Work');
    server.mailboxes.delete('Old');
    removeUnlisted(store.db, accountId, ['INBOX', 'Work']);
    await sync(inbox);
    await sync(work);
    expect(here(work.id, 'five')).toEqual([{ flags: FLAGGED }]);
    await push();
    expect([there('Work', 'five'), queued()]).toEqual([[FLAGGED], 0]);
  });

  it('is nothing new where the message has it there', async () => {
    server.mailboxes.get('Work')?.messages.at(-1)?.flags.add('\\Flagged');
    await sync(inbox);
    await sync(work);
    expect([here(work.id, 'two'), queued()]).toEqual([[{ flags: FLAGGED }], 0]);
  });

  it('gives way to what the reader did later', async () => {
    await sync(inbox);
    await sync(work);
    flag('two', false);
    await push();
    expect([there('Work', 'two'), queued()]).toEqual([[0], 0]);
  });
});

it('a flag that was taken away goes with its message as well', async () => {
  setMessageFlag(store.db, idOf('two'), 'seen', true);
  await push();
  setMessageFlag(store.db, idOf('two'), 'seen', false);
  moveThere('two', 'INBOX', 'Work');
  expect(there('Work', 'two')).toEqual([SEEN]);
  await push();
  await sync(inbox);
  await sync(work);
  await push();
  expect(there('Work', 'two')).toEqual([0]);
});

it('a flag of a message that is nowhere any more goes with it, and not to another one like it in the same mailbox', async () => {
  server.deliver('INBOX', 'two');
  await sync(inbox);
  const [first] = idsOf('two');
  setMessageFlag(store.db, first ?? 0, 'flagged', true);
  const mailbox = server.mailboxes.get('INBOX');
  mailbox!.messages = mailbox!.messages.filter(({ uid }) => uid !== 2);
  await push();
  for (const waits of [1, 0]) {
    await sync(inbox);
    await sync(work);
    forgetLost(store.db, accountId);
    await removeOrphans(store.db, accountId);
    await push();
    expect([there('INBOX', 'two'), queued()]).toEqual([[0], waits]);
  }
  expect(idsOf('two')).toHaveLength(1);
});

it('a server that finds nothing is believed after three times, and its flags are shown', async () => {
  flag('two');
  const lies = () => Object.assign(server.session(), { search: () => Promise.resolve([]) });
  for (let attempt = 0; attempt < 3; attempt++) await pushOperations(store, accountId, lies(), (now += 3_600_000));
  expect([queued(), there('INBOX', 'two'), here(inbox.id, 'two')]).toEqual([0, [FLAGGED], [{ flags: FLAGGED }]]);
});
