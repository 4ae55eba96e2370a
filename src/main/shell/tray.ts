import { join } from 'node:path';
import { app, Menu, Tray, type BrowserWindow } from 'electron';
import type { Language } from '../../shared/settings.ts';

const WORDS: Readonly<Record<Language, { open: string; quit: string }>> = {
  en: { open: 'Open Unseen', quit: 'Quit' },
  de: { open: 'Unseen öffnen', quit: 'Beenden' },
};

/** Brings a window to the front, wherever it is. */
export function bringBack(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

interface TrayParts {
  window: BrowserWindow;
  /** Whether the reader wants Unseen to stay in the tray when its window is closed. */
  wanted(): boolean;
  language(): Language;
}

/**
 * An icon in the system's tray, as long as it is wanted: then closing the window hides it, and mail goes on being looked for. Electron does
 * not tell whether the desktop shows it: where it does not, starting Unseen again brings the window back.
 * @returns call it when what is wanted may be another
 */
export function trayOf({ window, wanted, language }: TrayParts): () => void {
  let tray: Tray | null = null;
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  window.on('close', (event) => {
    if (!tray || quitting) return;
    event.preventDefault();
    window.hide();
  });

  const make = (): Tray => {
    const made = new Tray(join(import.meta.dirname, '../../resources/icons/tray.png'));
    const words = WORDS[language()];
    made.setToolTip('Unseen');
    made.setContextMenu(
      Menu.buildFromTemplate([
        { label: words.open, click: () => bringBack(window) },
        { label: words.quit, click: () => app.quit() },
      ]),
    );
    made.on('click', () => bringBack(window));
    return made;
  };

  const update = () => {
    tray?.destroy();
    tray = null;
    try {
      if (wanted()) tray = make();
    } catch {
      // Its picture cannot be read. Then the window closes as ever: nobody would look for it.
    }
  };
  update();
  return update;
}
