import { useEffect, useRef, useState, type DragEvent, type DragEventHandler } from 'react';
import type { Mailbox, MailboxId } from '../../shared/model.ts';
import { useActs } from '../app/acts.ts';
import { destinationsOfAll } from '../app/destinations.ts';
import { isFoldedIn, useLayout } from '../app/layout.ts';
import { useMailboxes } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { messagesOf } from '../list/grouping.ts';

/** How long rows have to be held over a mailbox until it shows those in it: nobody who only passes by means that. */
const UNFOLD_MS = 600;

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

  const held = useHeldOver();

  const under = (event: DragEvent): number => Number((event.target as Element).closest<HTMLElement>('[data-mailbox]')?.dataset['mailbox']);
  const target = (event: DragEvent): Mailbox | null =>
    destinationsOfAll(mailboxes, useUi.getState().dragged).find(({ id }) => id === under(event)) ?? null;

  const onDragOver = (event: DragEvent) => {
    const to = target(event);
    held(useUi.getState().dragged.length > 0 ? mailboxes.find(({ id }) => id === under(event)) : undefined);
    setOver(to?.id ?? null);
    if (!to) return;
    event.preventDefault();
    // The window refuses whatever is dropped on it otherwise (files/useFileDrops.ts).
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'move';
  };
  const leave = () => {
    setOver(null);
    held(undefined);
  };
  const onDrop = (event: DragEvent) => {
    const to = target(event);
    leave();
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
  return { overId, handlers: { onDragOver, onDragLeave: leave, onDrop } };
}

/** Shows the mailboxes that are folded away in the one that rows are held over. */
function useHeldOver(): (mailbox: Mailbox | undefined) => void {
  const over = useRef<{ id: MailboxId | undefined; timer: number | undefined }>({ id: undefined, timer: undefined });
  useEffect(() => () => window.clearTimeout(over.current.timer), []);
  return (mailbox) => {
    if (mailbox?.id === over.current.id) return;
    window.clearTimeout(over.current.timer);
    const unfold = () => {
      const layout = useLayout.getState();
      if (mailbox && isFoldedIn(layout, mailbox)) layout.foldMailbox(mailbox);
    };
    over.current = { id: mailbox?.id, timer: mailbox && window.setTimeout(unfold, UNFOLD_MS) };
  };
}
