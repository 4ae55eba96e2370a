import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Database } from './database.ts';

/** Level 1: these are small, and many. */
const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Characters of a text that hits are shown in: what is further down is found, and the list shows how the message begins. */
const LONGEST_TEXT = 20_000;
/** Far more than `LONGEST_TEXT` characters or a message's URLs take. */
const LARGEST_UNPACKED = 1_000_000;

const pack = (text: string) => zstdCompressSync(Buffer.from(text), LEVEL);
const unpack = (bytes: Uint8Array) => zstdDecompressSync(bytes, { maxOutputLength: LARGEST_UNPACKED }).toString('utf8');

/** Keeps the beginning of a message's text, and the URLs that it would have fetched; nothing where there are none. */
export function writeExtract(db: Database, messageId: number, { text, urls }: { text: string; urls: readonly string[] }): void {
  db.run(
    'INSERT INTO extract (message_id, text, urls) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text, urls = excluded.urls',
    messageId,
    text === '' ? null : pack(text.slice(0, LONGEST_TEXT)),
    urls.length === 0 ? null : pack(JSON.stringify(urls)),
  );
}

/** Beginnings of the texts of messages; '' where there is none, nothing where it is not known. */
export function textsOf(db: Database, messageIds: readonly number[]): Map<number, string> {
  const rows = db.all<{ id: number; text: Uint8Array | null }>(
    'SELECT message_id AS id, text FROM json_each(?) AS asked CROSS JOIN extract ON message_id = asked.value',
    JSON.stringify(messageIds),
  );
  return new Map(rows.map(({ id, text }) => [id, text ? unpack(text) : '']));
}

/** Of one sender's messages, the newest first. The message itself may not have been scanned yet. */
export const URLS_SQL = `
  SELECT e.urls FROM fact AS f CROSS JOIN extract AS e ON e.message_id = f.message_id
  WHERE f.sender_id = (
    SELECT s.id FROM message AS m CROSS JOIN sender AS s ON s.account_id = m.account_id AND s.address = lower(m.sender_address) WHERE m.id = ?1
  ) AND f.message_id <> ?1 AND e.urls IS NOT NULL
  ORDER BY f.message_id DESC LIMIT ?2`;

/** URLs of the other messages of a message's sender, the newest messages first. */
export function urlsOfSender(db: Database, messageId: number, limit: number): string[][] {
  return db.all<{ urls: Uint8Array }>(URLS_SQL, messageId, limit).map(({ urls }) => JSON.parse(unpack(urls)) as string[]);
}
