import type { bridgeEnd as BridgeEnd } from './bridge-end.ts';
import type { cloneCodec as CloneCodec } from './clone-codec.ts';

/** A call or message on its way to the main process, as text. */
export interface ToMain {
  type: 'invoke' | 'send';
  id: number;
  channel: string;
  args: string;
}

/** Files were dropped: where are they? They wait under the name of this world's ear. */
export interface Dropped {
  type: 'dropped';
  id: number;
  count: number;
}

/** What comes from the main process: an answer or an event. */
export type ToPreload =
  | { type: 'answer'; id: number; ok: true; value: string }
  | { type: 'answer'; id: number; ok: false; message: string }
  | { type: 'event'; channel: string; args: string }
  | { type: 'paths'; id: number; paths: string[] };

export interface IsolatedWorldOptions {
  key: string;
  /** Name of the function that main has put into this world. */
  binding: string;
  /** Name under which main finds this world's ear. */
  ear: string;
}

/**
 * What the stand-in does in the isolated world of the top frame: runs the preload, as CommonJS, with `electron` as the only
 * module that it may require. Runs in pages, from its own source text.
 */
export function isolatedWorld(
  { key, binding, ear }: IsolatedWorldOptions,
  preload: (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void,
  cloneCodec: typeof CloneCodec,
  bridgeEnd: typeof BridgeEnd,
): void {
  if (window.top !== window) return;
  type Listener = (event: object, ...args: unknown[]) => void;
  const world = globalThis as unknown as Record<string, unknown>;
  const post = world[binding] as (text: string) => void;
  const codec = cloneCodec();
  const calls = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  let nextId = 1;

  // structuredClone first: a class instance becomes plain data, and what cannot cross throws as it does in Electron.
  const textOf = (args: unknown[]) => codec.encode(structuredClone(args));
  const strict = <T extends object>(name: string, object: T): T =>
    new Proxy(object, {
      get(target, property) {
        if (property in target || typeof property === 'symbol') return Reflect.get(target, property) as unknown;
        throw new Error(`The stand-in for Electron does not have ${name}.${property}.`);
      },
    });

  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const id = nextId++;
        const text = textOf(args);
        calls.set(id, { resolve, reject });
        post(JSON.stringify({ type: 'invoke', id, channel, args: text } satisfies ToMain));
      });
    },
    send(channel: string, ...args: unknown[]) {
      post(JSON.stringify({ type: 'send', id: 0, channel, args: textOf(args) } satisfies ToMain));
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once: false }]);
      return ipcRenderer;
    },
    once(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once: true }]);
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener),
      );
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return ipcRenderer;
    },
  };

  const dropped = new Map<number, { files: File[]; event: DragEvent }>();
  const pathOf = new WeakMap<File, string>();
  const webUtils = {
    getPathForFile(file: unknown): string {
      if (!(file instanceof File)) throw new TypeError('The argument is not a File.');
      return pathOf.get(file) ?? '';
    },
  };
  // Where a file is, main can ask Chromium, and a page cannot: a drop is held back until main has told, and made anew. This listener is the first.
  window.addEventListener(
    'drop',
    (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || !event.isTrusted) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      const id = nextId++;
      dropped.set(id, { files, event });
      post(JSON.stringify({ type: 'dropped', id, count: files.length } satisfies Dropped));
    },
    true,
  );
  const dropAnew = (id: number, paths: string[]) => {
    const held = dropped.get(id);
    dropped.delete(id);
    if (!held) return;
    const dataTransfer = new DataTransfer();
    for (const [index, file] of held.files.entries()) {
      dataTransfer.items.add(file);
      pathOf.set(file, paths[index] ?? '');
    }
    const { clientX, clientY, target } = held.event;
    target?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, composed: true, clientX, clientY, dataTransfer }));
  };

  const hear = (text: string) => {
    const message = JSON.parse(text) as ToPreload;
    if (message.type === 'paths') {
      dropAnew(message.id, message.paths);
      return;
    }
    if (message.type === 'answer') {
      const call = calls.get(message.id);
      calls.delete(message.id);
      if (message.ok) call?.resolve(codec.decode(message.value));
      else call?.reject(new Error(message.message));
      return;
    }
    for (const { listener, once } of listeners.get(message.channel) ?? []) {
      if (once) ipcRenderer.off(message.channel, listener);
      listener({ sender: ipcRenderer, ports: [] }, ...(codec.decode(message.args) as unknown[]));
    }
  };
  world[ear] = Object.assign(hear, { dropped });

  // Chromium sets the page's own world up first, so that somebody is listening: an element for the two of us.
  const wire = document.createElement('unseen-wire');
  const bridge = bridgeEnd(wire, 'preload', 'page', () => undefined, cloneCodec);
  document.dispatchEvent(new MouseEvent(key, { relatedTarget: wire }));
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown) {
      bridge.send({ name, api });
    },
  };

  const electron = strict('electron', {
    contextBridge: strict('contextBridge', contextBridge),
    ipcRenderer: strict('ipcRenderer', ipcRenderer),
    webUtils: strict('webUtils', webUtils),
  });
  const module = { exports: {} };
  preload(
    (name) => {
      if (name === 'electron') return electron;
      throw new Error(`module not found: ${name}`);
    },
    module,
    module.exports,
  );
}
