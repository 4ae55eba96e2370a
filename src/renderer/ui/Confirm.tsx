import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useState } from 'react';
import type { UserError } from '../../shared/model.ts';
import { userErrorOf } from '../app/bridge.ts';
import { text } from '../text/text.ts';
import { Button } from './Button.tsx';
import { useFocusBack } from './focus-back.ts';
import { useOwnPresses } from './own-presses.ts';

interface ConfirmProps {
  title: string;
  /** What it means. */
  note: string;
  /** Of the button that does it. */
  label: string;
  /** The same while it is being done. */
  busyLabel: string;
  /** Rejects with what main said, which is shown. */
  act(): Promise<unknown>;
  onClose(): void;
}

/** Asks before something is done that cannot be taken back. */
export function Confirm({ title, note, label, busyLabel, act, onClose }: ConfirmProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<UserError | null>(null);

  const focusBack = useFocusBack();
  const ownPresses = useOwnPresses();
  const confirmed = async () => {
    setBusy(true);
    try {
      await act();
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
        <AlertDialog.Popup className="modal modal-small" finalFocus={focusBack} {...ownPresses}>
          <header className="modal-head">
            <AlertDialog.Title className="modal-title">{title}</AlertDialog.Title>
          </header>
          <div className="modal-body">
            <AlertDialog.Description>{note}</AlertDialog.Description>
            {error && (
              <p role="alert" className="field-error">
                {error.message} {error.next}
              </p>
            )}
          </div>
          <footer className="modal-foot">
            <AlertDialog.Close render={<Button>{text.app.cancel}</Button>} />
            <Button kind="danger" busy={busy} onClick={() => void confirmed()}>
              {busy ? busyLabel : label}
            </Button>
          </footer>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
