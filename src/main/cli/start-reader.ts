import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Utility } from '../shell/utility.ts';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * MB of JavaScript heap of a reader process: a message that needs more ends its process, and is reported. Ordinary mail needs 50. V8
 * also sizes its young generation by it, and so keeps the process small.
 */
const MOST_HEAP_MB = 512;

/** Windows starts no process without it. */
const ENVIRONMENT = ['SystemRoot'];

/** Starts a reader process, with the least privileges that Node knows: it may read the project's own files. */
export function startReader(): Utility {
  const child = fork(join(import.meta.dirname, 'reader-process.ts'), [], {
    serialization: 'advanced',
    env: Object.fromEntries(ENVIRONMENT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
    execArgv: ['--permission', `--allow-fs-read=${join(ROOT, '*')}`, `--max-heap-size=${MOST_HEAP_MB}`],
    // What a library prints about a message is nobody's business, and V8 prints pages when the heap ends.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // A process that could not be started, or that died with a message on its way to it, ends the call through `onExit`.
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(1));
  });
  return {
    wire: { post: (message) => void child.send(message as object), listen: (listener) => child.on('message', listener) },
    kill: () => child.kill('SIGKILL'),
    onExit: (listener) => void ended.then(listener),
  };
}
