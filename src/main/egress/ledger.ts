import { existsSync, readFileSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { LedgerEntry } from '../../shared/ledger.ts';

/** Entries kept in memory to be looked at. The file keeps all. */
const MOST_IN_MEMORY = 20_000;

export interface Ledger {
  add(entry: Omit<LedgerEntry, 'id'>): void;
  /** Newest first; `before` is the id of the last entry seen. */
  list(before: number | null, limit: number): LedgerEntry[];
  /** Resolves when everything added so far is on disk. */
  settled(): Promise<void>;
}

function readEntries(file: string): LedgerEntry[] {
  if (!existsSync(file)) return [];
  const entries: LedgerEntry[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n').slice(-MOST_IN_MEMORY)) {
    try {
      if (line) entries.push(JSON.parse(line) as LedgerEntry);
    } catch {
      // The last line of a run that was cut off; it stays in the file.
    }
  }
  return entries;
}

/** Every connection that Unseen ever made or refused to make, one line of JSON each, in a file that only grows. */
export function openLedger(file: string): Ledger {
  const entries = readEntries(file);
  let nextId = (entries.at(-1)?.id ?? 0) + 1;
  let last: Promise<unknown> = mkdir(dirname(file), { recursive: true });
  // A line that was cut off must not swallow the next.
  let separator = existsSync(file) && !readFileSync(file, 'utf8').endsWith('\n') ? '\n' : '';

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
