import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** A notification that is shown. */
interface Notice {
  /** All that the desktop was told of it: options, title, body. */
  told: string[];
  /** The person clicks on it. */
  click(): Promise<void>;
}

/** Programs of the user's desktop that write down what they are asked, first in PATH. */
export interface FakeDesktop {
  env: Record<string, string>;
  /** What was to be opened in the system's browser, in order. */
  opened(): string[];
  /** The place, or places, that the next file dialogs answer with; null: the person presses Cancel. */
  answerFile(path: string | readonly string[] | null): void;
  /** What was copied last; '' before. */
  copied(): string;
  /** The person chooses an accent colour, as `#rrggbb`; null: none. */
  chooseAccent(accent: string | null): void;
  /** NetworkManager says what the network is: 1 is paid by volume, 2 is not. */
  meter(metered: 1 | 2): void;
  /** Those that were shown, in order. */
  notices(): Notice[];
  /** The person turns to a window of another program. */
  lookAway(): void;
  /** False while the person looks at another program's window: the app has not brought its own to the front. */
  looksAtApp(): boolean;
  /** The number on the app's icon; null: it was never given one. */
  badge(): number | null;
}

const SCRIPTS = {
  'xdg-open': (folder: string) => `printf '%s\\n' "$1" >> '${folder}/opened'`,
  zenity: (folder: string) => `test -f '${folder}/file-answer' && cat '${folder}/file-answer'`,
  'wl-copy': (folder: string) => `cat > '${folder}/copied'`,
  // It waits for the click, which comes through a pipe of its own.
  'notify-send': (folder: string) => `clicked="$0-$$"
mkfifo "$clicked"
{ printf '%s\\037' "$clicked" "$@"; printf '\\036'; } >> '${folder}/notices'
exec cat "$clicked"`,
  // Process 1 is nobody's child, and so no Chromium of ours.
  xdotool: (folder: string) => `case "$1" in
getactivewindow) test -f '${folder}/elsewhere' && echo 1 ;;
search) rm -f '${folder}/elsewhere' ;;
esac`,
  // NetworkManager on the system's bus; the settings of the portal: what was chosen last, or everything that is chosen.
  gdbus: (folder: string) => `case "$1 $2" in
'call --system') test -f '${folder}/metered' && cat '${folder}/metered' ;;
'monitor --system') exec tail -n +1 -f '${folder}/network' ;;
call*) tail -n 1 '${folder}/accents' | sed "s/.*, </(</; s/)$/,)/" ;;
monitor*) exec tail -n +1 -f '${folder}/accents' ;;
emit*) printf '%s\\n' "$*" >> '${folder}/emitted' ;;
esac`,
};

const NETWORK_CHANGED = "/org/freedesktop/NetworkManager: org.freedesktop.DBus.Properties.PropertiesChanged ('org.freedesktop.NetworkManager',";

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
  const network = join(folder, 'network');
  writeFileSync(network, 'The name org.freedesktop.NetworkManager is owned by :1.10\n');
  const elsewhere = join(folder, 'elsewhere');
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
  const answer = join(folder, 'file-answer');
  return {
    env: { PATH: folder + delimiter + (process.env['PATH'] ?? '') },
    opened: () => read('opened').split('\n').slice(0, -1),
    copied: () => read('copied'),
    chooseAccent: (accent) => appendFileSync(accents, changed(accent)),
    meter(metered) {
      writeFileSync(join(folder, 'metered'), `(<uint32 ${metered}>,)\n`);
      appendFileSync(network, `${NETWORK_CHANGED} {'Metered': <uint32 ${metered}>}, @as [])\n`);
    },
    lookAway: () => writeFileSync(elsewhere, ''),
    looksAtApp: () => !existsSync(elsewhere),
    notices() {
      const records = read('notices').split('\u001e').slice(0, -1);
      return records.map((record) => {
        const [clicked = '', ...told] = record.split('\u001f').slice(0, -1);
        return { told, click: () => writeFile(clicked, 'default\n') };
      });
    },
    badge() {
      const counts = [...read('emitted').matchAll(/LauncherEntry\.Update .*'count': <int64 (\d+)>/g)];
      const [, count] = counts.at(-1) ?? [];
      return count === undefined ? null : Number(count);
    },
    answerFile(path) {
      if (path === null) rmSync(answer, { force: true });
      else writeFileSync(answer, [path].flat().join('\n'));
    },
  };
}
