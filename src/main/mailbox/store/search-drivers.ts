import type { Database } from './database.ts';
import { FLAGGED, SEEN } from './flags.ts';
import type { SEARCH_SQL, SearchParameters } from './search-sql.ts';

type SearchDriver = keyof (typeof SEARCH_SQL)['date'];

/** So few messages are looked through sooner than what the words of a search find, which may be half the store. */
const FEW = 2_000;
/** So many are sooner told apart by their ids than each by its mailbox and flags. */
const FEW_TO_RANK = 20_000;
/** Bytes from which on `message_large` knows a message. */
const LARGE = 1_000_000;

/** At most `FEW_TO_RANK` and one more are counted. */
const STARRED_SQL = `SELECT count(*) AS n FROM (SELECT 1 FROM placement WHERE (flags & ${FLAGGED}) <> 0 LIMIT ${FEW_TO_RANK + 1})`;
const LARGE_SQL = `SELECT count(*) AS n FROM (SELECT 1 FROM message WHERE size >= ${LARGE} LIMIT ${FEW_TO_RANK + 1})`;

/** Messages that a search can only find among. */
export const CANDIDATES_SQL: Partial<Record<SearchDriver, string>> = {
  folder: 'SELECT message_id AS id FROM placement WHERE folder_id = :folder',
  unread: `SELECT message_id AS id FROM placement WHERE (flags & ${SEEN}) = 0`,
  starred: `SELECT message_id AS id FROM placement WHERE (flags & ${FLAGGED}) <> 0`,
  large: `SELECT id FROM message WHERE size >= ${LARGE}`,
};

/** Ids of the few messages that a search for words can only find among, as JSON; null: they are many. */
export function candidatesOf(db: Database, parameters: SearchParameters): string | null {
  const smallest = smallestOf(db, parameters);
  const sql = smallest && smallest.messages <= FEW_TO_RANK ? CANDIDATES_SQL[smallest.driver] : undefined;
  return sql === undefined ? null : JSON.stringify(db.named<{ id: number }>(sql, parameters).map(({ id }) => id));
}

/** What a search starts from: the smallest of what it asks for. */
export function driverOf(db: Database, parameters: SearchParameters): SearchDriver {
  const { match, account } = parameters;
  const smallest = smallestOf(db, parameters);
  if (match !== null) return smallest && smallest.messages <= FEW ? smallest.driver : 'text';
  return smallest?.driver ?? (account === null ? 'all' : 'account');
}

/** Of what a search asks for besides words, what the fewest messages are; null: nothing of the kind. */
function smallestOf(db: Database, { folder, unread, starred, larger }: SearchParameters): { driver: SearchDriver; messages: number } | null {
  const count = (sql: string, ...parameters: number[]) => db.get<{ n: number | null }>(sql, ...parameters)?.n ?? 0;
  const candidates: { driver: SearchDriver; messages: number }[] = [];
  if (folder !== null) candidates.push({ driver: 'folder', messages: count('SELECT total AS n FROM folder WHERE id = ?', folder) });
  if (unread === 1) candidates.push({ driver: 'unread', messages: count('SELECT sum(unseen) AS n FROM folder') });
  if (starred === 1) candidates.push({ driver: 'starred', messages: count(STARRED_SQL) });
  if (larger !== null && larger >= LARGE) candidates.push({ driver: 'large', messages: count(LARGE_SQL) });
  return candidates.toSorted((a, b) => a.messages - b.messages)[0] ?? null;
}
