import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

class FakeWindow extends EventEmitter {
  readonly webContents = Object.assign(new EventEmitter(), { setWebRTCIPHandlingPolicy: vi.fn() });
  readonly options: unknown;
  readonly show = vi.fn();
  readonly maximize = vi.fn();
  isDestroyed = () => false;
  constructor(options: unknown) {
    super();
    this.options = options;
  }
}
const notebook = { width: 1366, height: 728 };
const display = { workArea: notebook };
vi.mock('electron', () => ({ BrowserWindow: FakeWindow, screen: { getPrimaryDisplay: () => display } }));

const { createAppWindow, createReadingWindow } = await import('./app-window.ts');
const session = { name: 'the locked session' } as never;
const create = (make: () => unknown) => make() as FakeWindow;

describe('the window', () => {
  it('is made with exactly these options', () => {
    expect(create(() => createAppWindow(session, null)).options).toEqual({
      width: 1280,
      height: 800,
      minWidth: 700,
      minHeight: 500,
      title: 'Unseen',
      icon: expect.stringMatching(/unseen\.png$/),
      show: false,
      autoHideMenuBar: true,
      backgroundColor: '#f7f7f8',
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        nodeIntegrationInWorker: false,
        webviewTag: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        plugins: false,
        webgl: false,
        devTools: false,
        spellcheck: false,
        navigateOnDragDrop: false,
        safeDialogs: true,
        autoplayPolicy: 'document-user-activation-required',
        backgroundThrottling: true,
        session,
        preload: expect.stringMatching(/preload[\\/]index\.cjs$/),
      },
    });
  });
  it('has room for sidebar, list, message and inspector at first, where the screen is large enough, and is as it was left after that', () => {
    const size = (place: Parameters<typeof createAppWindow>[1]) => create(() => createAppWindow(session, place)).options;
    display.workArea = { width: 1920, height: 1040 };
    try {
      expect(size(null)).toMatchObject({ width: 1440, height: 900 });
      expect(size({ bounds: { x: 1, y: 2, width: 900, height: 700 }, maximized: false })).toMatchObject({ width: 900, height: 700 });
      display.workArea = { width: 1512, height: 875 };
      expect(size(null)).toMatchObject({ width: 1440, height: 800 });
    } finally {
      display.workArea = notebook;
    }
  });
  it('has no WebRTC that goes past a proxy', () => {
    for (const window of [create(() => createAppWindow(session, null)), create(() => createReadingWindow(session))])
      expect(window.webContents.setWebRTCIPHandlingPolicy).toHaveBeenCalledExactlyOnceWith('disable_non_proxied_udp');
  });
});

describe('a window is shown', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('once, when there is a picture of it, as large as it was', () => {
    const place = { bounds: { x: 1, y: 2, width: 900, height: 700 }, maximized: true };
    const window = create(() => createAppWindow(session, place));
    expect(window.options).toMatchObject(place.bounds);
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    window.webContents.emit('did-finish-load');
    vi.runAllTimers();
    expect([window.maximize, window.show].map((method) => method.mock.calls.length)).toEqual([1, 1]);
  });
  it('where it paints nothing before it is seen, when it has loaded', () => {
    const window = create(() => createReadingWindow(session));
    window.webContents.emit('did-finish-load');
    expect(window.show).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(window.show).toHaveBeenCalledOnce();
  });
});
