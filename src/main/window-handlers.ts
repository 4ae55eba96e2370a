import { app, nativeTheme, type Session } from 'electron';
import type { Language } from '../shared/settings.ts';
import { authservOffers } from './accounts/authserv-offer.ts';
import type { AppData } from './app-data.ts';
import { handlers } from './ipc/handlers.ts';
import type { Handlers } from './ipc/register.ts';
import type { Services } from './services.ts';
import { draggedFolder } from './shell/drag-out.ts';
import type { MenuShown } from './shell/menu.ts';
import type { AppWindow, Windows } from './shell/windows.ts';

interface WindowHandlersParts {
  session: Session;
  data: AppData;
  services: Services;
  language(): Language;
  windows(): Windows;
  showMenu(shown: MenuShown): void;
  /** The tray is to be as the settings have it now. */
  showTray(): void;
  /** A window listens to events from now on. */
  listens(): void;
}

/** What a window can ask for, with what is open in it. */
export function windowHandlers({ session, data, services, language, windows, showMenu, showTray, listens }: WindowHandlersParts) {
  const { settings, accounts, consents, ledger, unsubscriptions, credentials } = data;
  const { mailbox, reader, scanner, accountService, mailFiles, filterLists } = services;
  const authservOffer = authservOffers(mailbox.calls, scanner);

  return ({ window, documents, send }: AppWindow): Handlers => {
    const reading = services.readingIn(documents, (view, instead) => send('message:updated', { view, ...(instead !== undefined && { instead }) }));
    return handlers({
      window,
      version: app.getVersion(),
      accounts,
      accountService,
      settings,
      language,
      consents,
      mailFiles,
      filterLists,
      ledger,
      mailbox: mailbox.calls,
      reader,
      reading,
      unsubscriptions,
      unsubscribing: services.unsubscribingIn(reading),
      findServer: services.findServer,
      authservOffer,
      keychain: credentials.state,
      store: mailbox.store,
      metered: services.metered,
      moveStoreAside: mailbox.moveStoreAside,
      readApart: (messageId) => windows().read(messageId),
      showMenu,
      listens,
      dragged: draggedFolder(app.getPath('userData')),
      paper: { session, documents, language },
      choiceChanged: (choice) => windows().tell('choice:changed', choice, window),
      settingsChanged(now, change) {
        windows().tell('settings:changed', { settings: now }, window);
        if (change.theme !== undefined) nativeTheme.themeSource = now.theme;
        if (change.tray !== undefined || change.language !== undefined) showTray();
        if (change.language !== undefined) windows().reload();
        if (change.fetching !== undefined || change.bandwidth !== undefined) services.limit();
      },
    });
  };
}
