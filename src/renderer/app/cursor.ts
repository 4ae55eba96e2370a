import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { MessageId, MessagePage } from '../../shared/model.ts';
import { listQuery, searchesEverywhere } from '../list/search.ts';
import { ROOM, useLayout } from './layout.ts';
import { keys, rowsOf } from './queries.ts';
import { useUi } from './ui-state.ts';

/** Whether the window has room for one of list and message only, and shows the list. */
export const listAlone = (): boolean => window.innerWidth < ROOM.list && useUi.getState().pane === 'list';

function rowsInList(client: QueryClient) {
  const key = keys.list(useUi.getState().mailboxId, listQuery(), useLayout.getState().searchOrder, searchesEverywhere());
  return rowsOf(client.getQueryData<InfiniteData<MessagePage>>(key));
}

/** The row after a message in the list, or before where it is the last; null: it is alone. */
export function neighbourOf(client: QueryClient, messageId: MessageId): MessageId | null {
  const rows = rowsInList(client);
  const at = rows.findIndex(({ id }) => id === messageId);
  return (rows[at + 1] ?? rows[at - 1])?.id ?? null;
}

/** Moves the cursor of the list by so many rows; opens what it comes to, unless it only passes by, or the message would hide the list. */
export function step(client: QueryClient, by: number, passing = false): void {
  const { cursorId, moveCursor, openMessage } = useUi.getState();
  const rows = rowsInList(client);
  if (rows.length === 0) return;
  const at = rows.findIndex(({ id }) => id === cursorId);
  const to = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
  const id = rows[to]?.id as MessageId;
  if (passing || listAlone()) moveCursor(id);
  else openMessage(id);
}
