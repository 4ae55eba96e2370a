import type { AccountId, MailboxId } from '../../../shared/model.ts';
import { alternatives, type DateOrder } from '../../../shared/search.ts';
import type { Database } from './database.ts';
import { FLAGGED, MOVING, SEEN } from './flags.ts';
import { PAGE_COLUMNS } from './pages.ts';
import type { Query } from './query.ts';
import { COLUMN_WEIGHTS } from './search-index.ts';
import { bit } from './store.ts';

/** Of a message, where every parameter may be null: then nothing is asked. */
const OF_MESSAGE = `
  (:account IS NULL OR m.account_id = :account)
  AND (:larger IS NULL OR m.size > :larger)
  AND (:smaller IS NULL OR m.size < :smaller)`;

/** Of its place in a mailbox. */
const OF_PLACE = `
  (:folders IS NULL OR p.folder_id IN (SELECT value FROM json_each(:folders)))
  AND (:unread IS NULL OR ((p.flags & ${SEEN}) = 0) = :unread)
  AND (:starred IS NULL OR ((p.flags & ${FLAGGED}) <> 0) = :starred)
  AND p.date >= :since AND p.date < :until AND (p.flags & ${MOVING}) = 0`;

const HAS_PLACE = `EXISTS (SELECT 1 FROM placement AS p WHERE p.message_id = m.id AND ${OF_PLACE})`;
const HAS_TEXT = '(:match IS NULL OR m.id IN (SELECT rowid FROM search WHERE search MATCH :match))';
const WEIGHTS = Object.values(COLUMN_WEIGHTS).join(', ');

type Direction = 'DESC' | 'ASC';

/** Message ids go by date: each walks them, backwards or onward, from where the last page ended, and stops when the page is full. */
const text = (condition: string, direction: Direction) => `FROM search AS s CROSS JOIN message AS m ON m.id = s.rowid
  WHERE search MATCH :match AND s.rowid < :below AND s.rowid >= :from AND ${condition} AND ${OF_MESSAGE} AND ${HAS_PLACE}
  ORDER BY s.rowid ${direction} LIMIT :limit`;
const messages = (condition: string, direction: Direction) => `SELECT m.id FROM message AS m
  WHERE ${condition} AND m.id < :below AND m.id >= :from AND ${OF_MESSAGE} AND ${HAS_TEXT} AND ${HAS_PLACE}
  ORDER BY m.id ${direction} LIMIT :limit`;
const flagged = (
  condition: string,
  direction: Direction,
) => `SELECT d.message_id AS id FROM placement AS d CROSS JOIN message AS m ON m.id = d.message_id
  WHERE ${condition} AND d.message_id < :below AND d.message_id >= :from AND ${OF_MESSAGE} AND ${HAS_TEXT} AND ${HAS_PLACE}
  GROUP BY d.message_id ORDER BY d.message_id ${direction} LIMIT :limit`;

const folder = (beyond: string, direction: Direction) => `SELECT p.message_id AS id FROM placement AS p CROSS JOIN message AS m ON m.id = p.message_id
  WHERE p.folder_id = :folder AND (p.date, p.message_id) ${beyond} AND ${OF_MESSAGE} AND ${HAS_TEXT} AND ${OF_PLACE}
  ORDER BY p.date ${direction}, p.message_id ${direction} LIMIT :limit`;

const startingFrom = (direction: Direction, beyond: string) => ({
  text: `SELECT s.rowid AS id ${text('TRUE', direction)}`,
  all: messages('TRUE', direction),
  account: messages('m.account_id = :account', direction),
  large: messages('m.size >= 1000000', direction),
  unread: flagged(`(d.flags & ${SEEN}) = 0`, direction),
  starred: flagged(`(d.flags & ${FLAGGED}) <> 0`, direction),
  folder: folder(beyond, direction),
});

/** By what a search starts from (search-drivers.ts): ids of the messages of a page. */
export const SEARCH_SQL = {
  date: startingFrom('DESC', '< (:belowDate, :below)'),
  oldest: startingFrom('ASC', '> (:aboveDate, :above)'),
} as const satisfies Record<DateOrder, unknown>;

