import type { MessageView } from '../../shared/message-view.ts';
import type { UnsubscribeAdvice } from '../../shared/unsubscribe.ts';
import { useRow } from '../app/conversations.ts';
import { useMailboxes } from '../app/queries.ts';

/** What the reader is advised; `junk`: there would be nothing against the sender, but that the message is among the junk. */
export type Advice = UnsubscribeAdvice | 'junk';

/** Whether to unsubscribe may be what a press on Enter does. */
export const isAdvised = (advice: Advice) => advice === 'proven';

/** What speaks for or against leaving the list of a message in the way that it offers. */
export function useAdvice(view: MessageView | null): Advice {
  const mailboxId = useRow(view?.id ?? null)?.mailboxId;
  const isJunk = useMailboxes().data?.some(({ id, specialUse }) => id === mailboxId && specialUse === 'junk') ?? false;
  const advice = view?.unsubscribe?.advice ?? 'unconfirmed';
  return isJunk && (advice === 'proven' || advice === 'unsigned') ? 'junk' : advice;
}
