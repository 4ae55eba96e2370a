import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MailboxId } from '../../../shared/model.ts';
import { announced, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { countConversations } from './conversation-count.ts';
import { moveMessage } from './reading.ts';
import { pageOf } from './pages.ts';

let store: TemporaryStore;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  store = temporaryStore();
  ({ inbox } = store.account('ada'));
});
afterEach(() => store.end());

const uid = (number: number, answers: number | null = null) =>
  announced(number, { envelope: { inReplyTo: answers === null ? [] : [`<${answers}@sender.example>`] } });
const count = () => countConversations(store.db, [inbox.id as MailboxId]);

it('each conversation is counted once, and so are its messages', async () => {
  place(store, inbox, uid(1), uid(2, 1), uid(3), uid(4, 2), uid(5));
  expect(await count()).toEqual({ messages: 5, conversations: 3 });
});

it('as many are counted as the list has rows, over many slices', async () => {
  place(store, inbox, ...Array.from({ length: 4_500 }, (_, at) => uid(at + 1, at % 3 === 0 ? null : at)));
  expect(await count()).toEqual({ messages: 4_500, conversations: 1_500 });
  expect(pageOf(store.db, [inbox.id as MailboxId], null, 5_000, { grouped: true }).messages).toHaveLength(1_500);
});

it('what is on its way elsewhere is not counted', async () => {
  place(store, inbox, uid(1), uid(2, 1), uid(3));
  const [newest] = pageOf(store.db, [inbox.id as MailboxId], null, 1).messages;
  moveMessage(store.db, newest!.id, { from: inbox.id, to: store.folder(inbox.accountId, 'Archive').id, due: 1 });
  expect(await count()).toEqual({ messages: 2, conversations: 1 });
});

it('others have their turn while many are counted', async () => {
  place(store, inbox, ...Array.from({ length: 4_500 }, (_, at) => uid(at + 1)));
  const done: string[] = [];
  const counting = count().then(() => done.push('counted'));
  await new Promise<void>((resolve) => {
    setImmediate(() => {
      done.push('somebody else');
      resolve();
    });
  });
  await counting;
  expect(done).toEqual(['somebody else', 'counted']);
});

it('of several mailboxes it is the sum, and an unknown one is empty', async () => {
  place(store, inbox, uid(1), uid(2, 1));
  const { inbox: other } = store.account('ben');
  place(store, other, uid(3));
  expect(await countConversations(store.db, [inbox.id, other.id, 99] as MailboxId[])).toEqual({ messages: 3, conversations: 2 });
});
