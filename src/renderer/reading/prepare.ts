import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { UnseenBridge } from '../../shared/contract.ts';
import type { MessageId } from '../../shared/model.ts';
import type { HtmlBody } from '../../shared/message-view.ts';
import { callFor, useBridge } from '../app/bridge.ts';
import { conversationIn, takeConversation } from '../app/conversations.ts';
import { rowsInList } from '../app/cursor.ts';
import { takeReserved, useReserved } from '../app/reserved.ts';
import { takePrepared } from '../app/views.ts';
import { useUi } from '../app/ui-state.ts';
import { firstToRead, standsFor } from '../list/grouping.ts';
import { standingOf } from './conversation.ts';

/** Who holds a key down, or moves the mouse over the list, passes messages faster than this. */
const STAYS_FOR_MS = 150;
/** Most go on, not back or elsewhere. */
const BEFORE_SECOND_MS = 1_000;

const delay = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Has an origin reserved for the message that is opened next, once nothing is waited for: a frame that stands there has its process
 * when the message comes.
 * @param isBusy something is still on its way to the screen
 */
export function useReserving(isBusy: boolean): void {
  const bridge = useBridge();
  const isWanted = useReserved(({ url, isAwaited }) => url === null || isAwaited) && !isBusy;
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    const timer = setTimeout(() => {
      callFor(bridge, 'body:reserve', {})
        .then((url) => isOver || takeReserved(url))
        // Without one, the next message takes a moment longer.
        .catch(() => undefined);
    }, STAYS_FOR_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isWanted, bridge]);
}

/** `mail://<token>/` of an address there. */
export const originOf = (url: string): string => url.slice(0, url.lastIndexOf('/') + 1);

/**
 * Has those messages made ready that are likely to be opened next: the next one of the conversation and of the list, or where the conversation ends
 * the next and the previous one of the list, once a message has been looked at for a moment; one on which the mouse rests; and
 * where none is open, the one with which most would begin.
 * @param seen the message that is on the screen; null: none is, or not yet
 * @returns their documents
 */
export function usePrepared(seen: MessageId | null): readonly HtmlBody[] {
  const around = useAround(seen);
  const expected = useExpected();
  return expected === null || around.some(({ url }) => url === expected.url) ? around : [...around, expected];
}

function useAround(seen: MessageId | null): readonly HtmlBody[] {
  const bridge = useBridge();
  const client = useQueryClient();
  const opened = useUi((ui) => ui.messageId);
  const [ahead, setAhead] = useState<{ of: MessageId; bodies: readonly HtmlBody[] } | null>(null);
  // Who comes back to it later may find others made ready in their place.
  if (ahead !== null && ahead.of !== opened) setAhead(null);
  useAfterMoment(seen, async (messageId, isOver) => {
    const around = readNext(client, messageId);
    const bodies: HtmlBody[] = [];
    for (const next of around) {
      // One after the other, so that whoever opens a third one waits little; who goes elsewhere has looked for longer.
      if (next !== around[0]) await delay(BEFORE_SECOND_MS);
      if (isOver()) return;
      const body = await prepare(bridge, client, next);
      if (isOver()) return;
      if (body !== null) bodies.push(body);
      setAhead({ of: messageId, bodies: [...bodies] });
    }
  });
  // Around another message others are read next: what is still being laid out would only be in its way.
  return ahead?.of === opened ? ahead.bodies : [];
}

/** The two that are most likely to be read after a message, the likelier one first. */
function readNext(client: QueryClient, messageId: MessageId): readonly MessageId[] {
  const [after] = standingOf(conversationIn(client, messageId), messageId)?.later ?? [];
  const rows = rowsInList(client);
  const at = rows.findIndex((row) => standsFor(row, messageId));
  const [below, above] = at < 0 ? [] : [rows[at + 1], rows[at - 1]];
  const inList = [below, above].filter((row) => row !== undefined).map(firstToRead);
  return [...(after ? [after.id] : []), ...inList].slice(0, 2);
}

/** The one that the mouse is on, or where none is open the one with which most would begin. */
function useExpected(): HtmlBody | null {
  const bridge = useBridge();
  const client = useQueryClient();
  const next = useUi(({ messageId, hovered, expected }) => hovered ?? (messageId === null ? expected : null));
  const opened = useUi((ui) => ui.messageId);
  const [ready, setReady] = useState<{ of: MessageId; body: HtmlBody | null } | null>(null);
  if (ready !== null && ready.of !== next) setReady(null);
  useAfterMoment(next === opened ? null : next, async (messageId, isOver) => {
    const body = await prepare(bridge, client, messageId);
    if (!isOver()) setReady({ of: messageId, body });
  });
  return ready?.of === next ? (ready?.body ?? null) : null;
}

/** @returns its document; null: opening it will tell */
async function prepare(bridge: UnseenBridge, client: QueryClient, messageId: MessageId): Promise<HtmlBody | null> {
  if (rowsInList(client).some((row) => row.threadSize > 1 && standsFor(row, messageId))) void takeConversation(client, bridge, messageId);
  const view = await callFor(bridge, 'message:prepare', { messageId }).catch(() => null);
  if (view?.body.kind !== 'html') return null;
  takePrepared(client, view);
  return view.body;
}

/** Does something about a message when it has been the same one for a moment. */
function useAfterMoment(messageId: MessageId | null, act: (messageId: MessageId, isOver: () => boolean) => Promise<void>): void {
  const latest = useEffectEvent(act);
  useEffect(() => {
    if (messageId === null) return;
    let isOver = false;
    const timer = setTimeout(() => void latest(messageId, () => isOver), STAYS_FOR_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [messageId]);
}
