import { Tooltip } from '@base-ui/react/tooltip';
import { useMemo } from 'react';
import { cameByTab } from './by-tab.ts';
import { asPrinted } from './Keys.tsx';

/** What a tooltip says. */
interface Told {
  label: string;
  /** The key that does the same. */
  shortcut: string | undefined;
}

/** One tooltip for the whole window, which tells of whatever asked for it: one for each button would be drawn with each of them. */
const tip = Tooltip.createHandle<Told>();

/** A tooltip waits, so that the mouse may pass without waking them all. */
const DELAY_MS = 500;

/** Focus that a dialog or a menu gives asks for no tooltip, which would lie over things and take the next Escape. */
const onlyIfAskedFor = (open: boolean, change: Tooltip.Root.ChangeEventDetails): void => {
  if (open && change.reason === 'trigger-focus' && !cameByTab()) change.cancel();
};

/** Shows `label` beside its child on hover and where Tab comes to it. For eyes only: the child carries the name itself. */
export function Tip({ label, shortcut, children }: { label: string; shortcut?: string | undefined; children: React.ReactElement }) {
  const told = useMemo(() => ({ label, shortcut }), [label, shortcut]);
  return <Tooltip.Trigger handle={tip} payload={told} render={children} />;
}

/** Where what is in it has its tooltip: around the whole window. */
export function Tips({ children }: { children: React.ReactNode }) {
  return (
    <Tooltip.Provider delay={DELAY_MS}>
      {children}
      <Tooltip.Root handle={tip} onOpenChange={onlyIfAskedFor}>
        {({ payload }) => (
          <Tooltip.Portal>
            <Tooltip.Positioner sideOffset={6} className="tip-place">
              <Tooltip.Popup className="tip" aria-hidden>
                {payload?.label}
                {payload?.shortcut && <kbd>{asPrinted(payload.shortcut)}</kbd>}
              </Tooltip.Popup>
            </Tooltip.Positioner>
          </Tooltip.Portal>
        )}
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
