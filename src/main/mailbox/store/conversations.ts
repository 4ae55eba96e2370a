import type { MailboxId, MessageSummary } from '../../../shared/model.ts';
import type { Database } from './database.ts';
import { MOVING } from './flags.ts';
import { IS_OWN } from './grouping.ts';
import { PAGE_COLUMNS, summaryOf, type PageRow } from './pages.ts';

/** The newest of a conversation: longer ones are a mailing list, which is read by searching. */
const MOST_MESSAGES = 200;

/** Above every id. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Each message once, in the first mailbox that has it: columns beside `min` are those of the row that has it. ?1: one of them; ?2: the newest that is asked for; ?3: how many. */
export const CONVERSATION_SQL = `
  SELECT m.id, min(p.folder_id) AS folder_id, ${PAGE_COLUMNS}, t.size AS thread_size, sum(${IS_OWN}) AS own
  FROM message AS own CROSS JOIN thread AS t ON t.id = own.thread_id
    CROSS JOIN message AS m ON m.thread_id = t.id CROSS JOIN placement AS p ON p.message_id = m.id
    CROSS JOIN folder AS f ON f.id = p.folder_id
  WHERE own.id = ?1 AND m.id <= ?2 AND (p.flags & ${MOVING}) = 0
  GROUP BY m.id ORDER BY m.id DESC LIMIT ?3`;

/**
 * The messages of a message's conversation, in all mailboxes of its account, oldest first. It is among them, however many are newer, as long as it is in a
 * mailbox.
 * @param called the id that whoever asks has of it: it may have turned out to be another one since
 */
export function conversationOf(db: Database, messageId: number, called = messageId): MessageSummary[] {
  const upTo = (newest: number, limit: number) => db.all<PageRow & { folder_id: number }>(CONVERSATION_SQL, messageId, newest, limit);
  const rows = upTo(LAST, MOST_MESSAGES);
  const isItself = ({ id }: PageRow) => id === messageId;
  if (rows.length === MOST_MESSAGES && !rows.some(isItself)) rows.push(...upTo(messageId, 1).filter(isItself));
  return rows.map((row) => summaryOf(isItself(row) ? { ...row, id: called } : row, row.folder_id as MailboxId)).toReversed();
}
