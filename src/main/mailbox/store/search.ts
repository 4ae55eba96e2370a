import type { MailboxId, PageCursor } from '../../../shared/model.ts';
import type { DateOrder, FoundMessage, SearchHits, SearchOrder, SearchPage } from '../../../shared/search.ts';
import type { Database } from './database.ts';
import { textsOf } from './extracts.ts';
import { excerpt, marked } from './hits.ts';
import { summaryOf, type PageRow } from './pages.ts';
import { parseQuery, type Query, type Term } from './query.ts';
import { candidatesOf, driverOf } from './search-drivers.ts';
import { accountOf, FOUND_SQL, parametersOf, RANKED_SQL, SEARCH_SQL, type SearchParameters, type SearchScope } from './search-sql.ts';

interface SearchRequest extends SearchScope {
  query: string;
  /** The reader's own addresses, for `from:me`. */
  me?: readonly string[];
  order: SearchOrder;
  /** Where the page before ended; null: the first page. */
  after: PageCursor | null;
  limit: number;
}

/** Matches that are counted; "1,000 and more" tells a reader as much as the number would. */
const MOST_COUNTED = 1_000;
/** The newest matches, among which the best are looked for: older ones are found by date. */
const MOST_RANKED = 2_000;

/** Ids of a page, with one more where there is another page, and how many there are in all. */
interface Ids {
  ids: number[];
  total: number;
}

/** Where a page goes on after the one before. */
const beyond = ({ date, id }: PageCursor, { below, from }: SearchParameters): Readonly<Record<DateOrder, Partial<SearchParameters>>> => ({
  date: { below: Math.min(id, below), belowDate: date },
  oldest: { from: Math.max(id + 1, from), above: id, aboveDate: date },
});

/** What each way to be found asks for: one, unless `OR` stands beside what the index does not know. */
const branchesOf = (db: Database, query: Query, scope: SearchScope): SearchParameters[] =>
  query.either?.map((conditions) => parametersOf(db, { ...query, ...conditions }, scope)) ?? [parametersOf(db, query, scope)];

/** Each id once, in order, and no more than a page has. */
const merged = (pages: readonly number[][], order: DateOrder, limit: number): number[] =>
  pages.length === 1 ? (pages[0] ?? []) : [...new Set(pages.flat())].toSorted((a, b) => (order === 'date' ? b - a : a - b)).slice(0, limit);

function idsByDate(db: Database, branches: readonly SearchParameters[], order: DateOrder, { after, limit }: SearchRequest): Ids {
  // Pages that are merged have to go by the same: that of a mailbox goes by date, which is not always that of the id.
  const drivers = branches.map((parameters) => driverOf(db, branches.length === 1 ? parameters : { ...parameters, folder: null }));
  const found = (most: number, limited: (parameters: SearchParameters) => Partial<SearchParameters>) => {
    const pages = branches.map((parameters, at) =>
      db.named<{ id: number }>(SEARCH_SQL[order][drivers[at] ?? 'all'], { ...parameters, ...limited(parameters), limit: most }).map(({ id }) => id),
    );
    return merged(pages, order, most);
  };
  const all = found(MOST_COUNTED, () => ({}));
  const ids = after ? found(limit + 1, (parameters) => beyond(after, parameters)[order]) : all.slice(0, limit + 1);
  return { ids, total: all.length };
}

function idsByRelevance(db: Database, branches: readonly SearchParameters[], { after, limit }: SearchRequest): Ids {
  // The better the match, the lower is bm25.
  const best = new Map<number, number>();
  for (const parameters of branches) {
    const rows = db.named<{ id: number; score: number }>(RANKED_SQL, { ...parameters, among: candidatesOf(db, parameters), limit: MOST_RANKED });
    for (const { id, score } of rows) best.set(id, Math.min(score, best.get(id) ?? Infinity));
  }
  const ranked = [...best].sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfA - scoreOfB || b - a).map(([id]) => id);
  // After a message that is gone since there is nothing.
  const from = after ? ranked.indexOf(after.id) + 1 || ranked.length : 0;
  return { ids: ranked.slice(from, from + limit + 1), total: Math.min(ranked.length, MOST_COUNTED) };
}

