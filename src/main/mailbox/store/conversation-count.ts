import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MailboxId } from '../../../shared/model.ts';
import type { Database } from './database.ts';
import { MOVING } from './flags.ts';
import { IS_NEWEST } from './grouping.ts';

/** Messages that are counted in one go: a millisecond or two, after which whoever waits for the store has their turn. */
const SLICE = 1_000;

export const COUNT_CONVERSATIONS_SQL = {
  /** The last message of the next slice; none: fewer are left. */
  end: `
    SELECT date, message_id AS id FROM placement WHERE folder_id = ? AND (date, message_id) < (?, ?)
    ORDER BY date DESC, message_id DESC LIMIT 1 OFFSET ${SLICE - 1}`,
  slice: `
    SELECT count(*) AS messages, coalesce(sum(${IS_NEWEST}), 0) AS conversations
    FROM placement AS p CROSS JOIN message AS m ON m.id = p.message_id CROSS JOIN thread AS t ON t.id = m.thread_id
    WHERE p.folder_id = ? AND (p.date, p.message_id) < (?, ?) AND (p.date, p.message_id) >= (?, ?) AND (p.flags & ${MOVING}) = 0`,
} as const;

/** How many rows a list has with one for each conversation, and of how many messages. */
export interface ConversationCount {
  messages: number;
  conversations: number;
}

interface Place {
  date: number;
  id: number;
}

const ABOVE_ALL: Place = { date: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };
const BELOW_ALL: Place = { date: Number.MIN_SAFE_INTEGER, id: Number.MIN_SAFE_INTEGER };

/**
 * How many rows the lists of some mailboxes have with one for each conversation. Counted from the newest down, a slice at a time, with everything else in between; what
 * changes meanwhile is told by an event, after which it is counted again.
 */
export async function countConversations(db: Database, mailboxIds: readonly MailboxId[]): Promise<ConversationCount> {
  const sum: ConversationCount = { messages: 0, conversations: 0 };
  for (const mailboxId of mailboxIds) {
    let above: Place | undefined = ABOVE_ALL;
    while (above && db.isOpen) {
      const { date, id }: Place = above;
      const end: Place | undefined = db.get<Place>(COUNT_CONVERSATIONS_SQL.end, mailboxId, date, id);
      const below = end ?? BELOW_ALL;
      const slice = db.get<ConversationCount>(COUNT_CONVERSATIONS_SQL.slice, mailboxId, date, id, below.date, below.id);
      sum.messages += slice?.messages ?? 0;
      sum.conversations += slice?.conversations ?? 0;
      above = end;
      await nextTurn();
    }
  }
  return sum;
}
