import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CHANNELS, EVENTS, type UnseenBridge } from '../shared/contract.ts';

const channels: ReadonlySet<string> = new Set(CHANNELS);
const events: ReadonlySet<string> = new Set(EVENTS);

/** All that a page of ours gets: named calls and named events. No channel can be made up. */
const bridge: UnseenBridge = {
  call(channel, request) {
    if (!channels.has(channel)) return Promise.reject(new Error(`no channel ${channel as string}`));
    return ipcRenderer.invoke(channel, request) as ReturnType<UnseenBridge['call']> as never;
  },
  on(event, listener) {
    if (!events.has(event)) throw new Error(`no event ${event as string}`);
    const handler = (_event: IpcRendererEvent, payload: unknown) => listener(payload as never);
    ipcRenderer.on(event, handler);
    return () => {
      ipcRenderer.off(event, handler);
    };
  },
};

contextBridge.exposeInMainWorld('unseen', bridge);
