import type { MessageId } from '../../shared/model.ts';

/** The message that a window was opened for (`readingUrl` in the contract); null: it is the main window. */
export function messageOfWindow(search: string): MessageId | null {
  const id = Number(new URLSearchParams(search).get('message'));
  return Number.isSafeInteger(id) && id > 0 ? (id as MessageId) : null;
}
