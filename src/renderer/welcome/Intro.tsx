import { Dialog } from '@base-ui/react/dialog';
import { EyeClosed, Images, Radar, type LucideIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { useActs } from '../app/acts.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';

const ICONS: readonly LucideIcon[] = [EyeClosed, Images, Radar];

/** What Unseen does, on three screens; shown once, and skipped with one key. */
export function Intro() {
  const acts = useActs();
  const show = useUi((ui) => ui.show);
  const [at, setAt] = useState(0);
  const onward = useRef<HTMLButtonElement>(null);
  const said = text.welcome.intro;
  const screen = said.screens[at];
  const Icon = ICONS[at];
  const isLast = at === said.screens.length - 1;
  const end = () => void acts.change({ introSeen: true });
  if (!screen || !Icon) return null;

  return (
    <Dialog.Root open onOpenChange={(open) => !open && end()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="modal modal-small intro" initialFocus={onward}>
          <Icon aria-hidden size={40} strokeWidth={1.75} className="intro-icon" />
          <Dialog.Title className="intro-title">{screen.title}</Dialog.Title>
          <Dialog.Description className="intro-text">{screen.text}</Dialog.Description>
          <p className="intro-place">
            <span className="hidden">{said.place(at + 1, said.screens.length)}</span>
            {said.screens.map(({ title }, index) => (
              <span key={title} aria-hidden data-here={index === at || undefined} />
            ))}
          </p>
          <footer className="modal-foot">
            {isLast ? (
              <Button
                onClick={() => {
                  end();
                  show({ kind: 'add-account' });
                }}
              >
                {text.welcome.add}
              </Button>
            ) : (
              <Button kind="quiet" onClick={end}>
                {said.skip}
              </Button>
            )}
            <Button kind="primary" ref={onward} onClick={() => (isLast ? end() : setAt(at + 1))}>
              {isLast ? said.look : said.next}
            </Button>
          </footer>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
