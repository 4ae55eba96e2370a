import { inboxesOf } from '../../shared/accounts.ts';
import type { Account, AccountId, Mailbox, MailboxId } from '../../shared/model.ts';

/** What is opened in the sidebar: a mailbox, or the inboxes of all accounts as one. */
export type Place = { kind: 'mailbox'; mailboxId: MailboxId } | { kind: 'inboxes' };

/** What the list shows: a place, or what a search finds that began there. `accountId` null: in all accounts. */
export type MailList = Place | { kind: 'search'; query: string; accountId: AccountId | null; from: Place };

/** Where one is, or comes back to when the search is over. */
export const placeOf = (list: MailList): Place => (list.kind === 'search' ? list.from : list);

/** The mailbox that one is in, or comes back to; null: it is not one mailbox. */
export function mailboxIdOf(list: MailList | null): MailboxId | null {
  const place = list && placeOf(list);
  return place?.kind === 'mailbox' ? place.mailboxId : null;
}

export const isSamePlace = (one: Place, other: Place): boolean => one.kind === other.kind && mailboxIdOf(one) === mailboxIdOf(other);

/** What is looked for from a place; the place itself, where it is nothing but white space. */
export const searchIn = (from: Place, query: string, accountId: AccountId | null): MailList =>
  query.trim() === '' ? from : { kind: 'search', query, accountId, from };

/** What is looked for; '': nothing. */
export const queryOf = (list: MailList | null): string => (list?.kind === 'search' ? list.query : '');

/** The mailboxes whose messages a place shows. */
export const mailboxIdsIn = (place: Place, mailboxes: readonly Mailbox[], accounts: readonly Account[]): MailboxId[] =>
  place.kind === 'mailbox' ? [place.mailboxId] : inboxesOf(mailboxes, accounts).map(({ id }) => id);

/** Whether what is listed may be of any account. */
export const isOfAllAccounts = (list: MailList | null): boolean => list?.kind === 'inboxes' || (list?.kind === 'search' && list.accountId === null);

/** Whether the list is that of a mailbox, or of a search in its account. */
export const isOf = (list: MailList | null, mailboxId: MailboxId): boolean => mailboxIdOf(list) === mailboxId && !isOfAllAccounts(list);

/** Different for each list: what one did in one of them is over in another. */
export const listId = (list: MailList | null): string =>
  list?.kind === 'search' ? `${listId(list.from)} ${list.accountId} ${list.query}` : `${list?.kind} ${mailboxIdOf(list)}`;
