import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

/** What runs an app on the stand-in. */
export const STAND_IN = join(import.meta.dirname, '../stand-in/run.ts');

/** Longest that a machine under load needs to start Chromium. */
const START_PATIENCE_MS = 60_000;

interface StandInOptions {
  userData: string;
  /** Another main module than the built app's. */
  main?: string;
  env?: Record<string, string>;
  args?: readonly string[];
}

/** An app that runs on the stand-in, and a second client on its browser. */
export interface StandInProcess {
  child: ChildProcess;
  browser: Browser;
  page: Page;
  /** All that it wrote so far, both streams. */
  output(): string;
  /** Resolves to the exit code when the process has ended, whoever ended it. */
  ended: Promise<number | null>;
  /** Ends it in order, as a logout does. */
  stop(): Promise<number | null>;
}

/** Starts the app and waits until its window is there. Rejects with what the app wrote where it ends before. */
export async function startOnStandIn({ userData, main, env = {}, args = [] }: StandInOptions): Promise<StandInProcess> {
  const own = main === undefined ? [] : [`--stand-in-main=${main}`];
  // Without a display it draws into memory, so that tests look the same everywhere and open no windows on anybody's desktop.
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...surroundings } = process.env;
  const child = spawn(process.execPath, [STAND_IN, ...own, `--user-data-dir=${userData}`, '--remote-debugging-port=0', ...args], {
    env: { ...surroundings, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code));
  });
  const endpoint = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The app did not start in time:\n${output}`)), START_PATIENCE_MS);
    const listen = (text: string) => {
      output += text;
      const [, address] = /DevTools listening on (ws:\S+)/.exec(output) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    void ended.then((code) => {
      clearTimeout(timer);
      reject(new Error(`The app ended with ${code} before it had a window:\n${output}`));
    });
  });
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  try {
    const browser = await chromium.connectOverCDP(endpoint);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('The app has no page.');
    return { child, browser, page, output: () => output, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
