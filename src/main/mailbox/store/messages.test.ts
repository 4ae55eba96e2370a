import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, MailboxId } from '../../../shared/model.ts';
import { announced, bodyOf, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { removeAccountFromStore, removeOrphans, setMailboxOwner } from './accounts.ts';
import { forgetLost } from './carry-over.ts';
import { FLAGGED, SEEN } from './flags.ts';
import { allMailboxes, resetFolder } from './folders.ts';
import { applyFlags, messageAt, removePlacements, uidsOf } from './messages.ts';
import { pageOf } from './pages.ts';
import { moveMessage, setMessageFlag } from './reading.ts';
import { finishOperations, foldersWithOperations, nextDue, operationsOf } from './operations.ts';
import { searchMessages } from './search.ts';
import { storeSources, wantedBodies } from './sources.ts';

let store: TemporaryStore;
let account: number;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  store = temporaryStore();
  ({ id: account, inbox } = store.account('a'));
});
afterEach(() => store.end());

describe('the id of a message', () => {
  it('is its date in seconds, or the next free number', () => {
    const date = Date.UTC(2026, 1, 3, 4, 5, 6);
    const ids = place(store, inbox, announced(1, { date }), announced(2, { date: date + 1_000 }), announced(3, { date }), announced(4, { date }));
    expect(ids.map((id) => id - date / 1_000)).toEqual([0, 1, 2, 3]);
  });

  it.each([Number.NEGATIVE_INFINITY, -5, 0, 1e18])('is a sound number for the absurd date %d', (date) => {
    const [id] = place(store, inbox, announced(1, { date: Number.isFinite(date) ? date : 0 }));
    expect(id).toBeGreaterThan(0);
    expect(id).toBeLessThanOrEqual(4_102_444_800);
  });
});

describe('after a change of UIDVALIDITY', () => {
  it('a UID stands for nothing until its mailbox has been read again', () => {
    resetFolder(store.db, inbox.id, '98');
    const [id] = place(store, inbox, announced(1));
    expect(messageAt(store.db, inbox.id, '98', 1)).toBe(id);
    expect(messageAt(store.db, inbox.id, '98', 2)).toBeNull();
    expect(messageAt(store.db, inbox.id, '97', 1)).toBeNull();
    resetFolder(store.db, inbox.id, '99');
    expect(messageAt(store.db, inbox.id, '99', 1)).toBeNull();
  });

  it('messages are known again by Message-ID and size, with their bodies', async () => {
    const ids = place(store, inbox, announced(1), announced(2), announced(3));
    storeSources(store, await Promise.all(ids.map((id) => bodyOf(id, 'x'.repeat(1_000 + ids.indexOf(id) + 1)))));
    resetFolder(store.db, inbox.id, '99');
    expect(store.idsIn(inbox)).toEqual([]);
    const anew = place(store, inbox, announced(1, { uid: 11 }), announced(2, { uid: 12 }), announced(3, { uid: 13, size: 5_000 }));
    expect(anew.slice(0, 2)).toEqual(ids.slice(0, 2));
    expect(anew[2]).not.toBe(ids[2]);
    expect(wantedBodies(store.db, inbox.id, 10).map(({ uid }) => uid)).toEqual([13]);
    await removeOrphans(store.db, account);
    expect(store.count('message')).toBe(3);
  });
});

it('messages whose size the server only guesses are known again by its guess, and by what they are', async () => {
  const ids = place(store, inbox, announced(1), announced(2));
  storeSources(store, await Promise.all(ids.map((id) => bodyOf(id, 'x'.repeat(5_000)))));
  resetFolder(store.db, inbox.id, '99');
  expect(place(store, inbox, announced(1, { uid: 11 }), announced(2, { uid: 12, size: 5_000 }))).toEqual(ids);
});

