import type { Mailbox } from '../../shared/model.ts';
import type { DateOrder, SearchOrder } from '../../shared/search.ts';
import type { Layout, OrderedPlace } from '../../shared/settings.ts';
import { isOldestFirst, useLayout } from '../app/layout.ts';
import { useUi } from '../app/ui-state.ts';
import { mailboxIdOf, type MailList } from './mail-list.ts';

/** How the reader has lists ordered. */
export type Ordering = Pick<Layout, 'searchOrder' | 'oldestFirst' | 'orders'>;

/** The place whose order a list has: a search has that of where it began. Undefined: of none that is known. */
function placeOfOrder(list: MailList | null, mailboxes: readonly Mailbox[]): OrderedPlace | undefined {
  if (list === null) return undefined;
  const id = mailboxIdOf(list);
  if (id === null) return null;
  const mailbox = mailboxes.find((one) => one.id === id);
  return mailbox && { accountId: mailbox.accountId, path: mailbox.path };
}

/** The order of a list as far as it goes by date. */
export function dateOrder(list: MailList | null, mailboxes: readonly Mailbox[], ordering: Pick<Ordering, 'oldestFirst' | 'orders'>): DateOrder {
  const place = placeOfOrder(list, mailboxes);
  return (place === undefined ? ordering.oldestFirst : isOldestFirst(ordering, place)) ? 'oldest' : 'date';
}

/** The order of a list: of a search by date, or the best first. */
export const orderOf = (list: MailList | null, mailboxes: readonly Mailbox[], ordering: Ordering): SearchOrder =>
  list?.kind === 'search' && ordering.searchOrder === 'relevance' ? 'relevance' : dateOrder(list, mailboxes, ordering);

/** The cursor stands where its row is now, and on none where that is not here yet: where it was the how many-th says nothing any more. */
const forgetPlace = () => useUi.setState({ cursorAt: null });

/** Has a list that goes by date begin with the oldest, or with the newest, and all of its place as well. */
export function orderByDate(list: MailList, mailboxes: readonly Mailbox[], oldestFirst: boolean): void {
  const place = placeOfOrder(list, mailboxes);
  if (place !== undefined) useLayout.getState().orderByDate(place, oldestFirst);
  forgetPlace();
}

/** Has what searches find so ordered; what is by date, the place where the search began as well. */
export function orderSearch(list: MailList, mailboxes: readonly Mailbox[], order: SearchOrder): void {
  useLayout.getState().orderSearch(order === 'relevance' ? 'relevance' : 'date');
  if (order === 'relevance') forgetPlace();
  else orderByDate(list, mailboxes, order === 'oldest');
}
