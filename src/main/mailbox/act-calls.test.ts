import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MailboxId, MessageId } from '../../shared/model.ts';
import { announced, place, temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { actCalls } from './act-calls.ts';

let store: TemporaryStore;
beforeEach(() => {
  store = temporaryStore();
});
afterEach(() => store.end());

it('an act for which the disk has no room is told, and nothing of it is done', async () => {
  const { inbox } = store.account('a');
  const ids = place(store, inbox, ...Array.from({ length: 2_000 }, (_, index) => announced(index + 1)));
  const told: unknown[] = [];
  const calls = actCalls({ store: () => store, changed: (...folderIds) => told.push(folderIds), queued: (accountId) => told.push(accountId) });
  const pages = store.db.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
  store.db.exec(`PRAGMA max_page_count = ${pages}`);
  // Some fit into pages that are there.
  let outcome;
  let last = 0;
  for (const messageId of ids) {
    last = messageId;
    outcome = await calls.setSeen({ messageId: messageId as MessageId, seen: true });
    if (!outcome.ok) break;
  }
  expect(outcome).toMatchObject({ ok: false, error: { code: 'store-unavailable', message: expect.stringMatching(/disk is full/) as string } });
  expect(store.db.get('SELECT flags FROM placement WHERE message_id = ?', last)).toEqual({ flags: 0 });
  const before = told.length;
  store.db.exec('PRAGMA max_page_count = 1000000');
  expect(await calls.setSeen({ messageId: last as MessageId, seen: true })).toEqual({ ok: true, value: null });
  expect(told.slice(before)).toEqual([[inbox.id], 'a']);
});

it('a message that is not there cannot be moved', async () => {
  const { inbox } = store.account('a');
  const calls = actCalls({ store: () => store, changed: () => undefined, queued: () => undefined });
  const [from, to] = [inbox.id, inbox.id + 1] as MailboxId[];
  expect(await calls.move({ messageId: 1 as MessageId, from: from!, to: to! })).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
