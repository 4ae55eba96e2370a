import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Mailbox, MessageId, MessagePage, MessageSummary } from '../../shared/model.ts';
import type { AppState } from '../../shared/app-state.ts';
import { firstToRead, standsFor } from '../list/grouping.ts';
import { rangeOf } from '../list/selection.ts';
import { ROOM, useLayout, windowWidth } from './layout.ts';
import { keys, rowsOf } from './queries.ts';
import { useUi } from './ui-state.ts';

/** Whether the window has room for one of list and message only, and shows the list. */
export const listAlone = (): boolean => windowWidth() < ROOM.list && useUi.getState().pane === 'list';

/** The rows of the list that are here. */
export function rowsInList(client: QueryClient) {
  const mailboxes = client.getQueryData<Mailbox[]>(keys.mailboxes) ?? [];
  const accounts = client.getQueryData<AppState>(keys.state)?.accounts ?? [];
  const key = keys.list(useUi.getState().list, mailboxes, accounts, useLayout.getState());
  return rowsOf(client.getQueryData<InfiniteData<MessagePage>>(key));
}

/** The row on which the cursor stands; undefined: it is not in the list. */
export const rowAtCursor = (client: QueryClient): MessageSummary | undefined =>
  rowsInList(client).find((row) => standsFor(row, useUi.getState().cursorId));

/**
 * The row that is so many from the one where the cursor stands, as far as there are rows; where that one has gone, from where it was. The first, where the cursor
 * is not in the list.
 */
function rowFrom(rows: readonly MessageSummary[], by: number): MessageSummary | undefined {
  const { cursorId, cursorAt } = useUi.getState();
  const at = rows.findIndex((row) => standsFor(row, cursorId));
  // What came after a row that has gone stands in its place.
  const gone = cursorAt === null ? null : by > 0 ? cursorAt - 1 : cursorAt;
  const from = at >= 0 ? at : gone;
  return rows[from === null ? 0 : Math.min(rows.length - 1, Math.max(0, from + by))];
}

/** The row after some messages in the list, or before where they are the last; null: there is no other. */
export function neighbourOf(client: QueryClient, messageIds: readonly MessageId[]): MessageSummary | null {
  const rows = rowsInList(client);
  const going = new Set(messageIds);
  const last = rows.findLastIndex(({ id }) => going.has(id));
  const stays = ({ id }: { id: MessageId }) => !going.has(id);
  return rows.slice(last + 1).find(stays) ?? rows.slice(0, Math.max(last, 0)).findLast(stays) ?? null;
}

/** Opens a row: the message, or what is to be read first of its conversation. */
export const openRow = (row: MessageSummary): void => useUi.getState().openMessage(firstToRead(row), row.id);

/** Opens the row that the cursor stands on, unless what is open is of it. */
export function openAtCursor(client: QueryClient): void {
  const { cursorId, messageId, openMessage } = useUi.getState();
  if (cursorId === null) return;
  const row = rowAtCursor(client);
  if (row && standsFor(row, messageId)) openMessage(messageId ?? cursorId, null);
  else if (row) openRow(row);
  else openMessage(cursorId);
}

/** Selects all rows from the cursor to another, and puts it there. Who goes on from there in the same way means the range from where it began, longer or shorter. */
export function selectTo(rows: readonly MessageSummary[], to: MessageId): void {
  const { cursorId, selected, range, select, moveCursor } = useUi.getState();
  const goesOn = range !== null && range.to === cursorId && selected.size > 0;
  const { from, beside } = goesOn ? range : { from: cursorId, beside: selected };
  select(rangeOf(rows, from, to, beside));
  moveCursor(to);
  useUi.setState({ range: { from, to, beside } });
}

/** Selects the rows that the cursor comes over on its way. */
export function extend(client: QueryClient, by: number): void {
  const rows = rowsInList(client);
  const to = rowFrom(rows, by)?.id;
  if (to !== undefined) selectTo(rows, to);
}

/** Moves the cursor of the list by so many rows; opens what it comes to, unless it only passes by, or the message would hide the list. */
export function step(client: QueryClient, by: number, passing = false): void {
  const row = rowFrom(rowsInList(client), by);
  if (!row) return;
  if (passing || listAlone()) useUi.getState().moveCursor(row.id);
  else openRow(row);
}
