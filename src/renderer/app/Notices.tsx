import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { text } from '../text/text.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { useUi } from './ui-state.ts';
import { takeBackTold } from './undo.ts';

/** Long enough to read two lines. A failure stays until it is dismissed. */
const SHOWN_FOR_MS = 7_000;

/** A line at the bottom of the window about what just happened. */
export function Notices() {
  const { notice, tell, isOver } = useUi(useShallow(({ notice, tell, overlay }) => ({ notice, tell, isOver: overlay !== null })));

  useEffect(() => {
    if (notice?.kind !== 'done') return;
    const timer = setTimeout(() => tell(null), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [notice, tell]);

  return (
    // The buttons of a dialog are at its foot.
    <div className="notices" data-over={isOver || undefined} role={notice?.kind === 'failure' ? 'alert' : 'status'}>
      {notice && (
        <div className="notice" data-kind={notice.kind}>
          {notice.kind === 'done' ? <CircleCheck aria-hidden size={17} /> : <TriangleAlert aria-hidden size={17} />}
          <p>
            {notice.sentence} {notice.next}
          </p>
          {notice.undo && (
            <Button
              aria-keyshortcuts="Z"
              onClick={() => {
                tell(null);
                void takeBackTold(notice);
              }}
            >
              {text.app.undo} <kbd aria-hidden>Z</kbd>
            </Button>
          )}
          {notice.offer && <Button onClick={notice.offer.act}>{notice.offer.label}</Button>}
          <IconButton icon={X} label={text.app.dismiss} onClick={() => tell(null)} />
        </div>
      )}
    </div>
  );
}
