import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { IpcMainInvokeEvent } from 'electron';
import type { CDPSession, Page } from 'playwright-core';
import { cloneCodec } from './page/clone-codec.ts';
import type { Dropped, ToMain, ToPreload } from './page/isolated-world.ts';
import { isolatedWorldScript, mainWorldScript } from './page/scripts.ts';
import { say } from './desktop.ts';
import { strict } from './strict.ts';
import { frameView } from './web-frame.ts';

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** Name of the preload's world, as Electron's. */
const WORLD = 'Electron Isolated Context';
const codec = cloneCodec();

/** `webContents.ipc` and `webContents.send`: structured clones between main and the preload of one page's top frame. */
export class ContentsIpc extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();
  // Names that no page can guess, new for each window.
  readonly #key = `e${randomBytes(16).toString('hex')}`;
  readonly #binding = `b${randomBytes(16).toString('hex')}`;
  readonly #ear = `r${randomBytes(16).toString('hex')}`;
  #page: Page | null = null;
  #cdp: CDPSession | null = null;
  /** True once Chromium has taken leave of the page; a page that goes without it went with the whole browser. */
  closedInOrder = false;
  /** The preload's world in the top frame's present document. */
  #world: number | null = null;

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Puts the bridge into every document that the page's top frame is going to load. */
  async attach(page: Page, preload: string): Promise<void> {
    const cdp = await page.context().newCDPSession(page);
    this.#page = page;
    this.#cdp = cdp;
    const { frameTree } = await cdp.send('Page.getFrameTree');
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId: string };
      if (context.name === WORLD && frameId === frameTree.frame.id) this.#world = context.id;
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) this.#world = null;
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === this.#binding && executionContextId === this.#world) {
        const message = JSON.parse(payload) as ToMain | Dropped;
        void (message.type === 'dropped' ? this.#tellPaths(message) : this.#receive(message));
      }
    });
    cdp.on('Inspector.detached', () => {
      this.closedInOrder = true;
    });
    cdp.on('Runtime.executionContextsCleared', () => {
      this.#world = null;
    });
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: this.#binding, executionContextName: WORLD });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(this.#key) });
    const options = { key: this.#key, binding: this.#binding, ear: this.#ear };
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: isolatedWorldScript(options, preload), worldName: WORLD });
  }

  /** Sends an event to the page; a page without a preload yet misses it, as in Electron. */
  send(channel: string, args: unknown[]): void {
    this.#post({ type: 'event', channel, args: codec.encode(structuredClone(args)) });
  }

  #post(message: ToPreload): void {
    if (this.#world === null) return;
    const expression = `${this.#ear}(${JSON.stringify(JSON.stringify(message))})`;
    // The document may be gone before it is heard.
    this.#cdp?.send('Runtime.evaluate', { expression, contextId: this.#world }).then(
      ({ exceptionDetails }) =>
        exceptionDetails && say(`A listener in the preload failed: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`),
      () => undefined,
    );
  }

  /** Asks Chromium where the files of a drop are, which a page cannot see. */
  async #tellPaths({ id, count }: Dropped): Promise<void> {
    const paths: string[] = [];
    for (let index = 0; index < count; index++) {
      const expression = `${this.#ear}.dropped.get(${id}).files[${index}]`;
      const evaluated = await this.#cdp?.send('Runtime.evaluate', { expression, ...(this.#world !== null && { contextId: this.#world }) });
      const objectId = evaluated?.result.objectId;
      const file = objectId === undefined ? undefined : await this.#cdp?.send('DOM.getFileInfo', { objectId });
      paths.push(file?.path ?? '');
    }
    this.#post({ type: 'paths', id, paths });
  }

  async #receive({ type, id, channel, args: text }: ToMain): Promise<void> {
    if (!this.#page) return;
    const senderFrame = frameView(this.#page.mainFrame());
    const event = strict('IpcMainEvent', { senderFrame, type: 'frame', processId: 0, frameId: 0 }) as unknown as IpcMainInvokeEvent;
    const args = codec.decode(text) as unknown[];
    if (type === 'send') {
      this.emit(channel, event, ...args);
      return;
    }
    try {
      const handler = this.#handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const value = codec.encode(structuredClone(await handler(event, ...args)));
      this.#post({ type: 'answer', id, ok: true, value });
    } catch (error) {
      this.#post({ type: 'answer', id, ok: false, message: `Error invoking remote method '${channel}': ${String(error)}` });
    }
  }
}
