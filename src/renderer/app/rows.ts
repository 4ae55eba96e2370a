import type { QueryClient } from '@tanstack/react-query';
import type { MessageId, MessageSummary } from '../../shared/model.ts';
import { alone, standsFor, withChange, without } from '../list/grouping.ts';
import { noteChange } from './row-changes.ts';
import { keys, rowsOf, type Pages, type ServerHit } from './queries.ts';

/** The row of a message alone, wherever it is listed. */
export function summaryIn(client: QueryClient, messageId: MessageId): MessageSummary | null {
  for (const [, pages] of client.getQueriesData<Pages>({ queryKey: keys.messages }))
    for (const row of rowsOf(pages)) {
      const found = alone(row, messageId);
      if (found) return found;
    }
  for (const [, around] of client.getQueriesData<MessageSummary[]>({ queryKey: keys.around }))
    for (const row of around ?? []) if (row.id === messageId) return row;
  return null;
}

/** Changes a row at once, ahead of main's word on it. */
export function patchSummary(client: QueryClient, messageId: MessageId, patch: Partial<MessageSummary>): void {
  noteChange(client, [messageId, patch]);
  for (const queryKey of [keys.around, keys.byServer])
    client.setQueriesData<MessageSummary[]>({ queryKey }, (rows) => rows?.map((row) => (row.id === messageId ? { ...row, ...patch } : row)));
  client.setQueriesData<Pages>({ queryKey: keys.messages }, (data) =>
    data
      ? {
          ...data,
          pages: data.pages.map((page) =>
            page.messages.some((row) => standsFor(row, messageId))
              ? { ...page, messages: page.messages.map((row) => withChange(row, messageId, patch)) }
              : page,
          ),
        }
      : data,
  );
}

/** A message that only the server found has gone from its mailbox, or is back in it: nobody else brings up to date what was found once. */
export function moveHit(client: QueryClient, { id, mailboxId }: Pick<MessageSummary, 'id' | 'mailboxId'>, isAway: boolean): void {
  client.setQueriesData<ServerHit[]>({ queryKey: keys.byServer }, (hits) =>
    hits?.map((hit) => (hit.id === id && hit.mailboxId === mailboxId ? { ...hit, isAway } : hit)),
  );
}

/** Takes a message out of its mailbox at once, ahead of main's word on it, and its row where it stands for no other. */
export function removeSummary(client: QueryClient, { id, mailboxId }: Pick<MessageSummary, 'id' | 'mailboxId'>): void {
  moveHit(client, { id, mailboxId }, true);
  client.setQueriesData<Pages>({ queryKey: keys.messages }, (data) => {
    const hasIt = (row: MessageSummary) => row.mailboxId === mailboxId && standsFor(row, id);
    if (!data?.pages.some((page) => page.messages.some(hasIt))) return data;
    const left = (row: MessageSummary) => (hasIt(row) ? (without(row, id) ?? []) : row);
    return { ...data, pages: data.pages.map((page) => ({ ...page, messages: page.messages.flatMap(left), total: page.total - 1 })) };
  });
}
