import type { SpecialUse } from '../../../shared/model.ts';
import { plainWords } from '../../../shared/text/plain-words.ts';
import { isRefusal, isThrottled } from '../session-errors.ts';
import type { ServerMailbox, Session } from '../session.ts';
import { clearFolder, foldersOf, putFolder, removeUnlisted, renameFolder, type FolderState, type ListedMailbox } from '../store/folders.ts';
import { isMovedTo } from '../store/operations.ts';
import type { Store } from '../store/store.ts';
import { isSameMailbox, possibleRenames } from './renames.ts';

/** RFC 6154's attributes as imapflow gives them, and its own for the inbox. */
const USES: Readonly<Record<string, SpecialUse>> = {
  '\\Inbox': 'inbox',
  '\\Drafts': 'drafts',
  '\\Sent': 'sent',
  '\\Archive': 'archive',
  '\\Junk': 'junk',
  '\\Trash': 'trash',
  '\\All': 'all',
  '\\Flagged': 'flagged',
};

/** Of what cannot be opened (RFC 9051, 7.3.1). Attributes are case-insensitive, and servers write them as they like. */
const CLOSED: ReadonlySet<string> = new Set(['\\noselect', '\\nonexistent']);

/** What a mailbox is called whose name has no letter that could be seen. */
const NAMELESS = '—';

/** More mailboxes than any person has; a server that lists more is broken. */
const MOST_MAILBOXES = 10_000;

export function listedMailboxOf({ path, name, delimiter, flags, specialUse }: ServerMailbox): ListedMailbox {
  const isInbox = path.toUpperCase() === 'INBOX';
  return {
    path,
    // Who shares a mailbox named it; the path is the server's, byte for byte.
    name: isInbox ? 'INBOX' : plainWords(name) || NAMELESS,
    delimiter: delimiter === '' ? null : (delimiter ?? null),
    specialUse: isInbox ? 'inbox' : (USES[specialUse ?? ''] ?? null),
    selectable: ![...flags].some((flag) => CLOSED.has(flag.toLowerCase())),
  };
}

type MailboxStatus = NonNullable<ServerMailbox['status']>;

/** Keeps what is known of mailboxes that another client renamed: their messages are not fetched anew, acts that wait for them are told. */
async function followRenames(store: Store, accountId: number, session: Session, listed: readonly ServerMailbox[]): Promise<number> {
  let renamed = 0;
  for (const rename of possibleRenames(foldersOf(store.db, accountId), listed)) {
    if (!(await isSameMailbox(store, session, rename))) continue;
    renameFolder(store.db, rename.folder.id, rename.to.path);
    renamed++;
  }
  return renamed;
}

/**
 * Those of some mailboxes that the server does not open. What it opens is there, whatever it lists: now and then Dovecot lists those alone that its
 * configuration names, and all others would be fetched again. One in which nothing would be lost is not asked for: it may open under an old name for ever.
 */
async function notOpened({ db }: Store, session: Session, folders: readonly FolderState[]): Promise<FolderState[]> {
  const gone: FolderState[] = [];
  for (const folder of folders) {
    try {
      if (folder.total === 0 && !isMovedTo(db, folder.id)) gone.push(folder);
      else await session.examine(folder.path, null);
    } catch (error) {
      if (!session.isOpen || !isRefusal(error) || isThrottled(error)) throw error;
      gone.push(folder);
    }
  }
  return gone;
}

/**
 * Brings the account's list of mailboxes in step with the server's.
 * @returns the server's STATUS of each mailbox, by row id, where it gave one; whether the list is another than before; how many
 * mailboxes have another name
 */
export async function syncMailboxList(
  store: Store,
  accountId: number,
  session: Session,
): Promise<{ statuses: Map<number, MailboxStatus | null>; listChanged: boolean; renamed: number }> {
  // A root without a name is a place for others.
  const listed = (await session.listMailboxes()).filter(({ path }) => path !== '').slice(0, MOST_MAILBOXES);
  const statuses = new Map<number, MailboxStatus | null>();
  const before = listOf(store, accountId);
  const isOpen = (mailbox: ServerMailbox) => listedMailboxOf(mailbox).selectable;
  const renamed = await followRenames(store, accountId, session, listed.filter(isOpen));
  const opens = new Map(listed.map((mailbox) => [mailbox.path, isOpen(mailbox)]));
  // One that was deleted is still listed as the place of others below it (RFC 9051, 6.3.5), and has no messages. There always is an inbox.
  const isGone = ({ path, selectable, total, specialUse }: FolderState) =>
    !opens.has(path) || (opens.get(path) === false && (selectable || total > 0) && specialUse !== 'inbox');
  // A server that does not list it has failed to list.
  const hasInbox = listed.some((mailbox) => listedMailboxOf(mailbox).specialUse === 'inbox');
  const known = foldersOf(store.db, accountId);
  const gone = hasInbox ? await notOpened(store, session, known.filter(isGone)) : [];
  for (const { id } of gone) await clearFolder(store.db, id);
  const left = new Set(gone.map(({ path }) => path));
  const kept = [...known.map(({ path }) => path), ...opens.keys()].filter((path) => !left.has(path));
  const put = (mailbox: ServerMailbox) => statuses.set(putFolder(store.db, accountId, listedMailboxOf(mailbox)), mailbox.status ?? null);
  store.db.transaction(() => {
    for (const mailbox of listed) if (!left.has(mailbox.path)) put(mailbox);
    if (gone.length > 0) removeUnlisted(store.db, accountId, kept);
    for (const mailbox of listed) if (left.has(mailbox.path)) put(mailbox);
  });
  return { statuses, listChanged: listOf(store, accountId) !== before, renamed };
}

/** What a person sees of the list. */
const listOf = (store: Store, accountId: number): string =>
  JSON.stringify(store.db.all('SELECT id, path, name, delimiter, special_use, selectable FROM folder WHERE account_id = ? ORDER BY id', accountId));

/** True where STATUS tells of the same messages as the store. */
const hasSame = (folder: FolderState, status: MailboxStatus): boolean =>
  folder.complete && status.uidValidity?.toString() === folder.uidValidity && status.uidNext === folder.uidNext && status.messages === folder.total;

/** True where STATUS says what the store knows; without modification sequences it cannot tell of flags. */
export const isInStep = (folder: FolderState, status: MailboxStatus | null): boolean =>
  status !== null && hasSame(folder, status) && status.highestModseq !== undefined && status.highestModseq.toString() === folder.modseq;

/** The same of a mailbox without modification sequences, as far as STATUS tells: of flags only how many messages are unread. */
export const looksInStep = (folder: FolderState, status: MailboxStatus | null): boolean =>
  status !== null && hasSame(folder, status) && folder.modseq === null && !status.highestModseq && status.unseen === folder.unseen;
