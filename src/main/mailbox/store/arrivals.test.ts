import { afterEach, beforeEach, expect, it } from 'vitest';
import { announced, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { arrivalOf } from './arrivals.ts';
import { SEEN } from './flags.ts';

let store: TemporaryStore;
let account: number;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  store = temporaryStore();
  ({ id: account, inbox } = store.account('a'));
});
afterEach(() => store.end());

it('new mail is what is unread in an inbox, and the newest is named', () => {
  const ids = place(
    store,
    inbox,
    announced(1, { envelope: { subject: 'Old' } }),
    announced(3, { flags: SEEN }),
    announced(2, { envelope: { subject: 'New' } }),
  );
  expect(arrivalOf(store.db, inbox.id, ids)).toEqual({
    mailboxId: inbox.id,
    count: 2,
    newest: { messageId: ids[2], sender: 'Sender', subject: 'New' },
  });
  expect(arrivalOf(store.db, inbox.id, [ids[1] ?? 0])).toBeNull();
  expect(arrivalOf(store.db, inbox.id, [])).toBeNull();
});

it('mail that is filed elsewhere is not new mail', () => {
  const lists = store.folder(account, 'Lists');
  expect(arrivalOf(store.db, lists.id, place(store, lists, announced(1)))).toBeNull();
});
