import type { Address, MessageId } from '../../../shared/model.ts';
import { certainTrackers } from '../../../shared/report.ts';
import type { ScanResult } from '../../reader/protocol.ts';
import type { Database } from './database.ts';
import { writeExtract } from './extracts.ts';
import { writeFacts } from './facts.ts';
import { referenceHash } from './message-ids.ts';
import { oneLine, recipientsOf } from './messages.ts';
import { indexMessage } from './search-index.ts';
import { bit } from './store.ts';
import { joinThread, referencesOf } from './threads.ts';

export const UNSCANNED_SQL = 'SELECT id FROM message WHERE stored = 1 AND scan = 0 ORDER BY id DESC LIMIT ?';

/** Messages whose body is stored and not yet scanned, newest first. */
export function unscannedMessages(db: Database, limit: number): MessageId[] {
  return db.all<{ id: number }>(UNSCANNED_SQL, limit).map((row) => row.id as MessageId);
}

export const RESCAN_SQL = 'UPDATE message SET scan = 0 WHERE scan = 1 AND (?1 IS NULL OR id = ?1)';

/** Has a message scanned again, or all (null). */
export function scanAgain(db: Database, messageId: number | null): void {
  db.run(RESCAN_SQL, messageId);
}

interface ScannedRow {
  account_id: number;
  thread_id: number;
  sender_name: string;
  sender_address: string;
  recipients: string;
  subject: string;
}

/** What the message is called, whom it is from and to: itself knows best, then the server's envelope. */
function known(row: ScannedRow, { envelope }: ScanResult) {
  const [from] = envelope.from;
  return {
    subject: oneLine(envelope.subject) || row.subject,
    sender: from ? { name: oneLine(from.name), address: oneLine(from.address) } : { name: row.sender_name, address: row.sender_address },
    to: envelope.to.length > 0 ? recipientsOf(envelope.to) : (JSON.parse(row.recipients) as Address[]),
  };
}

/**
 * Writes what the reader process found in a message: it knows better than the server's envelope, which stays where the
 * message itself says nothing. Null: it could not be read, and is not offered again.
 */
export function writeScan(db: Database, messageId: number, result: ScanResult | null): void {
  db.transaction(() => {
    const row = db.get<ScannedRow>(
      'SELECT account_id, thread_id, sender_name, sender_address, recipients, subject FROM message WHERE id = ?',
      messageId,
    );
    if (!row) return;
    if (result === null) {
      db.run('UPDATE message SET scan = 2 WHERE id = ? AND scan = 0', messageId);
      return;
    }
    const { envelope, mark, facts } = result;
    const { subject, sender, to } = known(row, result);
    db.run(
      `UPDATE message SET scan = 1, thread_id = ?, ref = coalesce(?, ref), sender_name = ?, sender_address = ?, recipients = ?, subject = ?,
         snippet = ?, attachments = ?, mark = ? WHERE id = ?`,
      joinThread(db, row.account_id, referencesOf(envelope), row.thread_id),
      referenceHash(envelope.messageId),
      sender.name,
      sender.address,
      JSON.stringify(to),
      subject,
      oneLine(result.snippet),
      bit(result.hasAttachments),
      JSON.stringify(mark),
      messageId,
    );
    const tracks = certainTrackers(mark) > 0;
    indexMessage(
      db,
      {
        id: messageId,
        subject,
        sender: envelope.from.length > 0 ? recipientsOf(envelope.from) : [sender],
        recipients: [...to, ...recipientsOf([...envelope.cc, ...envelope.replyTo])],
        body: result.text,
        attachments: result.attachmentNames,
        hasAttachments: result.hasAttachments,
        tracks,
        services: [...facts.services.map(({ name }) => name), ...new Set(facts.services.map(({ company }) => company))],
      },
      true,
    );
    writeExtract(db, messageId, { text: result.text, urls: facts.urls });
    writeFacts(db, { id: messageId, accountId: row.account_id, sender, tracks }, facts);
  });
}
