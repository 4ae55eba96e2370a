import { analyse } from '../reader/analyse/index.ts';
import { analysisInput, documentsOf } from '../reader/documents.ts';
import { parseMessage } from '../reader/mime/entity.ts';
import { envelopeOf } from '../reader/mime/envelope.ts';
import { inlineTexts } from '../reader/pictures/inline-leaves.ts';
import type { Inspected, InspectRequest } from './inspection.ts';

/**
 * The tracker report of a message, as the app makes it of a sender's first one: parse and analyse, and nothing else.
 * @param now what tells an absurd date, milliseconds
 */
export function inspectMessage({ raw, me }: InspectRequest, now: number): Inspected {
  const message = parseMessage(raw);
  const { fields, leaves } = message;
  if (fields.length === 0) return { kind: 'not-a-message' };
  const report = analyse(analysisInput(message, documentsOf(message), me, inlineTexts(leaves)));
  const { messageId, sentAt, from, subject } = envelopeOf(fields, now);
  return { kind: 'message', envelope: { messageId, sentAt, from, subject }, report };
}
