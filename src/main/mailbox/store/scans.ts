import type { Address, MessageId } from '../../../shared/model.ts';
import { certainTrackers, type TrackerMark } from '../../../shared/report.ts';
import type { ScanResult } from '../../reader/protocol.ts';
import type { Database } from './database.ts';
import { writeExtract } from './extracts.ts';
import { writeFacts } from './facts.ts';
import { referenceHash } from './message-ids.ts';
import { oneLine, recipientsOf } from './messages.ts';
import { indexMessages, type IndexedMessage } from './search-index.ts';
import { bit } from './store.ts';
import { joinBySubject } from './subject-threads.ts';
import { joinThread, referencesOf } from './threads.ts';

/** ?1: ids that are left out, a JSON array. */
export const UNSCANNED_SQL = `
  SELECT id FROM message WHERE stored = 1 AND scan = 0 AND placements > 0 AND id NOT IN (SELECT value FROM json_each(?1)) ORDER BY id DESC LIMIT ?2`;

const UNSCANNED_COUNTS_SQL =
  'SELECT account_id AS accountId, count(*) AS n FROM message INDEXED BY message_unscanned WHERE stored = 1 AND scan = 0 AND placements > 0 GROUP BY account_id';

/** Those of some ids, in their order. */
const UNSCANNED_OF_SQL = `
  SELECT m.id FROM json_each(?1) AS asked CROSS JOIN message AS m ON m.id = asked.value
  WHERE m.stored = 1 AND m.scan = 0 AND m.placements > 0 AND m.id NOT IN (SELECT value FROM json_each(?2)) ORDER BY asked.key LIMIT ?3`;

interface ScanQueue {
  limit: number;
  /** Being scanned already. */
  except?: readonly number[];
  /** On screen: before all others. */
  first?: readonly number[];
}

/** Messages of mailboxes whose body is stored and not yet scanned: those on screen, then the newest. */
export function unscannedMessages(db: Database, { limit, except = [], first = [] }: ScanQueue): MessageId[] {
  const out = JSON.stringify(except);
  const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id as MessageId);
  const seen = first.length === 0 ? [] : ids(db.all(UNSCANNED_OF_SQL, JSON.stringify(first), out, limit));
  if (seen.length >= limit) return seen;
  return [...seen, ...ids(db.all(UNSCANNED_SQL, JSON.stringify([...except, ...seen]), limit - seen.length))];
}

const RESCAN_SQL = 'UPDATE message SET scan = 0 WHERE scan = 1 AND (?1 IS NULL OR id = ?1)';

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

/** Account of each of some messages that are still there. */
export function accountsOf(db: Database, messageIds: readonly number[]): number[] {
  const sql = 'SELECT m.account_id AS id FROM json_each(?) AS asked CROSS JOIN message AS m ON m.id = asked.value';
  return db.all<{ id: number }>(sql, JSON.stringify(messageIds)).map(({ id }) => id);
}

/** How many messages of each account wait to be scanned. */
export function unscannedCounts(db: Database): Map<number, number> {
  const rows = db.all<{ accountId: number; n: number }>(UNSCANNED_COUNTS_SQL);
  return new Map(rows.map(({ accountId, n }) => [accountId, n]));
}

/** Writes what was found in some messages, all or nothing; as of `writeScan`. */
export function writeScans(db: Database, scans: readonly { messageId: number; result: ScanResult | null }[]): void {
  db.transaction(() => {
    const found = scans.map(({ messageId, result }) => (result ? writeFound(db, messageId, result) : writeUnread(db, messageId)));
    indexMessages(
      db,
      found.filter((message) => message !== null),
      true,
    );
  });
}

/**
 * Writes what the reader process found in a message: it knows better than the server's envelope, which stays where the
 * message itself says nothing. Null: it could not be read, which its mark says, and is not offered again.
 */
export function writeScan(db: Database, messageId: number, result: ScanResult | null): void {
  writeScans(db, [{ messageId, result }]);
}

function writeUnread(db: Database, messageId: number): null {
  const mark: TrackerMark = { named: 0, structural: 0, suspected: 0, services: [], receipts: 0, partial: true };
  db.run('UPDATE message SET scan = 2, mark = coalesce(mark, ?) WHERE id = ? AND scan = 0', JSON.stringify(mark), messageId);
  return null;
}

/** @returns what the search index is to know of it; null: it is not here any more */
function writeFound(db: Database, messageId: number, result: ScanResult): IndexedMessage | null {
  const row = db.get<ScannedRow>(
    'SELECT account_id, thread_id, sender_name, sender_address, recipients, subject FROM message WHERE id = ?',
    messageId,
  );
  if (!row) return null;
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
  const isBound = envelope.references.length > 0 || envelope.inReplyTo.length > 0;
  joinBySubject(db, { id: messageId, accountId: row.account_id, subject, from: sender, to: [...to, ...recipientsOf(envelope.cc)], isBound });
  const tracks = certainTrackers(mark) > 0;
  writeExtract(db, messageId, { text: result.text, urls: facts.urls });
  writeFacts(db, { id: messageId, accountId: row.account_id, sender, tracks }, facts);
  return {
    id: messageId,
    subject,
    sender: envelope.from.length > 0 ? recipientsOf(envelope.from) : [sender],
    recipients: [...to, ...recipientsOf([...envelope.cc, ...envelope.replyTo])],
    body: result.text,
    attachments: result.attachmentNames,
    hasAttachments: result.hasAttachments,
    tracks,
    services: [...facts.services.map(({ name }) => name), ...new Set(facts.services.map(({ company }) => company))],
  };
}
