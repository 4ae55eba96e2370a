import { useEffect } from 'react';
import { readBody } from '../reading/page-on.ts';

/** Parts of the window that can have the focus themselves, by their ids; the first that is there takes it over. */
const PARTS = ['messages', 'list', 'message', 'overview'] as const;

/** Where the focus goes that was in a part: into the list, the message or the overview where that was it and is still there, else wherever there is one. */
function heir(part: string | undefined): HTMLElement | undefined {
  const order = part === undefined || part === 'list' || part === 'messages' ? PARTS : [part, ...PARTS];
  return order.flatMap((id) => document.getElementById(id) ?? [])[0];
}

const isBody = (one: Element | null): boolean => one?.matches('.body-frame, .body-ahead, .body-text') ?? false;

/** A body that is not read any more stands for a moment, unseen. */
const isGone = (one: Element): boolean => !one.isConnected || (isBody(one) && one.hasAttribute('inert'));

/** Where the focus goes that was in a body: into the next one, so that who reads on needs no way back into it. Null: that one is on its way. */
function heirOf(last: Element | null, part: string | undefined): HTMLElement | null {
  if (isBody(last) && document.querySelector('.body[data-awaited]')) return null;
  return (isBody(last) ? readBody() : null) ?? heir(part) ?? null;
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
    const isLost = () => last !== null && isGone(last) && document.activeElement === document.body;
    const watch = new MutationObserver(() => {
      if (!isLost()) return;
      cancelAnimationFrame(frame);
      // A dialog that closes gives the focus back by itself, a moment later.
      frame = requestAnimationFrame(() => {
        if (!isLost()) return;
        // Of how its reader works a dialog tells nothing: who closes it by Escape may have clicked before, and needs no ring.
        heirOf(last, part)?.focus({ preventScroll: true, ...(inDialog() && { focusVisible: isRinged }) });
      });
    });
    document.addEventListener('focusin', focused);
    // The next body may be on the screen, and the one before put away, with no element coming or going.
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['inert', 'data-awaited'] });
    return () => {
      document.removeEventListener('focusin', focused);
      watch.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
}
