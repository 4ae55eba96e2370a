import type { AccountId, AccountKind, MailboxId, MessageId } from '../../../shared/model.ts';
import type { TrackerMark } from '../../../shared/report.ts';
import type { StoredMessage } from '../protocol.ts';
import type { Database } from './database.ts';
import { SEEN } from './flags.ts';
import { placesOf, withSeen } from './messages.ts';
import { queueSeen } from './seen-operations.ts';

export type MessageLocation = Omit<StoredMessage, 'raw'>;

const ownerOf = (db: Database, messageId: number) =>
  db.get<{ name: AccountId; kind: AccountKind; mark: string | null }>(
    'SELECT a.name, a.kind, m.mark FROM message AS m JOIN account AS a ON a.id = m.account_id WHERE m.id = ? AND a.removed = 0',
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
    seen: (first.flags & SEEN) !== 0,
    mark: owner.mark === null ? null : (JSON.parse(owner.mark) as TrackerMark),
  };
}

/** Mailboxes that a message is in. */
export const foldersOf = (db: Database, messageId: number): number[] => placesOf(db, messageId).map(({ folderId }) => folderId);

export interface SeenAct {
  accountId: AccountId;
  /** Mailboxes that show another state now. */
  folderIds: number[];
  /** The server has to be told. */
  queued: boolean;
}

/**
 * Marks a message read or unread, in every mailbox that it is in, and queues it for the server in the same transaction.
 * Null: there is no such message.
 */
export function setMessageSeen(db: Database, messageId: number, seen: boolean): SeenAct | null {
  return db.transaction(() => {
    const owner = ownerOf(db, messageId);
    if (!owner) return null;
    const places = placesOf(db, messageId).filter(({ flags }) => ((flags & SEEN) !== 0) !== seen);
    for (const { folderId, uid, flags } of places) {
      db.run('UPDATE placement SET flags = ? WHERE folder_id = ? AND uid = ?', withSeen(flags, seen), folderId, uid);
      if (owner.kind === 'imap') queueSeen(db, folderId, messageId, seen);
    }
    return { accountId: owner.name, folderIds: places.map(({ folderId }) => folderId), queued: owner.kind === 'imap' && places.length > 0 };
  });
}
