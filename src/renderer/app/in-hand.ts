import type { QueryClient } from '@tanstack/react-query';
import type { MessageId, MessageSummary } from '../../shared/model.ts';
import { messagesOf, standsFor, type Placed } from '../list/grouping.ts';
import { rowsInList } from './cursor.ts';
import { summaryIn } from './queries.ts';
import { useUi } from './ui-state.ts';

/** The row of the list that is of a message, or stands for it; where the list has none, what is known of it otherwise. */
export const rowOf = (client: QueryClient, id: MessageId): MessageSummary | null =>
  rowsInList(client).find((row) => standsFor(row, id)) ?? summaryIn(client, id);

/** What an act is for: the selected rows, else that of the message that is open, else where the cursor stands. */
export function rowsInHand(client: QueryClient): MessageSummary[] {
  const { messageId, cursorId, selected } = useUi.getState();
  const ids = selected.size > 0 ? [...selected] : [messageId ?? cursorId];
  return ids.flatMap((id) => (id === null ? [] : (rowOf(client, id) ?? [])));
}

/** The messages that a flag is changed of: the open one alone, else all that the rows in hand stand for. */
export function messagesInHand(client: QueryClient): Placed[] {
  const { messageId, selected } = useUi.getState();
  if (messageId === null || selected.size > 0) return rowsInHand(client).flatMap(messagesOf);
  const open = rowOf(client, messageId);
  return open ? messagesOf(open).filter(({ id }) => id === messageId) : [];
}
