import { createHash } from 'node:crypto';
import type { SpecialUse } from '../../../shared/model.ts';
import { removeOrphans } from './accounts.ts';
import type { Database } from './database.ts';
import { FLAGGED, SEEN } from './flags.ts';
import { clearFolder, folderState, putFolder, saveFolderState } from './folders.ts';
import { noteForgetting } from './forgetting.ts';
import { giveBackPages } from './free-pages.ts';
import { placeMessages, type NewMessage } from './messages.ts';
import { placesOf } from './places.ts';
import { packSource, storeSources } from './sources.ts';
import type { Store } from './store.ts';

/** A mailbox of mail files: what came from an mbox, from a folder or a Maildir, or (`opened`) from files that were opened by themselves. */
export interface FileMailbox {
  /** Where it is on this computer; for what was opened by itself, `OPENED`. */
  path: string;
  name: string;
  specialUse: Extract<SpecialUse, 'opened'> | null;
}

/** No absolute path. */
export const OPENED: FileMailbox = { path: 'opened', name: 'Opened messages', specialUse: 'opened' };

/** A message as a file has it. */
export interface FileMessage {
  raw: Uint8Array;
  /** Milliseconds since 1970. */
  receivedAt: number;
  seen: boolean;
  flagged: boolean;
}

/** What a message from a file is known by: its bytes. It stands where a server's EMAILID (RFC 8474) would. */
const nameOf = (raw: Uint8Array): string => createHash('sha256').update(raw).digest('hex');

/** From the name to its place: the other way round would walk the whole mailbox. */
const HERE_SQL = `
  SELECT m.id FROM message AS m CROSS JOIN placement AS p ON p.message_id = m.id AND p.folder_id = ?3 WHERE m.account_id = ?1 AND m.email_id = ?2`;

/** The row id of the mailbox, which is made where there is none. */
export const putFileMailbox = (db: Database, accountId: number, mailbox: FileMailbox): number =>
  putFolder(db, accountId, { ...mailbox, delimiter: null, selectable: true });

/** Notes whether all of what a mailbox came from has been read. */
export function setComplete(db: Database, folderId: number, complete: boolean): void {
  const state = folderState(db, folderId);
  if (state) saveFolderState(db, folderId, { ...state, complete });
}

/**
 * Puts messages into a mailbox of mail files, all or none; those whose bytes are in it already are left as they are. What stands in them
 * is found when they are scanned: nothing is parsed here.
 * @returns the row id of each, in their order, and how many are new; none where there is no such mailbox any more
 */
export async function addFileMessages(
  store: Store,
  folder: { id: number; accountId: number },
  messages: readonly FileMessage[],
): Promise<{ ids: number[]; added: number }> {
  const { db } = store;
  const idOf = (name: string) => db.get<{ id: number }>(HERE_SQL, folder.accountId, name, folder.id)?.id;
  const named = messages.map((message) => ({ message, name: nameOf(message.raw) }));
  const fresh = new Map(named.filter(({ name }) => idOf(name) === undefined).map(({ name, message }) => [name, message]));
  const packed = await Promise.all([...fresh].map(async ([name, message]) => ({ name, message, source: await packSource(message.raw) })));
  if (!db.isOpen) return { ids: [], added: 0 };
  return db.transaction(() => {
    const state = folderState(db, folder.id);
    if (!state) return { ids: [], added: 0 };
    // Another opening, or another window, may have been faster.
    const rest = packed.filter(({ name }) => idOf(name) === undefined);
    const first = state.uidNext;
    const placed = placeMessages(
      store,
      folder,
      rest.map(({ name, message }, index) => announcedBy(message, name, first + index + 1)),
      { largest: 0, since: 0 },
    );
    saveFolderState(db, folder.id, { ...state, uidNext: first + rest.length });
    storeSources(
      store,
      placed.flatMap((messageId, index) => {
        const one = rest[index];
        return one ? [{ messageId, source: one.source }] : [];
      }),
    );
    return { ids: named.flatMap(({ name }) => idOf(name) ?? []), added: placed.length };
  });
}

const announcedBy = ({ raw, receivedAt, seen, flagged }: FileMessage, name: string, uid: number): NewMessage => ({
  uid,
  date: receivedAt,
  size: raw.length,
  flags: (seen ? SEEN : 0) | (flagged ? FLAGGED : 0),
  envelope: { messageId: null, inReplyTo: [], from: null, to: [], subject: '' },
  emailId: name,
  threadId: null,
  hasAttachments: false,
});

/** Puts a message into another mailbox of its account, at once; where it is there already, it only leaves the one. False: it is not there. */
export function moveFileMessage(db: Database, messageId: number, { from, to }: { from: number; to: number }): boolean {
  const places = placesOf(db, messageId);
  const place = places.find(({ folderId }) => folderId === from);
  const target = folderState(db, to);
  if (!place || !target) return false;
  db.run('DELETE FROM placement WHERE folder_id = ? AND uid = ?', from, place.uid);
  if (places.some(({ folderId }) => folderId === to)) return true;
  const uid = target.uidNext + 1;
  db.run(
    'INSERT INTO placement (folder_id, uid, message_id, date, flags, wanted) VALUES (?, ?, ?, ?, ?, 0)',
    to,
    uid,
    messageId,
    place.date,
    place.flags,
  );
  saveFolderState(db, to, { ...target, uidNext: uid });
  return true;
}

/** Takes a message out of a mailbox of mail files, which goes with its last one, and out of the store where it is in no other. */
export async function removeFileMessage(db: Database, folderId: number, messageId: number): Promise<void> {
  db.run('DELETE FROM placement WHERE folder_id = ? AND message_id = ?', folderId, messageId);
  await afterRemoval(db, folderId);
}

/** Takes a mailbox of mail files out of the store, with the messages that are in no other. */
export async function removeFileMailbox(db: Database, folderId: number): Promise<void> {
  await clearFolder(db, folderId);
  if (db.isOpen) await afterRemoval(db, folderId);
}

async function afterRemoval(db: Database, folderId: number): Promise<void> {
  const folder = folderState(db, folderId);
  if (!folder) return;
  noteForgetting(db);
  db.run('DELETE FROM folder WHERE id = ? AND total = 0', folderId);
  await removeOrphans(db, folder.accountId);
  await giveBackPages(db);
}
