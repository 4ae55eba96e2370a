import { clipboard, type BrowserWindow } from 'electron';
import type { AccountId, AuthservOffer, KeychainState, MessageId, Section, StoreState } from '../../shared/model.ts';
import type { AppState } from '../../shared/app-state.ts';
import type { MessageView } from '../../shared/message-view.ts';
import type { ChangedChoice } from '../../shared/consent.ts';
import type { FoundServer } from '../../shared/found-server.ts';
import type { AccountList } from '../accounts/account-list.ts';
import type { MailFiles } from '../accounts/mail-files.ts';
import type { AccountService } from '../accounts/account-service.ts';
import type { Consents } from '../consent/consents.ts';
import type { Ledger } from '../egress/ledger.ts';
import type { FilterListService } from '../filter-lists/filter-list-service.ts';
import { UserFailure, valueOf } from '../errors.ts';
import type { MailboxService } from '../mailbox/protocol.ts';
import type { ReaderService } from '../reader/protocol.ts';
import type { Language, Settings } from '../../shared/settings.ts';
import type { Unsubscription } from '../../shared/unsubscribe.ts';
import { answerLink } from '../reading/answer-link.ts';
import { reportText } from '../reading/report-text.ts';
import type { Reading } from '../reading/reading.ts';
import type { SettingsFile } from '../settings.ts';
import { chooseMail } from '../shell/choose-mail.ts';
import { isDragged } from '../shell/drag-out.ts';
import { openLink } from '../shell/external-links.ts';
import type { MenuShown } from '../shell/menu.ts';
import { print, type PaperParts } from '../shell/paper.ts';
import type { Unsubscribing } from '../unsubscribe/unsubscribing.ts';
import type { Unsubscriptions } from '../unsubscribe/unsubscriptions.ts';
import type { Handlers } from './register.ts';
import { savingHandlers } from './saving-handlers.ts';

/** As much of a source as can be looked at in one go; all of it can be saved. */
const LONGEST_SOURCE = 2_000_000;

export interface HandlerParts {
  window: BrowserWindow;
  version: string;
  accounts: AccountList;
  accountService: AccountService;
  settings: SettingsFile;
  /** That the interface speaks. */
  language(): Language;
  consents: Consents;
  unsubscriptions: Unsubscriptions;
  /** By what is open in this window. */
  unsubscribing: Unsubscribing;
  mailFiles: MailFiles;
  filterLists: FilterListService;
  ledger: Ledger;
  mailbox: MailboxService;
  reader: Pick<ReaderService, 'part'>;
  reading: Reading;
  keychain(): Promise<KeychainState>;
  store(): Promise<StoreState>;
  /** The network is paid by volume. */
  metered(): boolean;
  moveStoreAside(): Promise<{ movedTo: string }>;
  findServer(domain: string): Promise<FoundServer>;
  authservOffer(accountId: AccountId): Promise<AuthservOffer | null>;
  /** The folder of what is dragged out of windows. */
  dragged: string;
  /** Where messages are laid out for paper. */
  paper: PaperParts;
  /** Shows a message in a window of its own. */
  readApart(messageId: MessageId): Promise<void>;
  showMenu(shown: MenuShown): void;
  /** A window listens to events from now on. */
  listens(): void;
  /** Has the other windows told. */
  choiceChanged(choice: ChangedChoice): void;
  /** Has what a change asks for done, and every window told. */
  settingsChanged(settings: Settings, change: Partial<Settings>): void;
}

