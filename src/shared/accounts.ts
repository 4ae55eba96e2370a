import type { Account, AccountId, Mailbox } from './model.ts';

/** How many colours there are to tell accounts from each other; more accounts share some. */
export const ACCOUNT_COLOURS = 6;

/** The colour of what no server has: the sample mailbox, and mail files. */
export const LOCAL_COLOUR = 0;

/** The accounts that are searched and counted together: all but the sample, which stands for them only while there is no other. */
export function countedAccounts<Listed extends Pick<Account, 'kind'>>(accounts: readonly Listed[]): Listed[] {
  const own = accounts.filter(({ kind }) => kind !== 'sample');
  return own.length > 0 ? own : [...accounts];
}

/** Those of them that mail arrives in. What was opened from a file is in nobody's inbox. */
export const receivingAccounts = <Listed extends Pick<Account, 'kind'>>(accounts: readonly Listed[]): Listed[] =>
  countedAccounts(accounts).filter(({ kind }) => kind !== 'files');

/** The inboxes of those accounts: what is listed as one, and whose unread messages are counted. */
export function inboxesOf(mailboxes: readonly Mailbox[], accounts: readonly Pick<Account, 'id' | 'kind'>[]): Mailbox[] {
  const receiving = new Set(receivingAccounts(accounts).map(({ id }) => id));
  return mailboxes.filter(({ specialUse, accountId }) => specialUse === 'inbox' && receiving.has(accountId));
}

/** The account that "all accounts" comes to, where only one counts; null: there are several. */
export function soleAccount(accounts: readonly Pick<Account, 'id' | 'kind'>[]): AccountId | null {
  const [first, ...more] = countedAccounts(accounts);
  return first && more.length === 0 ? first.id : null;
}
