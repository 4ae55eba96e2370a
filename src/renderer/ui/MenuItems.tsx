import { Menu } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import { Keys } from './Keys.tsx';

export interface MenuAction {
  icon: LucideIcon;
  label: string;
  note?: string;
  /** That do the same. */
  keys?: readonly string[];
  /** A line stands above it: from here on it is about something else. */
  apart?: boolean;
  act(): void;
}

/** What stands in a menu, whatever it was opened by. */
export function MenuItems({ actions }: { actions: readonly MenuAction[] }) {
  return actions.flatMap(({ icon: Icon, label, note, keys, apart = false, act }) => [
    ...(apart ? [<Menu.Separator key={`above ${label}`} className="menu-line" />] : []),
    <Menu.Item key={label} className="menu-item" onClick={act}>
      <Icon aria-hidden size={16} />
      <span className="menu-label">
        {label}
        {note && <small>{note}</small>}
      </span>
      {keys && (
        <span aria-hidden>
          <Keys keys={keys} />
        </span>
      )}
    </Menu.Item>,
  ]);
}
