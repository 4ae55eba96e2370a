import type { AccountId, MailboxId, MessageId, MessagePage } from '../../../shared/model.ts';
import type { Database } from './database.ts';
import { FLAGGED, SEEN } from './flags.ts';
import { summaryOf, type PageRow } from './pages.ts';
import { parseQuery, type Query } from './query.ts';

export interface SearchScope {
  /** Null: all accounts. */
  accountId: AccountId | null;
  /** Null: all mailboxes. */
  mailboxId: MailboxId | null;
}

/** Matches that are counted; "1,000 and more" tells a reader as much as the number would. */
export const MOST_COUNTED = 1_000;

/** Every parameter may be null: then nothing is asked of it. */
const CONDITIONS = `
  (:account IS NULL OR m.account_id = (SELECT id FROM account WHERE name = :account))
  AND (:folder IS NULL OR p.folder_id = :folder)
  AND (:without IS NULL OR m.id NOT IN (SELECT rowid FROM search WHERE search MATCH :without))
  AND (:from IS NULL OR instr(lower(m.sender_name || ' ' || m.sender_address), :from) > 0)
  AND (:to IS NULL OR instr(lower(m.recipients), :to) > 0)
  AND (:tracker IS NULL OR instr(lower(json_extract(m.mark, '$.services')), :tracker) > 0)
  AND (:tracks IS NULL OR (coalesce(json_extract(m.mark, '$.named') + json_extract(m.mark, '$.structural'), 0) > 0) = :tracks)
  AND (:attachment IS NULL OR m.attachments = :attachment)
  AND (:unread IS NULL OR ((p.flags & ${SEEN}) = 0) = :unread)
  AND (:starred IS NULL OR ((p.flags & ${FLAGGED}) <> 0) = :starred)
  AND (:mailbox IS NULL OR instr(lower((SELECT path FROM folder WHERE id = p.folder_id)), :mailbox) > 0)
  AND (:since IS NULL OR p.date >= :since)
  AND (:until IS NULL OR p.date < :until)
  AND (:larger IS NULL OR m.size > :larger)
  AND (:smaller IS NULL OR m.size < :smaller)`;

/** CROSS: in this order, which is that of the dates. */
const JOINS = 'CROSS JOIN placement AS p ON p.message_id = m.id';

/** Message ids go by date, so both walk backwards from where the last page ended, and stop when the page is full. */
const WITH_TEXT = `FROM search AS s JOIN message AS m ON m.id = s.rowid ${JOINS} WHERE search MATCH :match AND s.rowid < :below AND ${CONDITIONS} GROUP BY s.rowid ORDER BY s.rowid DESC LIMIT :limit`;
const WITHOUT_TEXT = `FROM message AS m ${JOINS} WHERE :match IS NULL AND m.id < :below AND ${CONDITIONS} GROUP BY m.id ORDER BY m.id DESC LIMIT :limit`;

/** Columns beside `min` are those of the row that has it. */
const COLUMNS = `m.id, min(p.folder_id) AS folder_id, p.date, p.flags, m.sender_name, m.sender_address, m.recipients, m.subject, m.snippet, m.size, m.attachments,
  m.stored, m.mark, m.thread_id, (SELECT size FROM thread WHERE id = m.thread_id) AS thread_size`;

export const SEARCH_SQL = {
  text: `SELECT ${COLUMNS} ${WITH_TEXT}`,
  all: `SELECT ${COLUMNS} ${WITHOUT_TEXT}`,
  countText: `SELECT count(*) AS total FROM (SELECT 1 ${WITH_TEXT})`,
  countAll: `SELECT count(*) AS total FROM (SELECT 1 ${WITHOUT_TEXT})`,
} as const;

const bit = (value: boolean | null) => (value === null ? null : Number(value));

function parametersOf(query: Query, { accountId, mailboxId }: SearchScope) {
  return {
    match: query.match,
    account: accountId,
    folder: mailboxId,
    without: query.without,
    from: query.from,
    to: query.to,
    tracker: query.tracker,
    tracks: bit(query.hasTracker),
    attachment: bit(query.hasAttachment),
    unread: bit(query.unread),
    starred: bit(query.starred),
    mailbox: query.mailbox,
    since: query.after,
    until: query.before,
    larger: query.larger,
    smaller: query.smaller,
  };
}

/**
 * Messages that a search finds, newest first, each once, in whatever mailbox it is. Text is found in what has been scanned;
 * envelopes alone are found by their operators.
 * @param below id that the page before ended with; null: the first page
 */
export function searchMessages(db: Database, text: string, scope: SearchScope, below: MessageId | null, limit: number): MessagePage {
  const query = parseQuery(text);
  const named = parametersOf(query, scope);
  const first = Number.MAX_SAFE_INTEGER;
  const sql = query.match === null ? SEARCH_SQL.all : SEARCH_SQL.text;
  const count = query.match === null ? SEARCH_SQL.countAll : SEARCH_SQL.countText;
  const rows = db.named<PageRow & { folder_id: number }>(sql, { ...named, below: below ?? first, limit: limit + 1 });
  const messages = rows.slice(0, limit).map((row) => summaryOf(row, row.folder_id as MailboxId));
  const last = messages.at(-1);
  const [counted] = db.named<{ total: number }>(count, { ...named, below: first, limit: MOST_COUNTED });
  return { messages, total: counted?.total ?? 0, next: rows.length > limit && last ? { date: last.date, id: last.id } : null };
}
