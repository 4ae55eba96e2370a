import { useEffect } from 'react';
import type { MessageId } from '../../shared/model.ts';
import { MOST_FORESEEN } from '../../shared/contract.ts';
import { callFor, useBridge } from '../app/bridge.ts';
import { useUi } from '../app/ui-state.ts';

/** Who scrolls, or goes from message to message, is faster than this; the next one and the one below the mouse are made ready before. */
const STILL_FOR_MS = 500;

/**
 * Messages in the order in which they are likely to be opened: most go down the list.
 * @param from the one that is open, else that of the row on which the cursor stands; null: none
 */
export function likeliest(inSight: readonly MessageId[], from: MessageId | null): MessageId[] {
  const at = from === null ? -1 : inSight.indexOf(from);
  return [...inSight.slice(at + 1), ...inSight.slice(0, Math.max(at, 0)).toReversed()].slice(0, MOST_FORESEEN);
}

/** Has main look at the messages in sight once the list stands still, and the likeliest made ready where none is open. `from` as above. */
export function useForeseen(inSight: readonly MessageId[], from: MessageId | null): void {
  const bridge = useBridge();
  const expect = useUi((ui) => ui.expect);
  const likely = likeliest(inSight, from).join(' ');
  useEffect(() => {
    if (likely === '') return;
    const timer = setTimeout(() => {
      const messageIds = likely.split(' ').map(Number) as MessageId[];
      if (messageIds[0] !== undefined) expect(messageIds[0]);
      // Without it, a message takes a moment longer.
      callFor(bridge, 'message:foresee', { messageIds }).catch(() => undefined);
    }, STILL_FOR_MS);
    return () => clearTimeout(timer);
  }, [bridge, expect, likely]);
}

/** @returns has main look at the message of a row that is pressed: the button is let go, and the message opened, about a tenth of a second later */
export function useForeseenAtPress(): (messageId: MessageId) => void {
  const bridge = useBridge();
  return (messageId) => void callFor(bridge, 'message:foresee', { messageIds: [messageId] }).catch(() => undefined);
}
