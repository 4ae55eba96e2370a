import { alternatives, type SearchPiece } from '../../../shared/search.ts';
import type { SearchCriteria, Session } from '../session.ts';
import { foldersToSync } from '../store/folders.ts';
import type { Query } from '../store/query.ts';
import { bodilessAmong, hasBodiless } from '../store/search.ts';
import type { Store } from '../store/store.ts';
import { unlessRefused } from './unless-refused.ts';

/** A day more on each side: servers compare dates, in a time zone of their own. */
const DAY_MS = 86_400_000;
/** More than anybody looks through; a narrower search finds the rest. */
const MOST_FOUND = 200;

/** What texts are looked for in (RFC 9051, 6.4.4). */
const KEYS = { from: 'from', to: 'to', subject: 'subject' } as const;

/** One piece of a search; null: only this computer knows what is asked for. */
function criterionOf({ operator, value, excluded, me: isMe }: SearchPiece, me: readonly string[]): SearchCriteria | null {
  if (operator !== null && !(operator in KEYS)) return null;
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
export function criteriaOf(
  { understood, unread, starred, after, before, larger, smaller }: Query,
  me: readonly string[] = [],
): SearchCriteria[] | null {
  if (understood.some(({ operator }) => operator === 'has' || operator === 'tracker')) return null;
  const state: SearchCriteria = {
    ...(unread === null ? {} : { seen: !unread }),
    ...(starred === null ? {} : { flagged: starred }),
    ...(after === null ? {} : { since: new Date(after - DAY_MS) }),
    ...(before === null ? {} : { before: new Date(before + DAY_MS) }),
    ...(larger === null ? {} : { larger }),
    ...(smaller === null ? {} : { smaller }),
  };
  // Only pieces of one kind are alternatives of each other: none of a group is left out alone.
  const texts = alternatives(understood).flatMap((group) => any(group.flatMap((piece) => criterionOf(piece, me) ?? [])) ?? []);
  const [first, ...rest] = texts;
  return first ? [{ ...state, ...first }, ...rest] : null;
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
