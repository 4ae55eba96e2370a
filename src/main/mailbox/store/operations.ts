import type { Database } from './database.ts';
import { ACT_BITS, MOVING } from './flags.ts';

/** What the reader can do to a message on the server: mark it read or star it (or take that back), or move it. */
type OperationKind = 'seen' | 'flagged' | 'move';

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
  /** Of a move that is done by copying (sync/move-by-copy.ts): UIDNEXT of the mailbox that it goes to, before the server was asked to; null: it was not. */
  copyFrom: number | null;
  /** 1: the server has copied it. */
  copied: 0 | 1;
}

/** How long a move can be taken back before the server is told: longer than the line that offers it stands there. No act waits for longer. */
export const UNDO_MS = 9_000;

/** Flags as they are shown: the server's, with what the reader did since and the server does not know yet. */
export function withOperations(db: Database, folderId: number, messageId: number, flags: number): number {
  const rows = db.all<{ kind: OperationKind; value: number }>(
    'SELECT kind, value FROM operation WHERE folder_id = ? AND message_id = ?',
    folderId,
    messageId,
  );
  return rows.reduce(
    (shown, { kind, value }) => (kind === 'move' ? shown | MOVING : value === 1 ? shown | ACT_BITS[kind] : shown & ~ACT_BITS[kind]),
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
     ON CONFLICT DO UPDATE SET value = excluded.value, act = act + 1, refusals = 0, due = excluded.due,
       copy_from = NULL, copied = 0, missed = 0`,
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

/** Whether a message is about to be moved to a mailbox. */
export const isMovedTo = (db: Database, folderId: number): boolean =>
  db.get("SELECT 1 FROM operation WHERE kind = 'move' AND value = ? LIMIT 1", folderId) !== undefined;

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

/** Operations of a mailbox that are due and whose message is in it, by UID. */
export function operationsOf(db: Database, folderId: number, now: number): Operation[] {
  return db.all<Operation>(
    `SELECT p.uid, o.message_id AS messageId, o.kind, o.value, o.act, o.refusals, o.copy_from AS copyFrom, o.copied
     FROM operation AS o JOIN placement AS p ON p.message_id = o.message_id AND p.folder_id = o.folder_id
     WHERE o.folder_id = ? AND o.due <= ? ORDER BY p.uid`,
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

/** Counts that the server refused some, except where the reader acted again meanwhile. @param again when they are told again, where it was the first time; later with whatever else is told */
export function countRefusals(db: Database, folderId: number, operations: readonly Operation[], again: number): void {
  const sql = `UPDATE operation SET refusals = refusals + 1, due = CASE refusals WHEN 0 THEN ? ELSE due END
    WHERE folder_id = ? AND message_id = ? AND kind = ? AND act = ?`;
  db.transaction(() => {
    for (const { messageId, kind, act } of operations) db.run(sql, again, folderId, messageId, kind, act);
  });
}

/** Has acts told now that would only be told later than any act is kept back: the clock was put back meanwhile. */
export function hastenOperations(db: Database, accountId: number, now: number): void {
  const sql = 'UPDATE operation SET due = ? WHERE due > ? AND folder_id IN (SELECT id FROM folder WHERE account_id = ?)';
  db.run(sql, now, now + UNDO_MS, accountId);
}

/** Notes that the server is about to be asked to copy messages, and UIDNEXT of where they go to; null: it is not asked any more. */
export function noteCopying(db: Database, folderId: number, operations: readonly Operation[], uidNext: number | null): void {
  const sql = "UPDATE operation SET copy_from = ? WHERE folder_id = ? AND message_id = ? AND kind = 'move' AND act = ?";
  db.transaction(() => {
    for (const { messageId, act } of operations) db.run(sql, uidNext, folderId, messageId, act);
  });
}

export function noteCopied(db: Database, folderId: number, operations: readonly Operation[]): void {
  const sql = "UPDATE operation SET copied = 1 WHERE folder_id = ? AND message_id = ? AND kind = 'move' AND act = ?";
  db.transaction(() => {
    for (const { messageId, act } of operations) db.run(sql, folderId, messageId, act);
  });
}

/** UIDs of the messages of a mailbox that the server has copied to where they go, and still has in it. */
export function copiedUids(db: Database, folderId: number): number[] {
  const sql = `SELECT p.uid FROM operation AS o JOIN placement AS p ON p.message_id = o.message_id AND p.folder_id = o.folder_id
    WHERE o.folder_id = ? AND o.copied = 1`;
  return db.all<{ uid: number }>(sql, folderId).map(({ uid }) => uid);
}

/** Shows messages again that are not on their way to another mailbox any more. */
export function showAgain(db: Database, folderId: number, uids: readonly number[]): void {
  db.run(
    `UPDATE placement SET flags = flags & ~${MOVING} WHERE folder_id = ? AND uid IN (SELECT value FROM json_each(?)) AND NOT EXISTS (
       SELECT 1 FROM operation AS o WHERE o.folder_id = placement.folder_id AND o.message_id = placement.message_id AND o.kind = 'move')`,
    folderId,
    JSON.stringify(uids),
  );
}

/** Shows messages again that were to go to a mailbox which is not there any more. Its row id may soon be that of another. */
export function releaseMoves(db: Database): void {
  const lost =
    "SELECT o.folder_id, o.message_id FROM operation AS o WHERE o.kind = 'move' AND NOT EXISTS (SELECT 1 FROM folder AS f WHERE f.id = o.value)";
  db.transaction(() => {
    db.run(`UPDATE placement SET flags = flags & ~${MOVING} WHERE (folder_id, message_id) IN (${lost})`);
    db.run(`DELETE FROM operation WHERE kind = 'move' AND (folder_id, message_id) IN (${lost})`);
  });
}
