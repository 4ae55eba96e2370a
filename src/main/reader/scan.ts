import { factsOf, markOf } from '../../shared/report.ts';
import type { UserList } from '../trackers/user-list.ts';
import { filenameOf } from './attachment.ts';
import { documentsOf, indexedText, type Document } from './documents.ts';
import { parseMessage, type Leaf } from './mime/entity.ts';
import { envelopeOf } from './mime/envelope.ts';
import { inlineTexts } from './pictures/inline-leaves.ts';
import type { ScanRequest, ScanResult } from './protocol.ts';
import { reportOf } from './report.ts';
import { snippetOf } from './text/snippet.ts';

/** Characters for the index. A book would fit; a log file that somebody mailed need not. */
const LONGEST_INDEXED = 400_000;

/** Names for the index; a message with more attachments is found by the first ones. */
const MOST_NAMES = 200;

/** A picture that the HTML shows is no attachment to the eye. */
function isShownInline(leaf: Leaf, documents: readonly Document[]): boolean {
  const { contentId } = leaf;
  if (contentId === null || !leaf.type.startsWith('image/')) return false;
  return documents.some((document) => document.kind === 'html' && document.html.includes(`cid:${contentId}`));
}

/**
 * What the store keeps of a message: no sanitising, no DOM.
 * @param now what tells an absurd date
 * @param lists the reader's own
 */
export function scan(request: ScanRequest, now: number, lists: readonly UserList[] = []): ScanResult {
  const message = parseMessage(request.raw);
  const documents = documentsOf(message);
  const { all, selection } = documents;
  const attachments = selection.attachments.filter((leaf) => !isShownInline(leaf, all));
  const texts = all.map((document) => indexedText(document, LONGEST_INDEXED));
  const preview = texts.map((each) => each.preview).find((text) => text.trim() !== '') ?? '';
  const text = texts.map((each) => each.text).join('\n\n');
  const report = reportOf(message, documents, request, lists, inlineTexts(message.leaves));
  return {
    envelope: envelopeOf(message.fields, now),
    snippet: snippetOf(preview),
    text: text.slice(0, LONGEST_INDEXED),
    attachmentNames: attachments.slice(0, MOST_NAMES).map(filenameOf),
    hasAttachments: attachments.length > 0,
    mark: markOf(report),
    facts: factsOf(report),
  };
}
