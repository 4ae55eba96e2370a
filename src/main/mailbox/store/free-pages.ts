import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from './database.ts';

/** Pages that are given back to the file system at a time. */
const PAGES = 1_000;
/** Free pages that are worth it: some megabytes. Fewer will be used again. */
const WORTH_IT = 2_000;

/** Gives what is free in the store's file back to the disk, by and by. @param least free pages below which they stay */
export async function giveBackPages(db: Database, least = WORTH_IT): Promise<void> {
  const free = () => db.get<{ freelist_count: number }>('PRAGMA freelist_count')?.freelist_count ?? 0;
  if (!db.isOpen || free() < least) return;
  for (let before = Infinity; db.isOpen && free() > 0 && free() < before;) {
    before = free();
    db.exec(`PRAGMA incremental_vacuum(${PAGES})`);
    await nextTurn();
  }
}
