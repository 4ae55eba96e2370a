import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
let hasPicture = true;
const trays: FakeTray[] = [];
class FakeTray extends EventEmitter {
  menu: { label: string; click(): void }[] = [];
  alive = true;
  constructor() {
    super();
    if (!hasPicture) throw new Error('Failed to load image');
    trays.push(this);
  }
  setToolTip = () => undefined;
  setContextMenu = (menu: FakeTray['menu']) => {
    this.menu = menu;
  };
  destroy = () => {
    this.alive = false;
  };
}
vi.mock('electron', () => ({ app, Menu: { buildFromTemplate: (items: unknown) => items }, Tray: FakeTray }));
const { trayOf } = await import('./tray.ts');

beforeEach(() => {
  app.removeAllListeners();
  trays.length = 0;
  hasPicture = true;
});

function setup(wanted = true) {
  const done: string[] = [];
  const note = (what: string) => () => done.push(what);
  const window = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    isMinimized: () => false,
    hide: note('hide'),
    show: note('show'),
    focus: note('focus'),
    restore: note('restore'),
  });
  const wish = { wanted };
  const update = trayOf({ window: window as never, wanted: () => wish.wanted, language: () => 'en' });
  /** Whether the window may close. */
  const close = () => {
    const event = { preventDefault: vi.fn() };
    window.emit('close', event);
    return event.preventDefault.mock.calls.length === 0;
  };
  return { done, close, wish, update };
}

describe('the tray', () => {
  it('keeps what runs when the window is closed, and brings it back', () => {
    const { done, close } = setup();
    expect(close()).toBe(false);
    trays[0]?.emit('click');
    expect(done).toEqual(['hide', 'show', 'focus']);
  });

  it('is left by quitting, from its menu or anywhere', () => {
    const { close } = setup();
    trays[0]?.menu.at(-1)?.click();
    expect(app.quit).toHaveBeenCalledOnce();
    app.emit('before-quit');
    expect(close()).toBe(true);
  });

  it('is not there where nobody wants it, and comes and goes with the setting', () => {
    const { close, wish, update } = setup(false);
    expect(trays).toEqual([]);
    expect(close()).toBe(true);
    wish.wanted = true;
    update();
    expect(close()).toBe(false);
    wish.wanted = false;
    update();
    expect(trays[0]?.alive).toBe(false);
    expect(close()).toBe(true);
  });

  it('one whose picture cannot be read keeps no window', () => {
    hasPicture = false;
    expect(setup().close()).toBe(true);
  });
});
