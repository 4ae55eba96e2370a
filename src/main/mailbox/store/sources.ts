import { attachmentsOf, putBack, sha256, storeAttachments, takeOut, type PackedAttachment } from './attachments.ts';
import { carryOver } from './carry-over.ts';
import type { Database } from './database.ts';
import { pack, unpack, type Packed } from './packing.ts';
import { resolveMessage, type Store } from './store.ts';

/**
 * The bytes of a message on their way into the store. They are in a table, not in files of their own: a process that is
 * killed leaves no half of a body and no file without its row, and a store that is moved aside moves as a whole.
 */
export interface PackedSource {
  /** SHA-256 of the message. */
  digest: Uint8Array;
  /** Bytes of the message. */
  size: number;
  /** The message without what stands in `attachments`. */
  rest: Packed;
  attachments: PackedAttachment[];
}

export async function packSource(raw: Uint8Array): Promise<PackedSource> {
  const { rest, attachments } = await takeOut(raw);
  return { digest: sha256(raw), size: raw.length, rest: await pack(rest), attachments };
}

/** Exact bytes of a message; null where they are not in the store. */
export async function readSource(db: Database, messageId: number): Promise<Uint8Array | null> {
  const row = db.get<Packed>('SELECT encoding, size, bytes FROM source WHERE message_id = ?', messageId);
  if (!row) return null;
  // At once: the message may be gone when the rest is unpacked.
  const attachments = attachmentsOf(db, messageId);
  return putBack(await unpack(row), attachments);
}

/** Bytes of a message as the server told; 0 where there is none. */
export const sizeOf = (db: Database, messageId: number): number =>
  db.get<{ size: number }>('SELECT size FROM message WHERE id = ?', messageId)?.size ?? 0;

interface Owner {
  account_id: number;
  ref: number | null;
  stored: number;
}

/** A message of the same account with the same Message-ID and bytes, in none of the mailboxes that this one is in. */
const TWIN_SQL = `
  SELECT m.id FROM message AS m WHERE m.account_id = ? AND m.ref = ? AND m.digest = ? AND m.id <> ? AND m.stored = 1
    AND NOT EXISTS (
      SELECT 1 FROM placement AS a JOIN placement AS b ON b.folder_id = a.folder_id WHERE a.message_id = m.id AND b.message_id = ?)
  ORDER BY m.id LIMIT 1`;

/** Makes `twin` stand wherever `id` stood, and `id` a name for it. */
function mergeInto(store: Store, id: number, twin: number): void {
  const { db } = store;
  db.run('UPDATE placement SET message_id = ?, wanted = 0 WHERE message_id = ?', twin, id);
  // The triggers count placements as they come and go, not as they change hands.
  db.run('UPDATE message SET placements = (SELECT count(*) FROM placement WHERE message_id = ?) WHERE id = ?', twin, twin);
  db.run('UPDATE OR REPLACE operation SET message_id = ? WHERE message_id = ?', twin, id);
  db.run('DELETE FROM message WHERE id = ?', id);
  store.aliases.set(id, twin);
  carryOver(db, twin);
}

/**
 * Puts bodies into the store, all or none. A message that turns out to be one that another mailbox has already is stored once.
 * @returns ids of the messages that the bodies belong to now
 */
export function storeSources(store: Store, bodies: readonly { messageId: number; source: PackedSource }[]): number[] {
  const { db } = store;
  return db.transaction(() =>
    bodies.flatMap(({ messageId, source }) => {
      const id = resolveMessage(store, messageId);
      const owner = db.get<Owner>('SELECT account_id, ref, stored FROM message WHERE id = ?', id);
      if (!owner) return [];
      if (owner.stored === 1) {
        db.run('UPDATE placement SET wanted = 0 WHERE message_id = ? AND wanted = 1', id);
        return [id];
      }
      const twin = owner.ref === null ? undefined : db.get<{ id: number }>(TWIN_SQL, owner.account_id, owner.ref, source.digest, id, id);
      if (twin) {
        mergeInto(store, id, twin.id);
        return [twin.id];
      }
      const { digest, size, rest, attachments } = source;
      db.run('INSERT INTO source (message_id, encoding, size, bytes) VALUES (?, ?, ?, ?)', id, rest.encoding, rest.size, rest.bytes);
      storeAttachments(db, id, attachments);
      // The size that the server gave is a hint; this is the message's.
      db.run('UPDATE message SET stored = 1, digest = ?, size = ? WHERE id = ?', digest, size, id);
      db.run('UPDATE placement SET wanted = 0 WHERE message_id = ? AND wanted = 1', id);
      return [id];
    }),
  );
}

interface WantedBody {
  uid: number;
  messageId: number;
  size: number;
}

/** Bodies of a mailbox to fetch in the background, newest first. */
export function wantedBodies(db: Database, folderId: number, limit: number): WantedBody[] {
  return db.all<WantedBody>(
    `SELECT p.uid, p.message_id AS messageId, m.size FROM placement AS p JOIN message AS m ON m.id = p.message_id
     WHERE p.folder_id = ? AND p.wanted = 1 ORDER BY p.date DESC LIMIT ?`,
    folderId,
    limit,
  );
}

/**
 * Bodies that the server would not give: they are asked for again only when somebody opens the message. None, where the mailbox has another
 * UIDVALIDITY by now.
 */
export function giveUpBodies(db: Database, folder: { id: number; uidValidity: string | null }, uids: readonly number[]): void {
  db.run(
    `UPDATE placement SET wanted = 0 WHERE folder_id = (SELECT id FROM folder WHERE id = ? AND uid_validity IS ?)
       AND uid IN (SELECT value FROM json_each(?))`,
    folder.id,
    folder.uidValidity,
    JSON.stringify(uids),
  );
}
