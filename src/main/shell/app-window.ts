import { join } from 'node:path';
import { BrowserWindow, screen, type BrowserWindowConstructorOptions, type Session, type WebPreferences } from 'electron';
import { APP_URL, readingUrl } from '../../shared/addresses.ts';
import type { MessageId } from '../../shared/model.ts';
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

const APP_WINDOW = Object.freeze({
  width: 1280,
  height: 800,
  minWidth: 700,
  minHeight: 500,
  title: 'Unseen',
  // Of the window itself on Linux and Windows, which have Electron's otherwise.
  icon: join(import.meta.dirname, '../../resources/icons/unseen.png'),
  // See `whenReady`.
  show: false,
  autoHideMenuBar: true,
  backgroundColor: '#f7f7f8',
} as const);

/** Sidebar, list, message and inspector all have room in it (`ROOM` in renderer/app/layout.ts), with a scrollbar or two. */
const ROOMY = Object.freeze({ width: 1440, height: 900 } as const);

/** How large the window is that nobody has placed yet: with room for every pane, where the screen has it. */
function firstSize(): { width: number; height: number } {
  const { width, height } = screen.getPrimaryDisplay().workArea;
  return {
    width: width < ROOMY.width ? APP_WINDOW.width : ROOMY.width,
    height: height < ROOMY.height ? APP_WINDOW.height : ROOMY.height,
  };
}

/** For one message. */
const READING_WINDOW = Object.freeze({ ...APP_WINDOW, width: 840, height: 760, minWidth: 420, minHeight: 360 } as const);

const preferences = (session: Session): WebPreferences => ({
  ...APP_WEB_PREFERENCES,
  session,
  preload: join(import.meta.dirname, '../preload/index.cjs'),
});

/** Where a window does not paint before it is shown, which happens on Wayland, nothing says that it is ready (https://github.com/electron/electron/issues/48859). */
const FIRST_PAINT_MS = 500;

/** Has a window shown when the first picture of it is ready, so that nobody sees an empty frame, or when it has loaded and there is none. */
function whenReady(window: BrowserWindow, show: () => void): void {
  let shown = false;
  const showOnce = () => {
    if (shown || window.isDestroyed()) return;
    shown = true;
    show();
  };
  window.once('ready-to-show', showOnce);
  window.webContents.once('did-finish-load', () => setTimeout(showOnce, FIRST_PAINT_MS));
}

function make(options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow(options);
  // WebRTC asks neither the session's proxy nor its webRequest. Electron has this for it; Chromium's switch is set besides (session-lock.ts).
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  return window;
}

/** Makes a window for one message, in the locked session. */
export function createReadingWindow(session: Session): BrowserWindow {
  const window = make({ ...READING_WINDOW, webPreferences: preferences(session) });
  whenReady(window, () => window.show());
  return window;
}

/** Makes the main window, in the locked session, where it was last; the first time in the middle of the screen. */
export function createAppWindow(session: Session, place: WindowPlace | null): BrowserWindow {
  const window = make({ ...APP_WINDOW, ...(place?.bounds ?? firstSize()), webPreferences: preferences(session) });
  whenReady(window, () => {
    if (place?.maximized) window.maximize();
    window.show();
  });
  return window;
}

/** Loads the user interface, for one message where it is given. Navigation guards and handlers have to be in place before. */
export async function loadApp(window: BrowserWindow, messageId?: MessageId): Promise<void> {
  await window.loadURL(messageId === undefined ? APP_URL : readingUrl(messageId));
}
