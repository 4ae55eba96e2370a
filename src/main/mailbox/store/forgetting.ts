import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from './database.ts';
import { giveBackPages } from './free-pages.ts';

/** Pages of the search index that are written anew before other work gets its turn: some milliseconds. */
const PAGES = 24;

const KEY = 'to-be-forgotten';

const noted = (db: Database): string | null => db.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', KEY)?.value ?? null;

/** Notes that messages were removed whose words are to leave the disk, now or after the next start. */
export function noteForgetting(db: Database): void {
  const value = String(Number(noted(db) ?? 0) + 1);
  db.run('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', KEY, value);
}

const totalChanges = (db: Database): number => db.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;

/** False: there was nothing to merge (FTS5, 6.8). */
function merge(db: Database, pages: number): boolean {
  const before = totalChanges(db);
  db.run("INSERT INTO search (search, rank) VALUES ('merge', ?)", pages);
  return totalChanges(db) - before >= 2;
}

/**
 * Takes the last of what was removed off the disk. FTS5 only marks the words of rows that are gone, and drops them when it merges their segment with others one day;
 * the log keeps what was written before. So the index is merged to one segment, free pages are given back, and the log is cut off. Yields between steps; what is
 * broken off goes on at the next start.
 */
export async function forgetRemoved(db: Database): Promise<void> {
  const value = db.isOpen ? noted(db) : null;
  if (value === null) return;
  // Negative: all segments are to be one, and not only those that are due.
  for (let goesOn = merge(db, -PAGES); goesOn && db.isOpen; goesOn = db.isOpen && merge(db, PAGES)) await nextTurn();
  await giveBackPages(db, 1);
  if (!db.isOpen) return;
  db.run('DELETE FROM meta WHERE key = ? AND value = ?', KEY, value);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
