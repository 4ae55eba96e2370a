import type { MessageId } from '../../../shared/model.ts';
import type { Database } from './database.ts';
import { MOVING, SEEN } from './flags.ts';
import { setMessageFlag, type Act } from './reading.ts';
import { eachStretch } from './stretches.ts';

/** Messages that are looked at, and at worst all marked, in one go: some milliseconds. */
const SLICE = 250;

/** Unread messages of a stretch of a mailbox; not those that are on their way elsewhere. */
export const UNREAD_SQL = `
  SELECT message_id AS id FROM placement
  WHERE folder_id = ? AND (date, message_id) < (?, ?) AND (date, message_id) >= (?, ?) AND (flags & ${SEEN | MOVING}) = 0
  ORDER BY date DESC, message_id DESC`;

/**
 * Marks all messages of a mailbox read, as `setMessageFlag` does each. What arrives meanwhile stays unread.
 * @param acted told of each that was marked
 * @returns those that were unread, the newest first
 */
export async function readAll(db: Database, folderId: number, acted: (act: Act) => void): Promise<MessageId[]> {
  const read: MessageId[] = [];
  await eachStretch(db, folderId, SLICE, ({ above, below }) => {
    const unread = db.all<{ id: MessageId }>(UNREAD_SQL, folderId, above.date, above.id, below.date, below.id);
    const acts = db.transaction(() => unread.map(({ id }) => setMessageFlag(db, id, 'seen', true)));
    read.push(...unread.map(({ id }) => id));
    for (const act of acts) if (act) acted(act);
  });
  return read;
}
