import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailboxId, PageCursor } from '../../../shared/model.ts';
import { scanResult } from '../../testing/scan-result.ts';
import { announced, place, storeBodies, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { SEEN } from './flags.ts';
import { putFolder } from './folders.ts';
import { pageOf } from './pages.ts';
import { moveMessage, setMessageFlag } from './reading.ts';
import { writeScan } from './scans.ts';

let store: TemporaryStore;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  store = temporaryStore();
  ({ inbox } = store.account('a'));
});
afterEach(() => store.end());

type From = { name: string; address: string };
const ADA: From = { name: 'Ada', address: 'ada@engine.example' };
const BEN: From = { name: 'Ben', address: 'ben@shop.example' };
const letter = (uid: number, answers: number | null, from = ADA, flags = SEEN) =>
  announced(uid, { flags, envelope: { from, inReplyTo: answers === null ? [] : [`<${answers}@sender.example>`] } });
const page = (after: PageCursor | null = null, limit = 100) => pageOf(store.db, [inbox.id as MailboxId], after, limit, { grouped: true });
const uidsOf = (rows: { size: number }[]) => rows.map(({ size }) => size - 1_000);

describe('a page of conversations', () => {
  it('has a row for each, where its newest message would stand', () => {
    place(store, inbox, letter(1, null), letter(2, null, BEN), letter(3, 1), letter(4, null), letter(5, 3));
    expect(uidsOf(page().messages)).toEqual([5, 4, 2]);
    expect(page().total).toBe(5);
    const [first, second] = page().messages;
    expect(first?.group?.messages.map(({ id }) => id)).toHaveLength(3);
    expect(second?.group).toBeNull();
  });

  it('goes on where the last one ended, whatever lies between', () => {
    place(store, inbox, ...Array.from({ length: 60 }, (_, at) => letter(at + 1, at % 3 === 0 ? null : at)));
    const uids: number[] = [];
    let after: PageCursor | null = null;
    do {
      const { messages, next } = page(after, 7);
      uids.push(...uidsOf(messages));
      after = next;
    } while (after);
    expect(uids).toEqual(Array.from({ length: 20 }, (_, at) => 60 - at * 3));
  });

  it('tells of the whole conversation what its row stands for', async () => {
    const ids = place(store, inbox, letter(1, null, BEN), { ...letter(2, 1, ADA, 0), hasAttachments: true }, letter(3, 2, BEN));
    setMessageFlag(store.db, ids[0] ?? 0, 'flagged', true);
    await storeBodies(store, ids);
    const mark = { named: 1, structural: 0, suspected: 0, services: ['Acme'], receipts: 0 };
    for (const id of [ids[0] ?? 0, ids[2] ?? 0]) writeScan(store.db, id, scanResult({ mark }));
    const [row] = page().messages;
    expect(row).toMatchObject({ seen: false, flagged: true, hasAttachments: true, mark: { named: 2, services: ['Acme'] } });
    expect(row?.group).toMatchObject({
      people: [BEN, ADA],
      messages: [
        { seen: true, flagged: false },
        { seen: false, flagged: false },
        { seen: true, flagged: true },
      ],
    });
  });

  it('names who wrote from other mailboxes too, the reader as such, and counts only what is here', () => {
    const sentId = putFolder(store.db, inbox.accountId, { path: 'Sent', name: 'Sent', delimiter: '/', specialUse: 'sent', selectable: true });
    place(store, inbox, letter(1, null), letter(3, 1));
    place(store, { id: sentId, accountId: inbox.accountId }, letter(2, 1, { name: 'Robin', address: 'me@reader.example' }));
    const [row] = page().messages;
    expect(row?.group?.people).toEqual([ADA, 'me']);
    expect(row?.group?.messages).toHaveLength(2);
    expect(row?.threadSize).toBe(3);
  });

  it('names the reader also where they only began to write, whatever the From line says', () => {
    const draftsId = putFolder(store.db, inbox.accountId, { path: 'Drafts', name: 'Drafts', delimiter: '/', specialUse: 'drafts', selectable: true });
    const robin = { name: 'Robin', address: 'me@reader.example' };
    place(store, inbox, letter(1, null), letter(2, 1, robin));
    place(store, { id: draftsId, accountId: inbox.accountId }, letter(3, 2, { name: 'R. Vale', address: 'alias@reader.example' }));
    expect(page().messages[0]?.group?.people).toEqual(['me', robin, ADA]);
  });

  it('knows what the reader wrote in a mailbox that has everything, and in no other', () => {
    const { accountId } = inbox;
    const sent = putFolder(store.db, accountId, { path: 'Sent', name: 'Sent', delimiter: '/', specialUse: 'sent', selectable: true });
    const all = putFolder(store.db, accountId, { path: 'All', name: 'All', delimiter: '/', specialUse: 'all', selectable: true });
    // One message each in both, as Gmail has them, and one of the same address that came from outside.
    const both = announced(1, { emailId: 'one', envelope: { from: ADA } });
    place(store, { id: sent, accountId }, both);
    place(store, { id: all, accountId }, both, announced(2, { emailId: 'two', envelope: { from: ADA } }));
    const own = (id: number) => pageOf(store.db, [id as MailboxId], null, 100, { grouped: true }).messages.map((row) => row.own);
    expect(own(all)).toEqual([undefined, true]);
    expect(own(sent)).toEqual([true]);
  });

  it('has the next newest in its place where the newest goes', () => {
    const ids = place(store, inbox, letter(1, null), letter(2, 1), letter(3, 2));
    const archive = store.folder(inbox.accountId, 'Archive').id;
    moveMessage(store.db, ids[2] ?? 0, { from: inbox.id, to: archive, due: 1 });
    expect(uidsOf(page().messages)).toEqual([2]);
    expect(page().messages[0]?.group?.messages).toHaveLength(2);
  });
});
