import { flushSync } from 'react-dom';
import type { MessageId } from '../../shared/model.ts';
import { useUi } from '../app/ui-state.ts';

/** The open message among those of its conversation. */
export const OPENED_ID = 'opened';

/** What folds the open message of a conversation, and on its line what unfolds it. */
export const FOLD_ID = 'fold';

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

/** Folds the open message to its line, or unfolds it. Who has pressed for it can press again. */
export function foldOpened(isFolded: boolean): void {
  flushSync(() => useUi.getState().fold(isFolded));
  document.getElementById(FOLD_ID)?.focus({ preventScroll: true });
}
