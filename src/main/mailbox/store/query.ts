import type { SearchOperator, SearchPiece } from '../../../shared/search.ts';
import { bytesOf, dateOf } from './query-values.ts';
import { EVERY, HAS_ATTACHMENT, HAS_TRACKER, SIGN, wordsOf } from './search-index.ts';

/** Words that are looked for next to each other, to mark where they are found. */
export interface Term {
  words: string[];
  /** The last may go on. */
  open: boolean;
  /** Null: anywhere. */
  column: 'subject' | 'sender' | 'recipients' | null;
}

/** A search as its reader typed it, taken apart. Null: not asked for. */
export interface Query {
  /** For FTS5; null: any message. */
  match: string | null;
  terms: Term[];
  /** Parts of names of mailboxes, lower case: messages are in one that has all of them, and none of the excluded. */
  mailboxes: { name: string; excluded: boolean }[];
  unread: boolean | null;
  starred: boolean | null;
  /** Milliseconds: from here on, and up to but without. */
  after: number | null;
  before: number | null;
  /** Bytes. */
  larger: number | null;
  smaller: number | null;
  understood: SearchPiece[];
}

/** Longer than anybody types. */
const LONGEST_QUERY = 1_000;
/** Words of a search; each costs a look into the index. */
const MOST_PIECES = 32;

/** `-`, `name:`, and a word or a phrase in quotation marks, whose second may be missing while it is typed. */
const PIECE = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/giu;

/** Words for FTS5: quoted, so that nothing in them is an operator; the last may go on. */
const phrase = ({ words, open }: Pick<Term, 'words' | 'open'>): string => `"${words.join(' ')}"${open ? '*' : ''}`;

/** Null where there are no words in the text. One letter would be the beginning of nearly everything, so it does not go on. */
function termOf(text: string, open: boolean, column: Term['column']): Term | null {
  const words = wordsOf(text);
  return words.length === 0 ? null : { words, open: open && (words.at(-1)?.length ?? 0) > 1, column };
}

interface Asked {
  value: string;
  /** Not in quotation marks, so perhaps not yet at its end. */
  open: boolean;
  excluded: boolean;
}

/** What a piece asks for. */
type Meaning = { term: Term } | { match: string } | { condition: Partial<Query> } | { mailbox: string };

const condition = (of: Partial<Query>): Meaning => ({ condition: of });

const inColumn =
  (column: NonNullable<Term['column']>) =>
  ({ value, open }: Asked): Meaning | null => {
    const term = termOf(value, open, column);
    return term && { term };
  };

/** For each operator what it asks for; null where its value is none of it: then it is text like any other. */
const OPERATORS: Readonly<Record<SearchOperator, (asked: Asked, now: number) => Meaning | null>> = {
  from: inColumn('sender'),
  to: inColumn('recipients'),
  subject: inColumn('subject'),
  has({ value }) {
    if (/^attachments?$/i.test(value)) return { match: `facts : "${HAS_ATTACHMENT}"` };
    return /^(?:trackers?|tracking)$/i.test(value) ? { match: `facts : "${HAS_TRACKER}"` } : null;
  },
  tracker({ value, open }) {
    const words = wordsOf(value).map((word) => SIGN + word);
    return words.length > 0 ? { match: `facts : ${phrase({ words, open })}` } : null;
  },
  is({ value, excluded }) {
    if (/^(?:un)?read$/i.test(value)) return condition({ unread: /^un/i.test(value) !== excluded });
    return /^(?:starred|flagged)$/i.test(value) ? condition({ starred: !excluded }) : null;
  },
  in: ({ value }) => ({ mailbox: value.toLowerCase() }),
  after({ value, excluded }, now) {
    const at = dateOf(value, now);
    return at === null ? null : condition(excluded ? { before: at } : { after: at });
  },
  before({ value, excluded }, now) {
    const at = dateOf(value, now);
    return at === null ? null : condition(excluded ? { after: at } : { before: at });
  },
  larger({ value, excluded }) {
    const bytes = bytesOf(value);
    return bytes === null ? null : condition(excluded ? { smaller: bytes } : { larger: bytes });
  },
  smaller({ value, excluded }) {
    const bytes = bytesOf(value);
    return bytes === null ? null : condition(excluded ? { larger: bytes } : { smaller: bytes });
  },
};

const operatorOf = (name: string): SearchOperator | null => (Object.hasOwn(OPERATORS, name) ? (name as SearchOperator) : null);

interface Piece extends Asked {
  operator: SearchOperator | null;
  /** The same as text like any other. */
  plain: string;
}

/** What was typed, piece by piece; an operator whose value has yet to be typed is none. */
function piecesOf(text: string): Piece[] {
  return [...text.slice(0, LONGEST_QUERY).matchAll(PIECE)].slice(0, MOST_PIECES).flatMap(([, minus, name = '', quoted, word = '']) => {
    const value = (quoted ?? word).trim();
    const unfinished = value === '' || (value.endsWith(':') && operatorOf(value.slice(0, -1).toLowerCase()) !== null);
    const plain = name === '' ? value : `${name} ${value}`;
    return unfinished ? [] : [{ value, open: quoted === undefined, excluded: minus !== '', operator: operatorOf(name.toLowerCase()), plain }];
  });
}

function matchOf(wanted: readonly string[], excluded: readonly string[]): string | null {
  if (wanted.length === 0 && excluded.length === 0) return null;
  const all = wanted.length > 0 ? wanted.join(' AND ') : `facts : "${EVERY}"`;
  return excluded.length > 0 ? `(${all}) NOT (${excluded.join(' OR ')})` : all;
}

const nothingAsked = (): Query => ({
  match: null,
  terms: [],
  mailboxes: [],
  unread: null,
  starred: null,
  after: null,
  before: null,
  larger: null,
  smaller: null,
  understood: [],
});

/**
 * Reads a search: words, "phrases", `-without`, and `from: to: subject: has:attachment has:tracker tracker: is:unread is:starred in:
 * after: before: larger: smaller:`, each of which `-` turns round. Nothing that is typed is an error: what is no operator is looked
 * for as text.
 * @param now milliseconds, which `after:yesterday` goes by
 */
export function parseQuery(text: string, now = Date.now()): Query {
  const query = nothingAsked();
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const piece of piecesOf(text)) {
    const { operator, excluded } = piece;
    const meant = operator && OPERATORS[operator](piece, now);
    const term = meant ? null : termOf(piece.plain, piece.open, null);
    const meaning = meant ?? (term && { term });
    if (!meaning) continue;
    query.understood.push({ operator: meant ? operator : null, value: meant ? piece.value : piece.plain, excluded });
    if ('condition' in meaning) Object.assign(query, meaning.condition);
    else if ('mailbox' in meaning) query.mailboxes.push({ name: meaning.mailbox, excluded });
    else {
      const match = 'match' in meaning ? meaning.match : `${meaning.term.column ? `${meaning.term.column} : ` : ''}${phrase(meaning.term)}`;
      (excluded ? unwanted : wanted).push(match);
      if ('term' in meaning && !excluded) query.terms.push(meaning.term);
    }
  }
  return { ...query, match: matchOf(wanted, unwanted) };
}
