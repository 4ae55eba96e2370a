import { EventEmitter } from 'node:events';
import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron';
import type { Frame, Page } from 'playwright-core';
import { openChromium, type RunningChromium } from './chromium.ts';
import { activate, isElsewhere, say } from './desktop.ts';
import { preventable } from './event.ts';
import { intercept, type Navigable } from './interception.ts';
import { endProcess, lifecycle, onlyWhenReady } from './lifecycle.ts';
import { theme } from './native-theme.ts';
import { originalSession, session as sessions, type StandInSession } from './session.ts';
import { knownOptions, lacking, strict } from './strict.ts';
import { contentsFor, StandInContents } from './web-contents.ts';
import { openWindows, windowClosed, windowOpened } from './windows.ts';

const WINDOW_OPTIONS = [
  'width',
  'height',
  'x',
  'y',
  'minWidth',
  'minHeight',
  'title',
  'show',
  'autoHideMenuBar',
  'backgroundColor',
  'icon',
  'webPreferences',
];

/** What a page of the stand-in is like. A window that asks for anything else is refused: it would get less protection than it thinks, or more. */
const FIXED_PREFERENCES: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  spellcheck: false,
};
/** Differences that no page of Unseen could notice. */
const FREE_PREFERENCES = [
  'session',
  'preload',
  'experimentalFeatures',
  'plugins',
  'webgl',
  'devTools',
  'navigateOnDragDrop',
  'safeDialogs',
  'autoplayPolicy',
  'backgroundThrottling',
  'additionalArguments',
];

function checkPreferences(preferences: WebPreferences): void {
  knownOptions('webPreferences option', preferences, [...Object.keys(FIXED_PREFERENCES), ...FREE_PREFERENCES]);
  for (const [name, value] of Object.entries(FIXED_PREFERENCES)) {
    const asked = preferences[name as keyof WebPreferences] ?? value;
    if (asked !== value) throw lacking(`webPreferences.${name}: ${String(asked)}`);
  }
}

const contentsByPage = new Map<Page, Navigable>();
const contentsOf = (frame: Frame) => contentsByPage.get(frame.page()) ?? null;

/** Pages that windows of the app are about to get. */
let pagesAsked = 0;

async function startChromium(session: StandInSession, options: BrowserWindowConstructorOptions): Promise<RunningChromium> {
  const running = await openChromium({
    switches: lifecycle.switches.all(),
    proxy: session.proxy,
    network: lifecycle.network,
    width: options.width ?? 800,
    height: options.height ?? 600,
    background: options.backgroundColor ?? '#fff',
  });
  lifecycle.browser = running;
  running.context.on('close', () => {
    if (lifecycle.phase === 'ending' || openWindows().length === 0) return;
    say('Chromium ended unexpectedly.');
    void endProcess(1);
  });
  running.context.on('page', (page) => {
    // What no window of the app has asked for: a link of the page that names another window. It has no network either.
    if (pagesAsked > 0) pagesAsked--;
    else void page.close().catch(() => undefined);
  });
  await intercept(running.context, session, contentsOf);
  return running;
}

/** Media features of pages follow `nativeTheme`. */
async function followTheme(page: Page): Promise<void> {
  const apply = () => page.emulateMedia({ colorScheme: theme.themeSource === 'system' ? null : theme.themeSource }).catch(() => undefined);
  theme.on('updated', () => void apply());
  if (theme.themeSource !== 'system') await apply();
}

let sessionInUse: StandInSession | null = null;

class StandInWindow extends EventEmitter {
  readonly #contents: StandInContents;
  readonly webContents: StandInContents;
  readonly #page: Promise<Page>;
  readonly #self: StandInWindow;
  #title: string;
  #destroyed = false;
  #visible = false;
  readonly #bounds: Rectangle;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    onlyWhenReady('BrowserWindow');
    knownOptions('BrowserWindow option', options, WINDOW_OPTIONS);
    const { preload, session = sessions.defaultSession, ...preferences } = options.webPreferences ?? {};
    checkPreferences(preferences);
    const own = originalSession(session);
    if (sessionInUse && sessionInUse !== own) throw lacking('windows in two sessions');
    sessionInUse = own;

    this.#title = options.title ?? '';
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.#contents = new StandInContents(own);
    this.webContents = contentsFor(this.#contents);
    this.#page = this.#open(own, options, preload ?? null);
    // Who awaits loadURL meets its failure there.
    this.#page.catch(() => undefined);
    this.#self = strict('BrowserWindow', this);
    windowOpened(this.#self);
    return this.#self;
  }

  async #open(session: StandInSession, options: BrowserWindowConstructorOptions, preload: string | null): Promise<Page> {
    const isFirst = lifecycle.chromium === null;
    lifecycle.chromium ??= startChromium(session, options);
    const running = await lifecycle.chromium;
    if (!isFirst) pagesAsked++;
    const page = isFirst ? running.page : await running.context.newPage();
    contentsByPage.set(page, this.#contents);
    page.on('close', () => contentsByPage.delete(page));
    this.#contents.once('stand-in-closed', () => this.destroy());
    await this.#contents.attach(page, preload);
    await followTheme(page);
    page.once('domcontentloaded', () => this.emit('ready-to-show'));
    return page;
  }

  async loadURL(url: string): Promise<void> {
    try {
      await this.#page;
      await this.#contents.loadURL(url);
    } catch (error) {
      // Of a window that is gone Electron tells no more, and a browser that is gone ends the app.
      if (this.#destroyed || lifecycle.phase === 'ending' || lifecycle.browser?.alive === false) return new Promise(() => undefined);
      throw error;
    }
  }

  show(): void {
    this.#visible = true;
    this.emit('show');
  }

  hide(): void {
    this.#visible = false;
    this.emit('hide');
  }

  focus(): void {
    const front = async () => {
      const page = await this.#page;
      await page.bringToFront();
      await activate(await page.title());
    };
    front().catch(() => undefined);
  }

  /** A window is there from the start in Chromium; it is only empty until its page is loaded. */
  isVisible(): boolean {
    return this.#visible;
  }

  isMinimized(): boolean {
    return false;
  }

  /** Who drives the stand-in looks at it, unless the desktop knows better; at which of its windows, nobody says. */
  isFocused(): boolean {
    return this.#visible && !isElsewhere();
  }

  isMaximized(): boolean {
    return false;
  }

  maximize(): void {}

  /** Without a window manager it stands where it was put. */
  getNormalBounds(): Rectangle {
    return this.#bounds;
  }

  restore(): void {}

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  close(): void {
    if (this.#destroyed) return;
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    void this.#page.then((page) => page.close()).catch(() => undefined);
    this.#contents.destroy();
    this.emit('closed');
    windowClosed(this.#self);
  }

  static getAllWindows(): StandInWindow[] {
    return openWindows() as StandInWindow[];
  }
}

type Checked = Pick<
  ElectronWindow,
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'focus'
  | 'isVisible'
  | 'isMinimized'
  | 'isFocused'
  | 'isMaximized'
  | 'maximize'
  | 'getNormalBounds'
  | 'restore'
  | 'isDestroyed'
  | 'setTitle'
  | 'getTitle'
  | 'close'
  | 'destroy'
>;
const checked = StandInWindow satisfies new (options?: BrowserWindowConstructorOptions) => Checked;

export const BrowserWindow = strict('BrowserWindow', checked);
