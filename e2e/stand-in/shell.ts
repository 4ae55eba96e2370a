import { dirname } from 'node:path';
import type { Shell } from 'electron';
import { program, runProgram } from './desktop.ts';
import { strict } from './strict.ts';

/** The user's own programs, by xdg-open. */
export const shell = strict('shell', {
  async openExternal(url: string): Promise<void> {
    if (!URL.canParse(url)) throw new Error('Invalid URL');
    const xdgOpen = program('xdg-open');
    if (!xdgOpen) throw new Error('Failed to open URL: xdg-open is not installed.');
    const { code } = await runProgram(xdgOpen, [url]);
    if (code !== 0) throw new Error('Failed to open URL');
  },
  /** The folder alone: no program of all desktops marks a file in it. */
  showItemInFolder(path: string): void {
    const xdgOpen = program('xdg-open');
    if (xdgOpen) void runProgram(xdgOpen, [dirname(path)]);
  },
} satisfies Pick<Shell, 'openExternal' | 'showItemInFolder'>) as Shell;
