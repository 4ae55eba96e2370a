import { alternatives, type SearchPiece } from '../../../shared/search.ts';
import type { SearchCriteria, Session } from '../session.ts';
import { foldersToSync } from '../store/folders.ts';
import { conditionOf, type Query } from '../store/query.ts';
import type { Condition } from '../store/query-branches.ts';
import { bodilessAmong, hasBodiless } from '../store/search.ts';
import type { Store } from '../store/store.ts';
import { unlessRefused } from './unless-refused.ts';

/** A day more on each side: servers compare dates, in a time zone of their own. */
const DAY_MS = 86_400_000;
/** More than anybody looks through; a narrower search finds the rest. */
const MOST_FOUND = 200;

/** What texts are looked for in (RFC 9051, 6.4.4). */
const KEYS = { from: 'from', to: 'to', subject: 'subject' } as const;

const isText = ({ operator }: SearchPiece): boolean => operator === null || operator in KEYS;

/** What a server knows of a message besides its words. */
const stateOf = ({ unread, starred, after, before, larger, smaller }: Condition): SearchCriteria => ({
  ...(typeof unread === 'boolean' && { seen: !unread }),
  ...(typeof starred === 'boolean' && { flagged: starred }),
  ...(typeof after === 'number' && { since: new Date(after - DAY_MS) }),
  ...(typeof before === 'number' && { before: new Date(before + DAY_MS) }),
  ...(typeof larger === 'number' && { larger }),
  ...(typeof smaller === 'number' && { smaller }),
});

/** One piece of a search; null: which mailboxes are looked in is no matter of the command. */
function criterionOf(piece: SearchPiece, me: readonly string[], now: number): SearchCriteria | null {
  const { operator, value, excluded, me: isMe } = piece;
  if (!isText(piece)) {
    const condition = conditionOf(piece, now);
    return condition && stateOf(condition);
  }
  const key = operator === null ? 'text' : KEYS[operator as keyof typeof KEYS];
  const text = any((isMe ? me : [value]).map((one) => ({ [key]: one })));
  return text && excluded ? { not: text } : text;
}

/** Any of some; null: there is none. */
function any(criteria: readonly SearchCriteria[]): SearchCriteria | null {
  const [first, ...rest] = criteria;
  return first && rest.length > 0 ? { or: [...criteria] } : (first ?? null);
}

/**
 * A search as the server is asked for it: all of them have to hold, and each is a command of its own, since a command has each key
 * once. Null: only this computer knows what is asked for, such as who tracks.
 * @param me the reader's own addresses, for `from:me`
 */
export function criteriaOf(query: Query, me: readonly string[] = [], now = Date.now()): SearchCriteria[] | null {
  const { understood } = query;
  if (understood.some(({ operator }) => operator === 'has' || operator === 'tracker') || !understood.some(isText)) return null;
  // A condition that stands alone is in the state of all of it.
  const groups = alternatives(understood).filter((group) => group.length > 1 || group.some(isText));
  const criteria = groups.flatMap((group) => any(group.flatMap((piece) => criterionOf(piece, me, now) ?? [])) ?? []);
  const [first, ...rest] = criteria;
  return first ? [{ ...stateOf(query), ...first }, ...rest] : null;
}

/** UIDs of the open mailbox that meet all criteria. */
async function uidsThatMeet(session: Session, criteria: readonly SearchCriteria[]): Promise<number[]> {
  const [first, ...rest] = criteria;
  let met = new Set(first ? await session.search(first) : []);
  for (const one of rest) {
    if (met.size === 0) break;
    const found = new Set(await session.search(one));
    met = new Set([...met].filter((uid) => found.has(uid)));
  }
  return [...met];
}

/**
 * Asks the server for messages whose bodies are not in the store, mailbox by mailbox.
 * @param folders row ids of the mailboxes to look in; null: all
 * @returns ids of messages, the newest first, bounded
 */
export async function searchOnServer(
  store: Store,
  session: Session,
  accountId: number,
  criteria: readonly SearchCriteria[],
  folders: readonly number[] | null,
): Promise<number[]> {
  const found = new Set<number>();
  for (const folder of foldersToSync(store.db, accountId)) {
    if ((folders !== null && !folders.includes(folder.id)) || !hasBodiless(store.db, folder)) continue;
    // One mailbox that the server will not search leaves the others.
    const examined = await unlessRefused(session, session.examine(folder.path, null));
    if (examined?.uidValidity !== folder.uidValidity) continue;
    const uids = (await unlessRefused(session, uidsThatMeet(session, criteria))) ?? [];
    for (const id of bodilessAmong(store.db, folder.id, uids)) found.add(id);
  }
  return [...found].toSorted((a, b) => b - a).slice(0, MOST_FOUND);
}
