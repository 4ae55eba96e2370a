import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One message of a leak test. */
export interface LeakMessage {
  file: string;
  raw: Uint8Array;
  /** Stands in the visible text; null where nobody said what to look for. */
  label: string | null;
  /** URLs that may be requested once the reader has approved the sender; null: what the app's report calls pictures. */
  allowed: readonly string[] | null;
}

interface IndexEntry {
  file: string;
  label: string;
  allowed?: string[];
}

/** Every `.eml` of a folder, by name; with what an `index.json` beside them says. Throws where there is no message. */
export function messagesIn(folder: string): LeakMessage[] {
  const index = join(folder, 'index.json');
  const entries = existsSync(index) ? (JSON.parse(readFileSync(index, 'utf8')) as IndexEntry[]) : [];
  const known = new Map(entries.map((entry) => [entry.file, entry]));
  const files = readdirSync(folder)
    .filter((file) => file.toLowerCase().endsWith('.eml'))
    .sort();
  if (files.length === 0) throw new Error(`There is no .eml file in ${folder}.`);
  return files.map((file) => ({
    file,
    raw: readFileSync(join(folder, file)),
    label: known.get(file)?.label ?? null,
    allowed: known.get(file)?.allowed ?? null,
  }));
}
