import { systemPreferences } from 'electron';

/** The colour as `#rrggbb`; null: none. @param rgba what Electron says: RRGGBBAA, on Linux after a `#` or empty */
export function accentOf(rgba: string): string | null {
  const [, rgb, alpha] = /^#?([0-9a-f]{6})([0-9a-f]{2})$/i.exec(rgba) ?? [];
  return rgb === undefined || alpha === '00' ? null : `#${rgb.toLowerCase()}`;
}

/** The accent colour that the person chose for their system, as `#rrggbb`; null: it has none. */
export const systemAccent = (): string | null => accentOf(systemPreferences.getAccentColor());

/** Calls `changed` when the person chooses another. */
export function followAccent(changed: (accent: string | null) => void): void {
  const tell = () => changed(systemAccent());
  // Electron has no event for it on macOS; AppKit's own is NSColor.systemColorsDidChangeNotification.
  if (process.platform === 'darwin') systemPreferences.subscribeLocalNotification('NSSystemColorsDidChangeNotification', tell);
  else systemPreferences.on('accent-color-changed', tell);
}
