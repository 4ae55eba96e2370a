import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import { encodedRuns } from './encoded-runs.ts';
import { pack, unpack, type Packed } from './packing.ts';

/** Base64 of an attachment, as it stands in a message. */
export interface PackedAttachment extends Packed {
  /** Offset of its first byte in the message. */
  at: number;
  /** SHA-256 of its bytes, encoded as they are. */
  digest: Uint8Array;
}

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** Takes large attachments out of a message. @returns them, and what is left; the message itself where it has none */
export async function takeOut(raw: Uint8Array): Promise<{ rest: Uint8Array; attachments: PackedAttachment[] }> {
  const runs = encodedRuns(raw);
  if (runs.length === 0) return { rest: raw, attachments: [] };
  const pieces = runs.map(({ start }, index) => raw.subarray(runs[index - 1]?.end ?? 0, start));
  const rest = Buffer.concat([...pieces, raw.subarray(runs.at(-1)?.end)]);
  const attachments = await Promise.all(
    runs.map(async ({ start, end }) => {
      const bytes = raw.subarray(start, end);
      return { at: start, digest: sha256(bytes), ...(await pack(bytes)) };
    }),
  );
  return { rest, attachments };
}

/** Puts attachments of a message into the store: each once, however many messages have it. */
export function storeAttachments(db: Database, messageId: number, attachments: readonly PackedAttachment[]): void {
  for (const { at, digest, encoding, size, bytes } of attachments) {
    db.run('INSERT INTO attachment (digest, encoding, size, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', digest, encoding, size, bytes);
    db.run('INSERT INTO source_attachment (message_id, at, attachment_id) SELECT ?, ?, id FROM attachment WHERE digest = ?', messageId, at, digest);
  }
}

interface StoredAttachment extends Packed {
  at: number;
}

/** What was taken out of a message, in its order. */
export const attachmentsOf = (db: Database, messageId: number): StoredAttachment[] =>
  db.all<StoredAttachment>(
    `SELECT s.at, a.encoding, a.size, a.bytes FROM source_attachment AS s JOIN attachment AS a ON a.id = s.attachment_id
     WHERE s.message_id = ? ORDER BY s.at`,
    messageId,
  );

/** A message of which attachments were taken out, whole again. */
export async function putBack(rest: Uint8Array, attachments: readonly StoredAttachment[]): Promise<Uint8Array> {
  if (attachments.length === 0) return rest;
  const pieces: Uint8Array[] = [];
  let taken = 0;
  let length = 0;
  for (const attachment of attachments) {
    const before = rest.subarray(taken, taken + attachment.at - length);
    pieces.push(before, await unpack(attachment));
    taken += before.length;
    length = attachment.at + attachment.size;
  }
  return Buffer.concat([...pieces, rest.subarray(taken)]);
}
