import { useState, type DragEvent, type DragEventHandler } from 'react';
import type { Mailbox, MailboxId } from '../../shared/model.ts';
import { useActs } from '../app/acts.ts';
import { destinationsOfAll } from '../app/destinations.ts';
import { useMailboxes } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { messagesOf } from '../list/grouping.ts';

interface RowDrops {
  /** The mailbox that the rows would go to now; null: they are over none that takes them. */
  overId: MailboxId | null;
  /** For the element that the rows of mailboxes are in. */
  handlers: Record<'onDragOver' | 'onDragLeave' | 'onDrop', DragEventHandler>;
}

/** Moves rows of the list to the mailbox that they are dropped on. What else is dragged is none of it. */
export function useRowDrops(): RowDrops {
  const acts = useActs();
  const mailboxes = useMailboxes().data ?? [];
  const [overId, setOver] = useState<MailboxId | null>(null);

  const target = (event: DragEvent): Mailbox | null => {
    const id = Number((event.target as Element).closest<HTMLElement>('[data-mailbox]')?.dataset['mailbox']);
    return destinationsOfAll(mailboxes, useUi.getState().dragged).find((mailbox) => mailbox.id === id) ?? null;
  };

  const onDragOver = (event: DragEvent) => {
    const to = target(event);
    setOver(to?.id ?? null);
    if (!to) return;
    event.preventDefault();
    // The window refuses whatever is dropped on it otherwise (files/useFileDrops.ts).
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'move';
  };
  const onDrop = (event: DragEvent) => {
    const to = target(event);
    setOver(null);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    void acts.move(
      useUi
        .getState()
        .dragged.flatMap(messagesOf)
        .map((message) => ({ message, to })),
    );
  };
  return { overId, handlers: { onDragOver, onDragLeave: () => setOver(null), onDrop } };
}
