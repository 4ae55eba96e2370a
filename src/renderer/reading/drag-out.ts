import type { DragEvent } from 'react';
import type { DraggedOut } from '../../shared/message-view.ts';
import type { Acts } from '../app/acts.ts';

/** Tells whether the button of the pointer is still held since now. A page gets its letting go wherever on the screen that is. */
function held(): () => boolean {
  let isHeld = true;
  const released = new AbortController();
  const release = () => {
    isHeld = false;
    released.abort();
  };
  // While main drags, the page hears nothing of the pointer: what comes next is after it.
  for (const type of ['pointerup', 'pointercancel', 'mouseup', 'pointerdown'] as const)
    window.addEventListener(type, release, { capture: true, signal: released.signal });
  return () => isHeld;
}

let underway = 0;

/** What is held over the window is what was dragged out of it: on macOS, where main does not wait for the end of a drag, it only begins to be. */
export const isDraggingOut = (): boolean => underway > 0;

async function drag(what: DraggedOut, dragOut: Acts['dragOut']): Promise<void> {
  underway++;
  await dragOut(what, held());
  underway--;
}

/** What makes an element one that can be dragged out of the window as a file. The page's own drag, which could hand over no file, ends at once. */
export const draggableAs = (what: DraggedOut, { dragOut }: Pick<Acts, 'dragOut'>) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.preventDefault();
    void drag(what, dragOut);
  },
});
