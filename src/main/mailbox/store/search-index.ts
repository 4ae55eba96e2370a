import type { Address } from '../../../shared/model.ts';
import type { Database } from './database.ts';
import { searchable } from './search-text.ts';

/** Begins the words of what is known of a message: of the private use area, which a query's words are free of. */
export const SIGN = '\uE000';

/** Words of the index for what is known of a message. */
export const EVERY = `${SIGN}every`;
export const HAS_ATTACHMENT = `${SIGN}attachment`;
export const HAS_TRACKER = `${SIGN}tracker`;

/** Weights of the columns where matches are ranked: what a message is about, and from whom, counts for more than what it mentions. */
export const COLUMN_WEIGHTS = { subject: 6, sender: 5, recipients: 2, body: 1, attachments: 3, facts: 0 } as const;

export interface IndexedMessage {
  id: number;
  subject: string;
  sender: readonly Address[];
  recipients: readonly Address[];
  body: string;
  attachments: readonly string[];
  hasAttachments: boolean;
  /** Certainly. */
  tracks: boolean;
  /** Names of tracking services, and of whom they belong to. */
  services: readonly string[];
}

/** Words of a text, as the tokeniser of the index cuts it. */
export const wordsOf = (text: string): string[] => searchable(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

const people = (addresses: readonly Address[]) => searchable(addresses.map(({ name, address }) => `${name} ${address}`).join('\n'));

/** What is known of the message, each name apart: a phrase must not find the end of one and the beginning of the next. */
function knownWords({ hasAttachments, tracks, services }: IndexedMessage): string {
  const known = [EVERY, hasAttachments ? HAS_ATTACHMENT : '', tracks ? HAS_TRACKER : ''];
  const names = services.map((name) =>
    wordsOf(name)
      .map((word) => SIGN + word)
      .join(' '),
  );
  return [...known, ...names].filter((words) => words !== '').join(` ${SIGN} `);
}

/**
 * Puts messages into the index, in place of what was there of them. Last in a transaction: the index keeps what is new in memory and
 * writes it as one, but for steps back in the ids, and for statements that fire triggers, before each of which it writes what it has.
 * @param known they are there already
 */
export function indexMessages(db: Database, messages: readonly IndexedMessage[], known: boolean): void {
  for (const message of messages.toSorted((a, b) => a.id - b.id)) indexMessage(db, message, known);
}

function indexMessage(db: Database, message: IndexedMessage, known: boolean): void {
  if (known) db.run('DELETE FROM search WHERE rowid = ?', message.id);
  db.run(
    'INSERT INTO search (rowid, subject, sender, recipients, body, attachments, facts) VALUES (?, ?, ?, ?, ?, ?, ?)',
    message.id,
    searchable(message.subject),
    people(message.sender),
    people(message.recipients),
    searchable(message.body),
    searchable(message.attachments.join('\n')),
    knownWords(message),
  );
}
