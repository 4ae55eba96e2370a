import { Menu } from '@base-ui/react/menu';
import { Ellipsis, type LucideIcon } from 'lucide-react';
import { IconButton } from './Button.tsx';
import { focusBackFromMenu } from './focus-back.ts';
import { MenuItems, type MenuAction } from './MenuItems.tsx';

/** A button with three dots and what is behind it. */
export function ActionMenu({ label, actions, icon = Ellipsis }: { label: string; actions: MenuAction[]; icon?: LucideIcon }) {
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton icon={icon} label={label} />} />
      <Menu.Portal>
        <Menu.Positioner className="menu-place" align="end" sideOffset={4}>
          <Menu.Popup className="menu" finalFocus={focusBackFromMenu}>
            <MenuItems actions={actions} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
