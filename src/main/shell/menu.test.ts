import type { MenuItemConstructorOptions } from 'electron';
import { expect, it, vi } from 'vitest';

const shown: MenuItemConstructorOptions[][] = [];
vi.mock('electron', () => ({
  Menu: {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (menu: MenuItemConstructorOptions[]) => shown.push(menu),
  },
}));
const { menuTemplate, setUpMenu } = await import('./menu.ts');

const file = [{ label: 'Open mail files…', key: 'Mod+o', enabled: true }];
const groups = [
  {
    label: 'Message',
    items: [
      { label: 'Archive', key: 'e', enabled: false },
      { label: 'Find in the message', key: 'Mod+f', enabled: true },
    ],
  },
];
const all = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);

it('the menu offers neither reload nor developer tools', () => {
  const roles = all(menuTemplate({ file, groups }, 'en', () => undefined)).map(({ role }) => role);
  for (const role of ['reload', 'forceReload', 'toggleDevTools', 'viewMenu', 'help']) expect(roles).not.toContain(role);
});

it('the menu has the commands of the interface, and tells which was chosen', () => {
  const chosen = vi.fn();
  const show = setUpMenu(() => 'de', chosen);
  show({ file, groups });
  const items = all(shown.at(-1) ?? []);
  expect(items.find(({ role }) => role === 'copy')?.label).toBe('Kopieren');
  const find = items.find(({ label }) => label === 'Find in the message');
  expect(find).toMatchObject({ enabled: true, accelerator: 'CommandOrControl+f', registerAccelerator: false });
  expect(items.find(({ label }) => label === 'Archive')).toMatchObject({ enabled: false });
  expect(items.find(({ label }) => label === 'Archive')?.accelerator).toBeUndefined();
  expect(shown.at(-1)?.find(({ label }) => label === 'Datei')?.submenu).toMatchObject([
    { label: 'Open mail files…', accelerator: 'CommandOrControl+o' },
    { type: 'separator' },
    {},
  ]);
  const click = find?.click as (() => void) | undefined;
  click?.();
  expect(chosen).toHaveBeenCalledWith('Mod+f');
});
