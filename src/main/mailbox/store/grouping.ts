import type { Address, MailboxId, MessageGroup, MessageSummary } from '../../../shared/model.ts';
import type { TrackerMark } from '../../../shared/report.ts';
import type { Database } from './database.ts';
import { FLAGGED, MOVING, SEEN } from './flags.ts';

/** The newest of a conversation that a row stands for: longer ones are a mailing list, whose older messages have a row of their own. */
const MOST_GROUPED = 500;
/** More names than a row has room for. */
const MOST_PEOPLE = 6;

/** True of the newest message of a conversation in a mailbox: of all others a newer one is there. Ids go by date. */
export const IS_NEWEST = `(t.size = 1 OR NOT EXISTS (
    SELECT 1 FROM message AS newer CROSS JOIN placement AS place ON place.message_id = newer.id
    WHERE newer.thread_id = m.thread_id AND newer.id > m.id AND place.folder_id = p.folder_id AND (place.flags & ${MOVING}) = 0))`;

/**
 * True of a mailbox `f` of what the reader sent or began to write: there it is theirs. The From line does not tell, anybody can write any
 * address into one.
 */
export const IS_OWN = "coalesce(f.special_use IN ('sent', 'drafts'), 0)";

/** All messages of a conversation, in whatever mailbox, the newest first; `flags`: in the mailbox that is asked for, null: not there. */
export const GROUP_SQL = `
  SELECT m.id, m.sender_name AS name, m.sender_address AS address, m.attachments, m.mark,
    max(CASE WHEN p.folder_id = ?2 THEN p.flags END) AS flags, max(${IS_OWN}) AS own
  FROM message AS m CROSS JOIN placement AS p ON p.message_id = m.id CROSS JOIN folder AS f ON f.id = p.folder_id
  WHERE m.thread_id = ?1 AND (p.flags & ${MOVING}) = 0 GROUP BY m.id ORDER BY m.id DESC LIMIT ?3`;

interface GroupRow {
  id: number;
  name: string;
  address: string;
  attachments: number;
  mark: string | null;
  flags: number | null;
  own: number;
}

/** Who wrote in a conversation, the newest first, each once; what the reader wrote is `me`. */
function peopleOf(rows: readonly GroupRow[]): MessageGroup['people'] {
  const people = new Map<string, Address | 'me'>();
  for (const { name, address, own } of rows) {
    if (people.size === MOST_PEOPLE) break;
    const key = own === 1 ? 'me' : address.toLowerCase() || name;
    if (key !== '' && !people.has(key)) people.set(key, own === 1 ? 'me' : { name, address });
  }
  return [...people.values()];
}

/** Marks of several messages as one; null: none of them has been scanned. */
function markOfAll(marks: readonly TrackerMark[]): TrackerMark | null {
  const [first, ...rest] = marks;
  if (!first) return null;
  return rest.reduce(
    (sum, mark) => ({
      named: sum.named + mark.named,
      structural: sum.structural + mark.structural,
      suspected: sum.suspected + mark.suspected,
      services: [...new Set([...sum.services, ...mark.services])],
      receipts: sum.receipts + mark.receipts,
      ...((sum.partial || mark.partial) && { partial: true as const }),
    }),
    first,
  );
}

/** The row of the newest message of a conversation in a mailbox, as it stands for all that are there. */
export function withGroup(db: Database, row: MessageSummary, mailboxId: MailboxId): MessageSummary {
  if (row.threadSize < 2) return row;
  const all = db.all<GroupRow>(GROUP_SQL, row.threadId, mailboxId, MOST_GROUPED);
  const here = all.filter(({ flags }) => flags !== null);
  const messages = here.map(({ id, flags }) => ({
    id: id as MessageSummary['id'],
    seen: ((flags ?? 0) & SEEN) !== 0,
    flagged: ((flags ?? 0) & FLAGGED) !== 0,
  }));
  return {
    ...row,
    seen: messages.every(({ seen }) => seen),
    flagged: messages.some(({ flagged }) => flagged),
    hasAttachments: here.some(({ attachments }) => attachments === 1),
    mark: markOfAll(here.flatMap(({ mark }) => (mark === null ? [] : [JSON.parse(mark) as TrackerMark]))),
    group: { people: peopleOf(all), messages },
  };
}
