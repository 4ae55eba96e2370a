import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { Input, PrintToPDFOptions, WebContents, WebContentsPrintOptions, WindowOpenHandlerResponse } from 'electron';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { ContentsIpc } from './contents-ipc.ts';
import { preventable } from './event.ts';
import { hearKeys } from './frame-keys.ts';
import type { Navigable } from './interception.ts';
import { fromReserved, toReserved } from './scheme-map.ts';
import type { StandInSession } from './session.ts';
import { knownOptions, lacking, strict } from './strict.ts';
import { frameView } from './web-frame.ts';

const PDF_OPTIONS = ['printBackground', 'scale', 'displayHeaderFooter', 'headerTemplate', 'footerTemplate', 'pageSize', 'margins'];

/** Address of the link that the mouse or the focus is on. */
const POINTED = "document.querySelector('a:hover, a:focus-visible')?.href ?? ''";
/** What the mouse is on in the window itself. */
const HOVERED = "[...document.querySelectorAll(':hover')].map(({ tagName, id, className }) => `${tagName}#${id}.${className}`).join()";
const POINTER_MS = 250;

let nextId = 1;

/** The page of a window. */
export class StandInContents extends EventEmitter implements Navigable {
  readonly id = nextId++;
  readonly session: StandInSession;
  readonly #ipc = new ContentsIpc();
  readonly ipc = strict('webContents.ipc', this.#ipc) as unknown as WebContents['ipc'];
  #page: Page | null = null;
  /** Address that main itself asked for, which no listener is asked about. */
  #asked: string | null = null;
  #destroyed = false;
  /** Known while a key is pressed, and no longer. */
  focusedFrame: WebContents['focusedFrame'] = null;

  constructor(session: StandInSession) {
    super();
    this.session = session;
  }

  async attach(page: Page, preloadFile: string | null): Promise<void> {
    this.#page = page;
    if (preloadFile !== null) await this.#ipc.attach(page, readFileSync(preloadFile, 'utf8'));
    page.on('load', () => this.emit('did-finish-load'));
    page.on('domcontentloaded', () => this.emit('dom-ready', {}));
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('download', (download) => {
      // Chromium was told to refuse all; the app may hear of it.
      this.session.emit(
        'will-download',
        preventable({}),
        { getURL: () => fromReserved(download.url()), getFilename: () => download.suggestedFilename() },
        this,
      );
    });
    this.#followPointer(page);
    this.#followKeys(page);
    page.on('close', () => {
      if (this.#ipc.closedInOrder) this.emit('stand-in-closed');
    });
  }

  /**
   * Chromium tells nobody what the mouse is on: its documents are asked, as long as the app wants to know. One that the mouse has left
   * for another keeps its `:hover`, so that the last to change is the one that the mouse is in.
   */
  #followPointer(page: Page): void {
    let told = '';
    let before = { top: '', target: '' };
    const look = async () => {
      if (this.listenerCount('update-target-url') === 0) return;
      const [top = '', ...targets] = await Promise.all(
        page.frames().map((frame) => frame.evaluate<string>(frame.parentFrame() === null ? HOVERED : POINTED).catch(() => '')),
      );
      const target = targets.find((one) => one !== '') ?? '';
      const url = target !== before.target ? fromReserved(target) : top !== before.top ? '' : told;
      before = { top, target };
      if (url === told) return;
      told = url;
      this.emit('update-target-url', {}, url);
    };
    const timer = setInterval(() => void look(), POINTER_MS);
    page.on('close', () => clearInterval(timer));
  }

  /** Keys in frames alone: those of the page itself reach the page. A document that gets the focus is listened to a moment later. */
  #followKeys(page: Page): void {
    const heard = new Map<Frame, Promise<CDPSession | null>>();
    const forget = (frame: Frame) => {
      const session = heard.get(frame);
      heard.delete(frame);
      void session?.then((cdp) => cdp?.detach()).catch(() => undefined);
    };
    page.on('framenavigated', forget);
    page.on('framedetached', forget);
    const look = async (frame: Frame) => {
      const hasFocus = await frame.evaluate('document.hasFocus()').catch(() => false);
      if (hasFocus !== true || heard.has(frame)) return;
      const tell = (input: Input) => {
        this.focusedFrame = frameView(frame);
        this.emit('before-input-event', preventable({}), input);
        this.focusedFrame = null;
      };
      // It may be gone already.
      const session = hearKeys(page, frame, tell).catch(() => null);
      heard.set(frame, session);
    };
    const timer = setInterval(() => {
      if (this.listenerCount('before-input-event') === 0) return;
      for (const frame of page.frames()) if (frame.parentFrame() !== null && !heard.has(frame)) void look(frame);
    }, POINTER_MS);
    page.on('close', () => clearInterval(timer));
  }

