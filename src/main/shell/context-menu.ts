import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import type { Events } from '../../shared/contract.ts';
import type { Language } from '../../shared/settings.ts';
import type { OpenDocuments } from '../reading/open-documents.ts';
import { MENU_WORDS } from './menu-words.ts';
import { pointedLink } from './pointed-link.ts';

type BodyLink = NonNullable<Events['link:pointed']['link']>;

/**
 * What can be done where the other button of the mouse was pressed: with a field, with words that are selected, with a link of a body.
 * @param copyLink null: there is no link
 * @returns none, where there is nothing: a menu that offers nothing is not shown
 */
function contextMenuTemplate(
  { isEditable, selectionText, editFlags }: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
  language: Language,
  copyLink: (() => void) | null,
): MenuItemConstructorOptions[] {
  const words = MENU_WORDS[language];
  const item = (role: 'cut' | 'copy' | 'paste' | 'selectAll', enabled: boolean): MenuItemConstructorOptions => ({
    role,
    label: words[role],
    enabled,
  });
  if (isEditable)
    return [
      item('cut', editFlags.canCut),
      item('copy', editFlags.canCopy),
      item('paste', editFlags.canPaste),
      { type: 'separator' },
      item('selectAll', editFlags.canSelectAll),
    ];
  return [
    ...(selectionText.trim() === '' ? [] : [item('copy', editFlags.canCopy)]),
    ...(copyLink ? [{ label: words.copyLink, click: copyLink }] : []),
  ];
}

export interface ContextMenuParts {
  /** What is open in the window. */
  documents: Pick<OpenDocuments, 'get'>;
  language(): Language;
  /** Puts the address of a link on the clipboard, without what follows its reader. */
  copyLink(link: BodyLink): void;
}

/** Electron shows no menu by itself. A page that has one of its own for the place prevents the event, and this one with it. */
export function offerContextMenu(window: BrowserWindow, { documents, language, copyLink }: ContextMenuParts): void {
  window.webContents.on('context-menu', (_event, params) => {
    const link = pointedLink(params.linkURL, documents);
    const template = contextMenuTemplate(params, language(), link && (() => copyLink(link)));
    if (template.length === 0) return;
    Menu.buildFromTemplate(template).popup({ window, sourceType: params.menuSourceType, ...(params.frame && { frame: params.frame }) });
  });
}
