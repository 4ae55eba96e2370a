import { afterEach, beforeEach, expect, it } from 'vitest';
import { announced, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { forgetLost } from './carry-over.ts';
import { queueOperation } from './operations.ts';

let store: TemporaryStore;
beforeEach(() => {
  store = temporaryStore();
});
afterEach(() => store.end());

it('an act that is done again waits as long as any for a message that is in no mailbox', () => {
  const { id, inbox } = store.account('a');
  const [messageId = 0] = place(store, inbox, announced(1));
  const act = () => queueOperation(store.db, { folderId: inbox.id, messageId }, 'flagged', 1, 0);
  const queued = () => store.db.get<{ n: number }>('SELECT count(*) AS n FROM operation')?.n;
  act();
  store.db.run('DELETE FROM placement');
  forgetLost(store.db, id);
  act();
  forgetLost(store.db, id);
  expect(queued()).toBe(1);
  forgetLost(store.db, id);
  expect(queued()).toBe(0);
});
