import { useEffect } from 'react';

/** Parts of the window that can have the focus themselves, by their ids; the first that is there takes it over. */
const PARTS = ['messages', 'list', 'message', 'overview'] as const;

/** Where the focus goes that was in a part: into the list, the message or the overview where that was it and is still there, else wherever there is one. */
function heir(part: string | undefined): HTMLElement | undefined {
  const order = part === undefined || part === 'list' || part === 'messages' ? PARTS : [part, ...PARTS];
  return order.flatMap((id) => document.getElementById(id) ?? [])[0];
}

/**
 * Keeps the focus in the window where what had it goes away: a row that was moved, a list that is empty now, a pane that gives way to another.
 * Without it, who works by keyboard or hears the window would begin again at its top.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    let part: string | undefined;
    let isRinged = false;
    let frame = 0;
    const inDialog = () => last?.closest('[role=dialog], [role=alertdialog]') !== null;
    const focused = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
      part = last?.closest('#list, #message, #overview')?.id;
      if (!inDialog()) isRinged = last?.matches(':focus-visible') ?? false;
    };
    const isLost = () => last !== null && !last.isConnected && document.activeElement === document.body;
    const watch = new MutationObserver(() => {
      if (!isLost()) return;
      cancelAnimationFrame(frame);
      // A dialog that closes gives the focus back by itself, a moment later.
      frame = requestAnimationFrame(() => {
        if (!isLost()) return;
        // Of how its reader works a dialog tells nothing: who closes it by Escape may have clicked before, and needs no ring.
        heir(part)?.focus({ preventScroll: true, ...(inDialog() && { focusVisible: isRinged }) });
      });
    });
    document.addEventListener('focusin', focused);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', focused);
      watch.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
}
