import type { MessageId } from '../../shared/model.ts';
import { useUi } from '../app/ui-state.ts';

/** The open message among those of its conversation. */
export const OPENED_ID = 'opened';

/**
 * Opens another message of the conversation that is read. The row of the list stays where it is. What was pressed may be gone with it: who was reading
 * goes on at the message that opens.
 */
export function readOn(messageId: MessageId): void {
  const isReading = document.getElementById('message')?.contains(document.activeElement) ?? false;
  useUi.getState().openMessage(messageId, null);
  // Where it is seen, the pane itself says.
  if (isReading) document.getElementById(OPENED_ID)?.focus({ preventScroll: true });
}
