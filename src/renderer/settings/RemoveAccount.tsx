import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Account, AppState, UserError } from '../../shared/model.ts';
import { callFor, useBridge, userErrorOf } from '../app/bridge.ts';
import { keys } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { accountName } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';

/** Asks before an account is removed, and says what that means. */
export function RemoveAccount({ account, onClose }: { account: Account; onClose(): void }) {
  const bridge = useBridge();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<UserError | null>(null);
  const said = text.settings;

  const remove = async () => {
    setBusy(true);
    try {
      await callFor(bridge, 'account:remove', { accountId: account.id });
      client.setQueryData<AppState>(keys.state, (state) => state && { ...state, accounts: state.accounts.filter(({ id }) => id !== account.id) });
      useUi.setState({ list: null, cursorId: null, messageId: null, sections: [], pane: 'list' });
      await client.invalidateQueries({ queryKey: keys.mailboxes });
      onClose();
    } catch (thrown) {
      setError(userErrorOf(thrown));
      setBusy(false);
    }
  };

  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="scrim" />
        <AlertDialog.Popup className="modal modal-small">
          <header className="modal-head">
            <AlertDialog.Title className="modal-title">{said.removeTitle(accountName(account))}</AlertDialog.Title>
          </header>
          <div className="modal-body">
            <AlertDialog.Description>{said.removeNote}</AlertDialog.Description>
            {error && (
              <p role="alert" className="field-error">
                {error.message} {error.next}
              </p>
            )}
          </div>
          <footer className="modal-foot">
            <AlertDialog.Close render={<Button>{text.app.cancel}</Button>} />
            <Button kind="danger" disabled={busy} onClick={() => void remove()}>
              {busy ? said.removeBusy : said.removeAccount}
            </Button>
          </footer>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
