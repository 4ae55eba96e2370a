import { join } from 'node:path';
import type { MailboxId } from '../shared/model.ts';
import type { MessageView } from '../shared/message-view.ts';
import type { Language } from '../shared/settings.ts';
import { redirectPage } from '../shared/text/redirect-page.ts';
import { accountService } from './accounts/account-service.ts';
import { findServer } from './accounts/find-server.ts';
import { mailFiles, type MailFilesParts } from './accounts/mail-files.ts';
import { isJudgedOtherwise } from './accounts/judging.ts';
import { accessTokens } from './accounts/oauth/access-tokens.ts';
import { signInByBrowser } from './accounts/oauth/browser-sign-in.ts';
import type { AppData } from './app-data.ts';
import { approvedPictures } from './egress/approved-pictures.ts';
import { autoconfigFiles } from './egress/autoconfig-files.ts';
import { httpLibrary } from './egress/guarded-network.ts';
import { loopbackRedirect } from './egress/loopback-redirect.ts';
import { nameService } from './egress/name-service.ts';
import { askInOneClick } from './egress/one-click.ts';
import { requestTokens, type TokenOrder } from './egress/token-request.ts';
import { filterListService, type FilterListParts } from './filter-lists/filter-list-service.ts';
import { supervisedMailbox } from './mailbox/supervised.ts';
import { openReaders } from './reader/readers.ts';
import { FIRST_VIEW } from './reading/first-view.ts';
import type { OpenDocuments } from './reading/open-documents.ts';
import { reading, type Reading } from './reading/reading.ts';
import { scanning } from './scanning.ts';
import { clearDragged, draggedFolder } from './shell/drag-out.ts';
import { openLink } from './shell/external-links.ts';
import { meteredNetwork } from './shell/metered.ts';
import { startUtility } from './shell/utility.ts';
import { trackerOfUrl, watchesOnePerson } from './trackers/index.ts';
import { unsubscribing } from './unsubscribe/unsubscribing.ts';

/** Accounts that are likely to be read first. */
const MOST_ADDRESSES = 4;
/** After so many the code is compiled that the next one runs. */
const WARM_ROUNDS = 3;

export type Services = ReturnType<typeof startServices>;

interface ServicesParts {
  folder: string;
  data: AppData;
  /** The list of accounts is another one. */
  accountsChanged(): void;
  /** Messages come out otherwise than before: what is open is to be asked for again. */
  judgementChanged(): void;
  /** That the interface speaks. */
  language(): Language;
  /** The browser has come back from a sign-in page. */
  cameBack(): void;
  /** The store was opened again: all of these mailboxes may be other than before. */
  storeReopened(mailboxIds: MailboxId[]): void;
  chooseList: FilterListParts['choose'];
  filesOpened: MailFilesParts['opened'];
  /** The network is paid by volume, or is not any more. */
  networkChanged(metered: boolean): void;
}

