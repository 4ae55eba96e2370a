import type { QueryClient } from '@tanstack/react-query';
import type { Mailbox } from '../../shared/model.ts';
import { keys } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { mailboxIdOf, placeOf, queryOf, searchIn } from './mail-list.ts';
import { mailboxPiece } from './suggest.ts';

/** What finds the unread messages of a mailbox, or (null) of all inboxes. */
export const unreadQuery = (mailbox: Mailbox | null): string => `is:unread ${mailbox ? mailboxPiece(mailbox) : 'in:inbox'}`;

/** Shows what is unread of the open mailbox, or of all inboxes, and the whole of it again. What is read stays open. */
export function toggleUnread(client: QueryClient): void {
  const { list, opened, search } = useUi.getState();
  if (list === null) return;
  const mailbox = client.getQueryData<Mailbox[]>(keys.mailboxes)?.find(({ id }) => id === mailboxIdOf(list)) ?? null;
  const accountId = mailbox?.accountId ?? null;
  const query = unreadQuery(mailbox);
  if (queryOf(list) === query) search('', accountId);
  else useUi.setState({ list: searchIn(placeOf(list), query, accountId), cursorAt: null });
  // The search field says what is looked for.
  useUi.setState({ opened: opened + 1, screen: 'mail', pane: 'list' });
}
