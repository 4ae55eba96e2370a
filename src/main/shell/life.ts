import { app, type BrowserWindow } from 'electron';
import { bringBack } from './tray.ts';

/** Longest that quitting waits for a session to be logged out and the store to be closed. */
const END_PATIENCE_MS = 3_000;

/** One window, one life: the app ends with its window, once `end` has put everything away. */
export function lifeOf(window: BrowserWindow, end: () => Promise<void>): void {
  let state: 'running' | 'ending' | 'ended' = 'running';

  app.on('second-instance', () => {
    bringBack(window);
  });
  // On macOS: the icon in the Dock, or starting it again. A window that was hidden is not shown by that.
  app.on('activate', (_event, hasVisibleWindows) => {
    if (!hasVisibleWindows) bringBack(window);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (state === 'ended') return;
    event.preventDefault();
    if (state === 'ending') return;
    state = 'ending';
    const patience = new Promise((resolve) => {
      setTimeout(resolve, END_PATIENCE_MS);
    });
    void Promise.race([end().catch(() => undefined), patience]).then(() => {
      state = 'ended';
      // Not while Electron is still asking, should nothing have been there to put away.
      setImmediate(() => app.quit());
    });
  });
}
