import { join } from 'node:path';
import { utilityProcess, type UtilityProcess } from 'electron';
import type { Wire } from '../rpc.ts';
import { heapFlags } from './heap-flags.ts';

export interface Utility {
  wire: Wire;
  kill(): void;
  onExit(listener: (code: number) => void): void;
}

/**
 * Starts a utility process from our own build output.
 * @param name file beside this one, without ending: `mailbox`, `reader`, `scanner`
 */
export function startUtility(name: 'mailbox' | 'reader' | 'scanner'): Utility {
  const child: UtilityProcess = utilityProcess.fork(join(import.meta.dirname, `${name}.js`), [], {
    serviceName: `unseen-${name}`,
    stdio: 'inherit',
    execArgv: [`--js-flags=${heapFlags(name).join(' ')}`],
  });
  // A fatal error of V8, which a message may bring about: its exit follows. With no listener it would be main's own error, and a dialog that
  // holds up everything (https://electronjs.org/docs/api/utility-process).
  child.on('error', () => undefined);
  return {
    wire: { post: (message) => child.postMessage(message), listen: (listener) => child.on('message', listener) },
    kill: () => child.kill(),
    onExit: (listener) => child.once('exit', listener),
  };
}
