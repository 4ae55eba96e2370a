import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { Tip } from './Tip.tsx';

type Kind = 'plain' | 'primary' | 'danger' | 'quiet';

interface ButtonProps extends ComponentProps<'button'> {
  kind?: Kind;
  icon?: LucideIcon;
  /** It is at what it says: another press does nothing, and it keeps the focus, which a disabled one would lose. */
  busy?: boolean;
  /** The dialog starts here, see Modal. */
  'data-first-focus'?: boolean | undefined;
  children: ReactNode;
}

/** A form is not sent by it either. */
const refuse = (press: React.MouseEvent) => press.preventDefault();

/** A button with words. */
export function Button({ kind = 'plain', icon: Icon, busy = false, children, className = '', onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || undefined}
      onClick={busy ? refuse : onClick}
      className={`button button-${kind} ${className}`}
    >
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