describe('where an account has the mailboxes of another user', () => {
  const server = { host: 'imap.x.example', user: 'me' };
  it('an equal UIDVALIDITY says nothing: what was done to a message is told of it alone', async () => {
    expect(setMailboxOwner(store.db, account, server)).toEqual([]);
    const ids = place(store, inbox, announced(1), announced(2));
    for (const id of ids) setMessageFlag(store.db, id, 'seen', true);
    expect(setMailboxOwner(store.db, account, { ...server, host: 'IMAP.x.example' })).toEqual([]);
    expect(operationsOf(store.db, inbox.id, NOW)).toHaveLength(2);

    expect(setMailboxOwner(store.db, account, { ...server, user: 'other' })).toEqual([inbox.id]);
    expect(operationsOf(store.db, inbox.id, NOW)).toEqual([]);
    // There the UID of the first is another message's; the second is there as well.
    resetFolder(store.db, inbox.id, '1');
    place(store, inbox, announced(3, { uid: 1 }), announced(2, { uid: 7 }));
    expect(operationsOf(store.db, inbox.id, NOW)).toMatchObject([{ uid: 7, messageId: ids[1] }]);
    for (let rounds = 0; rounds < 2; rounds++) forgetLost(store.db, account);
    await removeOrphans(store.db, account);
    expect(store.db.get('SELECT count(*) AS n FROM operation')).toEqual({ n: 1 });
  });
});

/** All that is queued is due. */
const NOW = Number.MAX_SAFE_INTEGER;

describe('what the reader did to a message', () => {
  it('is shown at once and queued for the server', () => {
    const [id = 0] = place(store, inbox, announced(1));
    expect(setMessageFlag(store.db, id, 'seen', true)).toMatchObject({ queued: true, folderIds: [inbox.id] });
    expect(store.seenIn(inbox)).toEqual([true]);
    expect(operationsOf(store.db, inbox.id, NOW)).toMatchObject([{ uid: 1, kind: 'seen', value: 1 }]);
    expect(allMailboxes(store.db)).toMatchObject([{ unseen: 0 }]);
  });

  it('is not undone by what the server said before it knew', () => {
    const [id = 0] = place(store, inbox, announced(1));
    setMessageFlag(store.db, id, 'seen', true);
    applyFlags(store.db, inbox.id, [{ uid: 1, flags: FLAGGED }]);
    expect(pageOf(store.db, [inbox.id as MailboxId], null, 1).messages[0]).toMatchObject({ seen: true, flagged: true });
    finishOperations(store.db, inbox.id, operationsOf(store.db, inbox.id, NOW));
    applyFlags(store.db, inbox.id, [{ uid: 1, flags: 0 }]);
    expect(store.seenIn(inbox)).toEqual([false]);
  });

  it('stays queued when it was done again while the server answered', () => {
    const [id = 0] = place(store, inbox, announced(1));
    setMessageFlag(store.db, id, 'seen', true);
    const sent = operationsOf(store.db, inbox.id, NOW);
    setMessageFlag(store.db, id, 'seen', false);
    finishOperations(store.db, inbox.id, sent);
    expect(operationsOf(store.db, inbox.id, NOW)).toMatchObject([{ value: 0 }]);
  });

  it('finds its message again under a new UID', () => {
    const [id = 0] = place(store, inbox, announced(1));
    setMessageFlag(store.db, id, 'seen', true);
    resetFolder(store.db, inbox.id, '2');
    place(store, inbox, announced(1, { uid: 50 }));
    expect(operationsOf(store.db, inbox.id, NOW)).toMatchObject([{ uid: 50, kind: 'seen', value: 1 }]);
    expect(store.seenIn(inbox)).toEqual([true]);
  });

  it('needs no server in a local mailbox', () => {
    const local = store.account('sample', 'sample');
    const [id = 0] = place(store, local.inbox, announced(1));
    expect(setMessageFlag(store.db, id, 'seen', true)).toMatchObject({ queued: false, folderIds: [local.inbox.id] });
    expect(operationsOf(store.db, local.inbox.id, NOW)).toEqual([]);
  });

  it('to a message that is gone is nothing', () => {
    expect(setMessageFlag(store.db, 12_345, 'seen', true)).toBeNull();
  });
});

