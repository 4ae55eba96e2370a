import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Clipboard } from 'electron';
import { program, say } from './desktop.ts';
import { strict } from './strict.ts';

const PROGRAMS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['wl-copy', []],
  ['xclip', ['-selection', 'clipboard']],
];

/** Puts a text there by a program of the desktop; where there is none, it stays in this process, which nothing can paste from. */
async function writeText(text: string): Promise<void> {
  for (const [name, args] of PROGRAMS) {
    const path = program(name);
    if (!path) continue;
    // Its output is closed: it goes on in the background for as long as its text is wanted.
    const child = spawn(path, args, { stdio: ['pipe', 'ignore', 'ignore'] });
    child.stdin.end(text);
    await once(child, 'exit');
    return;
  }
  say('Neither wl-copy nor xclip is installed, so nothing can be copied.');
}

export const clipboard = strict('clipboard', { writeText } satisfies Pick<Clipboard, 'writeText'>) as unknown as Clipboard;
