import type { Language } from '../../shared/settings.ts';

/** Items that every program's menus have, by Electron's names for them. */
export type MenuRole =
  | 'quit'
  | 'close'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'minimize'
  | 'windowMenu';

/** What every program's menus say. Electron names the roles in English, whatever the system speaks. */
export const MENU_WORDS: Readonly<Record<Language, Readonly<Record<MenuRole | 'file' | 'edit' | 'view' | 'copyLink' | 'savePicture', string>>>> = {
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    quit: 'Quit',
    close: 'Close Window',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    copyLink: 'Copy Link',
    savePicture: 'Save Picture…',
    paste: 'Paste',
    selectAll: 'Select All',
    resetZoom: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    togglefullscreen: 'Full Screen',
    minimize: 'Minimize',
    windowMenu: 'Window',
  },
  de: {
    file: 'Datei',
    edit: 'Bearbeiten',
    view: 'Ansicht',
    quit: 'Beenden',
    close: 'Fenster schließen',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    copyLink: 'Link kopieren',
    savePicture: 'Bild sichern …',
    paste: 'Einfügen',
    selectAll: 'Alles auswählen',
    resetZoom: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    togglefullscreen: 'Vollbild',
    minimize: 'Minimieren',
    windowMenu: 'Fenster',
  },
};
