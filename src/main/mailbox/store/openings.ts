import type { Database } from './database.ts';

/** An opening of mail files that has not come to its end. */
export interface Opening {
  id: number;
  /** Absolute. */
  paths: string[];
}

/** A reading that ended with its process so often may well be what ends it. */
const MOST_BEGUN = 3;

/** Notes that somebody opens files, in whatever turn. */
export const putOpening = (db: Database, accountId: number, paths: readonly string[]): number =>
  db.insert('INSERT INTO opening (account_id, paths) VALUES (?, ?)', accountId, JSON.stringify(paths));

/** Notes that an opening is being read, once more. */
export const beginOpening = (db: Database, id: number): number => db.run('UPDATE opening SET begun = begun + 1 WHERE id = ?', id);

/** Notes that its reading was broken off in good order: whatever number of quiet ends comes, it goes on. */
export const restOpening = (db: Database, id: number): number => db.run('UPDATE opening SET begun = 0 WHERE id = ?', id);

export const endOpening = (db: Database, id: number): number => db.run('DELETE FROM opening WHERE id = ?', id);

/** Forgets all of them: nobody wants them to go on. */
export const endOpenings = (db: Database, accountId: number): number => db.run('DELETE FROM opening WHERE account_id = ?', accountId);

/** What was broken off with the process that read it, and may go on, in the order in which it was opened. */
export function unfinishedOpenings(db: Database, accountId: number): Opening[] {
  const rows = db.all<{ id: number; paths: string }>(
    'SELECT id, paths FROM opening WHERE account_id = ? AND begun < ? ORDER BY id',
    accountId,
    MOST_BEGUN,
  );
  return rows.map(({ id, paths }) => ({ id, paths: JSON.parse(paths) as string[] }));
}
