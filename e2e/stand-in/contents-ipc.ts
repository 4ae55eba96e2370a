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

/** Its number is its process's, and another process may have the same; the other name is nobody else's. */
interface World {
  id: number;
  uniqueId: string;
}

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
  #world: World | null = null;

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
      if (context.name === WORLD && frameId === frameTree.frame.id) this.#world = { id: context.id, uniqueId: context.uniqueId };
    });
    // That all of a document's worlds are gone (executionContextsCleared) is told without a name, and sometimes when the next document has its own.
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => {
      if (executionContextUniqueId === this.#world?.uniqueId) this.#world = null;
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      const world = this.#world;
      if (name === this.#binding && executionContextId === world?.id) {
        const message = JSON.parse(payload) as ToMain | Dropped;
        void (message.type === 'dropped' ? this.#tellPaths(world, message) : this.#receive(world, message));
      }
    });
    cdp.on('Inspector.detached', () => {
      this.closedInOrder = true;
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
    if (this.#world) this.#post(this.#world, { type: 'event', channel, args: codec.encode(structuredClone(args)) });
  }

  #post({ uniqueId }: World, message: ToPreload): void {
    const expression = `${this.#ear}(${JSON.stringify(JSON.stringify(message))})`;
    // The document may be gone before it is heard.
    this.#cdp?.send('Runtime.evaluate', { expression, uniqueContextId: uniqueId }).then(
      ({ exceptionDetails }) =>
        exceptionDetails && say(`A listener in the preload failed: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`),
      () => undefined,
    );
  }

  /** Asks Chromium where the files of a drop are, which a page cannot see. */
  async #tellPaths(world: World, { id, count }: Dropped): Promise<void> {
    const paths: string[] = [];
    for (let index = 0; index < count; index++) {
      const expression = `${this.#ear}.dropped.get(${id}).files[${index}]`;
      const evaluated = await this.#cdp?.send('Runtime.evaluate', { expression, uniqueContextId: world.uniqueId });
      const objectId = evaluated?.result.objectId;
      const file = objectId === undefined ? undefined : await this.#cdp?.send('DOM.getFileInfo', { objectId });
      paths.push(file?.path ?? '');
    }
    this.#post(world, { type: 'paths', id, paths });
  }

  async #receive(world: World, { type, id, channel, args: text }: ToMain): Promise<void> {
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
      this.#post(world, { type: 'answer', id, ok: true, value });
    } catch (error) {
      this.#post(world, { type: 'answer', id, ok: false, message: `Error invoking remote method '${channel}': ${String(error)}` });
    }
  }
}
