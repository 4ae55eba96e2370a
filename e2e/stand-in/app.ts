import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { program, runProgram } from './desktop.ts';
import { preventable } from './event.ts';
import { isReady, endProcess, lifecycle, onlyBeforeReady } from './lifecycle.ts';
import { singleInstance } from './single-instance.ts';
import { lacking, strict } from './strict.ts';
import { openWindows } from './windows.ts';

const ROOT = join(import.meta.dirname, '../..');
const { productName, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { productName: string; version: string };

const LAUNCHER_UPDATE = [
  'emit',
  '--session',
  '--object-path',
  '/com/canonical/unity/launcherentry/1',
  '--signal',
  'com.canonical.Unity.LauncherEntry.Update',
];

const configHome = () => process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config');

class StandInApp extends EventEmitter {
  readonly commandLine = lifecycle.api;
  readonly isPackaged = false;
  readonly name = productName;
  readonly #paths = new Map<string, string>();
  #quitting = false;
  #badge = 0;
  #badgeShown: Promise<unknown> = Promise.resolve();

  whenReady(): Promise<void> {
    return lifecycle.whenReady.promise;
  }

  isReady(): boolean {
    return isReady();
  }

  getName(): string {
    return productName;
  }

  getVersion(): string {
    return version;
  }

  getAppPath(): string {
    return ROOT;
  }

  getLocale(): string {
    return lifecycle.switches.value('lang') ?? Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getPath(name: string): string {
    const set = this.#paths.get(name);
    if (set !== undefined) return set;
    switch (name) {
      case 'home':
        return homedir();
      case 'appData':
        return configHome();
      case 'userData':
      case 'sessionData': {
        const folder = lifecycle.switches.value('user-data-dir') ?? join(configHome(), productName);
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        return folder;
      }
      case 'logs':
        return join(this.getPath('userData'), 'logs');
      case 'temp':
        return tmpdir();
      case 'exe':
        return process.execPath;
      case 'desktop':
      case 'documents':
      case 'downloads':
        return join(homedir(), name.slice(0, 1).toUpperCase() + name.slice(1));
      default:
        throw lacking(`app.getPath('${name}')`);
    }
  }

  setPath(name: string, path: string): void {
    mkdirSync(path, { recursive: true });
    this.#paths.set(name, path);
  }

  enableSandbox(): void {
    onlyBeforeReady('app.enableSandbox()');
  }

  /** True for the first instance on this userData folder; the first hears `second-instance` of each later one. */
  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    return singleInstance(this.getPath('userData'), additionalData, (argv, cwd, data) => this.emit('second-instance', {}, argv, cwd, data));
  }

  setAppUserModelId(): void {}

  /** On the icon of a dock that follows Unity's protocol, which is where Electron shows it on Linux. */
  setBadgeCount(count = 0): boolean {
    const gdbus = program('gdbus');
    if (!gdbus) return false;
    if (count === this.#badge) return true;
    this.#badge = count;
    const properties = `{'count': <int64 ${count}>, 'count-visible': <${count > 0}>}`;
    // One after the other: the last one counts.
    this.#badgeShown = this.#badgeShown.then(() =>
      runProgram(gdbus, [...LAUNCHER_UPDATE, `application://${productName.toLowerCase()}.desktop`, properties]),
    );
    return true;
  }

  focus(): void {
    for (const window of openWindows()) window.focus();
  }

  /** Windows may object by `close`, the app by `before-quit` and `will-quit`. */
  quit(): void {
    if (this.#quitting) return;
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#quitting = true;
    for (const window of openWindows()) {
      window.close();
      if (!window.isDestroyed()) {
        this.#quitting = false;
        return;
      }
    }
    const will = preventable({});
    this.emit('will-quit', will);
    this.#quitting = false;
    if (!will.defaultPrevented) this.exit(0);
  }

  exit(code = 0): void {
    if (lifecycle.phase === 'ending') return;
    this.emit('quit', {}, code);
    void endProcess(code);
  }
}

// Its own methods and values against Electron's; events are Node's.
type Checked = Pick<
  App,
  | 'whenReady'
  | 'isReady'
  | 'getName'
  | 'getVersion'
  | 'getAppPath'
  | 'getLocale'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit'
  | 'commandLine'
  | 'isPackaged'
  | 'name'
  | 'getPath'
  | 'setPath'
  | 'focus'
  | 'setBadgeCount'
>;

const standIn = new StandInApp() satisfies Checked;

lifecycle.events.on('windows', () => {
  if (openWindows().length > 0 || lifecycle.phase === 'ending') return;
  if (standIn.listenerCount('window-all-closed') > 0) standIn.emit('window-all-closed');
  else standIn.quit();
});
// Chromium's own answer to these on Linux is to quit in order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => standIn.quit());

export const app = strict('app', standIn);
