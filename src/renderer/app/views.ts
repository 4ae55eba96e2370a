import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ChangedChoice } from '../../shared/consent.ts';
import type { Events, UnseenBridge } from '../../shared/contract.ts';
import type { MessageId, Section } from '../../shared/model.ts';
import type { MessageView, ReadAs } from '../../shared/message-view.ts';
import type { Unsubscribe, Unsubscription } from '../../shared/unsubscribe.ts';
import { callFor, useBridge } from './bridge.ts';
import { changeAnswers } from './change-answers.ts';
import { takeConversation } from './conversations.ts';
import { keys } from './queries.ts';
import { spendReserved } from './reserved.ts';
import { useUi } from './ui-state.ts';

/**
 * The open message. Not kept once it is closed: its body document lives in main only as long as a few others are
 * opened after it.
 */
export function useView(messageId: MessageId | null, section: Section, as: ReadAs) {
  const bridge = useBridge();
  const client = useQueryClient();
  return useQuery({
    ...viewQuery(bridge, messageId, section, as),
    enabled: messageId !== null,
    // What was made ready is shown until main has said how it is now.
    placeholderData: () => (section === '' && as === 'html' ? preparedIn(client).find(({ id }) => id === messageId) : undefined),
  });
}

const viewQuery = (bridge: UnseenBridge, messageId: MessageId | null, section: Section, as: ReadAs) =>
  queryOptions({
    queryKey: keys.view(messageId, section, as),
    gcTime: 0,
    queryFn: async ({ client }) => {
      if (messageId === null) throw new Error('no message');
      const isReady = preparedIn(client).some(({ id }) => id === messageId);
      const shown = client.getQueryData<MessageView>(keys.view(messageId, section, as));
      // Where it is asked for again, its body stays in its frame as long as it is the same.
      const at = as !== 'html' || isReady ? undefined : ((shown && bodyUrl(shown)) ?? spendReserved());
      const view = await callFor(bridge, 'message:open', { messageId, section, as, ...(at !== undefined && { at }) });
      client.setQueryData<MessageView[]>(keys.prepared, (ready = []) => ready.filter(({ id }) => id !== messageId));
      return newest(client, view);
    },
  });

/** Asks main for a message as soon as it is opened, while the window is still drawing that it is. */
export function useAskedAtOnce(): void {
  const bridge = useBridge();
  const client = useQueryClient();
  useEffect(
    () =>
      useUi.subscribe(({ messageId }, before) => {
        if (messageId === null || messageId === before.messageId) return;
        void client.prefetchQuery(viewQuery(bridge, messageId, '', 'html'));
        void takeConversation(client, bridge, messageId);
      }),
    [bridge, client],
  );
}

/** Main keeps as many. */
const MOST_PREPARED = 4;

const preparedIn = (client: QueryClient) => client.getQueryData<MessageView[]>(keys.prepared) ?? [];

/** Takes in a message that is ready to be opened. */
export function takePrepared(client: QueryClient, view: MessageView): void {
  const others = preparedIn(client).filter(({ id }) => id !== view.id);
  client.setQueryData(keys.prepared, [...others, view].slice(-MOST_PREPARED));
}

/** Messages are judged otherwise than before: by other filter lists, or with somebody else believed about their senders. */
export async function judgementChanged(client: QueryClient): Promise<void> {
  client.setQueryData(keys.prepared, []);
  await client.invalidateQueries({ queryKey: keys.views });
}

/** Whether a view tells of a choice; pictures that are shown once are nobody's choice, and stay. */
function isAbout({ pictures, unsubscribe }: MessageView, choice: ChangedChoice): boolean {
  if (choice.of === 'list') return unsubscribe?.list === choice.list;
  if (pictures.state === 'none' || (pictures.state === 'shown' && pictures.scope !== 'sender')) return false;
  return [pictures.identity, pictures.domain].includes(choice.identity);
}

/** The reader chose something elsewhere, or took it back: what is open and tells of it is asked for again. */
export async function choiceChanged(client: QueryClient, choice: ChangedChoice): Promise<void> {
  client.setQueryData(keys.prepared, []);
  await Promise.all([
    client.invalidateQueries({ queryKey: choice.of === 'list' ? keys.unsubscriptions : keys.consents }),
    client.invalidateQueries({
      queryKey: keys.views,
      predicate: ({ state }) => state.data !== undefined && isAbout(state.data as MessageView, choice),
    }),
  ]);
}

/** Whoever may show pictures is other than before. */
export async function consentsChanged(client: QueryClient): Promise<void> {
  client.setQueryData(keys.prepared, []);
  await client.invalidateQueries({ queryKey: keys.consents });
}

/**
 * What is remembered of lists is other than before; views that are shown tell of it at once.
 * @param asked what is to be told of a list now
 */
export async function unsubscriptionsChanged(client: QueryClient, asked: (of: Unsubscribe) => Unsubscription | null): Promise<void> {
  changeAnswers<MessageView>(client, keys.views, (view) => {
    if (!view.unsubscribe) return view;
    const unsubscribe = { ...view.unsubscribe, asked: asked(view.unsubscribe) };
    return { ...view, unsubscribe: unsubscribe.ways.length === 0 && unsubscribe.asked === null ? null : unsubscribe };
  });
  await client.invalidateQueries({ queryKey: keys.unsubscriptions });
}

/** A list was asked, or gone to, now. */
export const askedNow = (client: QueryClient, now: Unsubscription): Promise<void> =>
  unsubscriptionsChanged(client, (of) => (of.list === now.list ? now : of.asked));

const bodyUrl = (view: MessageView) => (view.body.kind === 'html' ? view.body.url : null);

/** Where the body stood whose pictures came, or did not. */
const urlBefore = ({ view, instead }: Events['message:updated']) => instead ?? bodyUrl(view);

/** `message:updated` may overtake the answer that it updates: of two states of one body document, the updated one. */
export function newest(client: QueryClient, answer: MessageView): MessageView {
  const updated = client.getQueryData<Events['message:updated']>(keys.updated);
  return updated && urlBefore(updated) !== null && urlBefore(updated) === bodyUrl(answer) ? updated.view : answer;
}

/** Takes in what `message:updated` tells. */
export function takeUpdate(client: QueryClient, update: Events['message:updated']): void {
  const { view } = update;
  client.setQueryData(keys.updated, update);
  client.setQueryData<MessageView>(keys.view(view.id, view.section, 'html'), (shown) =>
    shown && bodyUrl(shown) === urlBefore(update) ? view : undefined,
  );
}

/** The view of a message as it is shown, in whichever form. */
export function viewIn(client: QueryClient, messageId: MessageId, section: Section): MessageView | null {
  for (const as of ['html', 'text', 'words'] as const) {
    const view = client.getQueryData<MessageView>(keys.view(messageId, section, as));
    if (view) return view;
  }
  return null;
}
