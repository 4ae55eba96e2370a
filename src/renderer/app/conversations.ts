import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { UnseenBridge } from '../../shared/contract.ts';
import type { MessageId, MessageSummary } from '../../shared/model.ts';
import { alone } from '../list/grouping.ts';
import { callFor, useBridge } from './bridge.ts';
import { keys, rowsOf, useMessages } from './queries.ts';
import { changesSoFar, withChangesSince } from './row-changes.ts';
import { useUi } from './ui-state.ts';

/** Of what was made ready with a message that is opened a moment later. */
const CONVERSATION_KEPT_MS = 60_000;

/** The messages around one, oldest first. */
const conversationQuery = (bridge: UnseenBridge, messageId: MessageId | null) =>
  queryOptions({
    queryKey: keys.conversation(messageId),
    gcTime: CONVERSATION_KEPT_MS,
    queryFn: async ({ client }) => {
      if (messageId === null) throw new Error('no message');
      const before = changesSoFar(client);
      return withChangesSince(client, before, await callFor(bridge, 'message:conversation', { messageId }));
    },
  });

/** The messages around one, oldest first. The last answer stays where it has the next message in it. */
export function useConversation(messageId: MessageId | null) {
  return useQuery({
    ...conversationQuery(useBridge(), messageId),
    enabled: messageId !== null,
    placeholderData: (before: MessageSummary[] | undefined) => (before?.some(({ id }) => id === messageId) ? before : undefined),
  });
}

/** Has the messages around one here before it is opened, so that it does not move when they come. */
export const takeConversation = (client: QueryClient, bridge: UnseenBridge, messageId: MessageId): Promise<void> =>
  client.prefetchQuery(conversationQuery(bridge, messageId));

/** The messages around one, as far as they are here: its own answer, or one that it is in, while that is on its way. */
export function conversationIn(client: QueryClient, messageId: MessageId): readonly MessageSummary[] {
  const own = client.getQueryData<MessageSummary[]>(keys.conversation(messageId));
  if (own) return own;
  const answers = client.getQueriesData<MessageSummary[]>({ queryKey: ['conversation'] });
  return answers.find(([, around]) => around?.some(({ id }) => id === messageId))?.[1] ?? [];
}

/** Whether the reader wrote a message, as far as its conversation is here. */
export const useIsOwn = (messageId: MessageId): boolean => useConversation(messageId).data?.find(({ id }) => id === messageId)?.own ?? false;

/** Whether a message was in a mailbox since it is open, and is in none that is known any more: another program, or another window, deleted or moved it. */
export function useIsGone(messageId: MessageId): boolean {
  const { data } = useConversation(messageId);
  const isThere = data?.some(({ id }) => id === messageId) ?? false;
  const [wasThere, setWasThere] = useState<MessageId | null>(null);
  if (isThere && wasThere !== messageId) setWasThere(messageId);
  return wasThere === messageId && data !== undefined && !isThere;
}

/** The row of a message in the list or in its conversation, kept up to date; null where neither has it. */
export function useRow(messageId: MessageId | null): MessageSummary | null {
  const { data } = useMessages(useUi((ui) => ui.list));
  const around = useConversation(messageId).data;
  return useMemo(() => {
    if (messageId === null) return null;
    for (const row of rowsOf(data)) {
      const found = alone(row, messageId);
      if (found) return found;
    }
    return around?.find(({ id }) => id === messageId) ?? null;
  }, [data, around, messageId]);
}
