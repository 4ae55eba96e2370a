import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  /** The person chooses an accent colour, as `#rrggbb`; null: none. */
  chooseAccent(accent: string | null): void;
}

const SCRIPTS = {
  'xdg-open': (folder: string) => `printf '%s\\n' "$1" >> '${folder}/opened'`,
  zenity: (folder: string) => `test -f '${folder}/file-answer' && cat '${folder}/file-answer'`,
  'wl-copy': (folder: string) => `cat > '${folder}/copied'`,
  'notify-send': (folder: string) => `printf '%s\\n' "$*" >> '${folder}/notified'`,
  // The settings of the portal: what was chosen last, or everything that is chosen.
  gdbus: (folder: string) => `case "$1" in
call) tail -n 1 '${folder}/accents' | sed "s/.*, </(</; s/)$/,)/" ;;
monitor) exec tail -n +1 -f '${folder}/accents' ;;
esac`,
};

const changed = (accent: string | null) => {
  const shares = accent === null ? [-1, -1, -1] : [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16) / 255);
  return `/org/freedesktop/portal/desktop: org.freedesktop.portal.Settings.SettingChanged ('org.freedesktop.appearance', 'accent-color', <(${shares.join(', ')})>)\n`;
};

/** Makes them in `folder`. */
export function fakeDesktop(folder: string): FakeDesktop {
  mkdirSync(folder, { recursive: true });
  for (const [name, script] of Object.entries(SCRIPTS)) writeFileSync(join(folder, name), `#!/bin/sh\n${script(folder)}\n`, { mode: 0o755 });
  const accents = join(folder, 'accents');
  writeFileSync(accents, '');
  const answer = join(folder, 'file-answer');
  const copied = join(folder, 'copied');
  const opened = join(folder, 'opened');
  return {
    env: { PATH: folder + delimiter + (process.env['PATH'] ?? '') },
    opened: () => (existsSync(opened) ? readFileSync(opened, 'utf8').split('\n').slice(0, -1) : []),
    copied: () => (existsSync(copied) ? readFileSync(copied, 'utf8') : ''),
    chooseAccent: (accent) => appendFileSync(accents, changed(accent)),
    answerFile(path) {
      if (path === null) rmSync(answer, { force: true });
      else writeFileSync(answer, path);
    },
  };
}
