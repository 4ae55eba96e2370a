import { Menu } from '@base-ui/react/menu';
import { Ellipsis, type LucideIcon } from 'lucide-react';
import { IconButton } from './Button.tsx';

export interface MenuAction {
  icon: LucideIcon;
  label: string;
  note?: string;
  act(): void;
}

/** A button with three dots and what is behind it. */
export function ActionMenu({ label, actions, icon = Ellipsis }: { label: string; actions: MenuAction[]; icon?: LucideIcon }) {
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton icon={icon} label={label} />} />
      <Menu.Portal>
        <Menu.Positioner className="menu-place" align="end" sideOffset={4}>
          <Menu.Popup className="menu">
            {actions.map(({ icon: Icon, label, note, act }) => (
              <Menu.Item key={label} className="menu-item" onClick={act}>
                <Icon aria-hidden size={16} />
                <span>
                  {label}
                  {note && <small>{note}</small>}
                </span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
