import type { MessageView } from '../../shared/message-view.ts';
import { useRow } from '../app/conversations.ts';
import { useMailboxes, useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Tip } from '../ui/Tip.tsx';

/**
 * In the place of "Always show", where an account believes nobody yet about who sent its mail, so that nothing can be remembered for a sender: the way
 * to say who is believed. Nothing, where that is not what is missing.
 */
export function BelieveOffer({ view }: { view: MessageView }) {
  const row = useRow(view.id);
  const mailboxes = useMailboxes().data ?? [];
  const { accounts } = useStarted();
  const show = useUi((ui) => ui.show);
  const accountId = mailboxes.find(({ id }) => id === row?.mailboxId)?.accountId;
  const account = accounts.find(({ id }) => id === accountId);
  if (view.section !== '' || view.authentication.verdict !== 'none' || account?.kind !== 'imap' || account.trustedAuthserv !== null) return null;
  const { believe } = text.privacy;
  return (
    <Tip label={believe.why}>
      <Button onClick={() => show({ kind: 'settings', tab: 'accounts' })}>
        {believe.short} <span className="hidden">{believe.rest}</span>
      </Button>
    </Tip>
  );
}
