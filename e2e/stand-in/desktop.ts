import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';

/** Path of a program of the user's desktop; null: it is not installed. */
export function program(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** Runs a program of the desktop to its end. A program that cannot be started counts as failed. */
export function runProgram(path: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', () => resolve({ code: 127, output }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.replace(/\n$/, '') }));
  });
}

/** What the stand-in has to say to the person who started it. */
export function say(text: string): void {
  process.stderr.write(`[stand-in] ${text}\n`);
}

/** A name in the user's Downloads folder that is not taken: `report.pdf`, `report (1).pdf` … */
export function freeDownload(name: string): string {
  const folder = join(homedir(), 'Downloads');
  mkdirSync(folder, { recursive: true });
  const ending = extname(name);
  const stem = basename(name, ending) || 'file';
  for (let count = 0; ; count++) {
    const path = join(folder, `${stem}${count === 0 ? '' : ` (${count})`}${ending}`);
    if (!existsSync(path)) return path;
  }
}
