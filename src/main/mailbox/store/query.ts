import type { SearchOperator, SearchPiece } from '../../../shared/search.ts';
import { askingOf, type Condition, type Conditions, type Wanted } from './query-branches.ts';
import { bytesOf, dateOf } from './query-values.ts';
import { HAS_ATTACHMENT, HAS_TRACKER, SIGN, wordsOf } from './search-index.ts';

/** Words that are looked for next to each other, to mark where they are found. */
export interface Term {
  words: string[];
  /** The last may go on. */
  open: boolean;
  /** Null: anywhere. */
  column: 'subject' | 'sender' | 'recipients' | null;
}

/** A search as its reader typed it, taken apart. What all of it has in common stands in the conditions. */
export interface Query extends Conditions {
  terms: Term[];
  /** Parts of names of mailboxes, lower case: messages are in one that has all of them (but for alternatives), and none of the excluded. */
  mailboxes: { name: string; excluded: boolean; or?: true }[];
  /** Any of these is wanted, each with what is in common. */
  either?: Conditions[];
  understood: SearchPiece[];
  /** As of `SearchPage`. */
  apart?: true;
}

/** Longer than anybody types. */
const LONGEST_QUERY = 1_000;
/** Words of a search; each costs a look into the index. */
const MOST_PIECES = 32;

/** Between two pieces; in small letters it is a word. */
const OR = 'OR';
const ME = 'me';

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

/** What a piece asks for: of several terms any. */
type Meaning = { terms: Term[]; me?: true } | { match: string } | { condition: Condition } | { mailbox: string };

/** What a search is read with. */
interface Reader {
  /** Milliseconds, which `after:yesterday` goes by. */
  now: number;
  /** The reader's own addresses, for `from:me`. */
  me: readonly string[];
}

const condition = (of: Condition): Meaning => ({ condition: of });

const inColumn =
  (column: NonNullable<Term['column']>) =>
  ({ value, open }: Asked): Meaning | null => {
    const term = termOf(value, open, column);
    return term && { terms: [term] };
  };

/** People by name or address; `me`, not in quotation marks, is the reader, where it is known who that is. */
const peopleIn =
  (column: 'sender' | 'recipients') =>
  (asked: Asked, { me }: Reader): Meaning | null => {
    const own = isMe(asked) ? me.flatMap((address) => termOf(address, false, column) ?? []) : [];
    return own.length > 0 ? { terms: own, me: true } : inColumn(column)(asked);
  };

const isMe = ({ value, open }: Asked): boolean => open && value.toLowerCase() === ME;

/** For each operator what it asks for; null where its value is none of it: then it is text like any other. */
const OPERATORS: Readonly<Record<SearchOperator, (asked: Asked, reader: Reader) => Meaning | null>> = {
  from: peopleIn('sender'),
  to: peopleIn('recipients'),
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
  after({ value, excluded }, { now }) {
    const at = dateOf(value, now);
    return at === null ? null : condition(excluded ? { before: at } : { after: at });
  },
  before({ value, excluded }, { now }) {
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
  /** `OR`, unless nothing stands before it. */
  or: boolean;
}

/** What was typed, piece by piece; an operator whose value has yet to be typed is none. */
function piecesOf(text: string): Piece[] {
  return [...text.slice(0, LONGEST_QUERY).matchAll(PIECE)].slice(0, MOST_PIECES).flatMap(([, minus, name = '', quoted, word = '']) => {
    const value = (quoted ?? word).trim();
    const unfinished = value === '' || (value.endsWith(':') && operatorOf(value.slice(0, -1).toLowerCase()) !== null);
    const plain = name === '' ? value : `${name} ${value}`;
    const or = minus === '' && name === '' && word === OR;
    return unfinished ? [] : [{ value, open: quoted === undefined, excluded: minus !== '', operator: operatorOf(name.toLowerCase()), plain, or }];
  });
}

const matchOfTerm = (term: Term): string => `${term.column ? `${term.column} : ` : ''}${phrase(term)}`;

function matchOfTerms(terms: readonly Term[]): string {
  const all = terms.map(matchOfTerm).join(' OR ');
  return terms.length > 1 ? `(${all})` : all;
}

/** Of pieces of one kind either can be looked for: a message has what it has, and is in mailboxes by their names. */
const kindOf = (meaning: Meaning): 'message' | 'mailbox' => ('mailbox' in meaning ? 'mailbox' : 'message');

const NOTHING = { unread: null, starred: null, after: null, before: null, larger: null, smaller: null } as const;

/** What a piece means, by its operator, or as text; null: nothing. */
function meaningOf(piece: Piece, reader: Reader): { meaning: Meaning; operator: SearchOperator | null; value: string } | null {
  const { operator, plain, open, value } = piece;
  const meant = operator && OPERATORS[operator](piece, reader);
  if (meant) return { meaning: meant, operator, value };
  const term = termOf(plain, open, null);
  return term && { meaning: { terms: [term] }, operator: null, value: plain };
}

/** What a piece that was understood asks of a message that the index does not know; null: nothing of the kind. */
export function conditionOf({ operator, value, excluded }: SearchPiece, now: number): Condition | null {
  const meant = operator && OPERATORS[operator]({ value, excluded, open: true }, { now, me: [] });
  return meant && 'condition' in meant ? meant.condition : null;
}

/**
 * Reads a search: words, "phrases", `-without`, and `from: to: subject: has:attachment has:tracker tracker: is:unread is:starred in:
 * after: before: larger: smaller:`, each of which `-` turns round; `from:me` and `to:me`. `OR` between two of them, or between two mailboxes, wants
 * either, and binds before all must hold. Nothing that is typed is an error: what is no operator is looked for as text.
 * @param now milliseconds, which `after:yesterday` goes by
 * @param me the reader's own addresses
 */
export function parseQuery(text: string, now = Date.now(), me: readonly string[] = []): Query {
  const [terms, mailboxes, understood, wanted]: [Term[], Query['mailboxes'], SearchPiece[], Wanted[]] = [[], [], [], []];
  let apart = false;
  let before: ReturnType<typeof kindOf> | null = null;
  let either = false;
  for (const piece of piecesOf(text)) {
    if (piece.or && before !== null) {
      either = true;
      continue;
    }
    const meant = meaningOf(piece, { now, me });
    if (!meant) continue;
    const { meaning, operator, value } = meant;
    const kind = kindOf(meaning);
    const or = either && kind === before && { or: true as const };
    if (either && !or) apart = true;
    [before, either] = [kind, false];

    const how = { excluded: piece.excluded, ...or };
    understood.push({ operator, value, ...how, ...('me' in meaning && { me: true as const }) });
    if ('condition' in meaning) wanted.push({ condition: meaning.condition, ...or });
    else if ('mailbox' in meaning) mailboxes.push({ name: meaning.mailbox, ...how });
    else {
      wanted.push({ looked: { match: 'match' in meaning ? meaning.match : matchOfTerms(meaning.terms), ...how }, ...or });
      if ('terms' in meaning && !piece.excluded) terms.push(...meaning.terms);
    }
  }
  const { common, either: branches, tooMany } = askingOf(wanted, NOTHING);
  // Mailboxes are still alternatives of each other.
  const taken = tooMany ? understood.map(({ or, ...piece }) => (or && piece.operator === 'in' ? { ...piece, or } : piece)) : understood;
  return { ...common, terms, mailboxes, understood: taken, ...(branches && { either: branches }), ...((apart || tooMany) && { apart: true }) };
}
