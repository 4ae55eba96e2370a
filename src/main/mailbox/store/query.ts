import { searchable } from './search-text.ts';

/** A search as its reader typed it, taken apart. Null: not asked for. */
export interface Query {
  /** For FTS5; null: any text. */
  match: string | null;
  /** For FTS5: messages that must not be found. */
  without: string | null;
  /** Part of the sender's name or address, lower case. */
  from: string | null;
  /** The same of a recipient. */
  to: string | null;
  /** Part of a tracking service's name, lower case. */
  tracker: string | null;
  /** Part of a mailbox's name, lower case. */
  mailbox: string | null;
  hasTracker: boolean | null;
  hasAttachment: boolean | null;
  unread: boolean | null;
  starred: boolean | null;
  /** Milliseconds: from here on, and up to but without. */
  after: number | null;
  before: number | null;
  /** Bytes. */
  larger: number | null;
  smaller: number | null;
}

/** Longer than anybody types. */
export const LONGEST_QUERY = 1_000;
/** Words of a search; each costs a look into the index. */
const MOST_WORDS = 32;

const NO_QUERY: Query = {
  match: null,
  without: null,
  from: null,
  to: null,
  tracker: null,
  mailbox: null,
  hasTracker: null,
  hasAttachment: null,
  unread: null,
  starred: null,
  after: null,
  before: null,
  larger: null,
  smaller: null,
};

/** `-`, `name:`, and a word or a phrase in quotation marks, whose second may be missing while it is typed. */
const PIECE = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/giu;

/** Words as FTS5 takes them: quoted, so that nothing in them is an operator; the last may go on. Null where there are none. */
function phrase(text: string, open: boolean): string | null {
  const words = searchable(text).match(/[\p{L}\p{N}\p{M}]+/gu);
  if (!words) return null;
  // One letter would be the beginning of nearly everything.
  return `"${words.join(' ')}"${open && (words.at(-1)?.length ?? 0) > 1 ? '*' : ''}`;
}

/** `2026`, `2026-11`, `2026-11-24`, as the first moment of it in local time. */
function dateOf(text: string): number | null {
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return new Date(Number(year), Number(month) - 1, Number(day)).getTime();
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9 };

/** `500k`, `2MB`, `1000`. */
function bytesOf(text: string): number | null {
  const [, number, unit = ''] = /^(\d{1,9}(?:\.\d+)?)\s*([kmg]?)b?$/i.exec(text) ?? [];
  return number === undefined ? null : Number(number) * (UNITS[unit.toLowerCase()] ?? 1);
}

/** What an operator adds to the query; null where its value is none, or there is no such operator: then it is text like any other. */
function operator(name: string, value: string, wanted: boolean): Partial<Query> | null {
  const text = value.toLowerCase();
  if (name === 'has' && /^attachments?$/.test(text)) return { hasAttachment: wanted };
  if (name === 'has' && /^(?:trackers?|tracking)$/.test(text)) return { hasTracker: wanted };
  if (name === 'is' && (text === 'unread' || text === 'read')) return { unread: wanted === (text === 'unread') };
  if (name === 'is' && (text === 'starred' || text === 'flagged')) return { starred: wanted };
  if (!wanted || text === '') return null;
  if (name === 'from' || name === 'to' || name === 'tracker') return { [name]: text };
  if (name === 'in') return { mailbox: text };
  if (name === 'after' || name === 'before') {
    const at = dateOf(text);
    return at === null ? null : { [name]: at };
  }
  if (name === 'larger' || name === 'smaller') {
    const bytes = bytesOf(text);
    return bytes === null ? null : { [name]: bytes };
  }
  return null;
}

/**
 * Reads a search: words, "phrases", `-without`, and `from: to: subject: has:attachment has:tracker tracker: is:unread is:starred in:
 * after: before: larger: smaller:`. Nothing that is typed is an error: what is no operator is looked for as text.
 */
export function parseQuery(text: string): Query {
  const query = { ...NO_QUERY };
  const match: string[] = [];
  const without: string[] = [];
  for (const [index, [, minus, name = '', quoted, word]] of [...text.slice(0, LONGEST_QUERY).matchAll(PIECE)].entries()) {
    if (index >= MOST_WORDS) break;
    const wanted = minus === '';
    const value = quoted ?? word ?? '';
    const found = name === '' ? null : operator(name.toLowerCase(), value, wanted);
    if (found) {
      Object.assign(query, found);
      continue;
    }
    const column = name.toLowerCase() === 'subject' ? 'subject : ' : '';
    const words = phrase(name === '' || column !== '' ? value : `${name} ${value}`, quoted === undefined);
    if (words) (wanted ? match : without).push(column + words);
  }
  return { ...query, match: match.length > 0 ? match.join(' AND ') : null, without: without.length > 0 ? without.join(' OR ') : null };
}
