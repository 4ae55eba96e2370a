import type { SpecialUse } from '../../../shared/model.ts';
import type { ServerMailbox, Session } from '../session.ts';
import { foldersOf, putFolder, removeUnlisted, renameFolder, type FolderState, type ListedMailbox } from '../store/folders.ts';
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

/** More mailboxes than any person has; a server that lists more is broken. */
const MOST_MAILBOXES = 10_000;

export function listedMailboxOf({ path, name, delimiter, flags, specialUse }: ServerMailbox): ListedMailbox {
  const isInbox = path.toUpperCase() === 'INBOX';
  return {
    path,
    name: isInbox ? 'INBOX' : name,
    delimiter: delimiter === '' ? null : (delimiter ?? null),
    specialUse: isInbox ? 'inbox' : (USES[specialUse ?? ''] ?? null),
    selectable: !flags.has('\\Noselect') && !flags.has('\\NonExistent'),
  };
}

export type MailboxStatus = NonNullable<ServerMailbox['status']>;

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
 * Brings the account's list of mailboxes in step with the server's.
 * @returns the server's STATUS of each mailbox, by row id, where it gave one; whether the list is another than before; how many
 * mailboxes have another name
 */
export async function syncMailboxList(
  store: Store,
  accountId: number,
  session: Session,
): Promise<{ statuses: Map<number, MailboxStatus | null>; listChanged: boolean; renamed: number }> {
  const listed = (await session.listMailboxes()).slice(0, MOST_MAILBOXES);
  const statuses = new Map<number, MailboxStatus | null>();
  const before = listOf(store, accountId);
  const renamed = await followRenames(store, accountId, session, listed);
  store.db.transaction(() => {
    for (const mailbox of listed) statuses.set(putFolder(store.db, accountId, listedMailboxOf(mailbox)), mailbox.status ?? null);
    // A server that lists nothing has failed to: there is always an INBOX.
    const paths = listed.map(({ path }) => path);
    if (paths.length > 0) removeUnlisted(store.db, accountId, paths);
  });
  return { statuses, listChanged: listOf(store, accountId) !== before, renamed };
}

/** What a person sees of the list. */
const listOf = (store: Store, accountId: number): string =>
  JSON.stringify(store.db.all('SELECT id, path, name, delimiter, special_use, selectable FROM folder WHERE account_id = ? ORDER BY id', accountId));

/** True where STATUS says what the store knows; without modification sequences it cannot tell of flags. */
export function isInStep(folder: FolderState, status: MailboxStatus | null): boolean {
  return (
    folder.complete &&
    status !== null &&
    status.uidValidity?.toString() === folder.uidValidity &&
    status.uidNext === folder.uidNext &&
    status.messages === folder.total &&
    status.highestModseq !== undefined &&
    status.highestModseq.toString() === folder.modseq
  );
}
