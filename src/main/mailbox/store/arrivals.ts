import type { MailboxId, MessageId } from '../../../shared/model.ts';
import type { Arrival } from '../protocol.ts';
import type { Database } from './database.ts';

/** Of these messages those that are unread in an inbox; the newest comes first. */
const ARRIVED_SQL = `
  SELECT m.id AS messageId, m.sender_name AS name, m.sender_address AS address, m.subject
  FROM json_each(?2) AS asked CROSS JOIN message AS m ON m.id = asked.value
  JOIN placement AS p ON p.message_id = m.id AND p.folder_id = ?1
  JOIN folder AS f ON f.id = p.folder_id
  WHERE f.special_use = 'inbox' AND (p.flags & 65) = 0 ORDER BY m.id DESC`;

/** What there is to tell of new messages of a mailbox; null: nothing, since it is no inbox, or they have been read elsewhere. */
export function arrivalOf(db: Database, folderId: number, messageIds: readonly number[]): Omit<Arrival, 'accountId'> | null {
  const rows = db.all<{ messageId: number; name: string; address: string; subject: string }>(ARRIVED_SQL, folderId, JSON.stringify(messageIds));
  const [newest] = rows;
  if (!newest) return null;
  const { messageId, name, address, subject } = newest;
  return {
    mailboxId: folderId as MailboxId,
    count: rows.length,
    newest: { messageId: messageId as MessageId, sender: name || address, subject },
  };
}
