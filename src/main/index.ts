import { app, nativeTheme } from 'electron';
import { openAppData } from './app-data.ts';
import type { Arrival } from './mailbox/protocol.ts';
import { startServices } from './services.ts';
import { followAccent, systemAccent } from './shell/accent.ts';
import { serveApp } from './shell/app-protocol.ts';
import { createAppWindow, loadApp } from './shell/app-window.ts';
import { askedFiles } from './shell/asked-files.ts';
import { languageOf } from './shell/language.ts';
import { lifeOf } from './shell/life.ts';
import { serveMail } from './shell/mail-protocol.ts';
import { bringMailboxNews } from './shell/mailbox-news.ts';
import { setUpMenu } from './shell/menu.ts';
import { notices, unreadBadge } from './shell/notices.ts';
import { openFile } from './shell/open-file.ts';
import { registerSchemes } from './shell/schemes.ts';
import { lockChromium, lockedSession } from './shell/session-lock.ts';
import { bringBack, trayOf } from './shell/tray.ts';
import { appWindows } from './shell/windows.ts';
import { windowHandlers } from './window-handlers.ts';

/** Bytes of a filter list: the largest that people use together have some ten million. */
const LARGEST_LIST = 40_000_000;

// Before `ready`: afterwards Chromium has read its switches, and schemes are what they are.
lockChromium();
registerSchemes();
// As root Chromium has no sandbox, and Electron ends each process that is told to have one (https://crbug.com/638180).
if (process.getuid?.() !== 0) app.enableSandbox();

const asked = askedFiles();
if (app.requestSingleInstanceLock({ paths: asked.paths })) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  const folder = app.getPath('userData');
  const [session, data] = await Promise.all([lockedSession(), openAppData(folder)]);
  const { settings, accounts, place } = data;
  const language = () => languageOf(settings.current(), app.getLocale());
  nativeTheme.themeSource = settings.current().theme;

  const services = startServices({
    folder,
    data,
    language,
    cameBack: () => bringBack(window),
    accountsChanged: () => {
      windows.tell('accounts:changed', { accounts: accounts.all() });
      void showUnread();
    },
    judgementChanged: () => windows.tell('judgement:changed', {}),
    storeReopened: (mailboxIds) => windows.tell('mailbox:changed', { mailboxIds }),
    networkChanged: (metered) => windows.tell('network:changed', { metered }),
    filesOpened: (outcome) => void listening.then(() => main.send('files:opened', { outcome })),
    chooseList: () => openFile(window, [{ name: 'Filter lists', extensions: ['txt'] }], LARGEST_LIST),
  });
  const { mailbox, mailFiles } = services;
  const { promise: listening, resolve: listens } = Promise.withResolvers<void>();

  const windows = appWindows({
    session,
    language,
    handlers: windowHandlers({
      session,
      data,
      services,
      language,
      windows: () => windows,
      showMenu: (shown) => showMenu(shown),
      showTray: () => showTray(),
      listens,
    }),
  });
  serveApp(session, () => ({ language: language(), accent: systemAccent() }));
  followAccent((accent) => windows.tell('accent:changed', { accent }));
  serveMail(session, windows.documents, language);
  const showMenu = setUpMenu(language, (key) => windows.current()?.send('command:chosen', { key }));
  const window = createAppWindow(session, place.current());
  place.follow(window);
  const main = windows.take(window);
  const showTray = trayOf({ window, wanted: () => settings.current().tray, language });

  const showUnread = unreadBadge({ mailboxes: () => mailbox.calls.mailboxes(), accounts: accounts.all });
  const chosen = ({ mailboxId, newest: { messageId } }: Arrival) => main.send('message:chosen', { mailboxId, messageId });
  const notify = notices({ window, detail: () => settings.current().notifications, language, chosen });
  bringMailboxNews({ mailbox, accounts, windows, main, listening, showUnread, notify });
  lifeOf(window, async () => {
    await services.end();
    await data.settled();
  });

  await Promise.all([services.begin(), loadApp(window)]);
  asked.follow((paths, later) => {
    if (later) bringBack(window);
    void mailFiles.open(paths);
  });
  services.warmUp();
}
