import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * How a file was come to. `given`: named by the user, or `maildir`, a message in a Maildir: it is mail, and a failure if it is none.
 * `found`: some file in a directory, which is mail if it looks like it.
 */
export type Come = 'given' | 'maildir' | 'found';

export type Walked = { kind: 'file'; path: string; how: Come } | { kind: 'failed'; path: string; error: unknown };

/** Where a Maildir keeps messages; what is in `tmp` is not delivered yet. */
const DELIVERED: ReadonlySet<string> = new Set(['cur', 'new']);

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What is given is neither: a device, a socket, or a pipe, whose reading may never end. */
const NO_FILE = Object.assign(new Error('Neither a file nor a directory.'), { code: 'NOT_A_FILE' });

/**
 * The files below a path, in an order that is the same on every machine (by the code units of their names, a directory where its name
 * stands). A directory that is reached twice, by symbolic links, is read once.
 * @param pipes whether the path itself may be a pipe
 */
export async function* walk(path: string, pipes = false): AsyncGenerator<Walked> {
  const seen = new Set<string>();

  async function* below(directory: string): AsyncGenerator<Walked> {
    const names = (await readdir(directory)).sort(byName);
    const isMaildir = names.includes('cur') && names.includes('new');
    for (const name of names) {
      if (isMaildir && name === 'tmp') continue;
      yield* visit(join(directory, name), false, isMaildir && DELIVERED.has(name));
    }
  }

  async function* inMaildir(directory: string): AsyncGenerator<Walked> {
    for (const name of (await readdir(directory)).sort(byName)) {
      // Servers keep their own files beside messages, with a dot in front.
      if (name.startsWith('.')) continue;
      const at = join(directory, name);
      const status = await stat(at).catch((error: unknown) => ({ error }));
      if ('error' in status) yield { kind: 'failed', path: at, error: status.error };
      else if (status.isFile()) yield { kind: 'file', path: at, how: 'maildir' };
    }
  }

  async function* visit(at: string, given: boolean, delivered: boolean): AsyncGenerator<Walked> {
    try {
      const status = await stat(at, { bigint: true });
      if (status.isDirectory()) {
        const identity = `${status.dev}:${status.ino}`;
        if (seen.has(identity)) return;
        seen.add(identity);
        yield* delivered ? inMaildir(at) : below(at);
      } else if (status.isFile() || (given && pipes && status.isFIFO())) {
        yield { kind: 'file', path: at, how: given ? 'given' : 'found' };
      } else if (given) yield { kind: 'failed', path: at, error: NO_FILE };
    } catch (error) {
      yield { kind: 'failed', path: at, error };
    }
  }

  // `cur` or `new` itself was named.
  const inside = DELIVERED.has(basename(path)) && (await isDirectory(join(path, '..', basename(path) === 'cur' ? 'new' : 'cur')));
  yield* visit(path, true, inside);
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}
