import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../..');

interface ElectronOptions {
  binary: string;
  userData: string;
  env: Record<string, string>;
  args: readonly string[];
}

/** What the main process is made to remember in place of opening windows of the system. */
interface Stubs {
  unseenOpened: string[];
  unseenFileAnswer: readonly string[] | null;
}

/** Starts the built app on Electron, with its sandbox. The system's own dialogs and browser are stubbed. */
export async function startOnElectron({ binary, userData, env, args }: ElectronOptions) {
  const app = await _electron.launch({
    executablePath: binary,
    args: [ROOT, `--user-data-dir=${userData}`, ...args],
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  let output = '';
  for (const stream of [app.process().stdout, app.process().stderr]) stream?.on('data', (data: Buffer) => (output += data.toString()));
  await app.evaluate(({ shell, dialog }) => {
    const stubs = globalThis as unknown as Stubs;
    stubs.unseenOpened = [];
    stubs.unseenFileAnswer = null;
    shell.openExternal = (url) => {
      stubs.unseenOpened.push(url);
      return Promise.resolve();
    };
    dialog.showOpenDialog = () => Promise.resolve({ canceled: stubs.unseenFileAnswer === null, filePaths: [...(stubs.unseenFileAnswer ?? [])] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: stubs.unseenFileAnswer === null, filePath: stubs.unseenFileAnswer?.[0] ?? '' });
  });
  const page: Page = await app.firstWindow();
  return {
    page,
    output: () => output,
    stop: () => app.close(),
    copied: () => app.evaluate(({ clipboard }) => clipboard.readText()),
    openedExternally: () => app.evaluate(() => (globalThis as unknown as Stubs).unseenOpened),
    answerFile: (path: string | readonly string[] | null) =>
      app.evaluate(
        (_, paths) => {
          (globalThis as unknown as Stubs).unseenFileAnswer = paths;
        },
        path === null ? null : [path].flat(),
      ),
    chooseAccent: (accent: string | null) =>
      app.evaluate(
        ({ systemPreferences }, said) => {
          systemPreferences.getAccentColor = () => said;
          systemPreferences.emit('accent-color-changed', {}, said);
        },
        accent === null ? '' : `${accent}ff`,
      ),
  };
}
