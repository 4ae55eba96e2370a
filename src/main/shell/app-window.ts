import { join } from 'node:path';
import { BrowserWindow, type Session, type WebPreferences } from 'electron';
import { APP_URL } from '../../shared/contract.ts';
import type { WindowPlace } from './window-place.ts';

/**
 * Every switch of the window's renderer, written out: a default that changes with an Electron version changes nothing
 * here. Compared whole in a test.
 */
export const APP_WEB_PREFERENCES = Object.freeze({
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
  // Developer tools fetch source maps by themselves.
  devTools: false,
  // A spelling dictionary is downloaded, and what is typed may be sent.
  spellcheck: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  autoplayPolicy: 'document-user-activation-required',
  backgroundThrottling: true,
} as const satisfies WebPreferences);

export const APP_WINDOW = Object.freeze({
  width: 1280,
  height: 800,
  minWidth: 700,
  minHeight: 500,
  title: 'Unseen',
  // Shown when the first picture of it is ready, so that nobody sees an empty frame.
  show: false,
  autoHideMenuBar: true,
  backgroundColor: '#f7f7f8',
} as const);

/** Makes the one window, in the locked session, where it was last. */
export function createAppWindow(session: Session, place: WindowPlace | null): BrowserWindow {
  const window = new BrowserWindow({
    ...APP_WINDOW,
    ...place?.bounds,
    webPreferences: { ...APP_WEB_PREFERENCES, session, preload: join(import.meta.dirname, '../preload/index.cjs') },
  });
  window.once('ready-to-show', () => {
    if (place?.maximized) window.maximize();
    window.show();
  });
  return window;
}

/** Loads the user interface. Navigation guards and handlers have to be in place before. */
export async function loadApp(window: BrowserWindow): Promise<void> {
  await window.loadURL(APP_URL);
}
