import type { MenuItemConstructorOptions, PopupOptions } from 'electron';
import { knownOptions, strict } from './strict.ts';

const ITEM_OPTIONS = [
  'label',
  'role',
  'type',
  'submenu',
  'accelerator',
  'click',
  'enabled',
  'visible',
  'checked',
  'id',
  'toolTip',
  'registerAccelerator',
];

/** A menu that is kept and not drawn: a window of the stand-in has no menu bar, and Chromium has the editing keys itself. */
class StandInMenu {
  readonly items: MenuItemConstructorOptions[];
  constructor(items: MenuItemConstructorOptions[] = []) {
    this.items = items;
  }

  static application: StandInMenu | null = null;

  static buildFromTemplate(template: MenuItemConstructorOptions[]): StandInMenu {
    const check = (items: MenuItemConstructorOptions[]) => {
      for (const item of items) {
        knownOptions('MenuItem option', item, ITEM_OPTIONS);
        if (item.label === undefined && item.role === undefined && item.type !== 'separator')
          throw new Error('Invalid template for MenuItem: must have either label, role or type');
        if (Array.isArray(item.submenu)) check(item.submenu);
      }
    };
    check(template);
    return strict('Menu', new StandInMenu(template));
  }

  /** Chromium shows a menu of its own where the other button of the mouse is pressed, with the same in it, so that `context-menu` never comes. */
  popup(_options?: PopupOptions): void {}

  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.application = menu;
  }

  static getApplicationMenu(): StandInMenu | null {
    return StandInMenu.application;
  }
}

export const Menu = strict('Menu', StandInMenu);
