import type { OverviewService, SenderFacts } from '../../../shared/overview.ts';
import type { Database } from './database.ts';
import { firstTrackedAt } from './overview.ts';

export const SENDER_SQL = {
  sender: 'SELECT s.id, s.address, s.name, s.messages, s.tracking FROM fact AS f JOIN sender AS s ON s.id = f.sender_id WHERE f.message_id = ?',
  services: `
    SELECT p.name, p.company, count(*) AS messages FROM watched AS w CROSS JOIN party AS p ON p.id = w.party_id
    WHERE w.sender_id = ? AND p.service <> '' GROUP BY w.party_id ORDER BY messages DESC`,
} as const;

/** What is known of the sender of a message: in how many of their messages trackers were found, and whose. Null: nothing yet. */
export function senderFacts(db: Database, messageId: number): SenderFacts | null {
  const sender = db.get<{ id: number; address: string; name: string; messages: number; tracking: number }>(SENDER_SQL.sender, messageId);
  if (!sender) return null;
  const { id, ...facts } = sender;
  return { ...facts, firstTrackedAt: firstTrackedAt(db, id), services: db.all<Omit<OverviewService, 'senders'>>(SENDER_SQL.services, id) };
}
