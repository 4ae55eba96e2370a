import { analyse } from '../reader/analyse/index.ts';
import { calendarDocuments, calendarsOf } from '../reader/calendar/calendar.ts';
import { parseMessage } from '../reader/mime/entity.ts';
import { envelopeOf } from '../reader/mime/envelope.ts';
import { selectBodies } from '../reader/mime/select.ts';
import { decodeWords } from '../reader/mime/words.ts';
import { inlineTexts } from '../reader/pictures/inline-leaves.ts';
import { htmlOf } from '../reader/text/body-text.ts';
import { declaredBase, versionsOf } from '../reader/versions.ts';
import type { Inspected, InspectRequest } from './inspection.ts';

/**
 * The tracker report of a message, without a document: parse and analyse, and nothing else.
 * @param now what tells an absurd date, milliseconds
 */
export function inspectMessage({ raw, me }: InspectRequest, now: number): Inspected {
  const message = parseMessage(raw);
  const { root, fields, leaves } = message;
  if (fields.length === 0) return { kind: 'not-a-message' };
  const selection = selectBodies(root);
  const shown = selection.bodies.filter(({ as }) => as === 'html');
  const versions = versionsOf(message, selection);
  const documents = [
    ...shown.map(({ leaf }) => ({ html: htmlOf(leaf), base: declaredBase(leaf), part: leaf.part })),
    ...calendarDocuments(calendarsOf(selection)),
    ...versions.documents,
  ];
  const report = analyse({
    ...versions,
    documents,
    headers: fields.map(({ name, value }) => ({ name, value: decodeWords(value) })),
    me,
    inlineText: inlineTexts(leaves),
  });
  const { messageId, sentAt, from, subject } = envelopeOf(fields, now);
  return { kind: 'message', envelope: { messageId, sentAt, from, subject }, report };
}
