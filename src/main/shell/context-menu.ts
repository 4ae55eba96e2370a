import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import type { Events } from '../../shared/contract.ts';
import type { Language } from '../../shared/settings.ts';
import type { OpenDocuments } from '../reading/open-documents.ts';
import { MENU_WORDS } from './menu-words.ts';
import { pointedLink } from './pointed-link.ts';
import { pointedPicture } from './pointed-picture.ts';

type BodyLink = NonNullable<Events['link:pointed']['link']>;
type BodyPicture = Events['picture:asked'];

/**
 * What can be done where the other button of the mouse was pressed: with a field, with words that are selected, with a link or a picture of a
 * body. The address of a picture is not among it: whoever opened that in a browser would be seen, with all that it tells of them.
 * @param copyLink null: there is no link
 * @param savePicture null: there is no picture that is shown
 * @returns none, where there is nothing: a menu that offers nothing is not shown
 */
function contextMenuTemplate(
  { isEditable, selectionText, editFlags }: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
  language: Language,
  copyLink: (() => void) | null,
  savePicture: (() => void) | null,
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
    ...(savePicture ? [{ label: words.savePicture, click: savePicture }] : []),
  ];
}

interface ContextMenuParts {
  /** What is open in the window. */
  documents: Pick<OpenDocuments, 'get'>;
  language(): Language;
  /** Puts the address of a link on the clipboard, without what follows its reader. */
  copyLink(link: BodyLink): void;
  /** Has a picture saved that a body shows. */
  savePicture(picture: BodyPicture): void;
}

/** Electron shows no menu by itself. A page that has one of its own for the place prevents the event, and this one with it. */
export function offerContextMenu(window: BrowserWindow, { documents, language, copyLink, savePicture }: ContextMenuParts): void {
  window.webContents.on('context-menu', (_event, params) => {
    const link = pointedLink(params.linkURL, documents);
    const picture = pointedPicture(params, documents);
    const template = contextMenuTemplate(params, language(), link && (() => copyLink(link)), picture && (() => savePicture(picture)));
    if (template.length === 0) return;
    Menu.buildFromTemplate(template).popup({ window, sourceType: params.menuSourceType, ...(params.frame && { frame: params.frame }) });
  });
}