/** What each channel does. Requests have been parsed; a UserFailure becomes a typed error. */
export function handlers(parts: HandlerParts): Handlers {
  const {
    window,
    accounts,
    accountService,
    settings,
    consents,
    unsubscriptions,
    unsubscribing,
    mailFiles,
    filterLists,
    ledger,
    mailbox,
    reading,
    choiceChanged,
  } = parts;

  /** The reader's own addresses in an account, or (null) in any. */
  const me = (accountId: AccountId | null) => {
    const asked = accountId === null ? accounts.all().map(({ id }) => id) : [accountId];
    return [...new Set(asked.flatMap((id) => accounts.judgedFor(id).me))].filter((address) => address !== '');
  };

  const stored = async (messageId: MessageId) => valueOf(await mailbox.message({ messageId }));

  const shown = (messageId: MessageId, section: Section): MessageView => {
    const view = reading.shown(messageId, section);
    if (!view) throw new UserFailure('not-found', 'This message is not open any more.', 'Open it again.');
    return view;
  };
  /** What is remembered of a list is other than before. */
  const asked = (of: Unsubscription | null): Unsubscription | null => {
    if (of) choiceChanged({ of: 'list', list: of.list });
    return of;
  };
  const addressOf = (messageId: MessageId, section: Section, id: number, which: 'clean' | 'original'): string => {
    const link = reading.shown(messageId, section)?.report.links.find((other) => other.id === id);
    if (!link) throw new UserFailure('not-found', 'This link is not in an open message.', 'Open the message again.');
    return which === 'clean' ? link.clean : link.url;
  };

  return {
    'app:state': async (): Promise<AppState> => {
      parts.listens();
      const [keychain, store] = await Promise.all([parts.keychain(), parts.store()]);
      // All that changes is as of now: what was told of it while these were waited for found nobody who could take it in.
      return {
        accounts: accounts.all(),
        settings: settings.current(),
        keychain,
        store,
        metered: parts.metered(),
        version: parts.version,
        accountsAside: accounts.aside,
      };
    },
    'settings:change': async (change) => {
      const changed = await settings.change(change);
      parts.settingsChanged(changed, change);
      return changed;
    },

    'account:add': (account) => accountService.add(account),
    'account:find': ({ domain }) => parts.findServer(domain),
    'account:change': (change) => accountService.change(change),
    'account:sign-in': (account) => accountService.signIn(account),
    'account:sign-in-again': (change) => accountService.signInAgain(change),
    'account:sign-in-cancel': () => Promise.resolve(accountService.cancelSignIn()),
    'account:remove': ({ accountId }) => accountService.remove(accountId),
    'account:sync': ({ accountId }) => accountService.sync(accountId),
    'account:trust': ({ accountId, authserv }) => accountService.trust(accountId, authserv),
    'account:keep': ({ accountId, months }) => accountService.keep(accountId, months),
    'account:order': ({ accountIds }) => accountService.order(accountIds),
    'account:authserv': ({ accountId }) => parts.authservOffer(accountId),

    'files:choose': async ({ choice }) => {
      void mailFiles.open(await chooseMail(window, choice));
      return null;
    },
    'files:drop': ({ paths }) => {
      void mailFiles.open(paths.filter((path) => !isDragged(parts.dragged, path)));
      return Promise.resolve(null);
    },
    'files:stop': async () => {
      await mailFiles.stop();
      return null;
    },

    'mailbox:list': () => mailbox.mailboxes(),
    'mailbox:remove': async (request) => valueOf(await mailbox.removeMailbox(request)),
    'mailbox:page': (request) => mailbox.page(request),
    'mailbox:conversations': (request) => mailbox.conversations(request),
    'mailbox:read': async (request) => valueOf(await mailbox.readAll(request)),
    'mailbox:search': (request) => mailbox.search({ ...request, me: me(request.accountId), order: request.order ?? 'date' }),
    'mailbox:search-server': async (request) => valueOf(await mailbox.searchServer({ ...request, me: me(request.accountId), mailboxId: null })),
    'search:suggest': (request) => mailbox.suggest(request),
    'overview:get': (request) => mailbox.overview(request),
    'sender:facts': (request) => mailbox.senderFacts(request),

    'message:conversation': (request) => mailbox.conversation(request),
    'message:open': ({ messageId, section, as, at = null }) => reading.open(messageId, section, as, at),
    'message:prepare': ({ messageId }) => reading.prepare(messageId),
    'message:foresee': ({ messageIds }) => {
      reading.foresee(messageIds);
      return Promise.resolve(null);
    },
    'body:reserve': () => Promise.resolve(reading.reserve()),
    'message:pictures': async ({ messageId, section, scope }) => {
      const view = await reading.showPictures(messageId, section, scope);
      // What is shown once is nobody's choice for later.
      if (view.pictures.state !== 'none' && view.pictures.standing) choiceChanged({ of: 'sender', identity: view.pictures.standing.identity });
      return view;
    },
    'message:source': async ({ messageId }) => {
      const { raw, leftOut } = await stored(messageId);
      return {
        source: new TextDecoder('utf-8').decode(raw.subarray(0, LONGEST_SOURCE)),
        truncated: raw.byteLength > LONGEST_SOURCE || leftOut.length > 0,
      };
    },
    ...savingHandlers(parts, shown),
    'message:print': async ({ messageId, section }) => ({ printed: await print(parts.paper, shown(messageId, section)) }),
    'report:copy': async ({ messageId, section }) => {
      await clipboard.writeText(reportText(shown(messageId, section), parts.language()));
      return null;
    },
    'message:seen': async (request) => valueOf(await mailbox.setSeen(request)),
    'message:flag': async (request) => valueOf(await mailbox.setFlagged(request)),
    'message:move': async (request) => valueOf(await mailbox.move(request)),
    'message:remove': async (request) => valueOf(await mailbox.removeMessage(request)),
    'link:open': async ({ messageId, section, link: id, which }) => {
      if (!(await openLink(addressOf(messageId, section, id, which))))
        throw new UserFailure('bad-request', 'Unseen opens web, mail and telephone links only; this is another kind.', 'You can copy its address.');
      return section === '' ? asked(await unsubscribing.opened(messageId, id)) : null;
    },

    'link:copy': async ({ messageId, section, link, which }) => {
      await clipboard.writeText(addressOf(messageId, section, link, which));
      return null;
    },

    'message:answer': async ({ messageId, section, to }) => {
      const own = accounts.all().map(({ address }) => address);
      const link = answerLink(shown(messageId, section), own, to);
      if (link === null)
        throw new UserFailure('not-found', 'This message has no address that could be written to.', 'Its header lines may say more.');
      if (!(await openLink(link)))
        throw new UserFailure('bad-request', 'This message went to more people than a mail program can be told of.', 'Answer its sender alone.');
      return null;
    },
    'address:copy': async ({ messageId, section, address }) => {
      const { from, replyTo, to, cc } = shown(messageId, section);
      if (![from, replyTo, to, cc].flat().some((person) => person.address === address))
        throw new UserFailure('not-found', 'This address is not in an open message.', 'Open the message again.');
      await clipboard.writeText(address);
      return null;
    },

    'consent:list': () => Promise.resolve(consents.list()),
    'consent:revoke': async ({ consentId }) => {
      const revoked = consents.list().find(({ id }) => id === consentId);
      await consents.revoke(consentId);
      if (revoked) choiceChanged({ of: 'sender', identity: revoked.identity });
      return null;
    },
    'unsubscribe:send': async ({ messageId }) => asked(await unsubscribing.send(messageId)),
    'unsubscribe:list': () => Promise.resolve(unsubscriptions.all()),
    'unsubscribe:forget': async ({ unsubscriptionId }) => {
      const forgotten = unsubscriptions.all().find(({ id }) => id === unsubscriptionId) ?? null;
      await unsubscriptions.forget(unsubscriptionId);
      asked(forgotten);
      return null;
    },
    'lists:list': () => Promise.resolve(filterLists.list()),
    'lists:add': () => filterLists.add(),
    'lists:remove': async ({ listId }) => {
      await filterLists.remove(listId);
      return null;
    },
    'ledger:list': ({ before, limit }) => Promise.resolve(ledger.list(before, limit)),
    'window:read': async ({ messageId }) => {
      await parts.readApart(messageId);
      return null;
    },
    'window:close': () => {
      // It is answered first.
      setImmediate(() => window.close());
      return Promise.resolve(null);
    },
    'menu:show': (shown) => {
      parts.showMenu(shown);
      return Promise.resolve(null);
    },
    'store:move-aside': () => parts.moveStoreAside(),
  };
}
