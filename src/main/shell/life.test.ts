import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
vi.mock('electron', () => ({ app, Menu: {}, Tray: {} }));
const { lifeOf } = await import('./life.ts');

beforeEach(() => {
  app.removeAllListeners();
  app.quit.mockClear();
});

function setup() {
  const show = vi.fn();
  const ended = Promise.withResolvers<void>();
  lifeOf({ isDestroyed: () => false, isMinimized: () => false, show, focus: vi.fn() } as never, () => ended.promise);
  /** Whether the app may quit. */
  const quit = () => {
    const event = { preventDefault: vi.fn() };
    app.emit('before-quit', event);
    return event.preventDefault.mock.calls.length === 0;
  };
  return { show, quit, end: ended.resolve };
}

describe('the life of the app', () => {
  it('its window comes back where it is started again, or its icon in the Dock is chosen', () => {
    const { show } = setup();
    app.emit('second-instance');
    app.emit('activate', {}, false);
    expect(show).toHaveBeenCalledTimes(2);
  });
  it('a window that is seen is left as it is', () => {
    const { show } = setup();
    app.emit('activate', {}, true);
    expect(show).not.toHaveBeenCalled();
  });
  it('ends once everything is put away', async () => {
    const { quit, end } = setup();
    expect(quit()).toBe(false);
    expect(quit()).toBe(false);
    expect(app.quit).not.toHaveBeenCalled();
    end();
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
    expect(quit()).toBe(true);
  });
});
