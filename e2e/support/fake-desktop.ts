import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs of the user's desktop that write down what they are asked, first in PATH. */
export interface FakeDesktop {
  env: Record<string, string>;
  /** What was to be opened in the system's browser, in order. */
  opened(): string[];
  /** The place that the next file dialogs answer with; null: the person presses Cancel. */
  answerFile(path: string | null): void;
  /** What was copied last; '' before. */
  copied(): string;
}

const SCRIPTS = {
  'xdg-open': (folder: string) => `printf '%s\\n' "$1" >> '${folder}/opened'`,
  zenity: (folder: string) => `test -f '${folder}/file-answer' && cat '${folder}/file-answer'`,
  'wl-copy': (folder: string) => `cat > '${folder}/copied'`,
  'notify-send': (folder: string) => `printf '%s\\n' "$*" >> '${folder}/notified'`,
};

/** Makes them in `folder`. */
export function fakeDesktop(folder: string): FakeDesktop {
  mkdirSync(folder, { recursive: true });
  for (const [name, script] of Object.entries(SCRIPTS)) writeFileSync(join(folder, name), `#!/bin/sh\n${script(folder)}\n`, { mode: 0o755 });
  const answer = join(folder, 'file-answer');
  const copied = join(folder, 'copied');
  const opened = join(folder, 'opened');
  return {
    env: { PATH: folder + delimiter + (process.env['PATH'] ?? '') },
    opened: () => (existsSync(opened) ? readFileSync(opened, 'utf8').split('\n').slice(0, -1) : []),
    copied: () => (existsSync(copied) ? readFileSync(copied, 'utf8') : ''),
    answerFile(path) {
      if (path === null) rmSync(answer, { force: true });
      else writeFileSync(answer, path);
    },
  };
}
