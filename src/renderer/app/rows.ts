import type { Query, QueryClient, QueryFilters } from '@tanstack/react-query';
import type { MessageId, MessageSummary } from '../../shared/model.ts';
import { alone, standsFor, withChange, without } from '../list/grouping.ts';
import { changeAnswers } from './change-answers.ts';
import { noteChange } from './row-changes.ts';
import { keys, rowsOf, type Pages, type ServerHit } from './queries.ts';

type Which = Pick<QueryFilters, 'predicate'>;

function rowIn(client: QueryClient, messageId: MessageId, which: Which): MessageSummary | null {
  for (const [, pages] of client.getQueriesData<Pages>({ queryKey: keys.messages, ...which }))
    for (const row of rowsOf(pages)) {
      const found = alone(row, messageId);
      if (found) return found;
    }
  for (const [, around] of client.getQueriesData<MessageSummary[]>({ queryKey: keys.around, ...which }))
    for (const row of around ?? []) if (row.id === messageId) return row;
  return null;
}

/** The row of a message alone, wherever it is or was listed: what is known of it, although it may be elsewhere by now. */
export const summaryIn = (client: QueryClient, messageId: MessageId): MessageSummary | null => rowIn(client, messageId, {});

/** What has changed since, and is read again only once somebody looks at it, tells where messages were. */
const holds = (query: Query): boolean => !query.state.isInvalidated || query.isActive();

/** The row of a message alone, where it is now; null: it has gone from wherever it was listed. */
export const standingRow = (client: QueryClient, messageId: MessageId): MessageSummary | null => rowIn(client, messageId, { predicate: holds });

/** Changes a row at once, ahead of main's word on it. */
export function patchSummary(client: QueryClient, messageId: MessageId, patch: Partial<MessageSummary>): void {
  noteChange(client, [messageId, patch]);
  for (const queryKey of [keys.around, keys.byServer])
    changeAnswers<MessageSummary[]>(client, queryKey, (rows) => rows.map((row) => (row.id === messageId ? { ...row, ...patch } : row)));
  changeAnswers<Pages>(client, keys.messages, (data) => ({
    ...data,
    pages: data.pages.map((page) =>
      page.messages.some((row) => standsFor(row, messageId))
        ? { ...page, messages: page.messages.map((row) => withChange(row, messageId, patch)) }
        : page,
    ),
  }));
}

/** A message that only the server found has gone from its mailbox, or is back in it: nobody else brings up to date what was found once. */
export function moveHit(client: QueryClient, { id, mailboxId }: Pick<MessageSummary, 'id' | 'mailboxId'>, isAway: boolean): void {
  changeAnswers<ServerHit[]>(client, keys.byServer, (hits) =>
    hits.map((hit) => (hit.id === id && hit.mailboxId === mailboxId ? { ...hit, isAway } : hit)),
  );
}

/** Takes a message out of its mailbox at once, ahead of main's word on it, and its row where it stands for no other. */
export function removeSummary(client: QueryClient, { id, mailboxId }: Pick<MessageSummary, 'id' | 'mailboxId'>): void {
  moveHit(client, { id, mailboxId }, true);
  changeAnswers<Pages>(client, keys.messages, (data) => {
    const hasIt = (row: MessageSummary) => row.mailboxId === mailboxId && standsFor(row, id);
    if (!data.pages.some((page) => page.messages.some(hasIt))) return data;
    const left = (row: MessageSummary) => (hasIt(row) ? (without(row, id) ?? []) : row);
    return { ...data, pages: data.pages.map((page) => ({ ...page, messages: page.messages.flatMap(left), total: page.total - 1 })) };
  });
}
