import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailboxId, MessageId } from '../../../shared/model.ts';
import { scanResult } from '../../testing/scan-result.ts';
import { temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { scanCalls } from '../scan-service.ts';
import { addFileMessages, OPENED, putFileMailbox, removeFileMailbox, removeFileMessage } from './file-mail.ts';
import { allMailboxes } from './folders.ts';
import { pageOf } from './pages.ts';
import { moveMessage, setMessageFlag } from './reading.ts';
import { readSource } from './sources.ts';
import { resolveMessage } from './store.ts';

let store: TemporaryStore;
let account: number;
let opened: number;
let box: number;

beforeEach(() => {
  store = temporaryStore();
  account = store.account('files', 'files').id;
  store.db.run('DELETE FROM folder');
  opened = putFileMailbox(store.db, account, OPENED);
  box = putFileMailbox(store.db, account, { path: '/t/box', name: 'box', specialUse: null });
});
afterEach(() => store.end());

const NOW = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;
const add = async (folder: number, text: string, receivedAt = NOW) => {
  const message = { raw: Buffer.from(text), receivedAt, seen: true, flagged: false };
  const { ids } = await addFileMessages(store, { id: folder, accountId: account }, [message]);
  return ids[0] ?? 0;
};
const idsIn = (folder: number) => pageOf(store.db, [folder as MailboxId], null, 100).messages.map(({ id }) => id);
const count = (table: string) => store.db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n;

describe('what the reader does to a message from a file', () => {
  it('is done at once, and nobody has to be told', async () => {
    const id = await add(opened, 'one');
    expect(setMessageFlag(store.db, id, 'seen', false)).toMatchObject({ queued: false });
    expect(setMessageFlag(store.db, id, 'flagged', true)).toMatchObject({ queued: false });
    expect(moveMessage(store.db, id, { from: opened, to: box, due: 0 })).toEqual({ accountId: 'files', folderIds: [opened, box], queued: false });
    expect([idsIn(opened), idsIn(box)]).toEqual([[], [id]]);
    expect(count('operation')).toBe(0);
    expect(allMailboxes(store.db).map(({ name, total, unseen }) => [name, total, unseen])).toEqual([
      ['Opened messages', 0, 0],
      ['box', 1, 1],
    ]);
  });

  it('is taken back by the opposite move', async () => {
    const id = await add(opened, 'one');
    moveMessage(store.db, id, { from: opened, to: box, due: 0 });
    moveMessage(store.db, id, { from: box, to: opened, due: 0 });
    expect([idsIn(opened), idsIn(box)]).toEqual([[id], []]);
  });

  it('leaves one of it where it is in the other mailbox already', async () => {
    const id = await add(opened, 'one');
    expect(await add(box, 'one')).toBe(id);
    moveMessage(store.db, id, { from: opened, to: box, due: 0 });
    expect([idsIn(opened), idsIn(box)]).toEqual([[], [id]]);
    expect(count('message')).toBe(1);
  });

  it('goes to no mailbox of another account', async () => {
    const id = await add(opened, 'one');
    const { inbox } = store.account('home');
    expect(moveMessage(store.db, id, { from: opened, to: inbox.id, due: 0 })).toBeNull();
    expect(idsIn(opened)).toEqual([id]);
  });
});

describe('removing from Unseen', () => {
  it('takes a message out of its mailbox and out of the store, and the mailbox with its last one', async () => {
    const [one, two] = [await add(box, 'one'), await add(box, 'two')];
    await removeFileMessage(store.db, box, one);
    expect(idsIn(box)).toEqual([two]);
    await removeFileMessage(store.db, box, two);
    expect([count('message'), count('source')]).toEqual([0, 0]);
    expect(allMailboxes(store.db).map(({ name }) => name)).toEqual(['Opened messages']);
  });

  it('leaves a message that is in another mailbox as well', async () => {
    const id = await add(opened, 'one');
    await add(box, 'one');
    await removeFileMailbox(store.db, box);
    expect(idsIn(opened)).toEqual([id]);
    expect(allMailboxes(store.db).map(({ name }) => name)).toEqual(['Opened messages']);
  });

  it('lets the same file be opened again', async () => {
    await removeFileMessage(store.db, opened, await add(opened, 'one'));
    opened = putFileMailbox(store.db, account, OPENED);
    expect(idsIn(opened)).toEqual([]);
    await add(opened, 'one');
    expect(idsIn(opened)).toHaveLength(1);
  });
});

describe('the date of a message from a file', () => {
  const scan = (messageId: number, sentAt: number | null) => {
    const calls = scanCalls({
      store: () => store,
      changed: () => undefined,
      unscanned: () => undefined,
      progress: () => undefined,
      stuck: () => undefined,
    });
    const result = scanResult({ envelope: { sentAt, subject: 'Found', from: [{ name: '', address: 'a@shop.test' }] }, text: 'needle' });
    return calls.scanned({ results: [{ messageId: messageId as MessageId, result }] });
  };
  const dated = async (receivedAt: number, sentAt: number | null) => {
    const id = await add(opened, 'one', receivedAt);
    await scan(id, sentAt);
    const [row] = pageOf(store.db, [opened as MailboxId], null, 1).messages;
    return { before: id, row };
  };

  it('is its own, once that is known, and its first name leads to it', async () => {
    const { before, row } = await dated(NOW, NOW - 400 * DAY);
    expect(row).toMatchObject({ id: (NOW - 400 * DAY) / 1_000, date: NOW - 400 * DAY, subject: 'Found', threadSize: 1 });
    expect(resolveMessage(store, before)).toBe(row?.id);
    expect(Buffer.from((await readSource(store.db, row?.id ?? 0)) ?? []).toString()).toBe('one');
    expect([count('message'), count('placement'), count('fact')]).toEqual([1, 1, 1]);
    expect(store.db.all('SELECT rowid AS id FROM search WHERE search MATCH ?', 'needle')).toEqual([{ id: row?.id }]);
    expect(store.db.get('SELECT placements FROM message')).toEqual({ placements: 1 });
  });

  it.each([
    ['is the day of delivery, where that is near', NOW, NOW - DAY / 2],
    ['is that of the file, where it has none', NOW, null],
    ['is that of the file, where it claims to be of the future', NOW, NOW + 900 * DAY],
  ])('%s', async (_, receivedAt, sentAt) => {
    const { before, row } = await dated(receivedAt, sentAt);
    expect(row).toMatchObject({ id: before, date: NOW });
  });

  it('stays when it is scanned again, and so does that of mail that a server has', async () => {
    const { row } = await dated(NOW, NOW - 400 * DAY);
    await scan(row?.id ?? 0, NOW - 800 * DAY);
    expect(idsIn(opened)).toEqual([row?.id]);
  });
});
