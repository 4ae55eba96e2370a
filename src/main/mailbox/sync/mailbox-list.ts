import type { SpecialUse } from '../../../shared/model.ts';
import type { ServerMailbox, Session } from '../session.ts';
import { putFolder, removeUnlisted, type ListedMailbox } from '../store/folders.ts';
import type { Store } from '../store/store.ts';

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

/**
 * Brings the account's list of mailboxes in step with the server's.
 * @returns the server's STATUS of each mailbox, by row id, where it gave one; and whether the list is another than before
 */
export async function syncMailboxList(
  store: Store,
  accountId: number,
  session: Session,
): Promise<{ statuses: Map<number, MailboxStatus | null>; listChanged: boolean }> {
  const listed = (await session.listMailboxes()).slice(0, MOST_MAILBOXES);
  const statuses = new Map<number, MailboxStatus | null>();
  const before = listOf(store, accountId);
  store.db.transaction(() => {
    for (const mailbox of listed) statuses.set(putFolder(store.db, accountId, listedMailboxOf(mailbox)), mailbox.status ?? null);
    // A server that lists nothing has failed to: there is always an INBOX.
    const paths = listed.map(({ path }) => path);
    if (paths.length > 0) removeUnlisted(store.db, accountId, paths);
  });
  return { statuses, listChanged: listOf(store, accountId) !== before };
}

/** What a person sees of the list. */
const listOf = (store: Store, accountId: number): string =>
  JSON.stringify(store.db.all('SELECT id, path, name, delimiter, special_use, selectable FROM folder WHERE account_id = ? ORDER BY id', accountId));
