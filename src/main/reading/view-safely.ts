import type { TextReason } from '../../shared/message-view.ts';
import { ReaderError } from '../reader/supervised.ts';
import { NO_LIST } from '../reader/list-header.ts';
import type { ReaderService, ViewRequest, ViewResult } from '../reader/protocol.ts';

/** As much of a source as a person reads when nothing else can be shown; all of it can be saved. */
const LONGEST_SOURCE_TEXT = 200_000;

/** The reader process could not even take the message apart: its source, undecoded, and nothing claimed about it. */
function sourceAsView(raw: Uint8Array, reason: TextReason, notes: string[]): ViewResult {
  return {
    envelope: { subject: '', from: [], to: [], cc: [], replyTo: [], sentAt: null, messageId: null, inReplyTo: [], references: [] },
    authentication: { verdict: 'none', domain: null, by: null, results: [], sentence: 'Nobody that you trust has confirmed who sent this.' },
    body: { kind: 'text', reason },
    text: new TextDecoder('utf-8').decode(raw.subarray(0, LONGEST_SOURCE_TEXT)),
    textLinks: [],
    invitations: [],
    attachments: [],
    inlineParts: [],
    report: { resources: [], links: [], receipts: [], platform: null, whole: false, learnt: '' },
    showable: [],
    suspected: [],
    places: [],
    list: NO_LIST,
    doubts: [],
    notes,
  };
}

const SENTENCES = {
  'reader-timeout': 'The message took too long to make harmless and was stopped. You see its text; nothing in it was loaded.',
  'reader-crashed': 'The message crashed the process that makes it harmless. You see its text; nothing in it was loaded.',
  unreadable: 'The message could not be taken apart. You see its source; nothing in it was loaded.',
} as const;

/**
 * Views a message whatever it does: as asked; where the reader process hung or died over it, its text; where it died over
 * that too, its source. Never rejects because of a message.
 */
export async function viewSafely(reader: Pick<ReaderService, 'view'>, request: ViewRequest): Promise<ViewResult> {
  const attempt = async (as: ViewRequest['as']): Promise<ViewResult | keyof typeof SENTENCES> => {
    try {
      return await reader.view({ ...request, as });
    } catch (error) {
      return error instanceof ReaderError ? error.reason : 'unreadable';
    }
  };
  const first = await attempt(request.as);
  if (typeof first !== 'string') return first;
  const note = SENTENCES[first];
  const second = request.as === 'text' ? first : await attempt('text');
  if (typeof second === 'string') return sourceAsView(request.raw, first, [note]);
  return { ...second, body: { kind: 'text', reason: first }, showable: [], suspected: [], notes: [note, ...second.notes] };
}
