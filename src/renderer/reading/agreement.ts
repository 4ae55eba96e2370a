import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { MessageId } from '../../shared/model.ts';
import type { MessageView } from '../../shared/message-view.ts';
import { markOf } from '../../shared/report.ts';
import { useConversation } from '../app/conversations.ts';
import { keys } from '../app/queries.ts';

/**
 * Asks for an open message again where its mark in the list becomes another than its report: both go by what its sender sent besides, and the list may have
 * been judged later. Pictures that are shown once stay: whoever asks again has them no more.
 */
export function useAgreement(view: MessageView | null): void {
  const client = useQueryClient();
  const id = view?.id ?? null;
  const mark = useConversation(id).data?.find((row) => row.id === id)?.mark ?? null;
  const known = useRef<{ id: MessageId; mark: string } | null>(null);

  useEffect(() => {
    if (view === null || mark === null || view.section !== '') return;
    const now = JSON.stringify(mark);
    const before = known.current;
    known.current = { id: view.id, mark: now };
    // The mark that it had when it was opened is made anew by main.
    if (before?.id !== view.id || before.mark === now || now === JSON.stringify(markOf(view.report))) return;
    if (view.pictures.state === 'shown' && view.pictures.scope !== 'sender') return;
    void client.invalidateQueries({ queryKey: [...keys.views, view.id] });
  }, [client, view, mark]);
}
