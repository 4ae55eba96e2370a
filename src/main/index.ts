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
import { handlers } from './ipc/handlers.ts';
import { registerCalls } from './ipc/register.ts';
import { supervisedMailbox } from './mailbox/supervised.ts';
import { readerClient } from './reader/client.ts';
import { cachedViews } from './reader/view-cache.ts';
import { openDocuments } from './reading/open-documents.ts';
import { reading } from './reading/reading.ts';
import { scanning } from './scanning.ts';
import { openSettings } from './settings.ts';
import { serveApp } from './shell/app-protocol.ts';
import { createAppWindow, loadApp } from './shell/app-window.ts';
import { eventsTo } from './shell/events.ts';
import { lifeOf } from './shell/life.ts';
import { serveMail } from './shell/mail-protocol.ts';
import { setUpMenu } from './shell/menu.ts';
import { guardNavigation } from './shell/navigation.ts';
import { registerSchemes } from './shell/schemes.ts';
import { lockChromium, lockedSession } from './shell/session-lock.ts';
import { startUtility } from './shell/utility.ts';
import { trackerOfUrl, watchesOnePerson } from './trackers/index.ts';

// Before `ready`: afterwards Chromium has read its switches, and schemes are what they are.
lockChromium();
registerSchemes();
app.enableSandbox();

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  const data = app.getPath('userData');
  const [session, settings, accounts, credentials, consents] = await Promise.all([
    lockedSession(),
    openSettings(join(data, 'settings.json')),
    openAccounts(join(data, 'accounts.json'), SAMPLE_ACCOUNT),
    openCredentials(join(data, 'credentials.json')),
    openConsents(join(data, 'consents.json')),
  ]);
  const ledger = openLedger(join(data, 'ledger.ndjson'));
  const documents = openDocuments();
  nativeTheme.themeSource = settings.current().theme;

  setUpMenu();
  serveApp(session);
  serveMail(session, documents);
  const window = createAppWindow(session);
  const send = eventsTo(window.webContents);
  guardNavigation(window.webContents, documents, ({ messageId, section }, link) => send('link:asked', { messageId, section, link }));

  const reader = readerClient(() => startUtility('reader'));
  // It loads its libraries while the window opens; who fails here is told by the first message.
  reader.ping().catch(() => undefined);
  const pictures = approvedPictures(join(data, 'pictures'), ledger, {
    check: (bytes) => reader.picture({ bytes }),
    trackerOf: (url) => trackerOfUrl(url)?.name ?? (watchesOnePerson(url) ? 'nobody that is known' : null),
    network: () => ({ proxy: settings.current().pictureProxy }),
  });
  const mailbox = supervisedMailbox(join(data, 'mail.db'), () => service.startAll());
  const service = accountService({
    accounts,
    credentials,
    consents,
    pictures,
    mailbox: () => mailbox.calls,
    changed: () => send('accounts:changed', { accounts: accounts.all() }),
  });
  // What is opened never waits for what is scanned: they have a process each.
  const scanner = readerClient(() => startUtility('reader'));
  const scan = scanning({ mailbox: mailbox.calls, reader: scanner, accountOf: accounts.find });
  mailbox.on('status', ({ accountId, status }) => {
    accounts.setStatus(accountId, status);
    send('account:status', { accountId, status });
  });
  mailbox.on('changed', (change) => send('mailbox:changed', change));
  mailbox.on('unscanned', scan);
  mailbox.on('connection', (connection) => ledger.add(connection));

  const opened = reading({
    mailbox: mailbox.calls,
    reader: cachedViews(reader),
    documents,
    consents,
    accountOf: accounts.find,
    fetchPictures: pictures.fetch,
    marksRead: () => settings.current().markReadOnOpen,
    updated: (view) => send('message:updated', { view }),
  });

  registerCalls(
    window.webContents,
    handlers({
      window,
      version: app.getVersion(),
      accounts,
      accountService: service,
      settings,
      consents,
      ledger,
      mailbox: mailbox.calls,
      reader,
      reading: opened,
      authservOffer: authservOffers(mailbox.calls, scanner),
      keychain: credentials.state,
      store: mailbox.store,
      moveStoreAside: mailbox.moveStoreAside,
      themeChanged: () => (nativeTheme.themeSource = settings.current().theme),
    }),
  );
  lifeOf(window, async () => {
    await mailbox.close();
    reader.end();
    scanner.end();
    await ledger.settled();
  });

  await Promise.all([mailbox.begin().then(scan), loadApp(window)]);
}
