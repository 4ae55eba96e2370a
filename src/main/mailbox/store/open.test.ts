import { chmodSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountId } from '../../../shared/model.ts';
import { scanResult } from '../../testing/scan-result.ts';
import { announced, place } from '../../testing/temporary-store.ts';
import { putAccount } from './accounts.ts';
import { Database } from './database.ts';
import { putFolder } from './folders.ts';
import { MIGRATIONS } from './migrations.ts';
import { closeStoreFile, moveAside, openStoreFile, storeError } from './open.ts';
import { unscannedMessages, writeScan } from './scans.ts';
import { searchMessages } from './search.ts';
import { storeOf } from './store.ts';

/** As every store of ours has it. */
const APPLICATION_ID = 0x556e_736e;

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unseen-open-'));
  file = join(folder, 'store.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const opened = () => {
  const result = openStoreFile(file);
  if (result.state !== 'open') throw new Error(result.reason);
  return result.db;
};
const filled = () => {
  const db = opened();
  const { id } = putAccount(db, 'a' as AccountId, 'imap');
  const inbox = { accountId: id, id: putFolder(db, id, { path: 'INBOX', name: 'INBOX', delimiter: '/', specialUse: 'inbox', selectable: true }) };
  place(storeOf(db, file), inbox, ...Array.from({ length: 500 }, (_, index) => announced(index + 1)));
  return db;
};

describe('a store', () => {
  it('is made where there is none, with its folder', () => {
    file = join(folder, 'deep', 'er', 'store.db');
    expect(openStoreFile(file).state).toBe('open');
    expect(existsSync(file)).toBe(true);
  });

  it.skipIf(process.platform === 'win32')(
    'is its owner’s alone, with what lies beside it and the folder that is made for it, also where it was not',
    () => {
      file = join(folder, 'deep', 'store.db');
      const others = (...paths: string[]) => paths.map((path) => statSync(path).mode & 0o077);
      const files = [file, `${file}-wal`, `${file}-shm`];
      const db = filled();
      expect(others(join(folder, 'deep'), ...files)).toEqual([0, 0, 0, 0]);
      closeStoreFile(db);
      chmodSync(file, 0o644);
      const again = opened();
      expect(others(...files)).toEqual([0, 0, 0]);
      closeStoreFile(again);
    },
  );

  it.skipIf(process.platform === 'win32')('leaves another program’s file to whom it was', () => {
    new DatabaseSync(file).exec('CREATE TABLE other (x)');
    chmodSync(file, 0o644);
    expect(openStoreFile(file).state).toBe('unavailable');
    expect(statSync(file).mode & 0o777).toBe(0o644);
  });

  it('is the same when it is opened again', () => {
    closeStoreFile(filled());
    expect(opened().get('SELECT count(*) AS n FROM message')).toEqual({ n: 500 });
  });

  it('is opened where the disk is full, and what is in it can be read', () => {
    closeStoreFile(filled());
    const refuse = (errcode: number) => () => {
      throw Object.assign(new Error('no room'), { code: 'ERR_SQLITE_ERROR', errcode });
    };
    // SQLITE_IOERR_SHMSIZE: there is no room for the file that holds the index of the log.
    vi.spyOn(Database.prototype, 'exec').mockImplementationOnce(refuse(4_874));
    vi.spyOn(Database.prototype, 'run').mockImplementation(refuse(13));
    try {
      const db = opened();
      expect(putAccount(db, 'a' as AccountId, 'imap')).toEqual({ id: 1, kind: 'imap' });
      expect(db.get('SELECT count(*) AS n FROM message')).toEqual({ n: 500 });
      expect(db.get('PRAGMA locking_mode')).toEqual({ locking_mode: 'exclusive' });
      closeStoreFile(db);
    } finally {
      vi.restoreAllMocks();
    }
  });

  it('keeps what was written before a crash', () => {
    // Never closed: the write-ahead log is all there is.
    filled();
    expect(opened().get('SELECT count(*) AS n FROM message')).toEqual({ n: 500 });
  });
});

describe('a store of an earlier version', () => {
  /** As the first version left it, with two scanned messages and one that is still on the server. */
  const first = () => {
    const db = new DatabaseSync(file);
    db.exec('PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL');
    db.exec(MIGRATIONS[0] ?? '');
    db.exec(`PRAGMA user_version = 1; PRAGMA application_id = ${APPLICATION_ID}`);
    db.exec(`
      INSERT INTO account (id, name, kind) VALUES (1, 'a', 'imap');
      INSERT INTO folder (id, account_id, path, name, delimiter, special_use, selectable) VALUES (1, 1, 'INBOX', 'INBOX', '/', 'inbox', 1);
      INSERT INTO thread (id, account_id) VALUES (1, 1);
      INSERT INTO message (id, account_id, thread_id, sender_name, sender_address, recipients, subject, size, stored, scan) VALUES
        (1, 1, 1, 'Ann', 'ann@x.example', '[{"name":"Me","address":"me@y.example"}]', 'An oven', 100, 1, 1),
        (2, 1, 1, 'Ann', 'ann@x.example', '[]', 'Bread', 100, 1, 2),
        (3, 1, 1, 'Bob', 'bob@x.example', '[]', 'Invoice', 2000000, 0, 0);
      INSERT INTO placement (folder_id, uid, message_id, date, flags) SELECT 1, id, id, id * 1000, 0 FROM message;
      INSERT INTO search (rowid, subject, people, body, attachments) VALUES (1, 'An oven', 'ann', 'hot', '');
      INSERT INTO meta (key, value) VALUES ('end', 'clean');
    `);
    db.close();
  };
  const found = (db: Database, query: string) =>
    searchMessages(db, { query, accountId: null, mailboxId: null, order: 'date', after: null, limit: 10 }).messages.map(({ subject }) => subject);

  it('is brought up to date, and its messages are found by their envelopes at once', () => {
    first();
    const db = opened();
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: MIGRATIONS.length });
    expect(found(db, '')).toEqual(['Invoice', 'Bread', 'An oven']);
    expect(found(db, 'from:ann')).toEqual(['Bread', 'An oven']);
    expect(found(db, 'to:me oven')).toEqual(['An oven']);
    expect(found(db, '-oven')).toEqual(['Invoice', 'Bread']);
    closeStoreFile(db);
  });

  it('has scanned again what had been scanned, and nothing that could not be', () => {
    first();
    const db = opened();
    expect(unscannedMessages(db, { limit: 10 })).toEqual([1]);
    writeScan(db, 1, scanResult({ text: 'A hot oven' }));
    expect(found(db, 'hot')).toEqual(['An oven']);
    db.run('DELETE FROM message WHERE id = 1');
    expect(found(db, '')).toEqual(['Invoice', 'Bread']);
    closeStoreFile(db);
  });
});

