import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuGroup, MenuItem } from '../../shared/menu.ts';
import type { Language } from '../../shared/settings.ts';
import { MENU_WORDS, type MenuRole } from './menu-words.ts';

const isMac = process.platform === 'darwin';

/** `Mod+k` as Electron writes it; the letters alone are for who is not typing, which only the page knows. */
const accelerator = (key: string): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> =>
  // The page hears the key itself: the menu shows it, and does not take it away.
  key.startsWith('Mod+') ? { accelerator: key.replace('Mod', 'CommandOrControl'), registerAccelerator: false } : {};

/** What the interface puts into the menu: into that of files, and menus of its own. */
export interface MenuShown {
  file: readonly MenuItem[];
  groups: readonly MenuGroup[];
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The application menu: what every program has, by role, and the commands of the interface, which are the same as in its palette. The
 * default menu would offer reload and developer tools.
 * @param chosen the key of the command that was chosen
 */
export function menuTemplate({ file, groups }: MenuShown, language: Language, chosen: (key: string) => void): MenuItemConstructorOptions[] {
  const words = MENU_WORDS[language];
  const role = (name: MenuRole): MenuItemConstructorOptions => ({ role: name, label: words[name] });
  const item = ({ label, key, enabled }: MenuItem): MenuItemConstructorOptions => ({
    label,
    enabled,
    ...accelerator(key),
    click: () => chosen(key),
  });
  return [
    ...(isMac ? ([{ role: 'appMenu' }] satisfies MenuItemConstructorOptions[]) : []),
    {
      label: words.file,
      submenu: [...file.map(item), ...(file.length > 0 ? [SEPARATOR] : []), role(isMac ? 'close' : 'quit')],
    },
    {
      label: words.edit,
      submenu: [role('undo'), role('redo'), { type: 'separator' }, role('cut'), role('copy'), role('paste'), role('selectAll')],
    },
    { label: words.view, submenu: [role('resetZoom'), role('zoomIn'), role('zoomOut'), { type: 'separator' }, role('togglefullscreen')] },
    ...groups.map(({ label, items }): MenuItemConstructorOptions => ({ label, submenu: items.map(item) })),
    // Electron's own has an item elsewhere, too, that only macOS knows.
    isMac ? role('windowMenu') : { label: words.windowMenu, submenu: [role('minimize'), role('close')] },
  ];
}

/** Puts the menu up. @returns shows other commands in it */
export function setUpMenu(language: () => Language, chosen: (key: string) => void): (shown: MenuShown) => void {
  const show = (shown: MenuShown) => Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(shown, language(), chosen)));
  show({ file: [], groups: [] });
  return show;
}
