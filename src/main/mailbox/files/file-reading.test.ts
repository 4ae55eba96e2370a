import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailboxId, MessageSummary } from '../../../shared/model.ts';
import { letter } from '../../testing/letters.ts';
import { temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { allMailboxes, folderState } from '../store/folders.ts';
import { pageOf } from '../store/pages.ts';
import { readSource } from '../store/sources.ts';
import { readFiles } from './file-reading.ts';
import { BATCH_MESSAGES, MOST_FAILURES } from './limits.ts';

let store: TemporaryStore;
let root: string;
let accountId: number;

beforeEach(() => {
  store = temporaryStore();
  root = mkdtempSync(join(tmpdir(), 'unseen-files-'));
  accountId = store.account('files', 'files').id;
  store.db.run('DELETE FROM folder');
});
afterEach(() => {
  store.end();
  rmSync(root, { recursive: true, force: true });
});

const write = (path: string, content: string | Uint8Array) => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};
const mboxOf = (...numbers: number[]) =>
  numbers.map((number) => `From zoe@sender.example ${asctime(number)}\n${letter(number).raw.replaceAll('\r\n', '\n')}\n`).join('');
const asctime = (number: number) => {
  const [day, date, month, year, time] = new Date(letter(number).date ?? 0).toUTCString().split(/[ ,]+/);
  return `${day} ${month} ${date} ${time} ${year}`;
};

const open = async (paths: string[], signal = new AbortController().signal, progress: (bytes: number) => void = () => undefined) => {
  const shown: [string, number | null][] = [];
  const nameOf = (id: MailboxId) => allMailboxes(store.db).find((mailbox) => mailbox.id === id)?.name ?? '';
  const opened = await readFiles(paths, {
    store,
    accountId,
    signal,
    progress: ({ bytes }) => progress(bytes),
    changed: () => undefined,
    show: (mailboxId, messageId) => shown.push([nameOf(mailboxId), messageId]),
  });
  return { ...opened, shown };
};
const mailbox = (name: string) => allMailboxes(store.db).find((one) => one.name === name);
const rows = (name: string): MessageSummary[] => {
  const id = mailbox(name)?.id;
  return id === undefined ? [] : pageOf(store.db, [id], null, 500).messages;
};
const sources = async (name: string) => {
  const raw = await Promise.all(rows(name).map(({ id }) => readSource(store.db, id)));
  return raw.map((bytes) => Buffer.from(bytes ?? []).toString());
};

