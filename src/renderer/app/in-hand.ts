import type { QueryClient } from '@tanstack/react-query';
import type { MessageId, MessageSummary } from '../../shared/model.ts';
import { messagesOf, standsFor, type Placed } from '../list/grouping.ts';
import type { CommandContext } from './command.ts';
import { rowsInList } from './cursor.ts';
import { standingRow } from './rows.ts';
import { useUi } from './ui-state.ts';

/** The row of the list that is of a message, or stands for it; where the list has none, the one that it has elsewhere. Null: it has gone. */
export const rowOf = (client: QueryClient, id: MessageId): MessageSummary | null =>
  rowsInList(client).find((row) => standsFor(row, id)) ?? standingRow(client, id);

type InHand = Pick<CommandContext, 'client' | 'rowId'>;

/** Whether an act is for the rows that are selected: also where it is chosen on one of them. */
const isForSelected = ({ rowId }: InHand): boolean => {
  const { selected } = useUi.getState();
  return selected.size > 0 && (rowId === undefined || selected.has(rowId));
};

/** What an act is for: the row that it is chosen on, or the selected rows, else that of the message that is open, else where the cursor stands. */
export function rowsInHand(context: InHand): MessageSummary[] {
  const { messageId, cursorId, selected } = useUi.getState();
  const ids = isForSelected(context) ? [...selected] : [context.rowId ?? messageId ?? cursorId];
  return ids.flatMap((id) => (id === null ? [] : (rowOf(context.client, id) ?? [])));
}

/** The open message, where an act is for it alone; null: it is for rows. */
export const openInHand = (context: InHand): MessageId | null =>
  context.rowId !== undefined || isForSelected(context) ? null : useUi.getState().messageId;

/** The messages that a flag is changed of: the open one alone, else all that the rows in hand stand for. */
export function messagesInHand(context: InHand): Placed[] {
  const messageId = openInHand(context);
  if (messageId === null) return rowsInHand(context).flatMap(messagesOf);
  const open = rowOf(context.client, messageId);
  return open ? messagesOf(open).filter(({ id }) => id === messageId) : [];
}
