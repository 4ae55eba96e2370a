import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailboxId } from '../../../shared/model.ts';
import { announced, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { removeOrphans } from './accounts.ts';
import { foldersToSync } from './folders.ts';
import { removePlacements } from './messages.ts';
import { pageOf } from './pages.ts';
import { dropOldBodies } from './retention.ts';
import { packSource, readSource, storeSources, wantedBodies } from './sources.ts';

let store: TemporaryStore;
let account: number;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  store = temporaryStore();
  ({ id: account, inbox } = store.account('a'));
});
afterEach(() => store.end());

const body = async (messageId: number, text: string) => ({ messageId, source: await packSource(Buffer.from(text)) });

describe('a body', () => {
  it.each([
    ['empty', Buffer.alloc(0)],
    ['short', Buffer.from('Subject: x\r\n\r\n')],
    ['of every byte', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
    ['that compresses well', Buffer.from('all work and no play\r\n'.repeat(10_000))],
    ['that does not', Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919 * (index % 251)) % 256))],
  ])('%s comes back byte for byte', async (_, raw) => {
    const [id = 0] = place(store, inbox, announced(1));
    storeSources(store, [{ messageId: id, source: await packSource(raw) }]);
    expect(Buffer.from((await readSource(store.db, id)) ?? [1])).toEqual(raw);
  });

  it('that is stored is wanted no more, and has the size of its bytes', async () => {
    const [id = 0] = place(store, inbox, announced(1, { size: 99_999 }));
    expect(wantedBodies(store.db, inbox.id, 10)).toEqual([{ uid: 1, messageId: id, size: 99_999 }]);
    storeSources(store, [await body(id, 'hello')]);
    expect(wantedBodies(store.db, inbox.id, 10)).toEqual([]);
    expect(foldersToSync(store.db, account)).toMatchObject([{ wanted: 0 }]);
    expect(pageOf(store.db, [inbox.id as MailboxId], null, 1).messages[0]).toMatchObject({ size: 5, body: 'stored' });
  });

  it('is wanted newest first', () => {
    place(store, inbox, announced(1), announced(3), announced(2));
    expect(wantedBodies(store.db, inbox.id, 2).map(({ uid }) => uid)).toEqual([3, 2]);
  });
});

describe('an attachment', () => {
  const base64 = (bytes: number) => randomBytes(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n') + '\r\n';
  const letter = (words: string, ...attachments: string[]) =>
    [`Subject: ${words}\r\n\r\n`, ...attachments.map((attachment) => `--b\r\nContent-Type: image/png\r\n\r\n${attachment}`), '--b--\r\n'].join('');
  const kept = () => store.db.get<{ n: number; bytes: number }>('SELECT count(*) AS n, sum(size) AS bytes FROM attachment');
  const read = async (id: number) => Buffer.from((await readSource(store.db, id)) ?? []).toString('latin1');

  it('that comes in several messages is stored once, and each message is whole', async () => {
    const [logo, photograph] = [base64(20_000), base64(300_000)];
    const letters = [letter('one', logo), letter('two', photograph, logo), letter('three', logo, logo), letter('four')];
    const ids = place(store, inbox, ...letters.map((_, index) => announced(index + 1)));
    storeSources(store, await Promise.all(letters.map((text, index) => body(ids[index] ?? 0, text))));
    expect(kept()).toEqual({ n: 2, bytes: logo.length + photograph.length });
    for (const [index, text] of letters.entries()) expect(await read(ids[index] ?? 0)).toBe(text);
  });

  it('goes with the last message that has it', async () => {
    const logo = base64(20_000);
    const [old = 0, young = 0] = place(store, inbox, announced(1, { date: Date.UTC(2020, 0) }), announced(2, { date: Date.UTC(2026, 0) }));
    storeSources(store, [await body(old, letter('one', logo)), await body(young, letter('two', logo))]);
    store.db.run('UPDATE message SET scan = 1');
    expect(await dropOldBodies(store.db, account, Date.UTC(2023, 0))).toBe(1);
    expect(kept()?.n).toBe(1);
    expect(await read(young)).toBe(letter('two', logo));
    removePlacements(store.db, inbox.id, [2]);
    await removeOrphans(store.db, account);
    expect(kept()?.n).toBe(0);
  });

  it('is in a message that is read while it is taken out of the store', async () => {
    const text = letter('one', base64(200_000)) + 'words\r\n'.repeat(30_000);
    const [id = 0] = place(store, inbox, announced(1));
    storeSources(store, [await body(id, text)]);
    const reading = read(id);
    store.db.run('DELETE FROM message WHERE id = ?', id);
    expect(await reading).toBe(text);
  });
});
