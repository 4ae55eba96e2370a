import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import * as v from 'valibot';

/** Files of one start; a shell gives no more to a program than this, or nearly. */
const MOST_FILES = 10_000;

/** What another start of this program hands over. Any program of the same user can say it. */
const handedOver = v.object({ paths: v.pipe(v.array(v.pipe(v.string(), v.check(isAbsolute))), v.maxLength(MOST_FILES)) });

/** A desktop may give a file as a URL. */
function pathOf(argument: string, folder: string): string {
  try {
    return argument.startsWith('file:') ? fileURLToPath(argument) : resolve(folder, argument);
  } catch {
    // No URL of a file: nobody has a file of that name either, which its opening will tell.
    return resolve(folder, argument);
  }
}

/**
 * Paths among the arguments of a start: all that are no switches.
 * @param argv as of `process.argv`
 * @param folder that relative paths begin in
 * @param ofElectron the app was given to Electron as its first argument (`process.defaultApp`)
 */
export function pathsAmong(argv: readonly string[], folder: string, ofElectron: boolean): string[] {
  const given = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'));
  return given.slice(ofElectron ? 1 : 0, MOST_FILES).map((argument) => pathOf(argument, folder));
}

interface AskedFiles {
  /** Of this start, for the process that runs already. */
  paths: string[];
  /** Has them opened, and all that are asked for from now on. `later`: the app runs already. */
  follow(open: (paths: string[], later: boolean) => void): void;
}

/**
 * Files that this app is asked to open from outside: as arguments, by another start of it, and by macOS. It has to be called before
 * `ready`, so that nothing is missed.
 */
export function askedFiles(): AskedFiles {
  const paths = pathsAmong(process.argv, process.cwd(), (process as { defaultApp?: boolean }).defaultApp === true);
  let waiting = [...paths];
  let open: ((paths: string[], later: boolean) => void) | null = null;
  let isDue = false;

  const ask = (more: readonly string[]) => {
    waiting.push(...more);
    if (open === null || isDue || waiting.length === 0) return;
    isDue = true;
    // macOS tells of files that were chosen together one by one.
    setImmediate(() => {
      isDue = false;
      const asked = waiting;
      waiting = [];
      open?.(asked, true);
    });
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    ask([path]);
  });
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const handed = v.safeParse(handedOver, data);
    if (handed.success) ask(handed.output.paths);
  });

  return {
    paths,
    follow(next) {
      open = next;
      const asked = waiting;
      waiting = [];
      if (asked.length > 0) next(asked, false);
    },
  };
}
