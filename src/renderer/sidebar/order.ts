import type { Account, AccountId, AccountKind, Mailbox, SpecialUse } from '../../shared/model.ts';
import { plainWords } from '../../shared/text/plain-words.ts';
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

/** The mailboxes that it is in, from the outermost on, for who does not see them; empty: it stands at the top. */
export const mailboxAbove = (mailbox: Mailbox): string =>
  mailbox.delimiter && depthOf(mailbox) > 0 ? mailbox.path.split(mailbox.delimiter).slice(0, -1).map(plainWords).join(' / ') : '';

/** Our own name for what no server has, else the one that the account was given. */
export const accountName = ({ kind, name }: Pick<Account, 'kind' | 'name'>): string =>
  ({ sample: text.welcome.label, files: text.files.account, imap: name })[kind];

const KINDS: readonly AccountKind[] = ['imap', 'files', 'sample'];

/** Accounts of one's own, before mail files and the sample. */
export const ownFirst = <Listed extends Pick<Account, 'kind'>>(accounts: readonly Listed[]): Listed[] =>
  accounts.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));

/** Whether a mailbox holds what its reader wrote: it is to whom that tells its messages apart. */
export const isOutgoing = ({ specialUse }: Pick<Mailbox, 'specialUse'>): boolean => specialUse === 'sent' || specialUse === 'drafts';

/** A mailbox with those that are in it. */
export interface Branch {
  mailbox: Mailbox;
  branches: Branch[];
}

/** The nearest mailbox that one is in; undefined: it is in none. What stands at the top by its use is in none, and in the inbox is none: some servers have all of them in it. */
function parentOf({ path, delimiter, specialUse }: Mailbox, byPath: ReadonlyMap<string, Branch>): Branch | undefined {
  if (specialUse !== null || delimiter === null || delimiter === '') return undefined;
  const names = path.split(delimiter);
  for (let length = names.length - 1; length > 0; length -= 1) {
    const above = byPath.get(names.slice(0, length).join(delimiter));
    if (above) return above.mailbox.specialUse === 'inbox' ? undefined : above;
  }
  return undefined;
}

/** Mailboxes of one account as they are in each other, each in the order of the sidebar. */
export function mailboxTree(mailboxes: Mailbox[], accountId: AccountId): Branch[] {
  const branches = orderedMailboxes(mailboxes, accountId).map((mailbox): Branch => ({ mailbox, branches: [] }));
  const byPath = new Map(branches.map((branch) => [branch.mailbox.path, branch]));
  const top: Branch[] = [];
  for (const branch of branches) (parentOf(branch.mailbox, byPath)?.branches ?? top).push(branch);
  return top;
}

/** Deeper hierarchies are indented no further, or the names would have no room. */
const DEEPEST_INDENT = 4;

/** How far a mailbox is indented, in steps. */
export const depthIn = (mailbox: Mailbox): number => Math.min(depthOf(mailbox), DEEPEST_INDENT);

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
