import { Tooltip } from '@base-ui/react/tooltip';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cameByTab } from './by-tab.ts';

type Kind = 'plain' | 'primary' | 'danger' | 'quiet';

interface ButtonProps extends ComponentProps<'button'> {
  kind?: Kind;
  icon?: LucideIcon;
  /** The dialog starts here, see Modal. */
  'data-first-focus'?: boolean | undefined;
  children: ReactNode;
}

/** A button with words. */
export function Button({ kind = 'plain', icon: Icon, children, className = '', ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`button button-${kind} ${className}`}>
      {Icon && <Icon aria-hidden size={16} />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: LucideIcon;
  /** Its accessible name, shown as a tooltip. */
  label: string;
  /** The key that does the same, shown with the tooltip. */
  shortcut?: string;
}

/** A button that is a picture only; its name shows on hover, and where Tab comes to it. */
export function IconButton({ icon: Icon, label, shortcut, className = '', ...rest }: IconButtonProps) {
  return (
    <Tip label={label} shortcut={shortcut}>
      <button
        type="button"
        aria-label={label}
        aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control').replace('⌘', 'Meta')}
        {...rest}
        className={`icon-button ${className}`}
      >
        <Icon aria-hidden size={18} />
      </button>
    </Tip>
  );
}

/** Focus that a dialog or a menu gives asks for no tooltip, which would lie over things and take the next Escape. */
const onlyIfAskedFor = (open: boolean, change: Tooltip.Root.ChangeEventDetails): void => {
  if (open && change.reason === 'trigger-focus' && !cameByTab()) change.cancel();
};

/** Shows `label` beside its child on hover and where Tab comes to it. For eyes only: the child carries the name itself. */
export function Tip({ label, shortcut, children }: { label: string; shortcut?: string | undefined; children: React.ReactElement }) {
  return (
    <Tooltip.Root onOpenChange={onlyIfAskedFor}>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className="tip-place">
          <Tooltip.Popup className="tip" aria-hidden>
            {label}
            {shortcut && <kbd>{shortcut}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
