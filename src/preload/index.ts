import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { CHANNELS, DROP_CHANNEL, EVENTS } from '../shared/channels.ts';
import type { Request, UnseenBridge } from '../shared/contract.ts';
import { MOST_DROPPED } from '../shared/files.ts';

const channels: ReadonlySet<string> = new Set(CHANNELS.filter((channel) => channel !== DROP_CHANNEL));
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

/** The page takes what is dropped, and can name no path to main: that is done here. A file that no file system has, has none. */
window.addEventListener('drop', ({ dataTransfer }) => {
  const paths = [...(dataTransfer?.files ?? [])].map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
  for (let at = 0; at < paths.length; at += MOST_DROPPED) {
    const request: Request<typeof DROP_CHANNEL> = { paths: paths.slice(at, at + MOST_DROPPED) };
    // Main tells what becomes of it.
    void ipcRenderer.invoke(DROP_CHANNEL, request);
  }
});
