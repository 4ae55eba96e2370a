import { fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Utility } from '../../src/main/shell/utility.ts';
import { heapFlags } from '../../src/main/shell/heap-flags.ts';

const PORT = pathToFileURL(join(import.meta.dirname, 'parent-port.mjs')).href;

/** A process of the app as it is built, for `fork`: what it takes of memory and time is what it takes in the app. */
export const built = (name: 'mailbox' | 'scanner') => ({
  file: join(import.meta.dirname, '../../out/main', `${name}.js`),
  execArgv: ['--import', PORT, ...heapFlags(name)],
});

/** The app's own process for what arrives. */
export function startBuiltScanner(): Utility & { pid: number } {
  const { file, execArgv } = built('scanner');
  const child = fork(file, [], { serialization: 'advanced', execArgv });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
  });
  return {
    pid: child.pid ?? 0,
    wire: { post: (message) => void child.send(message as object), listen: (listener) => child.on('message', listener) },
    kill: () => child.kill('SIGKILL'),
    onExit: (listener) => void ended.then(listener),
  };
}