describe('a message that the reader moves', () => {
  const archive = () => store.folder(account, 'Archive').id;
  const shown = (id: number) => pageOf(store.db, [id as MailboxId], null, 10).messages.map((message) => message.id as number);
  const counts = (id: number) => allMailboxes(store.db).find((mailbox) => (mailbox.id as number) === id);

  it('is gone from its mailbox at once, from its page, its counts and from what is found', () => {
    const to = archive();
    const [id = 0, other = 0] = place(store, inbox, announced(1), announced(2));
    expect(moveMessage(store.db, id, { from: inbox.id, to, due: 5 })).toMatchObject({ folderIds: [inbox.id], queued: true });
    expect(shown(inbox.id)).toEqual([other]);
    expect(counts(inbox.id)).toMatchObject({ total: 1, unseen: 1 });
    const scope = { accountId: null, mailboxId: null, order: 'date' as const, after: null, limit: 10 };
    expect(searchMessages(store.db, { ...scope, query: 'is:unread' }).messages.map((message) => message.id as number)).toEqual([other]);
  });

  it('is told to the server when it is due, and not before', () => {
    const to = archive();
    const [id = 0] = place(store, inbox, announced(1));
    moveMessage(store.db, id, { from: inbox.id, to, due: 5_000 });
    expect(operationsOf(store.db, inbox.id, 4_999)).toEqual([]);
    expect(foldersWithOperations(store.db, account, 4_999)).toEqual([]);
    expect(nextDue(store.db, account, 4_999)).toBe(5_000);
    expect(operationsOf(store.db, inbox.id, 5_000)).toMatchObject([{ uid: 1, kind: 'move', value: to }]);
    expect(nextDue(store.db, account, 5_000)).toBeNull();
  });

  it('comes back when that is taken back, and the server never hears of it', () => {
    const to = archive();
    const [id = 0] = place(store, inbox, announced(1));
    moveMessage(store.db, id, { from: inbox.id, to, due: 5 });
    expect(moveMessage(store.db, id, { from: to, to: inbox.id, due: 9 })).toMatchObject({ folderIds: [inbox.id], queued: false });
    expect(shown(inbox.id)).toEqual([id]);
    expect(counts(inbox.id)).toMatchObject({ total: 1, unseen: 1 });
    expect(operationsOf(store.db, inbox.id, NOW)).toEqual([]);
  });

  it('stays out of sight whatever the server says of its flags meanwhile', () => {
    const to = archive();
    const [id = 0] = place(store, inbox, announced(1));
    moveMessage(store.db, id, { from: inbox.id, to, due: 5 });
    applyFlags(store.db, inbox.id, [{ uid: 1, flags: FLAGGED }]);
    place(store, inbox, announced(1));
    expect(shown(inbox.id)).toEqual([]);
  });

  it('is shown again when its move is let go', () => {
    const to = archive();
    const [id = 0] = place(store, inbox, announced(1));
    moveMessage(store.db, id, { from: inbox.id, to, due: 5 });
    finishOperations(store.db, inbox.id, operationsOf(store.db, inbox.id, NOW));
    applyFlags(store.db, inbox.id, [{ uid: 1, flags: 0 }]);
    expect(shown(inbox.id)).toEqual([id]);
  });

  it('goes nowhere else than to a mailbox of its account, and only from where it is', () => {
    const to = archive();
    const other = store.account('b').inbox;
    const [id = 0] = place(store, inbox, announced(1));
    for (const move of [
      { from: inbox.id, to: other.id, due: 5 },
      { from: inbox.id, to: 12_345, due: 5 },
      { from: inbox.id, to: inbox.id, due: 5 },
      { from: to, to: inbox.id, due: 5 },
    ])
      expect(moveMessage(store.db, id, move)).toBeNull();
    expect(shown(inbox.id)).toEqual([id]);
  });
});

describe('taking out', () => {
  it('an expunged message leaves nothing behind', async () => {
    const [gone = 0, stays = 0] = place(store, inbox, announced(1), announced(2, { flags: SEEN }));
    storeSources(store, [await bodyOf(gone, 'a'), await bodyOf(stays, 'b')]);
    expect(removePlacements(store.db, inbox.id, [1, 77])).toBe(1);
    await removeOrphans(store.db, account);
    expect([store.idsIn(inbox), uidsOf(store.db, inbox.id), store.count('source')]).toEqual([[stays], [2], 1]);
  });

  it('an account takes its mail and nobody else’s', async () => {
    const other = store.account('b');
    place(store, other.inbox, announced(1));
    const ids = place(store, inbox, ...Array.from({ length: 1_200 }, (_, index) => announced(index + 1)));
    storeSources(store, [await bodyOf(ids[0] ?? 0, 'x')]);
    await removeAccountFromStore(store.db, 'a' as AccountId);
    expect(allMailboxes(store.db)).toMatchObject([{ accountId: 'b', total: 1 }]);
    expect([store.count('message'), store.count('source')]).toEqual([1, 0]);
  });
});
