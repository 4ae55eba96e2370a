import type { Address } from '../../../shared/model.ts';
import { carryOver } from './carry-over.ts';
import type { Database } from './database.ts';
import { freeMessageId, referenceHash } from './message-ids.ts';
import { indexMessages, type IndexedMessage } from './search-index.ts';
import { withOperations } from './operations.ts';
import { bit, type Store } from './store.ts';
import { joinThread, referencesOf } from './threads.ts';

/** What the server's ENVELOPE (RFC 9051, 7.5.2) and its kin tell of a message, before its body is here. */
interface Envelope {
  messageId: string | null;
  inReplyTo: readonly string[];
  from: Address | null;
  to: readonly Address[];
  subject: string;
}

export interface NewMessage {
  uid: number;
  /** INTERNALDATE. */
  date: number;
  size: number;
  /** Bits of flags.ts. */
  flags: number;
  envelope: Envelope;
  /** OBJECTID's EMAILID or X-GM-MSGID; of a message from a file, the SHA-256 of its bytes; null where there is neither. */
  emailId: string | null;
  /** OBJECTID's THREADID or X-GM-THRID; null where there is neither. */
  threadId: string | null;
  hasAttachments: boolean;
}

/** Bodies of at most so many bytes, of messages since a moment (milliseconds). */
export interface BodiesToKeep {
  largest: number;
  since: number;
}

export interface FlagChange {
  uid: number;
  flags: number;
}

/** Longer texts of headers are nobody's subject or name. */
const LONGEST_TEXT = 1_000;
/** The list shows one or two; a mailing list's thousand would fill the store. */
const MOST_RECIPIENTS = 50;
/** Messages that are alike are looked through, when one of them is to be known again; more of them come anew. */
const MOST_ALIKE = 1_000;

/** A header's text on one line and of bounded length. */
export const oneLine = (text: string): string =>
  text
    .slice(0, LONGEST_TEXT)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** The first of some addresses, each on one line and of bounded length. */
export const recipientsOf = (addresses: readonly Address[]): Address[] =>
  addresses.slice(0, MOST_RECIPIENTS).map(({ name, address }) => ({ name: oneLine(name), address: oneLine(address) }));

interface Known {
  id: number;
  stored: number;
}

const NO_BODY = { body: '', attachments: [], tracks: false, services: [] };

/** What the search index knows of a message by its envelope. */
function indexed(id: number, { envelope, hasAttachments }: NewMessage): IndexedMessage {
  const { subject, from, to } = envelope;
  return { id, subject: oneLine(subject), sender: from ? [from] : [], recipients: recipientsOf(to), ...NO_BODY, hasAttachments };
}

/**
 * The same message as one that is here already, in another mailbox or (after a UIDVALIDITY change or a move) in none now.
 * @param taken those that are about to be placed in this mailbox
 */
function recognise(
  db: Database,
  folder: { id: number; accountId: number },
  message: NewMessage,
  ref: number | null,
  taken: ReadonlySet<number>,
): Known | undefined {
  const { accountId } = folder;
  const free = (found: Known[]) => found.find(({ id }) => !taken.has(id));
  const byServer =
    message.emailId === null
      ? undefined
      : free(
          db.all<Known>(
            `SELECT m.id, m.stored FROM message AS m WHERE m.account_id = ? AND m.email_id = ?
               AND NOT EXISTS (SELECT 1 FROM placement AS p WHERE p.message_id = m.id AND p.folder_id = ?) LIMIT ${MOST_ALIKE}`,
            accountId,
            message.emailId,
            folder.id,
          ),
        );
  if (byServer || ref === null) return byServer;
  // Without the server's word only a message that has lost its place is taken for this one: two in two mailboxes may share
  // Message-ID and size and differ, which their bodies will tell.
  return free(
    db.all<Known>(
      `SELECT id, stored FROM message WHERE account_id = ? AND ref = ? AND ? IN (announced, size) AND subject = ? AND placements = 0 LIMIT ${MOST_ALIKE}`,
      accountId,
      ref,
      message.size,
      oneLine(message.envelope.subject),
    ),
  );
}

