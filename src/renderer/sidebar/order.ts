import type { Account, AccountId, Mailbox, SpecialUse } from '../../shared/model.ts';
import { text } from '../text/text.ts';

/** Special uses as people look for them; mailboxes without one follow, by path. */
const ORDER: readonly SpecialUse[] = ['inbox', 'flagged', 'drafts', 'sent', 'archive', 'all', 'junk', 'trash'];

const rank = ({ specialUse }: Mailbox) => (specialUse === null ? ORDER.length : ORDER.indexOf(specialUse));

/** Mailboxes of one account in the order of the sidebar. */
export function orderedMailboxes(mailboxes: Mailbox[], accountId: AccountId): Mailbox[] {
  return mailboxes
    .filter((mailbox) => mailbox.accountId === accountId)
    .sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path, undefined, { numeric: true }));
}

/** Our own name where the mailbox has a special use, else the server's. */
export const mailboxName = (mailbox: Mailbox): string => (mailbox.specialUse ? text.sidebar.names[mailbox.specialUse] : mailbox.name);

/** Our own name for the mailbox that Unseen brings, else the one that the account was given. */
export const accountName = ({ kind, name }: Pick<Account, 'kind' | 'name'>): string => (kind === 'sample' ? text.welcome.label : name);

/** Accounts of one's own, before the sample. */
export const ownFirst = <Listed extends Pick<Account, 'kind'>>(accounts: readonly Listed[]): Listed[] =>
  accounts.toSorted((a, b) => Number(a.kind === 'sample') - Number(b.kind === 'sample'));

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
