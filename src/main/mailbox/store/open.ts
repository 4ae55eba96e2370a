import { chmodSync, closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StoreState, UserError } from '../../../shared/model.ts';
import { Database } from './database.ts';
import { MIGRATIONS } from './migrations.ts';

/** "Unsn", in the header of the file: a database of another program is never touched. */
const APPLICATION_ID = 0x556e_736e;
/** A second process may hold the store for as long as it takes to end. */
const BUSY_TIMEOUT_MS = 5_000;
/** What a write-ahead log is cut to after a checkpoint; a first sync would leave it at its largest. */
const LOG_SIZE_LIMIT = 64 * 1024 * 1024;

/** Pages of the log from which they are put into the file: while mail streams in, the same pages are written again and again. */
const LOG_PAGES = 8_000;
/**
 * Memory for pages, in KiB: the inner nodes of the index and of its trees fit in. With four times as much neither a sync nor a search is
 * faster (the system keeps the file's pages anyway), and the process takes 50 MB more: other blocks lie between the pages.
 */
const CACHE_KIB = 4 * 1024;

type Opened = { state: 'open'; db: Database } | Extract<StoreState, { state: 'unavailable' }>;

class Unusable extends Error {}

const DAMAGED = 'It is damaged.';

const IOERR = 10;
const FULL = 13;
const NO_ROOM: ReadonlySet<number> = new Set([IOERR, FULL]);

/** SQLite's primary result codes that a person can do something about. */
const REASONS: Readonly<Record<number, string>> = {
  5: 'Another program is using it.',
  8: 'It cannot be written to.',
  [IOERR]: 'The disk could not read or write it.',
  11: DAMAGED,
  [FULL]: 'The disk is full.',
  14: 'It cannot be opened or made: its folder is missing or may not be written to.',
  26: 'It is not a database.',
};

function reasonOf(error: unknown): string {
  if (error instanceof Unusable) return error.message;
  const code = (error as { errcode?: unknown }).errcode;
  // The low byte is the primary code; the rest says more than a person needs.
  const known = typeof code === 'number' ? REASONS[code & 0xff] : undefined;
  if (known) return known;
  return typeof code === 'number' ? 'The database could not be read.' : 'Its folder is missing or may not be written to.';
}

/** The sentence for a statement that the store could not carry out; null for any other error. */
export function storeError(error: unknown): UserError | null {
  if ((error as { code?: unknown }).code !== 'ERR_SQLITE_ERROR') return null;
  const reason = reasonOf(error);
  return {
    code: 'store-unavailable',
    message: `The mail store on this computer failed. ${reason}`,
    next:
      reason === DAMAGED
        ? 'Start Unseen again: it looks the store through, and can move it aside. Your mail is on the server as it was.'
        : 'Make room on the disk or repair it; Unseen tries again by itself.',
  };
}

const pragma = (db: Database, name: string) => Object.values(db.get<Record<string, number>>(`PRAGMA ${name}`) ?? {})[0] ?? 0;

/** Looks without writing: whose file it is, and from which version. */
function recognise(db: Database): number {
  const version = pragma(db, 'user_version');
  const tables = db.get<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema')?.n ?? 0;
  if (tables === 0 && version === 0) return 0;
  if (pragma(db, 'application_id') !== APPLICATION_ID) throw new Unusable('It belongs to another program.');
  if (version > MIGRATIONS.length) throw new Unusable('It was made by a newer version of Unseen.');
  return version;
}

/** Message bodies, which may be gigabytes. */
const UNCHECKED = ['source', 'attachment'] as const;

/** Tables of ours, each with its indexes. The words of the search index are in tables of its own (shadow), which are as large as the bodies. */
const CHECKED_SQL = `SELECT name AS "table" FROM pragma_table_list
  WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT IN (SELECT value FROM json_each(?))`;

/** After a crash all that is not too large is read through. */
function checkAfterCrash(db: Database): void {
  if (db.get<{ value: string }>("SELECT value FROM meta WHERE key = 'end'")?.value === 'clean') return;
  for (const { table } of db.all<{ table: string }>(CHECKED_SQL, JSON.stringify(UNCHECKED))) {
    const found = db.get<{ quick_check: string }>(`PRAGMA quick_check(${table})`)?.quick_check;
    if (found !== 'ok') throw new Unusable(DAMAGED);
  }
}

