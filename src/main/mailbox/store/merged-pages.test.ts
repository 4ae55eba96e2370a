import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailboxId, MessageSummary, PageCursor } from '../../../shared/model.ts';
import type { DateOrder } from '../../../shared/search.ts';
import { announced, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { SEEN } from './flags.ts';
import { pageOf } from './pages.ts';
import { moveMessage } from './reading.ts';

interface Folder {
  id: number;
  accountId: number;
}
let store: TemporaryStore;
let ada: Folder;
let ben: Folder;
beforeEach(() => {
  store = temporaryStore();
  ada = store.account('ada').inbox;
  ben = store.account('ben').inbox;
});
afterEach(() => store.end());

const idsOf = (...folders: Folder[]) => folders.map(({ id }) => id as MailboxId);
const page = (after: PageCursor | null = null, limit = 100, grouped = false, order: DateOrder = 'date') =>
  pageOf(store.db, idsOf(ada, ben), after, limit, { grouped, order });
const pagesOf = (limit: number, grouped = false, order: DateOrder = 'date') => {
  const pages: MessageSummary[][] = [];
  let after: PageCursor | null = null;
  do {
    const { messages, next } = page(after, limit, grouped, order);
    pages.push(messages);
    after = next;
  } while (after);
  return pages;
};
/** Whose mailbox a row is of, and the UID of its message there. */
const placesOf = (rows: readonly MessageSummary[]) => rows.map(({ mailboxId, size }) => `${mailboxId === ada.id ? 'ada' : 'ben'} ${size - 1_000}`);
const uids = (...all: number[]) => all.map((uid) => announced(uid));
const answer = (uid: number, to: number | null) =>
  announced(uid, { flags: SEEN, envelope: { inReplyTo: to === null ? [] : [`<${to}@sender.example>`] } });

describe('a page of several mailboxes', () => {
  it('is in the order of the dates, whosever the messages are', () => {
    place(store, ada, ...uids(1, 4, 5));
    place(store, ben, ...uids(2, 3, 6));
    expect(placesOf(page().messages)).toEqual(['ben 6', 'ada 5', 'ada 4', 'ben 3', 'ben 2', 'ada 1']);
    expect(page()).toMatchObject({ total: 6, next: null });
  });

  it('skips and repeats none of many messages of one second', () => {
    const date = Date.UTC(2026, 5, 1);
    const ids = [ada, ben, ada, ben].flatMap((folder, at) =>
      place(store, folder, ...Array.from({ length: 25 }, (_, index) => announced(at * 25 + index + 1, { date }))),
    );
    for (const limit of [1, 7, 50]) {
      const found = pagesOf(limit).flatMap((messages) => messages.map(({ id }) => id));
      expect(found).toEqual(ids.toSorted((a, b) => b - a));
      const onward = pagesOf(limit, false, 'oldest').flatMap((messages) => messages.map(({ id }) => id));
      expect(onward).toEqual(found.toReversed());
    }
  });

  it('goes on in the one after the other has ended', () => {
    place(store, ada, ...uids(8, 9));
    place(store, ben, ...uids(1, 2, 3, 4, 5, 6, 7));
    expect(pagesOf(3).map(placesOf)).toEqual([
      ['ada 9', 'ada 8', 'ben 7'],
      ['ben 6', 'ben 5', 'ben 4'],
      ['ben 3', 'ben 2', 'ben 1'],
    ]);
  });

  it('has a row for each conversation of each, which stands for what is in its own mailbox', () => {
    place(store, ada, answer(1, null), answer(3, 1), answer(6, 3));
    // The same letters, as the other account received them.
    place(store, ben, answer(1, null), answer(2, null), answer(4, 1));
    const rows = page(null, 100, true).messages;
    expect(placesOf(rows)).toEqual(['ada 6', 'ben 4', 'ben 2']);
    expect(rows.map(({ group }) => group?.messages.length ?? 1)).toEqual([3, 2, 1]);
    expect(pagesOf(1, true).flatMap(placesOf)).toEqual(['ada 6', 'ben 4', 'ben 2']);
    // Oldest first they are the same rows: a conversation is where its newest message is.
    expect(pagesOf(1, true, 'oldest').flat()).toEqual(rows.toReversed());
    expect(page(null, 1, true).total).toBe(6);
  });

  it('has nothing of what is moved out of one of them', () => {
    const [id = 0] = place(store, ada, ...uids(5));
    place(store, ben, ...uids(4));
    moveMessage(store.db, id, { from: ada.id, to: store.folder(ada.accountId, 'Archive').id, due: 1 });
    expect(placesOf(page().messages)).toEqual(['ben 4']);
    expect(page().total).toBe(1);
  });

  it('has nothing of an unknown one, and is empty where none is asked for', () => {
    place(store, ada, ...uids(1));
    const beside = pageOf(store.db, [999 as MailboxId, ...idsOf(ada)], null, 10);
    expect(placesOf(beside.messages)).toEqual(['ada 1']);
    expect(beside.total).toBe(1);
    expect(pageOf(store.db, [], null, 10)).toEqual({ messages: [], total: 0, next: null });
  });
});
