/**
 * What `electron` is for the main process on the stand-in. A name that is missing here fails when the app's module is
 * linked, and the failure names it.
 */
import { isReady } from './lifecycle.ts';
import { schemeHandlers } from './protocol.ts';
import { safeStorage as makeSafeStorage } from './safe-storage.ts';

export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { clipboard } from './clipboard.ts';
export { dialog } from './dialog.ts';
export { Menu } from './menu.ts';
export { nativeTheme } from './native-theme.ts';
export { Notification } from './notification.ts';
export { screen } from './screen.ts';
export { session } from './session.ts';
export { shell } from './shell.ts';
export { systemPreferences } from './system-preferences.ts';
export { Tray } from './tray.ts';
export { utilityProcess } from './utility-process.ts';
export const safeStorage = makeSafeStorage(isReady);
/** For registerSchemesAsPrivileged; its handlers are those of a session that no window uses. */
export const protocol = schemeHandlers().api;
