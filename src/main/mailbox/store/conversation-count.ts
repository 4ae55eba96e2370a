import type { MailboxId } from '../../../shared/model.ts';
import type { Database } from './database.ts';
import { MOVING } from './flags.ts';
import { IS_NEWEST } from './grouping.ts';
import { eachStretch } from './stretches.ts';

/** Messages that are counted in one go: a millisecond or two, after which whoever waits for the store has their turn. */
const SLICE = 1_000;

const COUNT_SQL = `
  SELECT count(*) AS messages, coalesce(sum(${IS_NEWEST}), 0) AS conversations
  FROM placement AS p CROSS JOIN message AS m ON m.id = p.message_id CROSS JOIN thread AS t ON t.id = m.thread_id
  WHERE p.folder_id = ? AND (p.date, p.message_id) < (?, ?) AND (p.date, p.message_id) >= (?, ?) AND (p.flags & ${MOVING}) = 0`;

/** How many rows a list has with one for each conversation, and of how many messages. */
export interface ConversationCount {
  messages: number;
  conversations: number;
}

/**
 * How many rows the lists of some mailboxes have with one for each conversation. Counted from the newest down, a slice at a time, with everything else in between; what
 * changes meanwhile is told by an event, after which it is counted again.
 */
export async function countConversations(db: Database, mailboxIds: readonly MailboxId[]): Promise<ConversationCount> {
  const sum: ConversationCount = { messages: 0, conversations: 0 };
  for (const mailboxId of mailboxIds) {
    await eachStretch(db, mailboxId, SLICE, ({ above, below }) => {
      const slice = db.get<ConversationCount>(COUNT_SQL, mailboxId, above.date, above.id, below.date, below.id);
      sum.messages += slice?.messages ?? 0;
      sum.conversations += slice?.conversations ?? 0;
    });
  }
  return sum;
}
