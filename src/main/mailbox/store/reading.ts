import type { AccountId, AccountKind, MailboxId, MessageId } from '../../../shared/model.ts';
import type { TrackerMark } from '../../../shared/report.ts';
import type { StoredMessage } from '../protocol.ts';
import type { Database } from './database.ts';
import { ACT_BITS, MOVING } from './flags.ts';
import { moveFileMessage } from './file-mail.ts';
import { folderState } from './folders.ts';
import { cancelMove, pendingMove, queueOperation } from './operations.ts';
import { placesOf } from './places.ts';
import { bit } from './store.ts';

type MessageLocation = Omit<StoredMessage, 'raw' | 'leftOut'>;

const ownerOf = (db: Database, messageId: number) =>
  db.get<{ accountId: number; name: AccountId; kind: AccountKind; mark: string | null }>(
    'SELECT a.id AS accountId, a.name, a.kind, m.mark FROM message AS m JOIN account AS a ON a.id = m.account_id WHERE m.id = ? AND a.removed = 0',
    messageId,
  );

/** What is known of a message besides its bytes; null where it is in no mailbox. */
export function messageLocation(db: Database, messageId: number): MessageLocation | null {
  const owner = ownerOf(db, messageId);
  const [first] = placesOf(db, messageId);
  if (!owner || !first) return null;
  return {
    id: messageId as MessageId,
    accountId: owner.name,
    mailboxId: first.folderId as MailboxId,
    receivedAt: first.date,
    mark: owner.mark === null ? null : (JSON.parse(owner.mark) as TrackerMark),
  };
}

/** What a message is called; null: there is no such message. */
export const subjectOf = (db: Database, messageId: number): string | null =>
  db.get<{ subject: string }>('SELECT subject FROM message WHERE id = ?', messageId)?.subject ?? null;

/** Mailboxes that a message is in. */
export const foldersOf = (db: Database, messageId: number): number[] => placesOf(db, messageId).map(({ folderId }) => folderId);

export interface Act {
  accountId: AccountId;
  /** Mailboxes that show another state now. */
  folderIds: number[];
  /** The server has to be told. */
  queued: boolean;
}

const setFlags = (db: Database, { folderId, uid }: { folderId: number; uid: number }, flags: number) =>
  db.run('UPDATE placement SET flags = ? WHERE folder_id = ? AND uid = ?', flags, folderId, uid);

/**
 * Marks a message read or unread, or stars it or not, in every mailbox that it is in, and queues it for the server in the same
 * transaction. Null: there is no such message.
 */
export function setMessageFlag(db: Database, messageId: number, flag: 'seen' | 'flagged', on: boolean): Act | null {
  const mask = ACT_BITS[flag];
  return db.transaction(() => {
    const owner = ownerOf(db, messageId);
    if (!owner) return null;
    const places = placesOf(db, messageId).filter(({ flags }) => ((flags & mask) !== 0) !== on);
    for (const place of places) {
      setFlags(db, place, on ? place.flags | mask : place.flags & ~mask);
      if (owner.kind === 'imap') queueOperation(db, { folderId: place.folderId, messageId }, flag, bit(on), 0);
    }
    return { accountId: owner.name, folderIds: places.map(({ folderId }) => folderId), queued: owner.kind === 'imap' && places.length > 0 };
  });
}

/** Of a move; `due` as for `queueOperation`. */
interface Move {
  from: number;
  to: number;
  due: number;
}

/**
 * Takes a message out of a mailbox at once, and queues its move. One that is only queued to go the other way is kept where it is. A message
 * from a file is in the other mailbox at once. Null: the message is not there, or cannot go there.
 */
export function moveMessage(db: Database, messageId: number, { from, to, due }: Move): Act | null {
  return db.transaction(() => {
    const owner = ownerOf(db, messageId);
    const target = folderState(db, to);
    if (!owner || owner.kind === 'sample' || from === to || target?.accountId !== owner.accountId) return null;
    if (owner.kind === 'files')
      return moveFileMessage(db, messageId, { from, to }) ? { accountId: owner.name, folderIds: [from, to], queued: false } : null;
    const places = placesOf(db, messageId);
    const back = places.find(({ folderId }) => folderId === to);
    if (back && pendingMove(db, to, messageId) === from) {
      cancelMove(db, to, messageId);
      setFlags(db, back, back.flags & ~MOVING);
      return { accountId: owner.name, folderIds: [to], queued: false };
    }
    const place = places.find(({ folderId, flags }) => folderId === from && (flags & MOVING) === 0);
    if (!place || !target.selectable) return null;
    queueOperation(db, { folderId: from, messageId }, 'move', to, due);
    setFlags(db, place, place.flags | MOVING);
    return { accountId: owner.name, folderIds: [from], queued: true };
  });
}
