import type { WebContents } from 'electron';
import { APP_URL } from '../../shared/addresses.ts';
import type { OpenDocument, OpenDocuments } from '../reading/open-documents.ts';
import { classifyNavigation } from './classify-navigation.ts';

/** Fifth layer of the wall: nothing navigates. A click on `link/N` becomes a question to the reader. */
export function guardNavigation(contents: WebContents, documents: OpenDocuments, ask: (document: OpenDocument, link: number) => void): void {
  contents.on('will-frame-navigate', (event) => {
    const navigation = classifyNavigation(event.url, event.isMainFrame);
    if (navigation.kind === 'app' || navigation.kind === 'body') return;
    event.preventDefault();
    if (navigation.kind !== 'link') return;
    const document = documents.get(navigation.token);
    if (document) ask(document, navigation.link);
  });
  contents.on('will-navigate', (event) => {
    if (event.url !== APP_URL) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Nor does it go back, which a mouse may have a button for: a body's frame would show what it showed before.
  contents.on('did-frame-navigate', () => contents.navigationHistory.clear());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
