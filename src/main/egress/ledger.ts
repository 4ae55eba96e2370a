import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { LedgerEntry } from '../../shared/ledger.ts';
import { freeName } from '../files/json-file.ts';

/** Entries kept in memory to be looked at. The file keeps all. */
const MOST_IN_MEMORY = 20_000;

export interface Ledger {
  add(entry: Omit<LedgerEntry, 'id'>): void;
  /** Newest first; `before` is the id of the last entry seen. */
  list(before: number | null, limit: number): LedgerEntry[];
  /** Resolves when everything added so far is on disk. */
  settled(): Promise<void>;
}

/** Bytes of the file that are read, from its end: as many entries as are kept in memory have some 5 MB. */
const MOST_READ = 10_000_000;

/** The end of the file; '' where there is none. It only grows: after years of it nobody is to wait for all of it. */
function endOf(file: string): string {
  if (!existsSync(file)) return '';
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.alloc(Math.min(size, MOST_READ));
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, bytes.length, size - bytes.length));
  } finally {
    closeSync(descriptor);
  }
}

/** The same, of a file that cannot be read (another user's, a folder) as well: it is kept under another name, where it can have one, and begun anew. */
function readableEndOf(file: string): string {
  try {
    return endOf(file);
  } catch {
    try {
      renameSync(file, freeName(file));
    } catch {
      // What is added is in memory.
    }
    return '';
  }
}

function entriesIn(text: string): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const line of text.split('\n').slice(-MOST_IN_MEMORY)) {
    try {
      const entry = line ? (JSON.parse(line) as LedgerEntry | null) : null;
      if (typeof entry?.id === 'number') entries.push(entry);
    } catch {
      // The last line of a run that was cut off, or the first one, of which the beginning was not read; it stays in the file.
    }
  }
  return entries;
}

/** Every connection that Unseen ever made or refused to make, one line of JSON each, in a file that only grows. */
export function openLedger(file: string): Ledger {
  const end = readableEndOf(file);
  const entries = entriesIn(end);
  let nextId = (entries.at(-1)?.id ?? 0) + 1;
  // Where there can be no folder, there can be no file either: what is added is in memory.
  let last: Promise<unknown> = mkdir(dirname(file), { recursive: true, mode: 0o700 }).catch(() => undefined);
  // A line that was cut off must not swallow the next.
  let separator = end === '' || end.endsWith('\n') ? '' : '\n';

  return {
    add(entry) {
      const complete = { id: nextId++, ...entry };
      entries.push(complete);
      if (entries.length > MOST_IN_MEMORY) entries.shift();
      const line = `${separator}${JSON.stringify(complete)}\n`;
      separator = '';
      // A full disk must not stop mail from being read; the entry is in memory.
      last = last.then(() => appendFile(file, line, { mode: 0o600 })).catch(() => undefined);
    },
    list(before, limit) {
      const end = before === null ? entries.length : entries.findLastIndex((entry) => entry.id < before) + 1;
      return entries.slice(Math.max(0, end - limit), end).reverse();
    },
    async settled() {
      await last;
    },
  };
}
