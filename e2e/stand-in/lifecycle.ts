import { EventEmitter } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { commandLine } from './command-line.ts';
import type { NetworkRule, RunningChromium } from './chromium.ts';

/** What the parts of the stand-in have in common: one process is one app, as in Electron. */
export const lifecycle = {
  phase: 'starting' as 'starting' | 'ready' | 'ending',
  network: 'none' as NetworkRule,
  ...commandLine(process.argv.slice(2)),
  /** Resolved by `run.ts` when the app's main module has been evaluated. */
  whenReady: Promise.withResolvers<void>(),
  /** Utility processes, which must not outlive the app. */
  children: new Set<ChildProcess>(),
  /** Set with the first window. */
  chromium: null as Promise<RunningChromium> | null,
  /** Set once it runs. */
  browser: null as RunningChromium | null,
  events: new EventEmitter<{ windows: [] }>(),
};

export const isReady = () => lifecycle.phase !== 'starting';

/** Throws where the app is ready already: what follows would come too late to do anything. */
export function onlyBeforeReady(name: string): void {
  if (isReady()) throw new Error(`${name} should be called before app is ready`);
}

/** Throws where the app is not ready yet. */
export function onlyWhenReady(name: string): void {
  if (!isReady()) throw new Error(`${name} can only be used after app is ready`);
}

/** Ends the process and everything that it started. */
export async function endProcess(code: number): Promise<never> {
  lifecycle.phase = 'ending';
  for (const child of lifecycle.children) child.kill('SIGKILL');
  await lifecycle.browser?.close();
  process.exit(code);
}

process.on('exit', () => {
  for (const child of lifecycle.children) child.kill('SIGKILL');
});
