import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { Tip } from './Tip.tsx';

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
