import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailboxId, MessageId } from '../../../shared/model.ts';
import { announced, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { removeOrphans } from './accounts.ts';
import { conversationOf } from './conversations.ts';
import { putFolder } from './folders.ts';
import { removePlacements } from './messages.ts';
import { referenceHash } from './message-ids.ts';
import { pageOf } from './pages.ts';
import { moveMessage } from './reading.ts';
import { writeScan } from './scans.ts';
import { scanResult } from '../../testing/scan-result.ts';

let store: TemporaryStore;
let account: number;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  store = temporaryStore();
  ({ id: account, inbox } = store.account('a'));
});
afterEach(() => store.end());

const reply = (uid: number, to: number | null, subject = 'Lunch') =>
  announced(uid, { envelope: { subject, inReplyTo: to === null ? [] : [`<${to}@sender.example>`] } });
/** UIDs of each thread. */
const threads = () => {
  const groups = new Map<number, number[]>();
  const sizes = new Set<string>();
  for (const { threadId, threadSize, size } of pageOf(store.db, [inbox.id as MailboxId], null, 500).messages) {
    groups.set(
      threadId,
      [...(groups.get(threadId) ?? []), size - 1_000].toSorted((a, b) => a - b),
    );
    sizes.add(`${threadId}:${threadSize}`);
  }
  // Every message of a thread tells the same size, the true one.
  expect([...sizes].toSorted()).toEqual([...groups].map(([id, uids]) => `${id}:${uids.length}`).toSorted());
  return [...groups.values()].toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
};

describe('a thread', () => {
  it.each([
    ['in order', [1, 2, 3, 4]],
    ['backwards', [4, 3, 2, 1]],
    ['the joint last', [1, 3, 4, 2]],
  ])('is one, whatever the order of arrival: %s', (_, order) => {
    for (const uid of order) place(store, inbox, reply(uid, uid === 1 ? null : uid - 1));
    expect(threads()).toEqual([[1, 2, 3, 4]]);
  });

  it('is held together by a message that never came', () => {
    place(store, inbox, reply(2, 1), reply(3, 1));
    expect(threads()).toEqual([[2, 3]]);
  });

  it('is not made by a subject', () => {
    place(store, inbox, reply(1, null, 'Invoice'), reply(2, null, 'Invoice'), reply(3, null, 'Re: Invoice'));
    expect(threads()).toEqual([[1], [2], [3]]);
  });

  it('is completed by the References that the body holds', () => {
    const ids = place(store, inbox, reply(1, null), reply(5, 4));
    expect(threads()).toEqual([[1], [5]]);
    writeScan(
      store.db,
      ids[1] ?? 0,
      scanResult({ envelope: { messageId: '<5@sender.example>', references: ['<1@sender.example>', '<4@sender.example>'] } }),
    );
    expect(threads()).toEqual([[1, 5]]);
  });

  it('shrinks with what is expunged', async () => {
    place(store, inbox, reply(1, null), reply(2, 1), reply(3, 2));
    removePlacements(store.db, inbox.id, [2]);
    await removeOrphans(store.db, account);
    expect(threads()).toEqual([[1, 3]]);
  });

  it('of one account has nothing to do with another’s', () => {
    const other = store.account('b');
    place(store, other.inbox, reply(1, null));
    place(store, inbox, reply(2, 1));
    expect(threads()).toEqual([[2]]);
  });

  it('is not spoilt by a message without a Message-ID', () => {
    const bare = (uid: number) => announced(uid, { envelope: { messageId: null } });
    place(store, inbox, bare(1), bare(2));
    expect(threads()).toEqual([[1], [2]]);
  });
});

describe('a msg-id', () => {
  it('is the same with and without its brackets and folding', () => {
    expect(referenceHash(' <a.b@c.example>\r\n')).toBe(referenceHash('a.b@c.example'));
    expect(referenceHash('<a.b@c.example>')).not.toBe(referenceHash('<A.b@c.example>'));
    expect(Number.isSafeInteger(referenceHash('<a.b@c.example>'))).toBe(true);
  });

  it.each(['', ' ', '<>', null, undefined])('%o is none', (reference) => {
    expect(referenceHash(reference)).toBeNull();
  });
});

describe('a conversation', () => {
  const sent = () => store.folder(account, 'Sent');
  const subjects = (id: number) => conversationOf(store.db, id).map(({ subject }) => subject);

  it('has the messages of all mailboxes, each once, oldest first', () => {
    const [first = 0] = place(store, inbox, reply(1, null, 'Lunch?'), reply(3, 2, 'Re: Lunch? At one'), reply(9, null, 'Else'));
    place(store, sent(), reply(2, 1, 'Re: Lunch?'));
    expect(subjects(first)).toEqual(['Lunch?', 'Re: Lunch?', 'Re: Lunch? At one']);
  });

  it('tells what the reader sent or began to write, also where it is elsewhere as well, and not by a From line', () => {
    const [drafts, written] = (['drafts', 'sent'] as const).map((specialUse) => ({
      id: putFolder(store.db, account, { path: specialUse, name: specialUse, delimiter: '/', specialUse, selectable: true }),
      accountId: account,
    }));
    const [first = 0] = place(store, inbox, reply(1, null), { ...reply(2, 1), emailId: 'E2' }, reply(4, 2));
    place(store, written ?? inbox, { ...reply(2, 1), emailId: 'E2' });
    place(store, drafts ?? inbox, reply(3, 2));
    expect(conversationOf(store.db, first).map(({ own = false }) => own)).toEqual([false, true, true, false]);
  });

  it('of a message that answers nothing is that message', () => {
    const [id = 0] = place(store, inbox, reply(1, null, 'Alone'));
    expect(subjects(id)).toEqual(['Alone']);
    expect(subjects(12_345)).toEqual([]);
  });

  it('has the message that is asked for, also where hundreds are newer', () => {
    const [first = 0, second = 0] = place(store, inbox, ...Array.from({ length: 300 }, (_, at) => reply(at + 1, at === 0 ? null : 1)));
    const ids = conversationOf(store.db, second).map(({ id }) => id);
    expect(ids).toHaveLength(201);
    expect([ids[0], ids.includes(first as MessageId)]).toEqual([second, false]);
    removePlacements(store.db, inbox.id, [2]);
    expect(conversationOf(store.db, second).map(({ id }) => id)).not.toContain(second);
  });

  it('calls the message as whoever asks does, who may not know yet that it is another one', () => {
    const [first = 0] = place(store, inbox, reply(1, null), reply(2, 1));
    expect(conversationOf(store.db, first, 77).map(({ id, subject }) => [id === 77, subject])).toEqual([
      [true, 'Lunch'],
      [false, 'Lunch'],
    ]);
  });

  it('leaves out what is on its way elsewhere', () => {
    const [first = 0, second = 0] = place(store, inbox, reply(1, null, 'Lunch?'), reply(2, 1, 'Re: Lunch?'));
    moveMessage(store.db, second, { from: inbox.id, to: sent().id, due: 5 });
    expect(subjects(first)).toEqual(['Lunch?']);
  });
});
