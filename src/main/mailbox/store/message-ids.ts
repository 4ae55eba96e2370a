import { hash } from 'node:crypto';
import type { Store } from './store.ts';

/** Seconds in 2100: a date beyond is the mistake of a clock, and would keep its message on top for ever. */
const LATEST_SECOND = 4_102_444_800;
/** Seconds whose end of the run is remembered; a mailbox that was copied in has thousands of messages in a few. */
const MOST_REMEMBERED = 10_000;

/**
 * A row id for a message of this INTERNALDATE: the date in seconds where it is free, else the next free number above, so that
 * the order of ids is that of dates. The store must be in a transaction that uses the id at once.
 * @param date milliseconds
 */
export function freeMessageId(store: Store, date: number): number {
  const second = Math.min(Math.max(Math.floor(date / 1_000), 1), LATEST_SECOND);
  let id = store.nextIds.get(second) ?? second;
  // An id that still names another message for some window is not free.
  while (store.aliases.has(id) || store.db.get('SELECT 1 FROM message WHERE id = ?', id)) id++;
  if (store.nextIds.size >= MOST_REMEMBERED) store.nextIds.clear();
  store.nextIds.set(second, id + 1);
  return id;
}

/** Longer ones are cut by some of the programs on their way, so that only their beginning compares. */
const LONGEST_REFERENCE = 998;
/** With brackets and white space. A header's megabytes of brackets would be gone over for minutes. */
const LONGEST_LOOKED_AT = 8 * LONGEST_REFERENCE;

/**
 * 53 bits of the SHA-256 of a msg-id (RFC 5322, 3.6.4), angle brackets and white space aside: a number that JavaScript and
 * SQLite both keep exactly. Null where there is nothing in it.
 */
export function referenceHash(reference: string | null | undefined): number | null {
  const id = (reference ?? '')
    .trim()
    .slice(0, LONGEST_LOOKED_AT)
    .replace(/^<+|>+$/g, '')
    .replaceAll(/\s+/g, '')
    .slice(0, LONGEST_REFERENCE);
  if (id === '') return null;
  const digest = hash('sha256', id, 'buffer');
  return digest.readUIntBE(0, 6) * 32 + ((digest[6] ?? 0) >> 3);
}
