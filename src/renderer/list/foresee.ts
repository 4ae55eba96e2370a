import { useEffect } from 'react';
import type { MessageId } from '../../shared/model.ts';
import { MOST_FORESEEN } from '../../shared/contract.ts';
import { callFor, useBridge } from '../app/bridge.ts';

/** Who scrolls, or goes from message to message, is faster than this; the next one and the one below the mouse are made ready before. */
const STILL_FOR_MS = 1_000;

/** Messages in the order in which they are likely to be opened: most go down the list. */
export function likeliest(inSight: readonly MessageId[], open: MessageId | null): MessageId[] {
  const at = open === null ? -1 : inSight.indexOf(open);
  return [...inSight.slice(at + 1), ...inSight.slice(0, Math.max(at, 0)).toReversed()].slice(0, MOST_FORESEEN);
}

/** Has main look at the messages in sight once the list stands still. */
export function useForeseen(inSight: readonly MessageId[], open: MessageId | null): void {
  const bridge = useBridge();
  const likely = likeliest(inSight, open).join(' ');
  useEffect(() => {
    if (likely === '') return;
    const timer = setTimeout(() => {
      // Without it, a message takes a moment longer.
      callFor(bridge, 'message:foresee', { messageIds: likely.split(' ').map(Number) as MessageId[] }).catch(() => undefined);
    }, STILL_FOR_MS);
    return () => clearTimeout(timer);
  }, [bridge, likely]);
}
