import type { Database } from './database.ts';

/** Where a message is: its mailboxes, and its UID in each. */
export function placesOf(db: Database, messageId: number): { folderId: number; uid: number; date: number; flags: number }[] {
  return db.all('SELECT folder_id AS folderId, uid, date, flags FROM placement WHERE message_id = ? ORDER BY folder_id', messageId);
}
