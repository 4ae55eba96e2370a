import type { Database } from './database.ts';
import { referenceHash } from './message-ids.ts';

/** The newest references say most; a header of thousands is an attack or a loop. */
const MOST_REFERENCES = 100;

/** What binds a message to its thread: msg-ids of RFC 5322, 3.6.4. */
export interface ThreadLinks {
  messageId: string | null;
  inReplyTo: readonly string[];
  references: readonly string[];
}

/** Reference hashes of a message, its own first, each once. */
export function referencesOf(links: ThreadLinks): number[] {
  const all = [links.messageId, ...links.inReplyTo, ...links.references.slice(-MOST_REFERENCES)].slice(0, MOST_REFERENCES + 2);
  return [...new Set(all.map(referenceHash).filter((hash) => hash !== null))];
}

/**
 * The thread of a message with these references, by union-find over msg-ids: threads that the message connects become one,
 * in whatever order their messages come. Subjects join nothing.
 * @param own thread the message is in already; null: none yet
 */
export function joinThread(db: Database, accountId: number, references: readonly number[], own: number | null): number {
  const known = db
    .all<{ thread_id: number }>(
      'SELECT DISTINCT r.thread_id FROM json_each(?) AS wanted JOIN msgref AS r ON r.account_id = ? AND r.ref = wanted.value',
      JSON.stringify(references),
      accountId,
    )
    .map((row) => row.thread_id);
  const threads = new Set(own === null ? known : [own, ...known]);
  const [root = db.insert('INSERT INTO thread (account_id) VALUES (?)', accountId), ...others] = [...threads].sort((a, b) => a - b);
  for (const other of others) {
    db.run('UPDATE message SET thread_id = ? WHERE thread_id = ?', root, other);
    db.run('UPDATE msgref SET thread_id = ? WHERE thread_id = ?', root, other);
    db.run('DELETE FROM thread WHERE id = ?', other);
  }
  for (const reference of references) {
    db.run('INSERT INTO msgref (account_id, ref, thread_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', accountId, reference, root);
  }
  return root;
}