// The index is to be read once, and not once for each of those that it is asked about: hence the sign.
const AMONG = '(:among IS NULL OR +s.rowid IN (SELECT value FROM json_each(:among)))';
/** The newest matches, and how good each is. */
export const RANKED_SQL = `SELECT s.rowid AS id, bm25(search, ${WEIGHTS}) AS score ${text(AMONG, 'DESC')}`;

/** Rows of messages, each in the first mailbox that it was asked for in: columns beside `min` are those of the row that has it. */
export const FOUND_SQL = `
  SELECT m.id, min(p.folder_id) AS folder_id, ${PAGE_COLUMNS}, (SELECT size FROM thread WHERE id = m.thread_id) AS thread_size
  FROM json_each(:ids) AS asked CROSS JOIN message AS m ON m.id = asked.value CROSS JOIN placement AS p ON p.message_id = m.id
  WHERE ${OF_PLACE} GROUP BY m.id`;

/** Above every date and id, and below. */
const LAST = Number.MAX_SAFE_INTEGER;
const FIRST = Number.MIN_SAFE_INTEGER;
/** Seconds that an id may be ahead of its date, besides one for each message that there is (message-ids.ts). */
const AHEAD = 100_000;

export interface SearchScope {
  /** Null: all accounts. */
  accountId: AccountId | null;
  /** Null: all mailboxes. */
  mailboxId: MailboxId | null;
}

/** Row ids of the mailboxes that a search is about; null: of all. */
export function foldersOf(db: Database, { mailboxes }: Pick<Query, 'mailboxes'>, { mailboxId }: Pick<SearchScope, 'mailboxId'>): number[] | null {
  if (mailboxes.length === 0) return mailboxId === null ? null : [mailboxId];
  const folders = db.all<{ id: number; path: string; special_use: string | null }>('SELECT id, path, special_use FROM folder');
  // A server may have all its mailboxes below INBOX: the name of a special use is that of the mailboxes that have it, where there are some.
  const uses = new Set(folders.map(({ special_use: use }) => use));
  const isNamed = ({ path, special_use: use }: (typeof folders)[number], name: string) =>
    uses.has(name) ? use === name : path.toLowerCase().includes(name);
  const groups = alternatives(mailboxes);
  return folders
    .filter(({ id }) => mailboxId === null || id === mailboxId)
    .filter((folder) => groups.every((group) => group.some(({ name, excluded }) => isNamed(folder, name) !== excluded)))
    .map(({ id }) => id);
}

export type SearchParameters = ReturnType<typeof parametersOf>;

/** Row id of the account that a search is about; 0: there is no such account; null: all. */
export const accountOf = (db: Database, { accountId }: Pick<SearchScope, 'accountId'>): number | null =>
  accountId === null ? null : (db.get<{ id: number }>('SELECT id FROM account WHERE name = ?', accountId)?.id ?? 0);

/** Parameters of every statement, but for `limit`, `ids`, and where a page starts. */
export function parametersOf(db: Database, query: Query, scope: SearchScope) {
  const folders = foldersOf(db, query, scope);
  const until = query.before ?? LAST;
  const ahead = AHEAD + (db.get<{ n: number | null }>('SELECT sum(total) AS n FROM folder')?.n ?? 0);
  return {
    match: query.match,
    account: accountOf(db, scope),
    folders: folders && JSON.stringify(folders),
    folder: folders?.length === 1 ? (folders[0] ?? null) : null,
    unread: query.unread === null ? null : bit(query.unread),
    starred: query.starred === null ? null : bit(query.starred),
    since: query.after ?? 0,
    until,
    larger: query.larger,
    smaller: query.smaller,
    from: Math.max(0, Math.floor((query.after ?? 0) / 1_000)),
    below: until === LAST ? LAST : Math.ceil(until / 1_000) + ahead,
    belowDate: LAST,
    above: FIRST,
    aboveDate: FIRST,
  };
}
