import { factsOf, markOf } from '../../shared/report.ts';
import type { UserList } from '../trackers/user-list.ts';
import { filenameOf } from './attachment.ts';
import { calendarWords } from './calendar/calendar.ts';
import { documentsOf, type Documents } from './documents.ts';
import { IndexedTexts } from './indexed-text.ts';
import { parseMessage, type Leaf, type ParsedMessage } from './mime/entity.ts';
import { envelopeOf } from './mime/envelope.ts';
import { inlineTexts, shownInline } from './pictures/inline-leaves.ts';
import type { ScanRequest, ScanResult } from './protocol.ts';
import { reportOf } from './report.ts';
import { snippetOf } from './text/snippet.ts';

/** Characters for the index. A book would fit; a log file that somebody mailed need not. */
const LONGEST_INDEXED = 400_000;

/** Names for the index; a message with more attachments is found by the first ones. */
const MOST_NAMES = 200;

/** Seals around the text: nobody attached them. */
const SIGNATURE = /^application\/(?:(?:x-)?pkcs7-(?:signature|mime)|pgp-signature)$/;

/** What somebody attached: no picture that the HTML shows, and no signature. */
function attachedOf(message: ParsedMessage, { all, selection }: Documents): Leaf[] {
  const shown = shownInline(
    message.leaves,
    all.flatMap((document) => (document.kind === 'html' ? [document.html] : [])),
  );
  return selection.attachments.filter((leaf) => !shown.has(leaf) && !SIGNATURE.test(leaf.type));
}

/**
 * What the store keeps of a message: no sanitising, no DOM.
 * @param now what tells an absurd date
 * @param lists the reader's own
 */
export function scan(request: ScanRequest, now: number, lists: readonly UserList[] = []): ScanResult {
  const message = parseMessage(request.raw);
  const documents = documentsOf(message);
  const { all, calendars } = documents;
  const attachments = attachedOf(message, documents);
  const indexed = new IndexedTexts(all, LONGEST_INDEXED);
  const report = reportOf(message, documents, request, lists, inlineTexts(message.leaves), indexed.listeners);
  const texts = indexed.made();
  const entries = calendars.map(calendarWords);
  const preview = [...texts.map((each) => each.preview), ...entries].find((text) => text.trim() !== '') ?? '';
  const text = [...texts.map((each) => each.text), ...entries].join('\n\n');
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
