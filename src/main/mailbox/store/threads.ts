import type { Database } from './database.ts';
import { referenceHash } from './message-ids.ts';

/** The newest references say most; a header of thousands is an attack or a loop. */
const MOST_REFERENCES = 100;

/** What binds a message to its thread: msg-ids of RFC 5322, 3.6.4. */
interface ThreadLinks {
  messageId: string | null;
  inReplyTo: readonly string[];
  references: readonly string[];
  /** OBJECTID's THREADID or X-GM-THRID: messages that have the same are of one thread; null where there is neither. */
  serverThread?: string | null;
}

/** What no msg-id begins with. */
const SERVER_THREAD = '\u0000thread ';

/** Reference hashes of a message, its own first, each once. */
export function referencesOf(links: ThreadLinks): number[] {
  const named = [links.messageId, ...links.inReplyTo, ...links.references.slice(-MOST_REFERENCES)].slice(0, MOST_REFERENCES + 2);
  const all = links.serverThread ? [...named, SERVER_THREAD + links.serverThread] : named;
  return [...new Set(all.map(referenceHash).filter((hash) => hash !== null))];
}

/**
 * The thread of a message with these references, by union-find over msg-ids: threads that the message connects become one,
 * in whatever order their messages come. Subjects join nothing here (subject-threads.ts).
 * @param own thread the message is in already; null: none yet
 */
export function joinThread(db: Database, accountId: number, references: readonly number[], own: number | null): number {
  const threads = own === null ? [] : [own];
  for (const reference of references) {
    const known = db.get<{ thread_id: number }>('SELECT thread_id FROM msgref WHERE account_id = ? AND ref = ?', accountId, reference);
    if (known) threads.push(known.thread_id);
  }
  const root = mergeThreads(db, threads) ?? db.insert('INSERT INTO thread (account_id) VALUES (?)', accountId);
  for (const reference of references) {
    db.run('INSERT INTO msgref (account_id, ref, thread_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', accountId, reference, root);
  }
  return root;
}

/** Makes one thread of several. @returns the one that they are now; null where there is none */
export function mergeThreads(db: Database, threads: readonly number[]): number | null {
  const others = new Set(threads);
  const root = largest(db, others);
  if (root !== null) others.delete(root);
  for (const other of others) {
    db.run('UPDATE message SET thread_id = ? WHERE thread_id = ?', root, other);
    db.run('UPDATE msgref SET thread_id = ? WHERE thread_id = ?', root, other);
    db.run('DELETE FROM thread WHERE id = ?', other);
  }
  return root;
}

/** The smaller moves into the larger: so no message moves more often than the logarithm of its thread's size. */
function largest(db: Database, threads: ReadonlySet<number>): number | null {
  if (threads.size <= 1) return [...threads][0] ?? null;
  const sizes = [...threads].map((id) => ({ id, size: db.get<{ size: number }>('SELECT size FROM thread WHERE id = ?', id)?.size ?? 0 }));
  return sizes.toSorted((a, b) => b.size - a.size || a.id - b.id)[0]?.id ?? null;
}
