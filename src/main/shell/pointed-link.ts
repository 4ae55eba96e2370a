import type { WebContents } from 'electron';
import type { Events } from '../../shared/contract.ts';
import type { OpenDocuments } from '../reading/open-documents.ts';
import { classifyNavigation } from './classify-navigation.ts';

type Pointed = Events['link:pointed']['link'];

/** The link of an open message that a URL names; null: none. */
export function pointedLink(url: string, documents: Pick<OpenDocuments, 'get'>): Pointed {
  const navigation = classifyNavigation(url, false);
  if (navigation.kind !== 'link') return null;
  const document = documents.get(navigation.token);
  return document ? { messageId: document.messageId, section: document.section, link: navigation.link } : null;
}

/**
 * Tells which link of a body the mouse or the focus is on. The body itself cannot: it runs no script, and what it says of a link is
 * its sender's word.
 */
export function followPointer(contents: WebContents, documents: Pick<OpenDocuments, 'get'>, tell: (link: Pointed) => void): void {
  let told: Pointed = null;
  contents.on('update-target-url', (_event, url) => {
    const link = pointedLink(url, documents);
    if (link === null && told === null) return;
    told = link;
    tell(link);
  });
}
