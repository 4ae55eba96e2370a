import type { SuggestFor, Suggestion } from '../../../shared/search.ts';
import type { Database } from './database.ts';
import { wordsOf } from './search-index.ts';
import { folded } from './search-text.ts';

/** More than a person reads through; they type one letter more. */
const MOST_SUGGESTED = 6;
/** The newest messages among which people are looked for: who wrote lately is who is meant. */
const MOST_LOOKED_AT = 500;

/** Newest first, by the index of the search. */
export const SENDERS_SQL = `
  SELECT m.sender_name AS name, m.sender_address AS address FROM search AS s CROSS JOIN message AS m ON m.id = s.rowid
  WHERE search MATCH :match AND (:account IS NULL OR m.account_id = (SELECT id FROM account WHERE name = :account))
  ORDER BY s.rowid DESC LIMIT ${MOST_LOOKED_AT}`;
export const RECIPIENTS_SQL = `
  SELECT json_extract(r.value, '$.name') AS name, json_extract(r.value, '$.address') AS address
  FROM search AS s CROSS JOIN message AS m ON m.id = s.rowid CROSS JOIN json_each(m.recipients) AS r
  WHERE search MATCH :match AND (:account IS NULL OR m.account_id = (SELECT id FROM account WHERE name = :account))
  ORDER BY s.rowid DESC LIMIT ${MOST_LOOKED_AT}`;

/** What the reader neither wrote nor threw away. */
const NOT_READ = `
  NOT EXISTS (SELECT 1 FROM placement AS p JOIN folder AS f ON f.id = p.folder_id
    WHERE p.message_id = m.id AND f.special_use IN ('sent', 'drafts', 'junk', 'trash'))`;
const HAS_BEEN_READ = 'NOT EXISTS (SELECT 1 FROM placement AS p WHERE p.message_id = m.id AND (p.flags & 1) = 0)';
const IN_SENT = `
  EXISTS (SELECT 1 FROM placement AS p JOIN folder AS f ON f.id = p.folder_id WHERE p.message_id = m.id AND f.special_use = 'sent')`;

/** Of one account, or of all: as many are walked as are looked at, however few of them count. */
const newest = (columns: string, account: string | null) => `
  (SELECT id, ${columns} FROM message WHERE ${account === null ? 'id < :end' : 'account_id = (SELECT id FROM account WHERE name = :account)'}
   ORDER BY id DESC LIMIT ${MOST_LOOKED_AT}) AS m`;

/** Who wrote the newest messages, and whether each has been read. */
export const newestSenders = (account: string | null) => `
  SELECT m.sender_name AS name, m.sender_address AS address, ${HAS_BEEN_READ} AS counts
  FROM ${newest('sender_name, sender_address', account)} WHERE ${NOT_READ} ORDER BY m.id DESC`;

/** To whom the newest were that the reader wrote. */
export const newestRecipients = (account: string | null) => `
  SELECT json_extract(r.value, '$.name') AS name, json_extract(r.value, '$.address') AS address, 1 AS counts
  FROM ${newest('recipients', account)} CROSS JOIN json_each(m.recipients) AS r WHERE ${IN_SENT} ORDER BY m.id DESC`;

/** Later than every message. */
const END = Number.MAX_SAFE_INTEGER;

interface Person {
  name: string;
  address: string;
}

type Counted = Person & {
  /** 1: by its sender's frequency it counts; 0: only where nobody else is left. */
  counts: number;
};

/** People by how often they are among the newest. */
function peopleOf(rows: readonly Person[], begin: string): Suggestion[] {
  const begins = ({ name, address }: Person) => wordsOf(`${name} ${address}`).some((word) => folded(word).startsWith(begin));
  const counted = Map.groupBy(rows.filter(begins), ({ address }) => address.toLowerCase());
  return [...counted]
    .filter(([address]) => address !== '')
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_SUGGESTED)
    .map(([address, [first]]) => ({ value: address, label: first?.name ?? '' }));
}

/** Those whose mail is read most, or to whom the reader writes most, before anything of a name has been typed. */
function likeliest(db: Database, operator: 'from' | 'to', account: string | null): Suggestion[] {
  const sql = operator === 'from' ? newestSenders(account) : newestRecipients(account);
  const counted = Map.groupBy(db.named<Counted>(sql, { account, end: END }), ({ address }) => address.toLowerCase());
  const read = (rows: readonly Counted[]) => rows.filter(({ counts }) => counts === 1).length;
  return [...counted]
    .filter(([address]) => address !== '')
    .toSorted(([, a], [, b]) => read(b) - read(a) || b.length - a.length)
    .slice(0, MOST_SUGGESTED)
    .map(([address, [first]]) => ({ value: address, label: first?.name ?? '' }));
}

function services(db: Database, begin: string): Suggestion[] {
  const rows = db.all<{ name: string }>("SELECT DISTINCT name FROM party WHERE service <> '' ORDER BY name");
  return rows
    .filter(({ name }) => wordsOf(name).some((word) => folded(word).startsWith(begin)))
    .slice(0, MOST_SUGGESTED)
    .map(({ name }) => ({ value: name, label: '' }));
}

/** What a search may go on with: people and services that are in the mail, the most frequent first. */
export function suggestionsFor(db: Database, { operator, typed, accountId }: SuggestFor): Suggestion[] {
  const word = wordsOf(typed).at(-1);
  const begin = word === undefined ? '' : folded(word);
  if (operator === 'tracker') return services(db, begin);
  if (begin === '') return typed.trim() === '' ? likeliest(db, operator, accountId) : [];
  const column = operator === 'from' ? 'sender' : 'recipients';
  const sql = operator === 'from' ? SENDERS_SQL : RECIPIENTS_SQL;
  return peopleOf(db.named<Person>(sql, { match: `${column} : "${begin}"*`, account: accountId }), begin);
}
