import type { Address } from '../../../shared/model.ts';
import { baseSubject } from '../../../shared/text/base-subject.ts';
import type { Database } from './database.ts';
import { wordsOf } from './search-index.ts';
import { mergeThreads } from './threads.ts';
import { referenceHash } from './message-ids.ts';

/** Whoever answers later than that, with a program that does not say to what, begins anew. */
const LONGEST_WAIT_SECONDS = 30 * 86_400;
/** `Hello` and `Invoice` bring together what has nothing to do with each other. */
const FEWEST_WORDS = 2;
const SHORTEST_SUBJECT = 8;
/** Messages with one subject that are looked at. */
const MOST_CANDIDATES = 20;
/** Addresses of an answer that are looked for among senders. */
const MOST_RECIPIENTS = 5;

interface ThreadedMessage {
  /** Row id, which is its date in seconds. */
  id: number;
  accountId: number;
  subject: string;
  from: Address;
  /** To and Cc. */
  to: readonly Address[];
  /** It says which messages it belongs to (References, In-Reply-To). */
  isBound: boolean;
}

interface Candidate {
  id: number;
  thread_id: number;
  sender_address: string;
  recipients: string;
  subject: string;
}

/** Not older than the message, and sent by one whom it goes to. ?1: what the index is asked; ?2, ?3: ids; ?4: account. */
const ANSWERED_SQL = `
  SELECT m.id, m.thread_id, m.sender_address, m.recipients, m.subject FROM search AS s CROSS JOIN message AS m ON m.id = s.rowid
  WHERE search MATCH ?1 AND s.rowid >= ?2 AND s.rowid < ?3 AND m.account_id = ?4 ORDER BY s.rowid DESC LIMIT ?5`;

/** Answers of that subject that say of no message that they answer it. */
export const ANSWERS_SQL = `
  SELECT m.id, m.thread_id, m.sender_address, m.recipients, m.subject FROM unbound_answer AS u CROSS JOIN message AS m ON m.id = u.message_id
  WHERE u.account_id = ?1 AND u.subject = ?2 AND u.message_id > ?3 AND u.message_id <= ?4 ORDER BY u.message_id LIMIT ?5`;

const isIn = (address: string, people: readonly Address[]) => people.some((one) => one.address.toLowerCase() === address.toLowerCase());
const quoted = (words: readonly string[]) => `"${words.join(' ')}"`;

const isBetween = (row: Candidate, { from, to }: ThreadedMessage, base: string) =>
  isIn(row.sender_address, to) && isIn(from.address, JSON.parse(row.recipients) as Address[]) && baseSubject(row.subject).base === base;

/** The newest message that an answer may be one to, by its subject and by who wrote to whom. */
function answeredBy(db: Database, message: ThreadedMessage, base: string): Candidate | undefined {
  const { id, accountId, to } = message;
  const senders = to.slice(0, MOST_RECIPIENTS).map(({ address }) => wordsOf(address));
  const match = `subject : ${quoted(wordsOf(base))} AND sender : (${senders
    .filter((words) => words.length > 0)
    .map(quoted)
    .join(' OR ')})`;
  const rows = db.all<Candidate>(ANSWERED_SQL, match, id - LONGEST_WAIT_SECONDS, id, accountId, MOST_CANDIDATES);
  return rows.find((row) => isBetween(row, message, base));
}

/**
 * Puts an answer that names no message into the thread of the message that it answers, where all speaks for it: the same subject of some
 * length, the answer from one whom the message went to, to one who wrote it, within a month. In whatever order the two come.
 * A subject by itself joins nothing.
 */
export function joinBySubject(db: Database, message: ThreadedMessage): void {
  const { id, accountId, from, to, isBound } = message;
  const { base, isAnswer } = baseSubject(message.subject);
  const key = referenceHash(base);
  if (base.length < SHORTEST_SUBJECT || wordsOf(base).length < FEWEST_WORDS || !to.some(({ address }) => wordsOf(address).length > 0)) return;
  const answers = db
    .all<Candidate>(ANSWERS_SQL, accountId, key, id, id + LONGEST_WAIT_SECONDS, MOST_CANDIDATES)
    .filter((row) => isBetween(row, message, base));
  const threads = answers.map((row) => row.thread_id);
  if (isAnswer && !isBound && from.address !== '') {
    db.run('INSERT INTO unbound_answer (account_id, subject, message_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', accountId, key, id);
    const answered = answeredBy(db, message, base);
    if (answered) threads.push(answered.thread_id);
  }
  if (threads.length > 0) mergeThreads(db, [threadOf(db, id), ...threads]);
}

const threadOf = (db: Database, id: number): number =>
  db.get<{ thread_id: number }>('SELECT thread_id FROM message WHERE id = ?', id)?.thread_id ?? 0;
