import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { electronBinary } from '../../scripts/lib/electron-binary.ts';
import { ROOT } from '../../scripts/lib/run.ts';
import { startOnElectron } from './electron-process.ts';
import { fakeDesktop, type FakeDesktop } from './fake-desktop.ts';
import { STAND_IN, startOnStandIn } from './stand-in-process.ts';

export type Backend = 'stand-in' | 'electron';

/** The app under test: it can be started, ended and started again on the same data. */
export interface AppControl {
  /** Starts it and gives its top page, with the user interface loaded. */
  start(): Promise<Page>;
  /** Ends it in order; nothing where it does not run. */
  stop(): Promise<void>;
  restart(): Promise<Page>;
  /** The person starts it once more, while it runs; resolves when that start has handed over and ended. */
  startAgain(args: readonly string[]): Promise<void>;
  runs(): boolean;
  /** The top page of the app that runs. */
  page(): Page;
  /** What the app handed to the system's browser, in order. */
  openedExternally(): Promise<string[]>;
  /** What the app put on the clipboard last. */
  copied(): Promise<string>;
  /** What the next file dialogs answer; null: the person presses Cancel. */
  answerFile(path: string | readonly string[] | null): Promise<void>;
  /** The person chooses an accent colour for their system, as `#rrggbb`; null: none. */
  chooseAccent(accent: string | null): Promise<void>;
  /** The person's desktop, of the stand-in alone: Electron asks the real one. */
  desktop: FakeDesktop;
  /** What the app wrote to its streams since it was last started. */
  output(): string;
}

interface AppOptions {
  backend: Backend;
  userData: string;
  /** For files that the test needs and the app does not know. */
  folder: string;
  env?: Record<string, string>;
  args?: readonly string[];
  /** The app greets somebody who has never seen it. */
  firstStart?: boolean;
}

interface Running {
  page: Page;
  output(): string;
  stop(): Promise<unknown>;
  openedExternally(): Promise<string[]>;
  copied(): Promise<string>;
  answerFile(path: string | readonly string[] | null): Promise<void>;
  chooseAccent(accent: string | null): Promise<void>;
}

/** A click waits for as long as a person would on a busy machine, and then says what it waited for. */
const ACTION_PATIENCE_MS = 40_000;

/** The user interface has drawn its first screen when something in it can be used. */
const drawn = (page: Page) => page.locator('[role=listbox], button').first().waitFor({ timeout: 30_000 });

/** As the app leaves it for who has been greeted, and has opened the inspector. */
function introSeen(userData: string): void {
  const file = join(userData, 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(userData, { recursive: true });
  writeFileSync(file, JSON.stringify({ introSeen: true, inspectorOpen: true }));
}

export function appControl({ backend, userData, folder, env = {}, args = [], firstStart = false }: AppOptions): AppControl {
  const desktop = fakeDesktop(join(folder, 'bin'));
  let running: Running | null = null;

  const launch = async (): Promise<Running> => {
    const binary = electronBinary();
    if (backend === 'electron') {
      // Nothing that ran on the stand-in is said to have run on Electron.
      if (!binary) throw new Error("Electron's own binary is not on this machine.");
      return startOnElectron({ binary, userData, env, args });
    }
    const app = await startOnStandIn({ userData, env: { ...env, ...desktop.env }, args });
    return {
      ...app,
      copied: () => Promise.resolve(desktop.copied()),
      openedExternally: () => Promise.resolve(desktop.opened()),
      answerFile: (path) => Promise.resolve(desktop.answerFile(path)),
      chooseAccent: (accent) => Promise.resolve(desktop.chooseAccent(accent)),
    };
  };

  const current = () => {
    if (!running) throw new Error('The app does not run.');
    return running;
  };
  const control: AppControl = {
    async start() {
      if (running) throw new Error('The app runs already.');
      if (!firstStart) introSeen(userData);
      running = await launch();
      running.page.context().setDefaultTimeout(ACTION_PATIENCE_MS);
      await drawn(running.page);
      return running.page;
    },
    async stop() {
      const ending = running;
      running = null;
      await ending?.stop();
    },
    async restart() {
      await control.stop();
      return control.start();
    },
    async startAgain(more) {
      const [program, ...own] = backend === 'electron' ? [electronBinary() ?? '', ROOT] : [process.execPath, STAND_IN];
      const child = spawn(program, [...own, `--user-data-dir=${userData}`, ...more], { env: { ...process.env, ...env }, stdio: 'ignore' });
      await once(child, 'exit');
    },
    runs: () => running !== null,
    page: () => current().page,
    copied: () => current().copied(),
    openedExternally: () => current().openedExternally(),
    answerFile: (path) => current().answerFile(path),
    chooseAccent: (accent) => current().chooseAccent(accent),
    desktop,
    output: () => running?.output() ?? '',
  };
  return control;
}
