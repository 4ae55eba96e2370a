import type { Account, AccountId, AccountKind, Mailbox, SpecialUse } from '../../shared/model.ts';
import { text } from '../text/text.ts';

/** Special uses as people look for them; mailboxes without one follow, by path. */
const ORDER: readonly SpecialUse[] = ['inbox', 'opened', 'flagged', 'drafts', 'sent', 'archive', 'all', 'junk', 'trash'];

const rank = ({ specialUse }: Mailbox) => (specialUse === null ? ORDER.length : ORDER.indexOf(specialUse));

/** Where there is a hierarchy the path in it, else the name alone: the path of a mail file leads through all of a disk. */
const wayOf = ({ delimiter, path, name }: Mailbox): string => (delimiter === null ? name : path);

/** Mailboxes of one account in the order of the sidebar. */
export function orderedMailboxes(mailboxes: Mailbox[], accountId: AccountId): Mailbox[] {
  return mailboxes
    .filter((mailbox) => mailbox.accountId === accountId)
    .sort((a, b) => rank(a) - rank(b) || wayOf(a).localeCompare(wayOf(b), undefined, { numeric: true }));
}

/** Our own name where the mailbox has a special use, else the server's. */
export const mailboxName = (mailbox: Mailbox): string => (mailbox.specialUse ? text.sidebar.names[mailbox.specialUse] : mailbox.name);

/** The same, with where it stands among the others, for who does not see them. */
export const mailboxWay = (mailbox: Mailbox): string => (mailbox.specialUse ? mailboxName(mailbox) : wayOf(mailbox));

/** Our own name for what no server has, else the one that the account was given. */
export const accountName = ({ kind, name }: Pick<Account, 'kind' | 'name'>): string =>
  ({ sample: text.welcome.label, files: text.files.account, imap: name })[kind];

const KINDS: readonly AccountKind[] = ['imap', 'files', 'sample'];

/** Accounts of one's own, before mail files and the sample. */
export const ownFirst = <Listed extends Pick<Account, 'kind'>>(accounts: readonly Listed[]): Listed[] =>
  accounts.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));

/** Whether a mailbox holds what its reader wrote: it is to whom that tells its messages apart. */
export const isOutgoing = ({ specialUse }: Pick<Mailbox, 'specialUse'>): boolean => specialUse === 'sent' || specialUse === 'drafts';

/** How deep a mailbox without special use stands in the hierarchy, from 0. */
export const depthOf = ({ path, delimiter, specialUse }: Mailbox): number =>
  specialUse !== null || delimiter === null || delimiter === '' ? 0 : path.split(delimiter).length - 1;

/** The mailbox to open first: the inbox of the first account that has one. */
export function firstMailbox(mailboxes: Mailbox[], accounts: readonly { id: AccountId }[]): Mailbox | null {
  for (const { id } of accounts) {
    const [first] = orderedMailboxes(mailboxes, id).filter(({ selectable }) => selectable);
    if (first) return first;
  }
  return null;
}