describe('opening mail files', () => {
  it('puts each message that was opened by itself, byte for byte, into one mailbox, and shows it where it is the only one', async () => {
    const one = write('one.eml', letter(1).raw);
    const opened = await open([one]);
    expect(opened).toMatchObject({ added: 1, known: 0, failed: 0, stopped: false });
    expect(opened.shown).toEqual([['Opened messages', rows('Opened messages')[0]?.id]]);
    expect(await sources('Opened messages')).toEqual([letter(1).raw]);
    expect((await open([write('two.eml', letter(2).raw), write('three.eml', letter(3).raw)])).shown).toEqual([['Opened messages', null]]);
    expect(mailbox('Opened messages')).toMatchObject({ specialUse: 'opened', total: 3, unseen: 0 });
  });

  it('makes a mailbox of an mbox, with the days of its separator lines, and shows it', async () => {
    const opened = await open([write('Takeout.mbox', mboxOf(3, 1, 2))]);
    expect(opened).toMatchObject({ added: 3, shown: [['Takeout', null]] });
    expect(rows('Takeout').map(({ date }) => date)).toEqual([3, 2, 1].map((number) => letter(number).date));
    expect((await sources('Takeout'))[0]).toBe(letter(3).raw.replaceAll('\r\n', '\n'));
    expect(folderState(store.db, mailbox('Takeout')!.id)?.complete).toBe(true);
  });

  it('makes one of each folder with messages and each Maildir, which tells what was read and starred', async () => {
    write('evidence/a.eml', letter(1).raw);
    write('evidence/deeper/b.eml', letter(2).raw);
    write('evidence/notes.txt', 'No mail.');
    write('evidence/Mail/cur/1772442900.a:2,FS', letter(3).raw);
    write('evidence/Mail/new/1772442901.b', letter(4).raw);
    expect(await open([join(root, 'evidence')])).toMatchObject({ added: 4, failed: 0 });
    expect(allMailboxes(store.db).map(({ name, total, unseen }) => [name, total, unseen])).toEqual([
      ['Mail', 2, 1],
      ['evidence', 1, 0],
      ['deeper', 1, 0],
    ]);
    expect(rows('Mail').map(({ date, flagged }) => [date, flagged])).toEqual([
      [1_772_442_901_000, false],
      [1_772_442_900_000, true],
    ]);
  });

  it('adds of the same file only what is new, and shows what is there', async () => {
    const file = write('box.mbox', mboxOf(1, 2));
    await open([file]);
    write('box.mbox', mboxOf(1, 2, 3));
    expect(await open([file])).toMatchObject({ added: 1, known: 2, shown: [['box', null]] });
    expect(rows('box')).toHaveLength(3);
    const one = write('one.eml', letter(1).raw);
    await open([one]);
    const again = await open([one]);
    expect(again).toMatchObject({ added: 0, known: 1, shown: [['Opened messages', rows('Opened messages')[0]?.id]] });
  });

  it('keeps what is in two files once, and two files of one name apart', async () => {
    await open([write('a/box.mbox', mboxOf(1, 2)), write('b/box.mbox', mboxOf(2, 2))]);
    expect(allMailboxes(store.db).map(({ name, total }) => [name, total])).toEqual([
      ['box', 2],
      ['box', 1],
    ]);
    expect(store.db.get('SELECT count(*) AS n FROM message')).toEqual({ n: 2 });
  });

  it('reads hundreds in batches, and tells how far it is in bytes', async () => {
    const many = BATCH_MESSAGES * 2 + 7;
    const file = write('many.mbox', mboxOf(...Array.from({ length: many }, (_, index) => index)));
    let told = 0;
    expect(
      await open([file], undefined, (bytes) => {
        told = bytes;
      }),
    ).toMatchObject({ added: many });
    expect(told).toBe(mboxOf(...Array.from({ length: many }, (_, index) => index)).length);
    expect(mailbox('many')?.total).toBe(many);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['a picture', 'x.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'It does not look like mail.'],
    ['a picture that is called a message', 'x.eml', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'It does not look like mail.'],
    ['an empty one', 'x.eml', Buffer.alloc(0), 'It is empty.'],
    ['one of Outlook', 'x.msg', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Save it as \.eml/],
  ])('is told by its name with the reason, and the rest is read: %s', async (_, name, content, message) => {
    const opened = await open([write(name, content), write('good.eml', letter(1).raw)]);
    expect(opened).toMatchObject({ added: 1, failed: 1, failures: [{ name, message: expect.stringMatching(message) as string }] });
  });

  it('is told where it is not there', async () => {
    expect((await open([join(root, 'gone.eml')])).failures).toEqual([{ name: 'gone.eml', message: 'There is no such file.' }]);
  });

  // Root may read everything.
  it.skipIf(process.getuid?.() === 0)('is told where it may not be read', async () => {
    const secret = write('secret.eml', letter(2).raw);
    chmodSync(secret, 0);
    expect((await open([secret])).failures).toEqual([{ name: 'secret.eml', message: 'You may not read it.' }]);
  });

  it('makes no mailbox where there is nothing', async () => {
    expect(await open([write('a.png', '\x89PNG\0')])).toMatchObject({ added: 0, failed: 1, shown: [] });
    mkdirSync(join(root, 'empty'));
    expect(await open([join(root, 'empty')])).toMatchObject({ added: 0, failed: 0, shown: [] });
    expect(allMailboxes(store.db)).toEqual([]);
  });

  it('is named only as far as anybody would read', async () => {
    const paths = Array.from({ length: MOST_FAILURES + 5 }, (_, index) => join(root, `${index}.eml`));
    const { failures, failed } = await open(paths);
    expect([failures.length, failed]).toEqual([MOST_FAILURES, MOST_FAILURES + 5]);
  });
});

describe('a reading that is broken off', () => {
  it('keeps what was read, notes that there is more, and goes on when it is begun anew', async () => {
    const many = BATCH_MESSAGES * 3;
    const file = write('large.mbox', mboxOf(...Array.from({ length: many }, (_, index) => index)).padEnd(2_000_000, '\n'));
    const stop = new AbortController();
    const opened = await open([file], stop.signal, () => {
      if (mailbox('large')) stop.abort();
    });
    expect(opened).toMatchObject({ stopped: true });
    expect(opened.added).toBeGreaterThan(0);
    const state = () => folderState(store.db, mailbox('large')!.id);
    expect(state()?.complete).toBe(false);
    expect(await open([file])).toMatchObject({ added: many - opened.added, known: opened.added, stopped: false });
    expect(state()).toMatchObject({ complete: true, total: many });
  });

  it('by who removes its mailbox takes nothing of it any more, and the rest is read', async () => {
    const many = BATCH_MESSAGES * 3;
    const large = write('large.mbox', mboxOf(...Array.from({ length: many }, (_, index) => index)).padEnd(2_000_000, '\n'));
    const next = write('next.mbox', mboxOf(1, 2));
    let removed = false;
    const opened = await open([large, next], undefined, () => {
      const box = mailbox('large');
      if (!box || removed) return;
      removed = true;
      store.db.run('DELETE FROM folder WHERE id = ?', box.id);
    });
    expect(opened).toMatchObject({ stopped: false, failed: 0 });
    expect(allMailboxes(store.db).map(({ name, total }) => [name, total])).toEqual([['next', 2]]);
  });

  it('keeps the messages before the break of a file that shrinks while it is read', async () => {
    const file = write('shrinks.mbox', mboxOf(1, 2).padEnd(1_000_000, '\n'));
    await open([file], undefined, () => truncateSync(file, 10));
    expect(mailbox('shrinks')?.total).toBe(2);
  });
});

it('a message has the date of its file until it says another', async () => {
  const file = write('old.eml', letter(1).raw);
  utimesSync(file, 1_700_000_000, 1_700_000_000);
  await open([file]);
  expect(rows('Opened messages')).toMatchObject([{ date: 1_700_000_000_000, subject: '', from: null, mark: null, body: 'stored' }]);
});

it('puts nothing into a mailbox that has got the number of one that was removed meanwhile', async () => {
  const box = write('box.mbox', mboxOf(...Array.from({ length: BATCH_MESSAGES + 1 }, (_, index) => index + 1)));
  const replaced: number[] = [];
  await readFiles([box], {
    store,
    accountId,
    signal: new AbortController().signal,
    progress: () => undefined,
    changed(folderId) {
      replaced.push(folderId);
      store.db.run('DELETE FROM folder WHERE id = ?', folderId);
      store.db.run("INSERT INTO folder (id, account_id, path, name, selectable) VALUES (?, ?, '/other', 'other', 1)", folderId, accountId);
    },
    show: () => undefined,
  });
  expect(replaced).toHaveLength(1);
  expect(rows('other')).toEqual([]);
});
