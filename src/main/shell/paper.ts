import { BrowserWindow, type Session, type WebContents } from 'electron';
import type { MessageView } from '../../shared/message-view.ts';
import { UserFailure } from '../errors.ts';
import type { OpenDocuments } from '../reading/open-documents.ts';
import { paperOf, type Paper } from '../reading/paper.ts';
import { APP_WEB_PREFERENCES } from './app-window.ts';
import { guardNavigation } from './navigation.ts';
import { MAIL_SCHEME } from '../../shared/addresses.ts';

export interface PaperParts {
  session: Session;
  documents: OpenDocuments;
}

/**
 * Lays a message out for paper, in a window that nobody sees: the same document as on screen, at its own origin, in the same locked
 * session. What was not loaded is not loaded now.
 */
async function laidOut<T>(
  { session, documents }: PaperParts,
  view: MessageView,
  use: (contents: WebContents, paper: Paper) => Promise<T>,
): Promise<T> {
  const paper = paperOf(view);
  const { url, document } = paper;
  const window = new BrowserWindow({
    show: false,
    width: 800,
    height: 1_000,
    // No preload: it has nothing to say.
    webPreferences: { ...APP_WEB_PREFERENCES, session },
  });
  try {
    guardNavigation(window.webContents, documents, () => undefined);
    await window.loadURL(
      url ??
        `${MAIL_SCHEME}://${documents.add({ messageId: view.id, section: view.section, html: document, parts: new Map(), pictures: new Map() })}/`,
    );
    return await use(window.webContents, paper);
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
}

/** The message as a PDF, with who wrote it and when on each page. */
export function pdfOf(parts: PaperParts, view: MessageView): Promise<Uint8Array> {
  return laidOut(parts, view, (contents, { header, footer }) =>
    contents.printToPDF({
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: header,
      footerTemplate: footer,
      pageSize: 'A4',
      margins: { top: 0.8, bottom: 0.7, left: 0.5, right: 0.5 },
    }),
  );
}

/** Asks the system's print dialog. False: the reader changed their mind. */
export function print(parts: PaperParts, view: MessageView): Promise<boolean> {
  return laidOut(
    parts,
    view,
    (contents) =>
      new Promise<boolean>((resolve, reject) => {
        contents.print({ printBackground: true }, (done, reason) => {
          if (done || /cancel/i.test(reason)) resolve(done);
          else reject(new UserFailure('internal', 'The message could not be printed.', 'Check the printer, or save it as a PDF.'));
        });
      }),
  );
}
