import type { Database } from './database.ts';
import { bit } from './store.ts';

/** One thing to tell the server: that a message was marked read or unread. */
export interface SeenOperation {
  uid: number;
  messageId: number;
  seen: boolean;
  act: number;
  refusals: number;
}

/** What the reader last did to \Seen of a message and the server does not know; null: nothing. */
export function pendingSeen(db: Database, folderId: number, messageId: number): boolean | null {
  const row = db.get<{ seen: number }>('SELECT seen FROM seen_operation WHERE folder_id = ? AND message_id = ?', folderId, messageId);
  return row ? row.seen === 1 : null;
}

export function queueSeen(db: Database, folderId: number, messageId: number, seen: boolean): void {
  db.run(
    `INSERT INTO seen_operation (folder_id, message_id, seen, act) VALUES (?, ?, ?, 1)
     ON CONFLICT DO UPDATE SET seen = excluded.seen, act = act + 1, refusals = 0`,
    folderId,
    messageId,
    bit(seen),
  );
}

/** Mailboxes of an account that have something queued. */
export function foldersWithOperations(db: Database, accountId: number): number[] {
  const sql = `SELECT f.id FROM folder AS f WHERE f.account_id = ? AND EXISTS (SELECT 1 FROM seen_operation AS o WHERE o.folder_id = f.id)`;
  return db.all<{ id: number }>(sql, accountId).map((row) => row.id);
}

/** Operations of a mailbox whose message is in it. */
export function operationsOf(db: Database, folderId: number): SeenOperation[] {
  const rows = db.all<{ uid: number; messageId: number; seen: number; act: number; refusals: number }>(
    `SELECT p.uid, o.message_id AS messageId, o.seen, o.act, o.refusals
     FROM seen_operation AS o JOIN placement AS p ON p.message_id = o.message_id AND p.folder_id = o.folder_id
     WHERE o.folder_id = ?`,
    folderId,
  );
  return rows.map((row) => ({ ...row, seen: row.seen === 1 }));
}

/** Takes operations off the queue, except where the reader acted again meanwhile. */
export function finishOperations(db: Database, folderId: number, operations: readonly SeenOperation[]): void {
  db.transaction(() => {
    for (const { messageId, act } of operations) {
      db.run('DELETE FROM seen_operation WHERE folder_id = ? AND message_id = ? AND act = ?', folderId, messageId, act);
    }
  });
}

export function countRefusals(db: Database, folderId: number, operations: readonly SeenOperation[]): void {
  db.transaction(() => {
    for (const { messageId } of operations) {
      db.run('UPDATE seen_operation SET refusals = refusals + 1 WHERE folder_id = ? AND message_id = ?', folderId, messageId);
    }
  });
}
