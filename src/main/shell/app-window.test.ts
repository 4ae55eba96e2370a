import { describe, expect, it, vi } from 'vitest';

const made: unknown[] = [];
const setWebRTCIPHandlingPolicy = vi.fn();
vi.mock('electron', () => ({
  BrowserWindow: class {
    readonly webContents = { setWebRTCIPHandlingPolicy };
    constructor(options: unknown) {
      made.push(options);
    }
    once() {
      return this;
    }
  },
}));

const { createAppWindow, createReadingWindow } = await import('./app-window.ts');

describe('the window', () => {
  it('has no WebRTC that goes past a proxy', () => {
    createReadingWindow({} as never);
    expect(setWebRTCIPHandlingPolicy).toHaveBeenCalledExactlyOnceWith('disable_non_proxied_udp');
  });
  it('is made with exactly these options', () => {
    const session = { name: 'the locked session' };
    made.length = 0;
    createAppWindow(session as never, null);
    expect(made).toEqual([
      {
        width: 1280,
        height: 800,
        minWidth: 700,
        minHeight: 500,
        title: 'Unseen',
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
      },
    ]);
  });
});
