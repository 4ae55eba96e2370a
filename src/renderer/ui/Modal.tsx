import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { text } from '../text/text.ts';
import { IconButton } from './Button.tsx';
import { useFocusBack } from './focus-back.ts';
import { useOwnPresses } from './own-presses.ts';
import { takeFocus } from './take-focus.ts';

interface ModalProps {
  title: ReactNode;
  size?: 'small' | 'medium' | 'large';
  onClose(): void;
  children: ReactNode;
}

/**
 * A dialog over everything: focus stays inside, Escape closes it, focus goes back to where it was. It starts at the
 * element with `data-first-focus`, else at the first that can have it; `data-first-focus="scrolls"` is for a part that is only scrolled.
 */
export function Modal({ title, size = 'medium', onClose, children }: ModalProps) {
  const popup = useRef<HTMLDivElement>(null);
  const focusBack = useFocusBack();
  const ownPresses = useOwnPresses();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup
          ref={popup}
          className={`modal modal-${size}`}
          finalFocus={focusBack}
          {...ownPresses}
          initialFocus={() => {
            const first = popup.current?.querySelector<HTMLElement>('[data-first-focus]');
            if (first?.dataset['firstFocus'] !== 'scrolls') return first ?? true;
            takeFocus(first);
            return false;
          }}
        >
          <header className="modal-head">
            <Dialog.Title className="modal-title">{title}</Dialog.Title>
            <Dialog.Close render={<IconButton icon={X} label={text.app.close} />} />
          </header>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
