import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { MessageId } from '../../shared/model.ts';
import { callFor, useBridge } from '../app/bridge.ts';
import { keys, useStarted } from '../app/queries.ts';
import { patchSummary, summaryIn } from '../app/rows.ts';

/**
 * Marks what is opened as read, where the reader wants that, once for each time that it is opened: a message that is shown anew (as text, with other
 * pictures, judged otherwise) stays unread where its reader marked it so.
 * @param isHere its view has come
 */
export function useReadMark(messageId: MessageId | null, isHere: boolean): void {
  const bridge = useBridge();
  const client = useQueryClient();
  const { markReadOnOpen } = useStarted().settings;
  const done = useRef<MessageId | null>(null);

  const mark = useEffectEvent(async (opened: MessageId) => {
    if (!markReadOnOpen || summaryIn(client, opened)?.seen === true) return;
    patchSummary(client, opened, { seen: true });
    // Where it cannot be marked, the list says so by what it shows.
    await callFor(bridge, 'message:seen', { messageId: opened, seen: true }).catch(() => patchSummary(client, opened, { seen: false }));
    await client.invalidateQueries({ queryKey: keys.mailboxes });
  });
  useEffect(() => {
    if (done.current !== messageId) done.current = null;
    if (messageId === null || !isHere || done.current === messageId) return;
    done.current = messageId;
    void mark(messageId);
  }, [messageId, isHere]);
}