/** The mailbox and reader processes, and all that works with them and knows no window. */
export function startServices(parts: ServicesParts) {
  const { folder, data, language, cameBack, accountsChanged, judgementChanged, chooseList, filesOpened, networkChanged } = parts;
  const { settings, accounts, credentials, consents, unsubscriptions, lists, ledger } = data;
  const network = () => ({ proxy: settings.current().pictureProxy });
  const readers = openReaders(startUtility);
  const { reader, scanner, views } = readers;
  const pictures = approvedPictures(join(folder, 'pictures'), ledger, {
    check: (bytes) => reader.picture({ bytes }),
    trackerOf: (url) => trackerOfUrl(url)?.name ?? (watchesOnePerson(url) ? 'nobody that is known' : null),
    network,
  });
  const mailbox = supervisedMailbox(join(folder, 'mail.db'), {
    async startAccounts() {
      await limit();
      await service.startAll();
    },
    reopened: parts.storeReopened,
  });
  const limit = () => {
    const { fetching, bandwidth } = settings.current();
    const now = fetching === 'unmetered' ? (metered.current() ? 'opened' : 'all') : fetching;
    return mailbox.calls.limit({ fetching: now, bytesPerSecond: bandwidth });
  };
  // The mailbox process may end meanwhile; it is told when it is back.
  const limitNow = () => void limit().catch(() => undefined);
  const metered = meteredNetwork((now) => {
    limitNow();
    networkChanged(now);
  });
  const ask = (order: TokenOrder) => requestTokens(order, { record: ledger.add });
  const tokens = accessTokens({ accountOf: accounts.find, credentials, ask });
  mailbox.on('tokenWanted', ({ accountId }) => {
    // The mailbox process may end meanwhile; the next one asks again.
    void tokens.another(accountId).then((token) => mailbox.calls.giveToken({ accountId, token }).catch(() => undefined));
  });
  let judgement = 0;
  let judgedWith = accounts.records();
  const judgedAnew = () => {
    judgement++;
    judgementChanged();
  };
  const service = accountService({
    accounts,
    credentials,
    consents,
    unsubscriptions,
    pictures,
    mailbox: () => mailbox.calls,
    accessTokens: tokens,
    signInByBrowser: (order, cancel) =>
      signInByBrowser(
        order,
        {
          listen: (parts) => loopbackRedirect({ ...parts, page: redirectPage(language()), record: ledger.add }),
          open: openLink,
          cameBack,
          ask,
        },
        cancel,
      ),
    changed: () => {
      accountsChanged();
      const before = judgedWith;
      judgedWith = accounts.records();
      if (isJudgedOtherwise(before, judgedWith)) judgedAnew();
    },
  });
  const filterLists = filterListService({
    lists,
    choose: chooseList,
    reader: scanner,
    use: async (texts) => {
      await readers.useLists(texts);
      judgedAnew();
    },
    changed: () => mailbox.calls.rescan({ messageId: null }),
  });
  const scan = scanning({ mailbox: mailbox.calls, reader: scanner, judgedFor: accounts.judgedFor });
  mailbox.on('unscanned', scan);
  mailbox.on('connection', (connection) => ledger.add(connection));

  return {
    mailbox,
    reader,
    scanner,
    accountService: service,
    mailFiles: mailFiles({ mailbox: () => mailbox.calls, accounts: service, opened: filesOpened }),
    filterLists,
    /** The IMAP server of a domain. */
    findServer: (domain: string) =>
      findServer(domain, {
        names: nameService({ record: ledger.add }),
        files: (asked, why) => autoconfigFiles(asked, why, { record: ledger.add }),
        read: (file, asked) => scanner.offeredServers({ file, domain: asked }),
      }),
    metered: metered.current,
    /** Has the mailbox process told what may be fetched. */
    limit: limitNow,
    /** What is open in one window. */
    readingIn: (documents: OpenDocuments, updated: (view: MessageView, instead?: string) => void) =>
      reading({
        mailbox: mailbox.calls,
        reader: views,
        documents,
        consents,
        unsubscriptions,
        judgedFor: accounts.judgedFor,
        fetchPictures: pictures.fetch,
        judgement: () => judgement,
        updated,
      }),
    /** What leaves the lists of what is open there. */
    unsubscribingIn: (reading: Reading) =>
      unsubscribing({
        reading,
        unsubscriptions,
        accountOf: accounts.find,
        ask: (order) => askInOneClick(order, { record: ledger.add, network }),
      }),
    async begin(): Promise<void> {
      clearDragged(draggedFolder(folder));
      // A list that takes too long to read leaves the mail without it.
      const judged = filterLists.begin().catch(() => undefined);
      await Promise.all([mailbox.begin(), judged]);
      scan();
    },
    /**
     * What nobody waits for: whether the network is paid by volume, which other programs are asked, and the code that the first pictures and the first
     * message to be opened need, with the forms that one's own addresses may have in a URL.
     */
    warmUp() {
      metered.begin();
      // Where it fails, whoever asks for a picture is told.
      httpLibrary().catch(() => undefined);
      const [first, ...others] = accounts.records().flatMap(({ address }) => address || []);
      if (first === undefined) return;
      // Not more than that: whoever opens a message at once waits for all of it.
      const again = Array.from({ length: WARM_ROUNDS }, () => first);
      for (const address of [...again, ...others.slice(0, MOST_ADDRESSES - 1)])
        void reader.view({ ...FIRST_VIEW, me: [address] }).catch(() => undefined);
    },
    async end(): Promise<void> {
      metered.end();
      await mailbox.close();
      readers.end();
      clearDragged(draggedFolder(folder));
    },
  };
}
