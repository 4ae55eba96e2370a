import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface JsonFile<T> {
  /** The value in memory. */
  readonly value: T;
  /** Replaces it, in memory at once; resolves when it is on disk. Writes follow one another. */
  write(value: T): Promise<void>;
}

/** A name beside `file` that nothing has yet. */
function freeName(file: string): string {
  let name = `${file}.unreadable`;
  for (let n = 2; existsSync(name); n++) name = `${file}.unreadable-${n}`;
  return name;
}

/**
 * Opens a small file of JSON. Where it is missing, or `parse` gives null for what it holds, the value is `initial`; a file that
 * could not be understood is kept under another name beside it, never overwritten.
 */
export async function openJsonFile<T>(file: string, parse: (value: unknown) => T | null, initial: T): Promise<JsonFile<T>> {
  let value = initial;
  if (existsSync(file)) {
    let parsed: T | null = null;
    try {
      parsed = parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      // Kept below.
    }
    if (parsed === null) await rename(file, freeName(file));
    else value = parsed;
  }
  let last: Promise<void> = Promise.resolve();

  return {
    get value() {
      return value;
    },
    write(next) {
      value = next;
      const text = JSON.stringify(next, null, 1);
      last = last
        // A write that failed was told to its own caller.
        .catch(() => undefined)
        .then(async () => {
          await mkdir(dirname(file), { recursive: true });
          // Whole or not at all: a crash in between, or a power cut after, leaves one of the two. For the owner alone: it may hold addresses.
          await writeFile(`${file}.new`, text, { mode: 0o600, flush: true });
          await rename(`${file}.new`, file);
        });
      return last;
    },
  };
}
