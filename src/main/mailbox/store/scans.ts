import type { MessageId } from '../../../shared/model.ts';
import type { ScanResult } from '../../reader/protocol.ts';
import type { Database } from './database.ts';
import { referenceHash } from './message-ids.ts';
import { oneLine, recipientsJson } from './messages.ts';
import { searchable } from './search-text.ts';
import { bit } from './store.ts';
import { joinThread, referencesOf } from './threads.ts';

export const UNSCANNED_SQL = 'SELECT id FROM message WHERE stored = 1 AND scan = 0 ORDER BY id DESC LIMIT ?';

/** Messages whose body is stored and not yet scanned, newest first. */
export function unscannedMessages(db: Database, limit: number): MessageId[] {
  return db.all<{ id: number }>(UNSCANNED_SQL, limit).map((row) => row.id as MessageId);
}

const people = ({ envelope }: ScanResult) =>
  [...envelope.from, ...envelope.to, ...envelope.cc, ...envelope.replyTo].map(({ name, address }) => `${name} ${address}`).join('\n');

/**
 * Writes what the reader process found in a message: it knows better than the server's envelope, which stays where the
 * message itself says nothing. Null: it could not be read, and is not offered again.
 */
export function writeScan(db: Database, messageId: number, result: ScanResult | null): void {
  db.transaction(() => {
    const row = db.get<{ account_id: number; thread_id: number; scan: number }>(
      'SELECT account_id, thread_id, scan FROM message WHERE id = ?',
      messageId,
    );
    if (!row) return;
    if (result === null) {
      db.run('UPDATE message SET scan = 2 WHERE id = ? AND scan = 0', messageId);
      return;
    }
    const { envelope } = result;
    const [from] = envelope.from;
    db.run(
      `UPDATE message SET scan = 1, thread_id = ?, ref = coalesce(?, ref),
         sender_name = CASE WHEN ?4 THEN ?5 ELSE sender_name END, sender_address = CASE WHEN ?4 THEN ?6 ELSE sender_address END,
         recipients = CASE WHEN ?7 THEN ?8 ELSE recipients END, subject = CASE WHEN ?9 <> '' THEN ?9 ELSE subject END,
         snippet = ?10, attachments = ?11, mark = ?12
       WHERE id = ?3`,
      joinThread(db, row.account_id, referencesOf(envelope), row.thread_id),
      referenceHash(envelope.messageId),
      messageId,
      bit(from !== undefined),
      oneLine(from?.name ?? ''),
      oneLine(from?.address ?? ''),
      bit(envelope.to.length > 0),
      recipientsJson(envelope.to),
      oneLine(envelope.subject),
      oneLine(result.snippet),
      bit(result.hasAttachments),
      JSON.stringify(result.mark),
    );
    if (row.scan === 1) db.run('DELETE FROM search WHERE rowid = ?', messageId);
    db.run(
      'INSERT INTO search (rowid, subject, people, body, attachments) VALUES (?, ?, ?, ?, ?)',
      messageId,
      searchable(envelope.subject),
      searchable(people(result)),
      searchable(result.text),
      searchable(result.attachmentNames.join('\n')),
    );
  });
}
