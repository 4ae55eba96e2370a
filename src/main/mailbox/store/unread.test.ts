import { afterEach, beforeEach, expect, it } from 'vitest';
import { announced, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { SEEN } from './flags.ts';
import { allMailboxes } from './folders.ts';
import { foldersWithOperations } from './operations.ts';
import { moveMessage, setMessageFlag, type Act } from './reading.ts';
import { UNREAD_SQL, readAll } from './unread.ts';

let store: TemporaryStore;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  store = temporaryStore();
  ({ inbox } = store.account('ada'));
});
afterEach(() => store.end());

const letters = (count: number) => Array.from({ length: count }, (_, at) => announced(at + 1, { flags: at % 3 === 0 ? SEEN : 0 }));
const unseen = () => allMailboxes(store.db).map((mailbox) => mailbox.unseen);

it('all that is unread in a mailbox is read then, over many slices, and told to the server', async () => {
  place(store, inbox, ...letters(900));
  const acts: Act[] = [];
  const read = await readAll(store.db, inbox.id, (act) => acts.push(act));
  expect(read).toHaveLength(600);
  expect(unseen()).toEqual([0]);
  expect(acts).toHaveLength(600);
  expect(acts.every(({ queued }) => queued)).toBe(true);
  expect(foldersWithOperations(store.db, inbox.accountId, Date.now())).toEqual([inbox.id]);
});

it('what it gives back is enough to take it back', async () => {
  place(store, inbox, ...letters(9));
  for (const id of await readAll(store.db, inbox.id, () => undefined)) setMessageFlag(store.db, id, 'seen', false);
  expect(unseen()).toEqual([6]);
});

it('what arrives meanwhile stays unread, and so does what is in another mailbox', async () => {
  place(store, inbox, ...letters(600));
  place(store, store.folder(inbox.accountId, 'Lists'), announced(1, { envelope: { messageId: '<other@sender.example>' } }));
  const reading = readAll(store.db, inbox.id, () => undefined);
  place(store, inbox, announced(1_000));
  await reading;
  expect(unseen()).toEqual([1, 1]);
});

it('what is on its way elsewhere is left alone', async () => {
  const [moved = 0] = place(store, inbox, announced(1));
  moveMessage(store.db, moved, { from: inbox.id, to: store.folder(inbox.accountId, 'Archive').id, due: 1 });
  expect(await readAll(store.db, inbox.id, () => undefined)).toEqual([]);
});

it('what is unread is found by the index of pages', () => {
  const plan = store.db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${UNREAD_SQL}`, 1, 1, 1, 0, 0).map(({ detail }) => detail);
  expect(plan).toEqual([expect.stringMatching(/^SEARCH placement USING INDEX placement_page/)]);
});
