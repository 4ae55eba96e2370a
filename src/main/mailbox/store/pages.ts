import type { Address, MailboxId, MessageId, MessagePage, MessageSummary, PageCursor } from '../../../shared/model.ts';
import type { TrackerMark } from '../../../shared/report.ts';
import type { DateOrder } from '../../../shared/search.ts';
import type { Database } from './database.ts';
import { shownTotal } from './folders.ts';
import { IS_NEWEST, IS_OWN, withGroup } from './grouping.ts';
import { ANSWERED, FLAGGED, FORWARDED, MOVING, SEEN } from './flags.ts';

/** Above, or below, every date and id: the first page starts after it. */
const BEFORE_ALL: Readonly<Record<DateOrder, PageCursor>> = {
  date: { date: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER as MessageId },
  oldest: { date: Number.MIN_SAFE_INTEGER, id: Number.MIN_SAFE_INTEGER as MessageId },
};

/** Of a row of a list, besides ids and sizes. */
export const PAGE_COLUMNS = `p.date, p.flags, m.sender_name, m.sender_address, m.recipients, m.subject, m.snippet, m.size, m.attachments,
    m.stored, m.mark, m.thread_id`;

/** True of a message that the reader wrote: it is in another mailbox as well (Gmail's "All Mail" has everything), and there it is theirs. */
const IS_SENT = `EXISTS (SELECT 1 FROM placement AS sent CROSS JOIN folder AS f ON f.id = sent.folder_id
    WHERE sent.message_id = m.id AND (sent.flags & ${MOVING}) = 0 AND ${IS_OWN})`;

/** Keyset-paged over `placement_page`, which is walked in either direction: its cost is the page's length, wherever the page is. */
const page = (condition: string, beyond: '<' | '>', direction: 'DESC' | 'ASC') => `
  SELECT p.message_id AS id, ${PAGE_COLUMNS}, t.size AS thread_size, ${IS_SENT} AS own
  FROM placement AS p CROSS JOIN message AS m ON m.id = p.message_id CROSS JOIN thread AS t ON t.id = m.thread_id
  WHERE p.folder_id = ? AND (p.date, p.message_id) ${beyond} (?, ?) AND (p.flags & ${MOVING}) = 0 AND ${condition}
  ORDER BY p.date ${direction}, p.message_id ${direction} LIMIT ?`;
const inBothOrders = (condition: string): Readonly<Record<DateOrder, string>> => ({
  date: page(condition, '<', 'DESC'),
  oldest: page(condition, '>', 'ASC'),
});
export const PAGE_SQL = inBothOrders('TRUE');
/** With one row for each conversation: where its newest message is, in either order. */
export const GROUPED_PAGE_SQL = inBothOrders(IS_NEWEST);

export interface PageRow {
  id: number;
  date: number;
  flags: number;
  sender_name: string;
  sender_address: string;
  recipients: string;
  subject: string;
  snippet: string;
  size: number;
  attachments: number;
  stored: number;
  mark: string | null;
  thread_id: number;
  thread_size: number;
  /** How many of its mailboxes say that the reader wrote it; not asked for everywhere. */
  own?: number;
}

export const summaryOf = (row: PageRow, mailboxId: MailboxId): MessageSummary => ({
  id: row.id as MessageId,
  mailboxId,
  from: row.sender_address === '' && row.sender_name === '' ? null : { name: row.sender_name, address: row.sender_address },
  to: JSON.parse(row.recipients) as Address[],
  subject: row.subject,
  snippet: row.snippet,
  date: row.date,
  seen: (row.flags & SEEN) !== 0,
  flagged: (row.flags & FLAGGED) !== 0,
  answered: (row.flags & ANSWERED) !== 0,
  forwarded: (row.flags & FORWARDED) !== 0,
  hasAttachments: row.attachments === 1,
  size: row.size,
  body: row.stored === 1 ? 'stored' : 'pending',
  mark: row.mark === null ? null : (JSON.parse(row.mark) as TrackerMark),
  threadId: row.thread_id,
  threadSize: row.thread_size,
  group: null,
  ...((row.own ?? 0) > 0 && { own: true as const }),
});

const newestFirst = (a: { row: PageRow }, b: { row: PageRow }) => b.row.date - a.row.date || b.row.id - a.row.id;
const IN_ORDER: Readonly<Record<DateOrder, typeof newestFirst>> = { date: newestFirst, oldest: (a, b) => newestFirst(b, a) };

interface PageChoice {
  /** One row for each conversation. */
  grouped?: boolean;
  order?: DateOrder;
}

/**
 * Messages of mailboxes of different accounts, newest first unless it is said; with `grouped` one row for each conversation, which is never of two accounts.
 * An unknown mailbox is an empty one. Each mailbox is asked by itself for as many as the page could need of it: no index is in the order of
 * several.
 */
export function pageOf(
  db: Database,
  mailboxIds: readonly MailboxId[],
  after: PageCursor | null,
  limit: number,
  { grouped = false, order = 'date' }: PageChoice = {},
): MessagePage {
  const { date, id } = after ?? BEFORE_ALL[order];
  const sql = (grouped ? GROUPED_PAGE_SQL : PAGE_SQL)[order];
  const rows = mailboxIds
    .flatMap((mailboxId) => db.all<PageRow>(sql, mailboxId, date, id, limit + 1).map((row) => ({ row, mailboxId })))
    .sort(IN_ORDER[order]);
  const messages = rows.slice(0, limit).map(({ row, mailboxId }) => {
    const summary = summaryOf(row, mailboxId);
    return grouped ? withGroup(db, summary, mailboxId) : summary;
  });
  const last = messages.at(-1);
  return {
    messages,
    total: mailboxIds.reduce((sum, mailboxId) => sum + shownTotal(db, mailboxId), 0),
    next: rows.length > limit && last ? { date: last.date, id: last.id } : null,
  };
}
