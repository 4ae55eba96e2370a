import type { Database } from './database.ts';
import { FLAGGED, MOVING, SEEN } from './flags.ts';

/** What the reader can do to a message on the server: mark it read or star it (or take that back), or move it. */
export type OperationKind = 'seen' | 'flagged' | 'move';

/** One thing to tell the server. */
export interface Operation {
  uid: number;
  messageId: number;
  kind: OperationKind;
  /** For a flag 1 or 0; for a move the row id of the mailbox that it goes to. */
  value: number;
  /** Grows with each act, so that an answer to an older one does not take the newer away. */
  act: number;
  refusals: number;
}

const BITS = { seen: SEEN, flagged: FLAGGED } as const;

/** Flags as they are shown: the server's, with what the reader did since and the server does not know yet. */
export function withOperations(db: Database, folderId: number, messageId: number, flags: number): number {
  const rows = db.all<{ kind: OperationKind; value: number }>(
    'SELECT kind, value FROM operation WHERE folder_id = ? AND message_id = ?',
    folderId,
    messageId,
  );
  return rows.reduce(
    (shown, { kind, value }) => (kind === 'move' ? shown | MOVING : value === 1 ? shown | BITS[kind] : shown & ~BITS[kind]),
    flags & ~MOVING,
  );
}

/**
 * Queues an act; it takes the place of an earlier one of its kind.
 * @param due milliseconds since 1970: until then it can be taken back without the server having heard of it
 */
export function queueOperation(db: Database, place: { folderId: number; messageId: number }, kind: OperationKind, value: number, due: number): void {
  db.run(
    `INSERT INTO operation (folder_id, message_id, kind, value, act, due) VALUES (?, ?, ?, ?, 1, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, act = act + 1, refusals = 0, due = excluded.due`,
    place.folderId,
    place.messageId,
    kind,
    value,
    due,
  );
}

/** The mailbox that a message of this one is about to be moved to; null: it stays. */
export function pendingMove(db: Database, folderId: number, messageId: number): number | null {
  const row = db.get<{ value: number }>("SELECT value FROM operation WHERE folder_id = ? AND message_id = ? AND kind = 'move'", folderId, messageId);
  return row?.value ?? null;
}

export function cancelMove(db: Database, folderId: number, messageId: number): void {
  db.run("DELETE FROM operation WHERE folder_id = ? AND message_id = ? AND kind = 'move'", folderId, messageId);
}

/** Mailboxes of an account that have something to tell by `now`. */
export function foldersWithOperations(db: Database, accountId: number, now: number): number[] {
  const sql = `SELECT f.id FROM folder AS f WHERE f.account_id = ?
    AND EXISTS (SELECT 1 FROM operation AS o WHERE o.folder_id = f.id AND o.due <= ?)`;
  return db.all<{ id: number }>(sql, accountId, now).map((row) => row.id);
}

/** When the next act that is not due yet will be, in milliseconds since 1970; null: there is none. */
export function nextDue(db: Database, accountId: number, now: number): number | null {
  const sql = `SELECT min(o.due) AS due FROM folder AS f CROSS JOIN operation AS o ON o.folder_id = f.id WHERE f.account_id = ? AND o.due > ?`;
  return db.get<{ due: number | null }>(sql, accountId, now)?.due ?? null;
}

/** Operations of a mailbox that are due and whose message is in it. */
export function operationsOf(db: Database, folderId: number, now: number): Operation[] {
  return db.all<Operation>(
    `SELECT p.uid, o.message_id AS messageId, o.kind, o.value, o.act, o.refusals
     FROM operation AS o JOIN placement AS p ON p.message_id = o.message_id AND p.folder_id = o.folder_id
     WHERE o.folder_id = ? AND o.due <= ?`,
    folderId,
    now,
  );
}

/** Takes operations off the queue, except where the reader acted again meanwhile. */
export function finishOperations(db: Database, folderId: number, operations: readonly Operation[]): void {
  db.transaction(() => {
    for (const { messageId, kind, act } of operations)
      db.run('DELETE FROM operation WHERE folder_id = ? AND message_id = ? AND kind = ? AND act = ?', folderId, messageId, kind, act);
  });
}

export function countRefusals(db: Database, folderId: number, operations: readonly Operation[]): void {
  db.transaction(() => {
    for (const { messageId, kind } of operations)
      db.run('UPDATE operation SET refusals = refusals + 1 WHERE folder_id = ? AND message_id = ? AND kind = ?', folderId, messageId, kind);
  });
}