describe('a file that is no store of ours is left as it is', () => {
  const reason = () => {
    const before = readFileSync(file);
    const result = openStoreFile(file);
    if (!readFileSync(file).equals(before)) throw new Error('The file was written to.');
    return result.state === 'unavailable' && result.file === file ? result.reason : result.state;
  };

  it('when it is not a database', () => {
    writeFileSync(file, 'Dear diary,\n'.repeat(1_000));
    expect(reason()).toMatch(/not a database/);
  });

  it('when it belongs to another program', () => {
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE bookmark (url TEXT)');
    other.close();
    expect(reason()).toMatch(/another program/);
  });

  it('when a newer version made it', () => {
    const db = opened();
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    closeStoreFile(db);
    expect(reason()).toMatch(/newer version/);
  });

  it('when it was damaged and did not end cleanly', () => {
    const db = filled();
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    db.close();
    const descriptor = openSync(file, 'r+');
    for (let page = 4; page < 40; page++) writeSync(descriptor, Buffer.alloc(2_048, 0x5a), 0, 2_048, page * 4_096);
    expect(reason()).toMatch(/damaged/);
  });

  it('when a small table of it was damaged and it did not end cleanly', () => {
    const db = filled();
    const [message] = db.all<{ id: number; account_id: number }>('SELECT id, account_id FROM message LIMIT 1');
    db.run('INSERT INTO unbound_answer (account_id, subject, message_id) VALUES (?, 1, ?)', message!.account_id, message!.id);
    const page = db.get<{ rootpage: number }>("SELECT rootpage FROM sqlite_schema WHERE name = 'unbound_answer'")!.rootpage;
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    db.close();
    const descriptor = openSync(file, 'r+');
    writeSync(descriptor, Buffer.alloc(4_096, 0x5a), 0, 4_096, (page - 1) * 4_096);
    expect(reason()).toMatch(/damaged/);
  });

  it('when it was found damaged while it was open, however it ended', () => {
    closeStoreFile(filled());
    const descriptor = openSync(file, 'r+');
    for (let page = 4; page < 40; page++) writeSync(descriptor, Buffer.alloc(2_048, 0x5a), 0, 2_048, page * 4_096);
    // It ended cleanly: nobody looks it through.
    const db = opened();
    let told: unknown = null;
    try {
      db.all('SELECT * FROM message ORDER BY subject');
      db.all('SELECT * FROM placement');
    } catch (error) {
      told = storeError(error);
    }
    expect(told).toMatchObject({ message: expect.stringMatching(/damaged/), next: expect.stringMatching(/Start Unseen again/) });
    closeStoreFile(db);
    expect(reason()).toMatch(/damaged/);
  });

  it('when its first page is damaged', () => {
    closeStoreFile(filled());
    const descriptor = openSync(file, 'r+');
    writeSync(descriptor, Buffer.alloc(3_000, 0x5a), 0, 3_000, 100);
    expect(reason()).toMatch(/damaged/);
  });
});

describe('a place where no store can be made', () => {
  it('is named, with the reason', () => {
    writeFileSync(join(folder, 'file'), '');
    file = join(folder, 'file', 'store.db');
    expect(openStoreFile(file)).toEqual({ state: 'unavailable', file, reason: expect.stringMatching(/folder/) });
  });

  it('may be a folder of the same name', () => {
    file = folder;
    expect(openStoreFile(file)).toMatchObject({ state: 'unavailable', file, reason: expect.stringMatching(/cannot be opened/) });
  });
});

describe('moving a store aside', () => {
  it('keeps it whole, with its side files, under a free name', () => {
    filled();
    writeFileSync(`${file}.aside-1`, 'an older one');
    const files = readdirSync(folder).filter((name) => name.startsWith('store.db-')).length;
    expect(files).toBe(2);
    const to = moveAside(file);
    expect(to).toBe(`${file}.aside-2`);
    expect(readdirSync(folder).toSorted()).toEqual(['store.db.aside-1', 'store.db.aside-2', 'store.db.aside-2-shm', 'store.db.aside-2-wal']);
    expect(readFileSync(`${file}.aside-1`, 'utf8')).toBe('an older one');
    file = to;
    expect(opened().get('SELECT count(*) AS n FROM message')).toEqual({ n: 500 });
  });
});
