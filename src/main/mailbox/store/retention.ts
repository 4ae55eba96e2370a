import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from './database.ts';
import { FLAGGED } from './flags.ts';

/** Messages that are looked at before other work gets its turn. */
const BATCH = 500;

/** Read through and older, of an account; ids go by date. */
export const OLD_SQL = `
  SELECT m.id, m.stored = 1 AND m.scan <> 0 AND NOT EXISTS (
    SELECT 1 FROM placement AS p WHERE p.message_id = m.id AND (p.date >= :before OR (p.flags & ${FLAGGED}) <> 0)) AS goes
  FROM message AS m WHERE m.account_id = :account AND m.id > :after AND m.id < :below ORDER BY m.id LIMIT :limit`;

/**
 * Takes the bodies of an account's old messages out of the store. What is known of them stays: envelopes, marks, what a search finds.
 * What is starred stays whole, and so does what has not been scanned yet.
 * @param before milliseconds since 1970
 * @returns how many went
 */
export async function dropOldBodies(db: Database, accountId: number, before: number): Promise<number> {
  let dropped = 0;
  let after = -1;
  while (db.isOpen) {
    const rows = db.named<{ id: number; goes: number }>(OLD_SQL, {
      account: accountId,
      before,
      after,
      below: Math.ceil(before / 1_000),
      limit: BATCH,
    });
    const ids = JSON.stringify(rows.filter(({ goes }) => goes === 1).map(({ id }) => id));
    dropped += db.transaction(() => {
      db.run('DELETE FROM source WHERE message_id IN (SELECT value FROM json_each(?))', ids);
      return db.run('UPDATE message SET stored = 0 WHERE id IN (SELECT value FROM json_each(?))', ids);
    });
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) break;
    after = last.id;
    await nextTurn();
  }
  return dropped;
}

const keptKey = (accountId: number) => `kept-months ${accountId}`;

/**
 * Has bodies fetched by another rule than before: those that it keeps and that are not here, and no others. Nothing where the rule is
 * the same.
 * @param months null: all are kept
 * @param since milliseconds since 1970; what is older is not kept
 */
export function keepBodies(db: Database, accountId: number, months: number | null, { since, largest }: { since: number; largest: number }): void {
  const rule = String(months ?? 'all');
  db.transaction(() => {
    const before = db.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', keptKey(accountId))?.value ?? 'all';
    if (before === rule) return;
    db.run('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', keptKey(accountId), rule);
    const folders = 'folder_id IN (SELECT id FROM folder WHERE account_id = ?)';
    db.run(`UPDATE placement SET wanted = 0 WHERE wanted = 1 AND date < ? AND ${folders}`, since, accountId);
    db.run(
      `UPDATE placement SET wanted = 1 WHERE wanted = 0 AND date >= ? AND ${folders}
         AND EXISTS (SELECT 1 FROM message AS m WHERE m.id = message_id AND m.stored = 0 AND m.size <= ?)`,
      since,
      accountId,
      largest,
    );
  });
}
