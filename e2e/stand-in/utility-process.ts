import { fork as forkNode, type ChildProcess, type StdioOptions } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { ForkOptions, UtilityProcess } from 'electron';
import { lifecycle, onlyWhenReady } from './lifecycle.ts';
import { knownOptions, lacking, strict } from './strict.ts';

const OPTIONS = ['env', 'execArgv', 'cwd', 'stdio', 'serviceName'];
const CHILD = pathToFileURL(join(import.meta.dirname, 'utility-child.ts')).href;

const stdioOf = (stdio: ForkOptions['stdio'] = 'inherit'): StdioOptions => {
  const [, out = 'inherit', error = 'inherit'] = Array.isArray(stdio) ? stdio : [stdio, stdio, stdio];
  return ['ignore', out as 'inherit', error as 'inherit', 'ipc'];
};

/** V8's flags, which Chromium's switch wraps, are Node's own. */
const nodeFlags = (flag: string): string[] => (flag.startsWith('--js-flags=') ? flag.slice('--js-flags='.length).split(' ') : [flag]);

/** A child process on Node, which `require('electron')` gives nothing but its parent port. */
class StandInUtility extends EventEmitter {
  readonly #child: ChildProcess;
  #exited = false;

  constructor(modulePath: string, args: string[], options: ForkOptions) {
    super();
    this.#child = forkNode(modulePath, args, {
      env: { ...(options.env ?? process.env) },
      cwd: options.cwd ?? process.cwd(),
      execArgv: ['--import', CHILD, ...(options.execArgv ?? []).flatMap(nodeFlags)],
      stdio: stdioOf(options.stdio),
      // Structured clones, as over Electron's message ports.
      serialization: 'advanced',
    });
    lifecycle.children.add(this.#child);
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('error', () => this.#exit(1));
    this.#child.once('exit', (code, signal) => {
      // As Electron says it of V8's fatal errors, by which Node aborts.
      if (signal === 'SIGABRT' && lifecycle.phase !== 'ending') this.emit('error', 'FatalError', '', '{}');
      this.#exit(code ?? 1);
    });
  }

  #exit(code: number): void {
    if (this.#exited) return;
    this.#exited = true;
    lifecycle.children.delete(this.#child);
    if (lifecycle.phase !== 'ending') this.emit('exit', code);
  }

  get pid(): number | undefined {
    return this.#exited ? undefined : this.#child.pid;
  }

  get stdout(): Readable | null {
    return this.#child.stdout;
  }

  get stderr(): Readable | null {
    return this.#child.stderr;
  }

  postMessage(message: unknown, transfer?: unknown[]): void {
    if (transfer && transfer.length > 0) throw lacking('message ports between processes');
    const clone = structuredClone(message);
    if (!this.#exited && this.#child.connected) this.#child.send(clone as object, () => undefined);
  }

  kill(): boolean {
    return this.#child.kill('SIGTERM');
  }
}

type Checked = Pick<UtilityProcess, 'pid' | 'postMessage' | 'kill'>;

export const utilityProcess = strict('utilityProcess', {
  fork(modulePath: string, args: string[] = [], options: ForkOptions = {}): StandInUtility {
    onlyWhenReady('utilityProcess.fork');
    knownOptions('utilityProcess.fork option', options, OPTIONS);
    return strict('UtilityProcess', new StandInUtility(modulePath, args, options) satisfies Checked);
  },
});
