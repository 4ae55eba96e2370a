import type { Database } from './database.ts';
import { ACT_BITS } from './flags.ts';
import { queueOperation, UNDO_MS } from './operations.ts';
import { placesOf } from './places.ts';

/** A flag that was to be told of a message which is not in that mailbox any more. */
interface LeftBehind {
  folderId: number;
  messageId: number;
  kind: keyof typeof ACT_BITS;
  value: 0 | 1;
}

const LEFT_BEHIND = `o.kind <> 'move' AND NOT EXISTS (
  SELECT 1 FROM placement AS p WHERE p.folder_id = o.folder_id AND p.message_id = o.message_id)`;

const leftBehind = (db: Database, messageId: number): LeftBehind[] =>
  db.all(
    `SELECT o.folder_id AS folderId, o.message_id AS messageId, o.kind, o.value FROM operation AS o WHERE o.message_id = ? AND ${LEFT_BEHIND}`,
    messageId,
  );

/** Has acts shown and told of a message where it is now. @returns the mailboxes that show it otherwise */
function carryTo(db: Database, acts: readonly LeftBehind[], messageId: number): number[] {
  const changed = new Set<number>();
  for (const { folderId, messageId: before, kind, value } of acts) {
    for (const place of placesOf(db, messageId)) {
      const flags = value === 1 ? place.flags | ACT_BITS[kind] : place.flags & ~ACT_BITS[kind];
      // What is as it should be was told there, or done by somebody else.
      if (flags === place.flags) continue;
      db.run('UPDATE placement SET flags = ? WHERE folder_id = ? AND uid = ?', flags, place.folderId, place.uid);
      // After a moment, for which the account's sync wakes by itself.
      queueOperation(db, { folderId: place.folderId, messageId }, kind, value, Date.now() + UNDO_MS);
      changed.add(place.folderId);
    }
    db.run('DELETE FROM operation WHERE folder_id = ? AND message_id = ? AND kind = ?', folderId, before, kind);
  }
  return [...changed];
}

/** A message that has just been found in a mailbox: what the reader did to it where it was before goes with it. @returns the mailboxes that show it otherwise */
export function carryOver(db: Database, messageId: number): number[] {
  const acts = leftBehind(db, messageId);
  return acts.length > 0 && placesOf(db, messageId).length > 0 ? carryTo(db, acts, messageId) : [];
}

/**
 * A message that is in no mailbox, as it came into another one before it was known to have left the first: without the server's word it was taken
 * for a new one, and its body may not be here yet to tell.
 */
const ELSEWHERE_SQL = `
  SELECT n.id FROM message AS m JOIN message AS n ON n.account_id = m.account_id AND n.ref = m.ref AND n.id <> m.id
  WHERE m.id = ? AND m.placements = 0 AND n.placements > 0 AND n.subject = m.subject AND coalesce(n.announced, n.size) IN (m.announced, m.size)
    AND NOT EXISTS (SELECT 1 FROM placement AS p WHERE p.message_id = n.id AND p.folder_id = ?) LIMIT 1`;

/**
 * A mailbox is known whole: what was to be told of messages that are in it no more. A flag goes with its message, or waits for it (`forgetLost`). A move
 * is forgotten, for what another client did is the fact: should the message come back some day, it would be an old act that nobody remembers.
 * @returns the mailboxes that show messages otherwise
 */
export function settleLeft(db: Database, folderId: number): number[] {
  db.run(
    `DELETE FROM operation WHERE folder_id = ? AND kind = 'move' AND NOT EXISTS (
       SELECT 1 FROM placement AS p WHERE p.message_id = operation.message_id AND p.folder_id = operation.folder_id)`,
    folderId,
  );
  const left = db.all<{ id: number }>(`SELECT DISTINCT o.message_id AS id FROM operation AS o WHERE o.folder_id = ? AND ${LEFT_BEHIND}`, folderId);
  const changed = left.flatMap(({ id }) => {
    if (placesOf(db, id).length > 0) return carryOver(db, id);
    const elsewhere = db.get<{ id: number }>(ELSEWHERE_SQL, id, folderId);
    return elsewhere ? carryTo(db, leftBehind(db, id), elsewhere.id) : [];
  });
  return [...new Set(changed)];
}

/**
 * After so many rounds of all mailboxes a message that was in none of them is taken for gone: in the first it may have come into one that had been looked
 * at already.
 */
const ROUNDS = 2;

/** All mailboxes of an account have been looked through: what was to be told of messages that were in none of them is forgotten after the second time. */
export function forgetLost(db: Database, accountId: number): void {
  const lost = 'SELECT id FROM message WHERE account_id = ? AND placements = 0';
  db.transaction(() => {
    db.run(`UPDATE operation SET missed = missed + 1 WHERE message_id IN (${lost})`, accountId);
    db.run(`DELETE FROM operation WHERE missed >= ${ROUNDS} AND message_id IN (${lost})`, accountId);
  });
}

/** Mailboxes are about to be forgotten: flags that were to be told there wait in another one of the account until their messages are found. */
export function keepFlags(db: Database, folderIds: readonly number[], waitIn: number): void {
  db.run(
    "UPDATE OR IGNORE operation SET folder_id = ? WHERE kind <> 'move' AND folder_id IN (SELECT value FROM json_each(?))",
    waitIn,
    JSON.stringify(folderIds),
  );
}
