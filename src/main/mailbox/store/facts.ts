import type { Address } from '../../../shared/model.ts';
import { TRACKER_KINDS, type TrackerFacts, type TrackerKind } from '../../../shared/report.ts';
import type { Database } from './database.ts';

/** Bits of `fact.flags`: whether the message certainly tracks, and by what means. Stored: new kinds go to the end. */
export const TRACKS = 1;
export const KIND_BITS = Object.fromEntries(TRACKER_KINDS.map((kind, index) => [kind, 2 << index])) as Readonly<Record<TrackerKind, number>>;

/** Services that one message is counted for; more are an attack on the lists. */
const MOST_SERVICES = 100;

function partyId(db: Database, service: string, name: string, company: string): number | null {
  db.run('INSERT INTO party (service, name, company) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET name = excluded.name', service, name, company);
  return db.get<{ id: number }>('SELECT id FROM party WHERE service = ? AND company = ?', service, company)?.id ?? null;
}

/** Ids of services and of the companies behind them, each once. */
function partiesOf(db: Database, { services }: TrackerFacts): number[] {
  const few = services.slice(0, MOST_SERVICES);
  const companies = new Set(few.map(({ company }) => company).filter((company) => company !== ''));
  const ids = [...few.map(({ id, name, company }) => partyId(db, id, name, company)), ...[...companies].map((name) => partyId(db, '', name, name))];
  return [...new Set(ids.filter((id) => id !== null))];
}

function senderId(db: Database, accountId: number, { name, address }: Address): number {
  db.run(
    `INSERT INTO sender (account_id, address, name) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET name = CASE WHEN excluded.name <> '' THEN excluded.name ELSE name END`,
    accountId,
    address.toLowerCase(),
    name,
  );
  return db.get<{ id: number }>('SELECT id FROM sender WHERE account_id = ? AND address = ?', accountId, address.toLowerCase())?.id ?? 0;
}

/** What the reader sent is not what others watch the reader with. */
const SENT_SQL = `
  SELECT 1 FROM placement AS p JOIN folder AS f ON f.id = p.folder_id WHERE p.message_id = ? AND f.special_use IN ('sent', 'drafts') LIMIT 1`;

/** Writes what the overview counts of a message, in place of what was there. Sent mail, and mail of nobody, is not counted. */
export function writeFacts(db: Database, message: { id: number; accountId: number; sender: Address; tracks: boolean }, facts: TrackerFacts): void {
  const { id, accountId, sender, tracks } = message;
  db.run('DELETE FROM fact WHERE message_id = ?', id);
  if (sender.address === '' || db.get(SENT_SQL, id)) return;
  const flags = facts.kinds.reduce((bits, kind) => bits | KIND_BITS[kind], tracks ? TRACKS : 0);
  db.run(
    'INSERT INTO fact (message_id, account_id, sender_id, flags, parties) VALUES (?, ?, ?, ?, ?)',
    id,
    accountId,
    senderId(db, accountId, sender),
    flags,
    JSON.stringify(partiesOf(db, facts)),
  );
}