  async loadURL(url: string): Promise<void> {
    if (!this.#page) throw new Error('The page is not there yet.');
    this.#asked = url;
    await this.#page.goto(toReserved(url), { waitUntil: 'load' }).catch(() => {
      throw new Error(`ERR_FAILED (-2) loading '${url}'`);
    });
  }

  mayNavigate(url: string, frame: Frame): boolean {
    const isMainFrame = frame.parentFrame() === null;
    if (isMainFrame && url === this.#asked) {
      this.#asked = null;
      return true;
    }
    const details = { url, isMainFrame, isSameDocument: false, frame: frameView(frame), initiator: undefined };
    const event = preventable(details);
    this.emit('will-frame-navigate', event);
    if (event.defaultPrevented || !isMainFrame) return !event.defaultPrevented;
    const mainEvent = preventable({ ...details });
    this.emit('will-navigate', mainEvent, url);
    return !mainEvent.defaultPrevented;
  }

  /** No window opens here (main-world.ts, browser-window.ts), so that there is nothing to ask; a handler may only agree. */
  setWindowOpenHandler(handler: (details: never) => WindowOpenHandlerResponse): void {
    const probe = {
      url: 'about:blank',
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'no-referrer' },
      postBody: undefined,
    };
    if (handler(probe as never).action !== 'deny') throw lacking('windows that pages open');
  }

  /** The app starts Chromium so (session-lock.ts), and where nothing may be reached at all the stand-in does (chromium.ts). */
  setWebRTCIPHandlingPolicy(policy: Parameters<WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    if (policy !== 'disable_non_proxied_udp') throw lacking(`setWebRTCIPHandlingPolicy('${policy}')`);
  }

  send(channel: string, ...args: unknown[]): void {
    this.#ipc.send(channel, args);
  }

  /** Chromium without a display prints to a file as it does with one. */
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    knownOptions('printToPDF option', options, PDF_OPTIONS);
    const { pageSize = 'Letter', margins = {}, ...same } = options;
    if (typeof pageSize !== 'string') throw lacking("pages of one's own size");
    const inches = Object.fromEntries(['top', 'bottom', 'left', 'right'].map((side) => [side, `${margins[side as 'top'] ?? 0.4}in`]));
    if (!this.#page) throw new Error('The page is not there yet.');
    return this.#page.pdf({ ...same, format: pageSize, margin: inches });
  }

  /** There is no print dialog. */
  print(_options: WebContentsPrintOptions, callback: (done: boolean, reason: string) => void): void {
    callback(false, 'no printer');
  }

  /** There is nowhere to drag to. Like Electron it wants the file to be there, and something to show under the pointer. */
  startDrag({ file, icon }: Electron.Item): void {
    if (typeof icon !== 'string') throw lacking('pictures as icons of what is dragged');
    for (const path of [file, icon]) if (!existsSync(path)) throw new Error(`Failed to load ${path}`);
  }

  getURL(): string {
    return fromReserved(this.#page?.url() ?? '');
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isLoading(): boolean {
    return this.#asked !== null;
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.emit('destroyed');
  }
}

type Checked = Pick<
  WebContents,
  | 'id'
  | 'ipc'
  | 'loadURL'
  | 'send'
  | 'getURL'
  | 'printToPDF'
  | 'print'
  | 'setWebRTCIPHandlingPolicy'
  | 'isDestroyed'
  | 'isLoading'
  | 'focusedFrame'
  | 'startDrag'
>;
const checked = (contents: StandInContents) => contents satisfies Checked;

/** As the app gets it. */
export const contentsFor = (contents: StandInContents): StandInContents => strict('webContents', checked(contents));
