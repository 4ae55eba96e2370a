import { useRef, type KeyboardEvent, type MouseEvent, type SyntheticEvent } from 'react';

/**
 * What a dialog hears first has to be meant for it. The second half of a double click, or a key that is held, was begun before it stood there, and would answer a
 * question that nobody has read: whoever wrote a message can place a link where the answer will be.
 * @returns for the element of the dialog
 */
export function useOwnPresses() {
  const isUsed = useRef(false);
  const hear = (event: SyntheticEvent, isRest: boolean) => {
    if (isUsed.current) return;
    if (!isRest) {
      isUsed.current = true;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    onClickCapture: (event: MouseEvent) => hear(event, event.detail > 1),
    onKeyDownCapture: (event: KeyboardEvent) => hear(event, event.repeat),
  };
}
