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

interface Person {
  name: string;
  address: string;
}

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
  if (begin === '') return [];
  const column = operator === 'from' ? 'sender' : 'recipients';
  const sql = operator === 'from' ? SENDERS_SQL : RECIPIENTS_SQL;
  return peopleOf(db.named<Person>(sql, { match: `${column} : "${begin}"*`, account: accountId }), begin);
}
