import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/** The project's own folder. */
export const ROOT = join(import.meta.dirname, '../..');

/** Whether this user may make files in a folder. */
export function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where commands say what they say. A script whose standard output is for a program sends them elsewhere. */
export const talk = { to: process.stdout as NodeJS.WriteStream };

export interface RunOptions {
  env?: Record<string, string>;
  /** Milliseconds; then the command is ended and counts as failed. */
  timeout?: number;
  quiet?: boolean;
  /** The project's folder, if no other is given. */
  cwd?: string;
}

/** Runs a command, showing its output. Resolves to its exit code; 1 where it was ended by a signal or not found. */
export function run(command: string, args: readonly string[], { env = {}, timeout, quiet = false, cwd = ROOT }: RunOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', quiet ? 'ignore' : talk.to, quiet ? 'ignore' : process.stderr],
      env: { ...process.env, ...env },
      timeout,
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
