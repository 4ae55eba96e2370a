import type { Address } from '../../../shared/model.ts';
import { personName } from '../../../shared/text/person-name.ts';
import { plainWords } from '../../../shared/text/plain-words.ts';
import type { FetchedMessage } from '../session.ts';
import { flagBits } from '../store/flags.ts';
import type { NewMessage } from '../store/messages.ts';

type Structure = NonNullable<FetchedMessage['bodyStructure']>;
type ServerAddress = NonNullable<NonNullable<FetchedMessage['envelope']>['to']>[number];

/** Deeper nesting is an attack on whoever walks it. */
const DEEPEST = 50;

/**
 * Whether the server's BODYSTRUCTURE shows something to save: a part that calls itself an attachment, or has a file name and is
 * not shown inside the body. A hint; the body, once scanned, has the last word.
 */
export function hasAttachments(structure: Structure | undefined, depth = 0): boolean {
  if (!structure || depth > DEEPEST) return false;
  if (structure.childNodes) return structure.childNodes.some((child) => hasAttachments(child, depth + 1));
  const disposition = structure.disposition?.toLowerCase();
  if (disposition === 'attachment') return true;
  const named = structure.dispositionParameters?.['filename'] ?? structure.parameters?.['name'];
  return named !== undefined && disposition !== 'inline' && structure.id === undefined;
}

const addressOf = ({ name, address }: ServerAddress): Address => ({ name: personName(plainWords(name ?? '')), address: plainWords(address ?? '') });

/** In-Reply-To may hold several msg-ids, and words around them. */
const idsIn = (text: string | undefined): string[] => text?.match(/<[^<>\s]+>/g) ?? (text ? [text] : []);

/** INTERNALDATE in milliseconds; where the server sends nonsense, the Date header, else now. */
function dateOf({ internalDate, envelope }: FetchedMessage, now: number): number {
  for (const date of [internalDate, envelope?.date]) {
    const milliseconds = date instanceof Date ? date.getTime() : Number.NaN;
    if (Number.isFinite(milliseconds) && milliseconds > 0) return milliseconds;
  }
  return now;
}

/** A FETCH answer as the store takes it; null where it is not the answer to what was asked (a flag update in between). */
export function newMessageOf(message: FetchedMessage, now: number): NewMessage | null {
  const { uid, flags = [], size, envelope = {} } = message;
  if (size === undefined) return null;
  const [from] = envelope.from ?? [];
  return {
    uid,
    date: dateOf(message, now),
    size,
    flags: flagBits(flags),
    envelope: {
      messageId: envelope.messageId ?? null,
      inReplyTo: idsIn(envelope.inReplyTo),
      from: from ? addressOf(from) : null,
      to: (envelope.to ?? []).map(addressOf),
      subject: plainWords(envelope.subject ?? ''),
    },
    emailId: message.emailId ?? null,
    threadId: message.threadId ?? null,
    hasAttachments: hasAttachments(message.bodyStructure),
  };
}
