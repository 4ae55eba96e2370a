import type { BrowserWindow, Session, WebContents } from 'electron';
import type { EventName, Events } from '../../shared/contract.ts';
import type { MessageId } from '../../shared/model.ts';
import type { Language } from '../../shared/settings.ts';
import { UserFailure } from '../errors.ts';
import { registerCalls, type Handlers } from '../ipc/register.ts';
import { openDocuments, type OpenDocuments } from '../reading/open-documents.ts';
import { createReadingWindow, loadApp } from './app-window.ts';
import { followKeys } from './body-keys.ts';
import { offerContextMenu } from './context-menu.ts';
import { eventsTo } from './events.ts';
import { guardNavigation } from './navigation.ts';
import { followPointer } from './pointed-link.ts';

/** More than anybody reads at once; each is a process of its own. */
const MOST_READING_WINDOWS = 20;

/** A page whose process ends again so soon would end for ever. */
const CRASH_PAUSE_MS = 10_000;

/** A window of the interface, and what is open in it, which goes with it. */
export interface AppWindow {
  window: BrowserWindow;
  documents: OpenDocuments;
  send<E extends EventName>(event: E, payload: Events[E]): void;
}

export interface Windows {
  /** Makes a window one of ours: guarded, with calls of its own, told of everything. */
  take(window: BrowserWindow): AppWindow;
  /** Opens a message in a window of its own, or shows the one in which it is read. */
  read(messageId: MessageId): Promise<void>;
  /** Tells every window, but for one. */
  tell<E extends EventName>(event: E, payload: Events[E], except?: BrowserWindow): void;
  /** The window that is used now; the first one where none is. */
  current(): AppWindow | null;
  /** A body document of whichever window. */
  documents: Pick<OpenDocuments, 'get' | 'arriving'>;
  /** Loads the interface again, in all windows. */
  reload(): void;
}

interface WindowsParts {
  session: Session;
  /** That the interface speaks. */
  language(): Language;
  handlers(window: AppWindow): Handlers;
}

/** All windows of the interface. The first is the main one: the others are closed with it. */
export function appWindows({ session, language, handlers }: WindowsParts): Windows {
  const all = new Set<AppWindow>();
  /** The message that each reading window shows, which one may leave for others of its conversation. */
  const reading = new Map<BrowserWindow, MessageId>();

  /** What the first window has that has it. */
  const inAny = <T>(look: (window: AppWindow) => T | null | undefined): T | undefined => {
    for (const window of all) {
      const found = look(window);
      if (found) return found;
    }
    return undefined;
  };

  /** Where it cannot be loaded again, it stays as it was. */
  const loadAgain = (window: BrowserWindow) => {
    loadApp(window, reading.get(window)).catch(() => undefined);
  };

  /** A window whose page has no process any more would stay empty. What a body's frame runs in is another process. */
  const outliveCrashes = (window: BrowserWindow) => {
    let last = -Infinity;
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      const now = performance.now();
      if (reason === 'clean-exit' || now - last < CRASH_PAUSE_MS) return;
      last = now;
      // Chromium has not put the old one away yet.
      setImmediate(() => {
        if (!window.isDestroyed()) loadAgain(window);
      });
    });
  };

  const windows: Windows = {
    take(window) {
      const contents: WebContents = window.webContents;
      const taken: AppWindow = { window, documents: openDocuments(), send: eventsTo(contents) };
      guardNavigation(contents, taken.documents, ({ messageId, section }, link) => taken.send('link:asked', { messageId, section, link }));
      followKeys(contents, (key) => taken.send('body:key', key));
      followPointer(contents, taken.documents, (link) => taken.send('link:pointed', { link }));
      const calls = handlers(taken);
      registerCalls(contents, {
        ...calls,
        'message:open': (request) => {
          if (reading.has(window)) reading.set(window, request.messageId);
          return calls['message:open'](request);
        },
      });
      offerContextMenu(window, {
        documents: taken.documents,
        language,
        // It was of a message that is not open any more.
        copyLink: (link) => void calls['link:copy']({ ...link, which: 'clean' }).catch(() => undefined),
        savePicture: (picture) => taken.send('picture:asked', picture),
      });
      outliveCrashes(window);
      const isFirst = all.size === 0;
      all.add(taken);
      window.on('closed', () => {
        all.delete(taken);
        if (isFirst) for (const other of reading.keys()) other.close();
      });
      return taken;
    },

    async read(messageId) {
      const [known] = [...reading].find(([, shown]) => shown === messageId) ?? [];
      if (known) {
        if (known.isMinimized()) known.restore();
        return known.focus();
      }
      if (reading.size >= MOST_READING_WINDOWS)
        throw new UserFailure('bad-request', 'No more windows can be opened.', 'Close one of those that show a single message.');
      const window = createReadingWindow(session);
      reading.set(window, messageId);
      window.on('closed', () => reading.delete(window));
      windows.take(window);
      await loadApp(window, messageId);
    },

    tell(event, payload, except) {
      for (const { window, send } of all) if (window !== except) send(event, payload);
    },

    current() {
      const [first = null] = all;
      return [...all].find(({ window }) => window.isFocused()) ?? first;
    },

    documents: {
      get: (token) => inAny(({ documents }) => documents.get(token)),
      arriving: (token) => inAny(({ documents }) => documents.arriving(token)) ?? null,
    },

    reload() {
      for (const { window } of all) loadAgain(window);
    },
  };
  return windows;
}
