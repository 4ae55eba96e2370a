import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuGroup } from '../../shared/contract.ts';

const isMac = process.platform === 'darwin';

/** `Mod+k` as Electron writes it; the letters alone are for who is not typing, which only the page knows. */
const accelerator = (key: string): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> =>
  // The page hears the key itself: the menu shows it, and does not take it away.
  key.startsWith('Mod+') ? { accelerator: key.replace('Mod', 'CommandOrControl'), registerAccelerator: false } : {};

/**
 * The application menu: what every program has, by role, and the commands of the interface, which are the same as in its palette. The
 * default menu would offer reload and developer tools.
 * @param chosen the key of the command that was chosen
 */
export function menuTemplate(groups: readonly MenuGroup[], chosen: (key: string) => void): MenuItemConstructorOptions[] {
  return [
    ...(isMac ? ([{ role: 'appMenu' }] satisfies MenuItemConstructorOptions[]) : []),
    { label: 'File', submenu: [isMac ? { role: 'close' } : { role: 'quit' }] },
    {
      label: 'Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    { label: 'View', submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' }] },
    ...groups.map(({ label, items }): MenuItemConstructorOptions => ({
      label,
      submenu: items.map(({ label: name, key, enabled }) => ({ label: name, enabled, ...accelerator(key), click: () => chosen(key) })),
    })),
    { role: 'windowMenu' },
  ];
}

/** Puts the menu up. @returns shows other commands in it */
export function setUpMenu(chosen: (key: string) => void): (groups: readonly MenuGroup[]) => void {
  const show = (groups: readonly MenuGroup[]) => Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(groups, chosen)));
  show([]);
  return show;
}
