import { freeMessageId } from './message-ids.ts';
import type { Store } from './store.ts';

/** A message is on its way for hours, not for longer: what differs by more is not when it was delivered. */
const LONGEST_WAY_MS = 86_400_000;

interface Dated {
  kind: string;
  scan: number;
  date: number | null;
}

const DATED_SQL = `
  SELECT a.kind, m.scan, (SELECT min(p.date) FROM placement AS p WHERE p.message_id = m.id) AS date
  FROM message AS m JOIN account AS a ON a.id = m.account_id WHERE m.id = ?`;

const COPY_SQL = `
  INSERT INTO message (id, account_id, thread_id, ref, email_id, digest, sender_name, sender_address, recipients, subject, snippet, size,
    attachments, stored, scan, mark)
  SELECT ?1, account_id, thread_id, ref, email_id, digest, sender_name, sender_address, recipients, subject, snippet, size,
    attachments, stored, scan, mark FROM message WHERE id = ?2`;

/**
 * Puts a message that came from a file in the place that its own date gives it, when that is first known: the file's date may be that of
 * its last copy. The order of lists is that of row ids, so it gets another; the one that it had stays a name for it. Nobody vouches for
 * a date, so that none may be later than the file. The store must be in a transaction.
 * @param sentAt Date header, milliseconds; null: it has none
 * @returns the row id
 */
export function placeBySentDate(store: Store, messageId: number, sentAt: number | null): number {
  const { db } = store;
  const row = db.get<Dated>(DATED_SQL, messageId);
  if (row?.kind !== 'files' || row.scan !== 0 || row.date === null || sentAt === null || row.date - sentAt <= LONGEST_WAY_MS) return messageId;
  const id = freeMessageId(store, sentAt);
  db.run(COPY_SQL, id, messageId);
  db.run('UPDATE source SET message_id = ? WHERE message_id = ?', id, messageId);
  db.run('UPDATE placement SET message_id = ?, date = ? WHERE message_id = ?', id, sentAt, messageId);
  // The triggers count placements as they come and go, not as they change hands.
  db.run('UPDATE message SET placements = (SELECT count(*) FROM placement WHERE message_id = ?1) WHERE id = ?1', id);
  db.run('DELETE FROM message WHERE id = ?', messageId);
  store.aliases.set(messageId, id);
  return id;
}
