import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailboxId } from '../../../shared/model.ts';
import { announced, bodyOf, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { removeOrphans } from './accounts.ts';
import { SEEN } from './flags.ts';
import { resetFolder } from './folders.ts';
import { removePlacements } from './messages.ts';
import { pageOf } from './pages.ts';
import { messageLocation } from './reading.ts';
import { readSource, storeSources } from './sources.ts';
import { resolveMessage } from './store.ts';

let store: TemporaryStore;
let account: number;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  store = temporaryStore();
  ({ id: account, inbox } = store.account('a'));
});
afterEach(() => store.end());

describe('the same message', () => {
  it('is stored once, when its bytes say so, and its other name still leads to it', async () => {
    const archive = store.folder(account, 'Archive');
    const [first = 0] = place(store, inbox, announced(1));
    storeSources(store, [await bodyOf(first, 'the same')]);
    const [second = 0] = place(store, archive, announced(1));
    expect(second).not.toBe(first);
    expect(storeSources(store, [await bodyOf(second, 'the same')])).toEqual([first]);
    expect([store.idsIn(inbox), store.idsIn(archive)]).toEqual([[first], [first]]);
    expect([store.count('message'), store.count('source')]).toEqual([1, 1]);
    expect(resolveMessage(store, second)).toBe(first);
    // Nor is the other name given to the next message of that second.
    store.nextIds.clear();
    const [third = 0] = place(store, archive, announced(2, { date: announced(1).date }));
    expect([first, second]).not.toContain(third);
    expect(resolveMessage(store, third)).toBe(third);
    removePlacements(store.db, archive.id, [2]);
    removePlacements(store.db, inbox.id, [1]);
    await removeOrphans(store.db, account);
    expect(store.idsIn(archive)).toEqual([first]);
    expect(pageOf(store.db, [archive.id as MailboxId], null, 1).messages[0]).toMatchObject({ threadSize: 1 });
  });

  it('is two when the bytes differ, whatever the Message-ID says', async () => {
    const archive = store.folder(account, 'Archive');
    const [first = 0] = place(store, inbox, announced(1));
    const [second = 0] = place(store, archive, announced(1));
    storeSources(store, [await bodyOf(first, 'harmless'), await bodyOf(second, 'harmful!')]);
    expect(store.idsIn(archive)).toEqual([second]);
    expect(Buffer.from((await readSource(store.db, second)) ?? []).toString()).toBe('harmful!');
  });

  it('is known at once where the server names it', () => {
    const archive = store.folder(account, 'All Mail');
    const [first = 0] = place(store, inbox, announced(1, { emailId: 'M1' }));
    expect(place(store, archive, announced(7, { emailId: 'M1' }))).toEqual([first]);
    expect(messageLocation(store.db, first)).toMatchObject({ mailboxId: inbox.id });
  });

  it('stays two lines of one mailbox that holds it twice', async () => {
    const [first = 0, second = 0] = place(store, inbox, announced(1), announced(2, { envelope: { messageId: '<1@sender.example>' } }));
    storeSources(store, [await bodyOf(first, 'twice'), await bodyOf(second, 'twice')]);
    expect(store.idsIn(inbox)).toEqual([second, first]);
  });

  it('that comes twice at once is two lines, and takes one that is known once', () => {
    const alike = { envelope: { messageId: '<alike@sender.example>', subject: 'Alike' }, size: 900 };
    const [one, two] = place(store, inbox, announced(1, alike), announced(2, alike));
    expect(one).not.toBe(two);
    expect(new Set(place(store, store.folder(account, 'Archive'), announced(1, { emailId: 'M1' }), announced(2, { emailId: 'M1' }))).size).toBe(2);
    // Without their places both are known by what they are, each once.
    resetFolder(store.db, inbox.id, '99');
    expect(new Set(place(store, inbox, announced(11, alike), announced(12, alike)))).toEqual(new Set([one, two]));
  });

  it('that a server names twice by one UID is one line, with the flags it said last', () => {
    const ids = place(store, inbox, announced(5), announced(5, { flags: SEEN }));
    expect([ids.length, store.idsIn(inbox), store.seenIn(inbox)]).toEqual([1, ids, [true]]);
  });

  it('of two accounts is two messages', async () => {
    const other = store.account('b');
    const [first = 0] = place(store, inbox, announced(1));
    const [second = 0] = place(store, other.inbox, announced(1));
    storeSources(store, [await bodyOf(first, 'x'), await bodyOf(second, 'x')]);
    expect(store.idsIn(other.inbox)).toEqual([second]);
  });
});
