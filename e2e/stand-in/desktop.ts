import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
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

const parentOf = (pid: number): number => {
  // The name before it may hold anything, a parenthesis as well.
  const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return Number(parent);
};

/** True where the desktop says that the active window is another program's. Chromium, whose windows are ours, is a child of this process. */
export function isElsewhere(): boolean {
  const xdotool = program('xdotool');
  if (!xdotool) return false;
  const { status, stdout } = spawnSync(xdotool, ['getactivewindow', 'getwindowpid'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    return status === 0 && parentOf(Number(stdout)) !== process.pid;
  } catch {
    // A window of a program that has ended, or of another machine.
    return true;
  }
}

/** Makes the window of this title the active one, where the desktop lets others do so. */
export async function activate(title: string): Promise<void> {
  const xdotool = program('xdotool');
  if (xdotool) await runProgram(xdotool, ['search', '--name', `^${title.replaceAll(/[^\w ]/g, '.')}$`, 'windowactivate']);
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
