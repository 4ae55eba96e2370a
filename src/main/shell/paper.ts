import { BrowserWindow, type Session, type WebContents } from 'electron';
import { MAIL_SCHEME } from '../../shared/addresses.ts';
import type { MessageView } from '../../shared/message-view.ts';
import type { Language } from '../../shared/settings.ts';
import { UserFailure } from '../errors.ts';
import type { OpenDocuments } from '../reading/open-documents.ts';
import { paperOf, type Paper } from '../reading/paper.ts';
import { APP_WEB_PREFERENCES } from './app-window.ts';
import { guardNavigation } from './navigation.ts';

export interface PaperParts {
  session: Session;
  documents: OpenDocuments;
  language(): Language;
}

/**
 * Lays a message out for paper, in a window that nobody sees: the document that is on screen, with a head, at an origin of its own, in the same
 * locked session. What was not loaded is not loaded now.
 */
async function laidOut<T>(
  { session, documents, language }: PaperParts,
  view: MessageView,
  use: (contents: WebContents, paper: Paper) => Promise<T>,
): Promise<T> {
  const { id: messageId, section, body } = view;
  const shown = body.kind === 'html' ? documents.get(new URL(body.url).hostname) : undefined;
  if (body.kind === 'html' && !shown) throw new UserFailure('not-found', 'This message is not open any more.', 'Open it again.');
  const paper = paperOf(view, shown?.html ?? null, language());
  const token = documents.add({ messageId, section, parts: new Map(), pictures: new Map(), ...shown, html: paper.document });
  const window = new BrowserWindow({
    show: false,
    width: 800,
    height: 1_000,
    // No preload: it has nothing to say.
    webPreferences: { ...APP_WEB_PREFERENCES, session },
  });
  try {
    guardNavigation(window.webContents, documents, () => undefined);
    await window.loadURL(`${MAIL_SCHEME}://${token}/`);
    return await use(window.webContents, paper);
  } finally {
    if (!window.isDestroyed()) window.destroy();
    documents.remove(token);
  }
}

/** The message as a PDF, with its subject and the number on each page. */
export function pdfOf(parts: PaperParts, view: MessageView): Promise<Uint8Array> {
  return laidOut(parts, view, (contents, { footer, scale }) =>
    contents.printToPDF({
      printBackground: true,
      scale,
      displayHeaderFooter: true,
      // Without one it would be Chromium's own, with a date and a title.
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      pageSize: 'A4',
      margins: { top: 0.5, bottom: 0.7, left: 0.5, right: 0.5 },
    }),
  );
}

/** Asks the system's print dialog. False: the reader changed their mind. */
export function print(parts: PaperParts, view: MessageView): Promise<boolean> {
  return laidOut(
    parts,
    view,
    (contents, { scale }) =>
      new Promise<boolean>((resolve, reject) => {
        contents.print({ printBackground: true, scaleFactor: Math.round(scale * 100) }, (done, reason) => {
          if (done || /cancel/i.test(reason)) resolve(done);
          else reject(new UserFailure('internal', 'The message could not be printed.', 'Check the printer, or save it as a PDF.'));
        });
      }),
  );
}