function hitsOf(row: PageRow, text: string, terms: readonly Term[]): SearchHits {
  const anywhere = terms.filter(({ column }) => column === null);
  const of = (wanted: Term['column']) => terms.filter(({ column }) => column === null || column === wanted);
  return {
    subject: marked(row.subject, of('subject')),
    from: marked(row.sender_name || row.sender_address, of('sender')),
    snippet: excerpt(text, anywhere) ?? marked(row.snippet, anywhere),
  };
}

function messagesOf(db: Database, ids: readonly number[], branches: readonly SearchParameters[], terms: readonly Term[]): FoundMessage[] {
  const byId = new Map<number, PageRow & { folder_id: number }>();
  for (const parameters of branches) {
    const left = ids.filter((id) => !byId.has(id));
    if (left.length === 0) break;
    for (const row of db.named<PageRow & { folder_id: number }>(FOUND_SQL, { ...parameters, ids: JSON.stringify(left) })) byId.set(row.id, row);
  }
  const texts = terms.length > 0 ? textsOf(db, ids) : new Map<number, string>();
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ ...summaryOf(row, row.folder_id as MailboxId), hits: hitsOf(row, texts.get(id) ?? '', terms) }] : [];
  });
}

/** Counted no further: "1,000 and more" tells as much. */
const BODILESS_SQL = `SELECT count(*) AS n FROM (
  SELECT 1 FROM message WHERE stored = 0 AND placements > 0 AND (:account IS NULL OR account_id = :account) LIMIT ${MOST_COUNTED})`;

/** How many messages of a search's accounts are not here whole, so that a search knows their envelopes only. */
const bodiless = (db: Database, account: number | null): number => db.named<{ n: number }>(BODILESS_SQL, { account })[0]?.n ?? 0;

export const HAS_BODILESS_SQL = {
  /** Where few messages of the account are not here whole: by them. */
  few: `SELECT 1 FROM message AS m INDEXED BY message_bodiless CROSS JOIN placement AS p ON p.message_id = m.id AND p.folder_id = :folder
    WHERE m.account_id = :account AND m.stored = 0 AND m.placements > 0 LIMIT 1`,
  /** Where many are not: one is soon found. */
  many: 'SELECT 1 FROM placement AS p CROSS JOIN message AS m ON m.id = p.message_id WHERE p.folder_id = :folder AND m.stored = 0 LIMIT 1',
} as const;

/** Whether a mailbox has a message that is not here whole. */
export function hasBodiless(db: Database, { id, accountId }: { id: number; accountId: number }): boolean {
  const sql = HAS_BODILESS_SQL[bodiless(db, accountId) < MOST_COUNTED ? 'few' : 'many'];
  return db.named(sql, { folder: id, account: accountId }).length > 0;
}

/** Those messages of some UIDs of a mailbox that are not here whole. */
export function bodilessAmong(db: Database, folderId: number, uids: readonly number[]): number[] {
  const sql = `SELECT m.id FROM json_each(?) AS asked CROSS JOIN placement AS p ON p.folder_id = ? AND p.uid = asked.value
    CROSS JOIN message AS m ON m.id = p.message_id WHERE m.stored = 0`;
  return db.all<{ id: number }>(sql, JSON.stringify(uids), folderId).map(({ id }) => id);
}

/** Messages that were found elsewhere, as a search shows them. */
export function foundElsewhere(
  db: Database,
  request: Pick<SearchRequest, 'query' | 'me' | keyof SearchScope>,
  ids: readonly number[],
): FoundMessage[] {
  const query = parseQuery(request.query, Date.now(), request.me);
  return messagesOf(db, ids, branchesOf(db, query, request), query.terms);
}

/**
 * Messages that a search (query.ts) finds, each once, in whatever mailbox it is. What has not been scanned is found by its
 * envelope.
 */
export function searchMessages(db: Database, request: SearchRequest): SearchPage {
  const query = parseQuery(request.query, Date.now(), request.me);
  const branches = branchesOf(db, query, request);
  const ranks = request.order === 'relevance' && branches.every(({ match }) => match !== null);
  const order = request.order === 'oldest' ? 'oldest' : 'date';
  const { ids, total } = ranks ? idsByRelevance(db, branches, request) : idsByDate(db, branches, order, request);
  const messages = messagesOf(db, ids.slice(0, request.limit), branches, query.terms);
  const last = messages.at(-1);
  return {
    messages,
    total,
    next: ids.length > request.limit && last ? { date: last.date, id: last.id } : null,
    understood: query.understood,
    ...(query.apart && { apart: true }),
    bodiless: bodiless(db, accountOf(db, request)),
  };
}
