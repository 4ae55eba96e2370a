import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useState } from 'react';
import type { Account, UserError } from '../../shared/model.ts';
import { userErrorOf } from '../app/bridge.ts';
import { accountName } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { useRemoval } from './removal.ts';

/** Asks before an account is removed, and says what that means. */
export function RemoveAccount({ account, onClose }: { account: Account; onClose(): void }) {
  const removeAccount = useRemoval();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<UserError | null>(null);
  const said = text.settings;

  const remove = async () => {
    setBusy(true);
    try {
      await removeAccount(account.id);
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
