import type { MailboxId, MessageSummary } from '../../../shared/model.ts';
import type { Database } from './database.ts';
import { MOVING } from './flags.ts';
import { IS_OWN } from './grouping.ts';
import { PAGE_COLUMNS, summaryOf, type PageRow } from './pages.ts';

/** The newest of a conversation: longer ones are a mailing list, which is read by searching. */
const MOST_MESSAGES = 200;

/** Each message once, in the first mailbox that has it: columns beside `min` are those of the row that has it. */
export const CONVERSATION_SQL = `
  SELECT m.id, min(p.folder_id) AS folder_id, ${PAGE_COLUMNS}, t.size AS thread_size, sum(${IS_OWN}) AS own
  FROM message AS own CROSS JOIN thread AS t ON t.id = own.thread_id
    CROSS JOIN message AS m ON m.thread_id = t.id CROSS JOIN placement AS p ON p.message_id = m.id
    CROSS JOIN folder AS f ON f.id = p.folder_id
  WHERE own.id = ? AND (p.flags & ${MOVING}) = 0
  GROUP BY m.id ORDER BY m.id DESC LIMIT ?`;

/** The messages of a message's conversation, itself among them, in all mailboxes of its account, oldest first. */
export function conversationOf(db: Database, messageId: number): MessageSummary[] {
  const rows = db.all<PageRow & { folder_id: number }>(CONVERSATION_SQL, messageId, MOST_MESSAGES);
  return rows.map((row) => summaryOf(row, row.folder_id as MailboxId)).toReversed();
}
