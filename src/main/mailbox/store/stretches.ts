import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from './database.ts';

/** The last message of the next stretch; none: fewer are left. */
const STRETCH_END_SQL = `
  SELECT date, message_id AS id FROM placement WHERE folder_id = ? AND (date, message_id) < (?, ?)
  ORDER BY date DESC, message_id DESC LIMIT 1 OFFSET ?`;

interface Place {
  date: number;
  id: number;
}

/** From `above`, which is not in it, down to `below`, which is. */
interface Stretch {
  above: Place;
  below: Place;
}

const ABOVE_ALL: Place = { date: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };
const BELOW_ALL: Place = { date: Number.MIN_SAFE_INTEGER, id: Number.MIN_SAFE_INTEGER };

/** Goes through a mailbox from its newest message down, `size` messages at a time; whoever else waits for the store has their turn in between. */
export async function eachStretch(db: Database, folderId: number, size: number, visit: (stretch: Stretch) => void): Promise<void> {
  let above: Place | undefined = ABOVE_ALL;
  while (above && db.isOpen) {
    const end: Place | undefined = db.get<Place>(STRETCH_END_SQL, folderId, above.date, above.id, size - 1);
    visit({ above, below: end ?? BELOW_ALL });
    above = end;
    await nextTurn();
  }
}
