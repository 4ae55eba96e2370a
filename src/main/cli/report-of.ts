import { analyse } from '../reader/analyse/index.ts';
import { calendarDocuments, calendarsOf } from '../reader/calendar/calendar.ts';
import { decodeHtml } from '../reader/mime/charset.ts';
import { contentOf, parseMessage, type Leaf } from '../reader/mime/entity.ts';
import { envelopeOf } from '../reader/mime/envelope.ts';
import { selectBodies } from '../reader/mime/select.ts';
import { decodeWords } from '../reader/mime/words.ts';
import { inlineTexts } from '../reader/pictures/inline-leaves.ts';
import type { Inspected, InspectRequest } from './inspection.ts';

const charsetOf = (leaf: Leaf) => leaf.params.get('charset') ?? null;

/**
 * The tracker report of a message, without a document: parse and analyse, and nothing else.
 * @param now what tells an absurd date, milliseconds
 */
export function inspectMessage({ raw, me }: InspectRequest, now: number): Inspected {
  const { root, fields, leaves } = parseMessage(raw);
  if (fields.length === 0) return { kind: 'not-a-message' };
  const selection = selectBodies(root);
  const { bodies, versions } = selection;
  const documentOf = (leaf: Leaf) => ({ html: decodeHtml(contentOf(leaf), charsetOf(leaf)), base: leaf.base ?? leaf.location, part: leaf.part });
  const documents = [
    ...bodies.filter(({ as }) => as === 'html').map(({ leaf }) => documentOf(leaf)),
    ...calendarDocuments(calendarsOf(selection)),
    ...versions.map((leaf) => ({ ...documentOf(leaf), version: true as const })),
  ];
  const report = analyse({
    documents,
    headers: fields.map(({ name, value }) => ({ name, value: decodeWords(value) })),
    me,
    inlineText: inlineTexts(leaves),
  });
  const { messageId, sentAt, from, subject } = envelopeOf(fields, now);
  return { kind: 'message', envelope: { messageId, sentAt, from, subject }, report };
}