function migrate(db: Database, from: number): void {
  if (from === 0) {
    // Only an empty file takes this one: pages that removed mail leaves can be given back without rewriting the file.
    db.exec('PRAGMA auto_vacuum = INCREMENTAL');
  }
  db.exec('PRAGMA journal_mode = WAL');
  for (let step = from; step < MIGRATIONS.length; step++) {
    db.transaction(() => {
      db.exec(MIGRATIONS[step] ?? '');
      db.exec(`PRAGMA user_version = ${step + 1}`);
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    });
  }
}

/** The primary result code; the rest says more than a person needs. 0: it is no error of SQLite. */
const codeOf = (error: unknown): number => ((error as { errcode?: number }).errcode ?? 0) & 0xff;

/** The file system took no more: SQLite says FULL of a page, and IOERR of the file that holds the index of its log. */
const hasNoRoom = (error: unknown): boolean => NO_ROOM.has(codeOf(error));

/** Whoever finds this at the next start looks the file through. Where the disk has no room for it, what is stored can be read all the same. */
function noteOpen(db: Database): void {
  try {
    db.run("INSERT INTO meta (key, value) VALUES ('end', 'open') ON CONFLICT DO UPDATE SET value = excluded.value");
  } catch (error) {
    if (codeOf(error) !== FULL) throw error;
  }
}

const SIDE_FILES = ['-wal', '-shm', ''] as const;

/** SQLite would make a file that everybody on this computer may read. Its side files are made as it is. */
function makeForOwner(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch {
    // It is there, or cannot be made, which SQLite has the words for.
  }
}

/** Takes a store of ours, which an older version or a backup made so, away from others on this computer. */
function keepForOwner(file: string): void {
  for (const side of SIDE_FILES) {
    try {
      const { mode } = statSync(file + side);
      if ((mode & 0o077) !== 0) chmodSync(file + side, mode & 0o700);
    } catch {
      // It is not there, or another user's.
    }
  }
}

/**
 * Opens the store at `file`, or makes it where there is none. A file that cannot be read, is not ours or is newer than we are
 * is left exactly as it is.
 */
export function openStoreFile(file: string): Opened {
  const shared = attempt(file, false);
  if ('db' in shared) return { state: 'open', db: shared.db };
  const alone = hasNoRoom(shared.error) ? attempt(file, true) : shared;
  return 'db' in alone ? { state: 'open', db: alone.db } : { state: 'unavailable', file, reason: reasonOf(alone.error) };
}

/**
 * @param alone no other process may open it meanwhile; then the index of its log is in memory, and not in a file that a full disk has no room
 * for, without which nothing could be read
 */
function attempt(file: string, alone: boolean): { db: Database } | { error: unknown } {
  let db: Database | null = null;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    makeForOwner(file);
    db = new Database(new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true, defensive: true }));
    if (alone) db.exec('PRAGMA locking_mode = EXCLUSIVE');
    const version = recognise(db);
    keepForOwner(file);
    migrate(db, version);
    // With a write-ahead log, NORMAL survives a killed process whole; a power cut may take the last moment, which is fetched again.
    db.exec('PRAGMA synchronous = NORMAL');
    // Zeros in the place of what was deleted. FAST would leave it in free pages, which may be a message as a whole.
    db.exec('PRAGMA secure_delete = ON');
    db.exec(`PRAGMA journal_size_limit = ${LOG_SIZE_LIMIT}`);
    db.exec(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}`);
    db.exec(`PRAGMA cache_size = ${-CACHE_KIB}`);
    checkAfterCrash(db);
    noteOpen(db);
    return { db };
  } catch (error) {
    if (db?.isOpen) db.close();
    return { error };
  }
}

/**
 * Notes that the end was clean, and closes. Where the file turned out to be damaged, or the disk has no room for the note, it is looked
 * through at the next start.
 */
export function closeStoreFile(db: Database): void {
  if (!db.isOpen) return;
  try {
    if (!db.isDamaged) db.run("INSERT INTO meta (key, value) VALUES ('end', 'clean') ON CONFLICT DO UPDATE SET value = excluded.value");
  } catch (error) {
    if (storeError(error) === null) throw error;
  } finally {
    db.close();
  }
}

/**
 * Renames a closed store and its side files to a free name beside it, all or none.
 * @returns the new name of the store
 * @throws the file system's error
 */
export function moveAside(file: string): string {
  let number = 1;
  while (SIDE_FILES.some((side) => existsSync(`${file}.aside-${number}${side}`))) number++;
  const to = `${file}.aside-${number}`;
  const moved: string[] = [];
  try {
    for (const side of SIDE_FILES) {
      if (!existsSync(file + side)) continue;
      renameSync(file + side, to + side);
      moved.push(side);
    }
  } catch (error) {
    for (const side of moved) renameSync(to + side, file + side);
    throw error;
  }
  return to;
}
