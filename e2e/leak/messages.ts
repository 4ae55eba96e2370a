import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One message of a leak test. */
export interface LeakMessage {
  file: string;
  raw: Uint8Array;
  /** Stands in the visible text; null where nobody said what to look for. */
  label: string | null;
  /** URLs that may be requested once the reader has approved the sender; null: what the app's report calls pictures. */
  allowed: readonly string[] | null;
  /** The reader gives consent here and, where any message says so, nowhere else. */
  approve: boolean;
  /** Same bytes as an earlier file, which stands for both. */
  sameAs: string | null;
}

interface IndexEntry {
  file: string;
  label: string;
  allowed?: string[];
  approve?: boolean;
}

const isEntry = (value: unknown): value is IndexEntry => typeof (value as Partial<IndexEntry> | null)?.file === 'string';

/** What an `index.json` says of the messages beside it. */
function entriesOf(index: string): IndexEntry[] {
  if (!existsSync(index)) return [];
  let entries: unknown = null;
  try {
    entries = JSON.parse(readFileSync(index, 'utf8'));
  } catch {
    // Told below.
  }
  if (!Array.isArray(entries) || !entries.every(isEntry)) throw new Error(`${index} does not list messages as e2e/leak-suite/README.md says.`);
  return entries;
}

/**
 * Every `.eml` of a folder, by name; with what an `index.json` beside them says. Throws with a sentence where there is no message.
 * @param only files that are wanted; all where it is missing
 */
export function messagesIn(folder: string, only?: readonly string[]): LeakMessage[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder}.`);
  const known = new Map(entriesOf(join(folder, 'index.json')).map((entry) => [entry.file, entry]));
  const files = readdirSync(folder)
    .filter((file) => file.toLowerCase().endsWith('.eml') && (only === undefined || only.includes(file)))
    .sort();
  if (files.length === 0) throw new Error(`There is no .eml file in ${folder}.`);
  const seen = new Map<string, string>();
  return files.map((file) => {
    const raw = readFileSync(join(folder, file));
    const digest = createHash('sha256').update(raw).digest('base64');
    const sameAs = seen.get(digest) ?? null;
    if (sameAs === null) seen.set(digest, file);
    const { label = null, allowed = null, approve = false } = known.get(file) ?? {};
    return { file, raw, label, allowed, approve, sameAs };
  });
}

/** What a mail server makes of a file: lines end with CR LF, and there is no NUL (RFC 9051, 4.3.1), which Dovecot replaces by 0x80. */
export function arrived(raw: Uint8Array): Buffer {
  const lines = Buffer.from(raw).toString('latin1').replaceAll(/\r?\n/g, '\r\n');
  return Buffer.from(lines.replaceAll('\0', '\x80'), 'latin1');
}
