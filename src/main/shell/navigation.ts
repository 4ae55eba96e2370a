import type { WebContents } from 'electron';
import { APP_URL, MAIL_SCHEME } from '../../shared/contract.ts';
import type { OpenDocument, OpenDocuments } from '../reading/open-documents.ts';

export type Navigation = { kind: 'app' } | { kind: 'body' } | { kind: 'link'; token: string; link: number } | { kind: 'refused' };

/** What a wish to navigate means. Only the app itself in the main frame and body documents in subframes may load. */
export function classifyNavigation(url: string, isMainFrame: boolean): Navigation {
  if (!URL.canParse(url)) return { kind: 'refused' };
  if (isMainFrame) return url === APP_URL ? { kind: 'app' } : { kind: 'refused' };
  const { protocol, hostname, pathname, search } = new URL(url);
  if (protocol !== `${MAIL_SCHEME}:` || search !== '') return { kind: 'refused' };
  if (pathname === '/' || pathname === '/dark') return { kind: 'body' };
  const [, link] = /^\/link\/(\d{1,6})$/.exec(pathname) ?? [];
  return link === undefined ? { kind: 'refused' } : { kind: 'link', token: hostname, link: Number(link) };
}

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
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
