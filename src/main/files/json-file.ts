import { existsSync } from 'node:fs';
import { constants, copyFile, link, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

interface JsonFile<T> {
  /** The value in memory. */
  readonly value: T;
  /** Where the file is kept that could not be understood when it was opened, or not all of it; null: it was, or there was none. */
  readonly aside: string | null;
  /** Replaces it, in memory at once; resolves when it is on disk. Writes follow one another. */
  write(value: T): Promise<void>;
}

/** What could be understood of a file, but not all of it. */
export class Partly<T> {
  readonly value: T;
  constructor(value: T) {
    this.value = value;
  }
}

/** A name beside `file` that nothing has yet, for what cannot be understood. */
export function freeName(file: string): string {
  let name = `${file}.unreadable`;
  for (let n = 2; existsSync(name); n++) name = `${file}.unreadable-${n}`;
  return name;
}

/** Gives a file another name as well, which needs no room; where the file system knows no two names, it is copied. @returns it */
async function keepAside(file: string): Promise<string> {
  const name = freeName(file);
  await link(file, name).catch(() => copyFile(file, name, constants.COPYFILE_EXCL));
  return name;
}

/**
 * Opens a small file of JSON. Where it is missing, or `parse` gives null for what it holds, the value is `initial`; a file that
 * could not be understood, or not all of it, is kept under another name beside it, never overwritten. Where it cannot get one, what is understood of it is
 * there all the same, and nothing is written in its place.
 */
export async function openJsonFile<T>(file: string, parse: (value: unknown) => T | Partly<T> | null, initial: T): Promise<JsonFile<T>> {
  let value = initial;
  let aside: string | null = null;
  let last: Promise<void> = Promise.resolve();
  /** What is in the file is more than is understood of it, and nowhere else yet. */
  let isOnlyHere = false;
  const write = (next: T) => {
    value = next;
    const text = JSON.stringify(next, null, 1);
    last = last
      // A write that failed was told to its own caller.
      .catch(() => undefined)
      .then(async () => {
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        if (isOnlyHere) await keepAside(file);
        isOnlyHere = false;
        // Whole or not at all: a crash in between, or a power cut after, leaves one of the two. For the owner alone: it may hold addresses.
        await writeFile(`${file}.new`, text, { mode: 0o600, flush: true });
        await rename(`${file}.new`, file);
      });
    return last;
  };

  if (existsSync(file)) {
    let parsed: T | Partly<T> | null = null;
    try {
      parsed = parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      // Kept below.
    }
    if (parsed === null) {
      const name = freeName(file);
      await rename(file, name).then(
        () => (aside = name),
        () => (isOnlyHere = true),
      );
    } else if (parsed instanceof Partly) {
      value = parsed.value;
      aside = await keepAside(file).catch(() => null);
      isOnlyHere = aside === null;
      // Else it would be kept once more at each start. Where there is no room it is.
      if (!isOnlyHere) await write(value).catch(() => undefined);
    } else value = parsed;
  }

  return {
    get value() {
      return value;
    },
    aside,
    write,
  };
}
