import { useEffect, useState } from 'react';

/** What had the focus when a dialog opened. */
interface Before {
  /** Null: nothing. */
  element: HTMLElement | null;
  /** A ring was drawn around it, since its reader works by keyboard. */
  isRinged: boolean;
  /** The same of the dialog that this one was opened from. */
  outer: Before | null;
}

let innermost: Before | null = null;

/** What had the focus last that is in no menu: a menu is gone with what is chosen in it, and what opened it is what stays. */
let beforeMenu: Omit<Before, 'outer'> = { element: null, isRinged: false };

const inMenu = (element: Element): boolean => element.closest('[role=menu]') !== null;

const focused = (element: HTMLElement): Omit<Before, 'outer'> => ({ element, isRinged: element.matches(':focus-visible') });

window.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && !inMenu(target)) beforeMenu = focused(target);
});

function focusNow(): Before {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return { element: null, isRinged: false, outer: innermost };
  return { ...(inMenu(activeElement) ? beforeMenu : focused(activeElement)), outer: innermost };
}

function giveBack(before: Before): void {
  // Something has taken it already: another dialog, or what was chosen in this one.
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body && !inMenu(activeElement)) return;
  for (let one: Before | null = before; one; one = one.outer) {
    if (!one.element?.isConnected) continue;
    one.element.focus({ preventScroll: true, focusVisible: one.isRinged });
    return;
  }
}

/**
 * What a dialog does with the focus when it closes (`finalFocus`): it goes back to where it was, with a ring around it where there was one before. That a dialog was closed by
 * Escape tells nothing of how its reader works: after a click in the list nobody needs a ring around it.
 */
export function useFocusBack(): () => boolean {
  const [before] = useState(focusNow);
  useEffect(() => {
    innermost = before;
    return () => {
      if (innermost === before) innermost = before.outer;
    };
  }, [before]);
  return () => {
    // Until then what is behind the dialog takes no focus.
    queueMicrotask(() => giveBack(before));
    return false;
  };
}

/** The same for a menu, which nobody opens from another one. */
export function focusBackFromMenu(): boolean {
  const before = { ...beforeMenu, outer: innermost };
  queueMicrotask(() => giveBack(before));
  return false;
}
