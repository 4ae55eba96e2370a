import { closeSync, openSync, readFileSync, readdirSync, rmSync, watch, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const LOCK = 'stand-in-instance';
const KNOCK = 'stand-in-knock-';

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Takes the lock file of `folder`. A lock of a process that is gone counts as none. */
function take(lock: string): boolean {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(lock, 'wx', 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(readFileSync(lock, 'utf8'));
      if (owner === process.pid) return true;
      if (owner > 0 && isAlive(owner)) return false;
      rmSync(lock, { force: true });
    }
  }
  return false;
}

let held = false;

/**
 * Makes this process the only one on `folder`, or tells the one that is.
 * @param data what this process hands over, where it is a later one
 * @param onSecond called in the first process, with a later one's arguments, working directory and data
 */
export function singleInstance(folder: string, data: unknown, onSecond: (argv: string[], cwd: string, data: unknown) => void): boolean {
  if (held) return true;
  const lock = join(folder, LOCK);
  if (!take(lock)) {
    writeFileSync(join(folder, `${KNOCK}${process.pid}`), JSON.stringify({ argv: process.argv, cwd: process.cwd(), data }), { mode: 0o600 });
    return false;
  }
  held = true;
  const listen = () => {
    for (const name of readdirSync(folder).filter((name) => name.startsWith(KNOCK))) {
      const file = join(folder, name);
      try {
        const { argv, cwd, data: handed } = JSON.parse(readFileSync(file, 'utf8')) as { argv: string[]; cwd: string; data?: unknown };
        rmSync(file);
        onSecond(argv, cwd, handed);
      } catch {
        // Still being written; its next change calls again.
      }
    }
  };
  watch(folder, { persistent: false }, listen);
  process.on('exit', () => rmSync(lock, { force: true }));
  return true;
}
