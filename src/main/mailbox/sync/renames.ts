import type { ServerMailbox, Session } from '../session.ts';
import type { FolderState } from '../store/folders.ts';
import { placementsOf } from '../store/messages.ts';
import type { Store } from '../store/store.ts';
import { unlessRefused } from './unless-refused.ts';

/** Messages of a mailbox that are looked at before it is taken for another under a new name. */
const LOOKED_AT = 5;

/** One that is known, but listed no more, and what may be its new name. */
interface Rename {
  folder: FolderState;
  to: ServerMailbox;
}

/**
 * Mailboxes that may have been renamed: UIDVALIDITY stays with a mailbox (RFC 9051, 2.3.1.1), UIDNEXT does not go back. Where one gone
 * mailbox could be two new ones, or two one, none is taken for another.
 */
export function possibleRenames(known: readonly FolderState[], listed: readonly ServerMailbox[]): Rename[] {
  const listedPaths = new Set(listed.map(({ path }) => path));
  const knownPaths = new Set(known.map(({ path }) => path));
  const gone = known.filter(({ path, total }) => total > 0 && !listedPaths.has(path));
  const fresh = listed.filter(({ path }) => !knownPaths.has(path));
  const fits = ({ uidValidity, uidNext }: FolderState, { status }: ServerMailbox) =>
    uidValidity !== null && status?.uidValidity?.toString() === uidValidity && (status.uidNext ?? 0) >= uidNext && (status.messages ?? 0) > 0;
  const pairs = gone.flatMap((folder) => fresh.filter((to) => fits(folder, to)).map((to) => ({ folder, to })));
  const isOnly = ({ folder, to }: Rename) => pairs.every((other) => (other.folder === folder) === (other.to === to));
  return pairs.filter(isOnly);
}

/** Whether a mailbox holds, under the UIDs that are known, messages of the same size and date. Opens it in the session. */
export async function isSameMailbox({ db }: Store, session: Session, { folder, to }: Rename): Promise<boolean> {
  const examined = await unlessRefused(session, session.examine(to.path, null));
  if (examined?.uidValidity !== folder.uidValidity) return false;
  const known = placementsOf(db, folder.id, LOOKED_AT);
  const set = known.map(({ uid }) => uid).join(',');
  const fetched = await unlessRefused(session, session.fetchEnvelopes(set, 'uid', true));
  const there = new Map(fetched?.map((message) => [message.uid, message]));
  // What was expunged since tells nothing; of the rest all have to be the same.
  const met = known.flatMap(({ uid, size, date }) => {
    const message = there.get(uid);
    return message ? [message.size === size && message.date === date] : [];
  });
  return met.length > 0 && met.every(Boolean);
}
