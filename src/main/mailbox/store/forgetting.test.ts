import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AccountId } from '../../../shared/model.ts';
import { scanResult } from '../../testing/scan-result.ts';
import { announced, bodyOf, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { removeAccountFromStore } from './accounts.ts';
import { addFileMessages, OPENED, putFileMailbox, removeFileMessage } from './file-mail.ts';
import { forgetRemoved } from './forgetting.ts';
import { writeScan } from './scans.ts';
import { storeSources } from './sources.ts';

let store: TemporaryStore;
beforeEach(() => {
  store = temporaryStore();
});
afterEach(() => store.end());

/** How often a word lies on the disk, in the log as well; the index writes what words have in common once. */
const onDisk = (word: string): number => {
  const files = ['', '-wal'].map((side) => store.file + side).filter((file) => existsSync(file));
  return files.reduce((sum, file) => sum + readFileSync(file, 'latin1').toLowerCase().split(word.slice(3)).length - 1, 0);
};
const inIndex = () => store.db.all("SELECT id FROM search_data WHERE instr(block, 'icksilver') > 0");
/** SQLite leaves shreds where it packs a page anew, at the end of what is used of it. */
const FEW = 5;

const isFound = (word: string) => store.db.get('SELECT 1 FROM search WHERE search MATCH ?', word) !== undefined;

const ENVELOPE = (word: string) => ({ from: { name: word, address: `${word}@sender.example` }, to: [{ name: word, address: '' }], subject: word });

/** Messages that say a word wherever there is room for one, with their words in the index, between those of other accounts. */
async function letters(account: { inbox: { id: number; accountId: number } }, word: string, first: number): Promise<void> {
  for (let uid = first; uid < 400; uid += 2) {
    const [id = 0] = place(store, account.inbox, announced(uid, { envelope: { ...ENVELOPE(word), messageId: `<${word}.${uid}@x.example>` } }));
    storeSources(store, [await bodyOf(id, `${word} ${uid}`)]);
    const mark = { named: 1, structural: 0, suspected: 0, services: [word], receipts: 0 };
    const facts = { services: [], kinds: [], urls: [`https://${word}.example/`] };
    writeScan(store.db, id, scanResult({ snippet: word, text: `${word} walks the dog ${uid}`, attachmentNames: [`${word}.pdf`], mark, facts }));
  }
}

it('of an account that was removed the words leave the disk, and those of the others stay', async () => {
  await letters(store.account('stays'), 'rhubarb', 1);
  await letters(store.account('goes'), 'quicksilver', 2);
  expect(onDisk('quicksilver')).toBeGreaterThan(1_000);
  await removeAccountFromStore(store.db, 'goes' as AccountId);
  expect(inIndex()).not.toEqual([]);
  await forgetRemoved(store.db);
  expect(inIndex()).toEqual([]);
  expect(onDisk('quicksilver')).toBeLessThan(FEW);
  expect(statSync(`${store.file}-wal`).size).toBe(0);
  expect(isFound('quicksilver')).toBe(false);
  expect(store.db.all("SELECT rowid FROM search WHERE search MATCH 'rhubarb'")).toHaveLength(200);
  store.db.exec("INSERT INTO search (search) VALUES ('integrity-check')");
});

it('what a kill broke off goes on at the next start, and is done once', async () => {
  await letters(store.account('stays'), 'rhubarb', 1);
  await letters(store.account('goes'), 'quicksilver', 2);
  await removeAccountFromStore(store.db, 'goes' as AccountId);
  expect(inIndex()).not.toEqual([]);
  await forgetRemoved(store.db);
  const before = store.db.get('SELECT total_changes() AS n');
  await forgetRemoved(store.db);
  expect(store.db.get('SELECT total_changes() AS n')).toEqual(before);
});

it('the sample, which anybody may know, is not taken out of the index at once', async () => {
  await letters(store.account('stays'), 'rhubarb', 1);
  await letters(store.account('goes', 'sample'), 'quicksilver', 2);
  await removeAccountFromStore(store.db, 'goes' as AccountId);
  await forgetRemoved(store.db);
  expect(inIndex()).not.toEqual([]);
});

it('what is deleted is not left in free pages', async () => {
  const { inbox } = store.account('a');
  const ids = place(store, inbox, announced(1), announced(2));
  const body = randomBytes(60_000).toString('base64url');
  storeSources(store, [await bodyOf(ids[0] ?? 0, body)]);
  const packed = store.db.get<{ bytes: Uint8Array }>('SELECT bytes FROM source')?.bytes ?? new Uint8Array();
  const isThere = () => ['', '-wal'].some((side) => readFileSync(store.file + side).includes(Buffer.from(packed.subarray(20_000, 20_500))));
  expect(isThere()).toBe(true);
  store.db.run('DELETE FROM source');
  store.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  expect(store.db.get('PRAGMA freelist_count')).not.toEqual({ freelist_count: 0 });
  expect(isThere()).toBe(false);
});

it('of a message from a file that was removed neither', async () => {
  await letters(store.account('stays'), 'rhubarb', 1);
  const { id: accountId } = store.account('files', 'files');
  const folder = { id: putFileMailbox(store.db, accountId, OPENED), accountId };
  const raw = Buffer.from('Subject: quicksilver\r\n\r\nquicksilver\r\n');
  const { ids } = await addFileMessages(store, folder, [{ raw, receivedAt: Date.UTC(2026, 0, 2), seen: false, flagged: false }]);
  writeScan(store.db, ids[0] ?? 0, scanResult({ envelope: { subject: 'quicksilver' }, text: 'quicksilver' }));
  await removeFileMessage(store.db, folder.id, ids[0] ?? 0);
  await forgetRemoved(store.db);
  expect(inIndex()).toEqual([]);
  expect(onDisk('quicksilver')).toBeLessThan(FEW);
});
