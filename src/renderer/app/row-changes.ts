import type { QueryClient } from '@tanstack/react-query';
import type { MessageId, MessageSummary } from '../../shared/model.ts';
import { withChange } from '../list/grouping.ts';

/** More than anybody changes while an answer is on its way. */
const MOST_REMEMBERED = 500;

type Change = readonly [messageId: MessageId, change: Partial<MessageSummary>];

const made = new WeakMap<QueryClient, { count: number; newest: Change[] }>();

/** How many changes were made to rows so far: what main is asked for now comes with all of these. */
export const changesSoFar = (client: QueryClient): number => made.get(client)?.count ?? 0;

/** Remembers that a row was changed here, ahead of main's word on it. */
export function noteChange(client: QueryClient, change: Change): void {
  const { count, newest } = made.get(client) ?? { count: 0, newest: [] };
  made.set(client, { count: count + 1, newest: [...newest, change].slice(-MOST_REMEMBERED) });
}

/** Rows of an answer with what was changed here since main was asked for it: else a message that was just read is unread again for a moment. */
export function withChangesSince<Row extends MessageSummary>(client: QueryClient, before: number, rows: Row[]): Row[] {
  const { count, newest } = made.get(client) ?? { count: 0, newest: [] };
  const missed = count > before ? newest.slice(before - count) : [];
  return missed.reduce((now, [messageId, change]) => now.map((row) => ({ ...row, ...withChange(row, messageId, change) })), rows);
}
