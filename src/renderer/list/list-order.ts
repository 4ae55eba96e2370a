import type { DateOrder, SearchOrder } from '../../shared/search.ts';
import type { Layout } from '../../shared/settings.ts';
import { useLayout } from '../app/layout.ts';
import { useUi } from '../app/ui-state.ts';
import type { MailList } from './mail-list.ts';

/** How the reader has lists ordered. */
export type Ordering = Pick<Layout, 'searchOrder' | 'oldestFirst'>;

/** The order of what is listed by date. */
export const dateOrder = ({ oldestFirst }: Pick<Ordering, 'oldestFirst'>): DateOrder => (oldestFirst ? 'oldest' : 'date');

/** The order of what a search finds. */
export const searchOrderOf = (ordering: Ordering): SearchOrder => (ordering.searchOrder === 'relevance' ? 'relevance' : dateOrder(ordering));

export const orderOf = (list: MailList, ordering: Ordering): SearchOrder => (list.kind === 'search' ? searchOrderOf(ordering) : dateOrder(ordering));

/** The cursor stands where its row is now, and on none where that is not here yet: where it was the how many-th says nothing any more. */
const forgetPlace = () => useUi.setState({ cursorAt: null });

/** Has what is listed by date begin with the oldest, or with the newest. */
export function orderByDate(oldestFirst: boolean): void {
  useLayout.getState().orderByDate(oldestFirst);
  forgetPlace();
}

/** Has what searches find so ordered; what is by date, places as well. */
export function orderSearch(order: SearchOrder): void {
  const layout = useLayout.getState();
  layout.orderSearch(order === 'relevance' ? 'relevance' : 'date');
  if (order !== 'relevance') layout.orderByDate(order === 'oldest');
  forgetPlace();
}