function insertMessage(store: Store, accountId: number, message: NewMessage, ref: number | null): Known {
  const { db } = store;
  const { envelope } = message;
  const id = freeMessageId(store, message.date);
  const links = { messageId: envelope.messageId, inReplyTo: envelope.inReplyTo, references: [], serverThread: message.threadId };
  db.run(
    `INSERT INTO message (id, account_id, thread_id, ref, email_id, sender_name, sender_address, recipients, subject, size, announced, attachments)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    accountId,
    joinThread(db, accountId, referencesOf(links), null),
    ref,
    message.emailId,
    oneLine(envelope.from?.name ?? ''),
    oneLine(envelope.from?.address ?? ''),
    JSON.stringify(recipientsOf(envelope.to)),
    oneLine(envelope.subject),
    message.size,
    message.size,
    bit(message.hasAttachments),
  );
  return { id, stored: 0 };
}

interface Placement {
  uid: number;
  id: number;
  date: number;
  flags: number;
  wanted: 0 | 1;
}

/** By one statement: what its triggers write is kept back for one statement at a time, which would take most of the time for as many. */
function insertPlacements(db: Database, folderId: number, placements: readonly Placement[]): void {
  db.run(
    `INSERT INTO placement (folder_id, uid, message_id, date, flags, wanted)
     SELECT ?, value ->> 'uid', value ->> 'id', value ->> 'date', value ->> 'flags', value ->> 'wanted' FROM json_each(?)`,
    folderId,
    JSON.stringify(placements),
  );
}

/**
 * Puts messages into a mailbox, all or none; those that it has already get their flags. A message that is recognised is not
 * stored twice.
 * @param bodies which are fetched in the background
 * @returns ids of the new ones, in the order given
 */
export function placeMessages(
  store: Store,
  folder: { id: number; accountId: number },
  messages: readonly NewMessage[],
  bodies: BodiesToKeep,
): number[] {
  const { db } = store;
  return db.transaction(() => {
    const placements = new Map<number, Placement>();
    const made: IndexedMessage[] = [];
    const recognised: number[] = [];
    const taken = new Set<number>();
    const present: FlagChange[] = [];
    for (const message of messages) {
      if (placements.has(message.uid) || db.get('SELECT 1 FROM placement WHERE folder_id = ? AND uid = ?', folder.id, message.uid)) {
        present.push(message);
        continue;
      }
      const ref = referenceHash(message.envelope.messageId);
      let known = recognise(db, folder, message, ref, taken);
      if (!known) {
        known = insertMessage(store, folder.accountId, message, ref);
        made.push(indexed(known.id, message));
      } else recognised.push(known.id);
      taken.add(known.id);
      placements.set(message.uid, {
        uid: message.uid,
        id: known.id,
        date: message.date,
        flags: withOperations(db, folder.id, known.id, message.flags),
        wanted: bit(known.stored === 0 && message.size <= bodies.largest && message.date >= bodies.since),
      });
    }
    insertPlacements(db, folder.id, [...placements.values()]);
    for (const id of recognised) carryOver(db, id);
    applyFlags(db, folder.id, present);
    indexMessages(db, made, false);
    return [...placements.values()].map(({ id }) => id);
  });
}

/**
 * Takes over the server's flags; what the reader did since, and the server does not know yet, stays.
 * @returns how many messages changed
 */
export function applyFlags(db: Database, folderId: number, changes: readonly FlagChange[]): number {
  return db.transaction(() => {
    let changed = 0;
    for (const { uid, flags } of changes) {
      const row = db.get<{ message_id: number; flags: number }>(
        'SELECT message_id, flags FROM placement WHERE folder_id = ? AND uid = ?',
        folderId,
        uid,
      );
      if (!row) continue;
      const next = withOperations(db, folderId, row.message_id, flags);
      if (next !== row.flags) changed += db.run('UPDATE placement SET flags = ? WHERE folder_id = ? AND uid = ?', next, folderId, uid);
    }
    return changed;
  });
}

/** Takes messages out of a mailbox that the server expunged. Their rows go with the next `removeOrphans`. */
export function removePlacements(db: Database, folderId: number, uids: readonly number[]): number {
  if (uids.length === 0) return 0;
  return db.run('DELETE FROM placement WHERE folder_id = ? AND uid IN (SELECT value FROM json_each(?))', folderId, JSON.stringify(uids));
}

/** As one text: a million rows would be as many objects, a quarter of a gigabyte of them. */
const UIDS_SQL = 'SELECT json_group_array(uid) AS uids FROM (SELECT uid FROM placement WHERE folder_id = ? ORDER BY uid)';

/** UIDs of a mailbox, ascending. */
export const uidsOf = (db: Database, folderId: number): number[] =>
  JSON.parse(db.get<{ uids: string }>(UIDS_SQL, folderId)?.uids ?? '[]') as number[];

/** Some of a mailbox's messages, the newest first: as the server described them. */
export function placementsOf(db: Database, folderId: number, limit: number): { uid: number; size: number; date: number }[] {
  return db.all(
    'SELECT p.uid, coalesce(m.announced, m.size) AS size, p.date FROM placement AS p JOIN message AS m ON m.id = p.message_id WHERE p.folder_id = ? ORDER BY p.uid DESC LIMIT ?',
    folderId,
    limit,
  );
}

/** The message that a UID stands for; null: none, or the mailbox has another UIDVALIDITY by now. */
export function messageAt(db: Database, folderId: number, uidValidity: string | null, uid: number): number | null {
  const sql =
    'SELECT p.message_id AS id FROM folder AS f JOIN placement AS p ON p.folder_id = f.id WHERE f.id = ? AND f.uid_validity = ? AND p.uid = ?';
  return db.get<{ id: number }>(sql, folderId, uidValidity, uid)?.id ?? null;
}
