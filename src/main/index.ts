import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import { openAccounts } from './accounts/account-list.ts';
import { accountService } from './accounts/account-service.ts';
import { SAMPLE_ACCOUNT } from './accounts/sample-account.ts';
import { authservOffers } from './accounts/authserv-offer.ts';
import { openCredentials } from './accounts/credentials.ts';
import { openConsents } from './consent/consents.ts';
import { approvedPictures } from './egress/approved-pictures.ts';
import { openLedger } from './egress/ledger.ts';
import { filterListService } from './filter-lists/filter-list-service.ts';
import { openFilterLists } from './filter-lists/filter-lists.ts';
import { handlers } from './ipc/handlers.ts';
import type { Arrival } from './mailbox/protocol.ts';
import { supervisedMailbox } from './mailbox/supervised.ts';
import { openReaders } from './reader/readers.ts';
import { reading } from './reading/reading.ts';
import { scanning } from './scanning.ts';
import { openSettings } from './settings.ts';
import { serveApp } from './shell/app-protocol.ts';
import { createAppWindow, loadApp } from './shell/app-window.ts';
import { lifeOf } from './shell/life.ts';
import { serveMail } from './shell/mail-protocol.ts';
import { languageOf } from './shell/language.ts';
import { setUpMenu } from './shell/menu.ts';
import { notices, showUnread } from './shell/notices.ts';
import { openFile } from './shell/open-file.ts';
import { registerSchemes } from './shell/schemes.ts';
import { lockChromium, lockedSession } from './shell/session-lock.ts';
import { trayOf } from './shell/tray.ts';
import { startUtility } from './shell/utility.ts';
import { openWindowPlace } from './shell/window-place.ts';
import { appWindows } from './shell/windows.ts';
import { trackerOfUrl, watchesOnePerson } from './trackers/index.ts';

/** Bytes of a filter list: the largest that people use together have some ten million. */
const LARGEST_LIST = 40_000_000;

// Before `ready`: afterwards Chromium has read its switches, and schemes are what they are.
lockChromium();
registerSchemes();
app.enableSandbox();

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  const data = app.getPath('userData');
  const [session, settings, accounts, credentials, consents, lists, place] = await Promise.all([
    lockedSession(),
    openSettings(join(data, 'settings.json')),
    openAccounts(join(data, 'accounts.json'), SAMPLE_ACCOUNT),
    openCredentials(join(data, 'credentials.json')),
    openConsents(join(data, 'consents.json')),
    openFilterLists(join(data, 'filter-lists')),
    openWindowPlace(join(data, 'window.json')),
  ]);
  const ledger = openLedger(join(data, 'ledger.ndjson'));
  nativeTheme.themeSource = settings.current().theme;

  const language = () => languageOf(settings.current(), app.getLocale());
  const readers = openReaders(() => startUtility('reader'));
  const { reader, scanner, views } = readers;
  const pictures = approvedPictures(join(data, 'pictures'), ledger, {
    check: (bytes) => reader.picture({ bytes }),
    trackerOf: (url) => trackerOfUrl(url)?.name ?? (watchesOnePerson(url) ? 'nobody that is known' : null),
    network: () => ({ proxy: settings.current().pictureProxy }),
  });
  const mailbox = supervisedMailbox(join(data, 'mail.db'), async () => {
    await limit();
    await service.startAll();
  });
  const limit = () => {
    const { fetching, bandwidth } = settings.current();
    return mailbox.calls.limit({ fetching, bytesPerSecond: bandwidth });
  };
  const service = accountService({
    accounts,
    credentials,
    consents,
    pictures,
    mailbox: () => mailbox.calls,
    changed: () => windows.tell('accounts:changed', { accounts: accounts.all() }),
  });
  const filterLists = filterListService({
    lists,
    choose: () => openFile(window, [{ name: 'Filter lists', extensions: ['txt'] }], LARGEST_LIST),
    reader: scanner,
    use: readers.useLists,
    changed: () => mailbox.calls.rescan({ messageId: null }),
  });

  const windows = appWindows({
    session,
    handlers: ({ window: own, documents, send }) =>
      handlers({
        window: own,
        version: app.getVersion(),
        accounts,
        accountService: service,
        settings,
        consents,
        filterLists,
        ledger,
        mailbox: mailbox.calls,
        reader,
        reading: reading({
          mailbox: mailbox.calls,
          reader: views,
          documents,
          consents,
          accountOf: accounts.find,
          fetchPictures: pictures.fetch,
          marksRead: () => settings.current().markReadOnOpen,
          updated: (view) => send('message:updated', { view }),
        }),
        authservOffer: authservOffers(mailbox.calls, scanner),
        keychain: credentials.state,
        store: mailbox.store,
        moveStoreAside: mailbox.moveStoreAside,
        readApart: (messageId) => windows.read(messageId),
        showMenu,
        paper: { session, documents },
        settingsChanged(now, change) {
          windows.tell('settings:changed', { settings: now }, own);
          if (change.theme !== undefined) nativeTheme.themeSource = now.theme;
          if (change.tray !== undefined || change.language !== undefined) showTray();
          if (change.language !== undefined) windows.reload();
          // The mailbox process may end meanwhile; it is told when it is back.
          if (change.fetching !== undefined || change.bandwidth !== undefined) limit().catch(() => undefined);
        },
      }),
  });
  serveApp(session, language);
  serveMail(session, windows.documents);
  const showMenu = setUpMenu(language, (key) => windows.current()?.send('command:chosen', { key }));
  const window = createAppWindow(session, place.current());
  place.follow(window);
  const main = windows.take(window);
  const showTray = trayOf({ window, wanted: () => settings.current().tray, language });

  const scan = scanning({ mailbox: mailbox.calls, reader: scanner, accountOf: accounts.find });
  mailbox.on('status', ({ accountId, status }) => {
    accounts.setStatus(accountId, status);
    windows.tell('account:status', { accountId, status });
  });
  mailbox.on('changed', (change) => {
    windows.tell('mailbox:changed', change);
    // The process may end meanwhile; it will say again what changed.
    mailbox.calls.mailboxes().then(showUnread, () => undefined);
  });
  const chosen = ({ mailboxId, newest: { messageId } }: Arrival) => main.send('message:chosen', { mailboxId, messageId });
  mailbox.on('arrived', notices({ window, detail: () => settings.current().notifications, language, chosen }));
  mailbox.on('unscanned', scan);
  mailbox.on('connection', (connection) => ledger.add(connection));
  lifeOf(window, async () => {
    await mailbox.close();
    readers.end();
    await Promise.all([ledger.settled(), place.settled()]);
  });

  // A list that takes too long to read leaves the mail without it.
  const judged = filterLists.begin().catch(() => undefined);
  await Promise.all([Promise.all([mailbox.begin(), judged]).then(scan), loadApp(window)]);
}
