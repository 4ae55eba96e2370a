import { join } from 'node:path';
import type { MessageView } from '../shared/model.ts';
import { accountService } from './accounts/account-service.ts';
import type { AppData } from './app-data.ts';
import { approvedPictures } from './egress/approved-pictures.ts';
import { filterListService, type FilterListParts } from './filter-lists/filter-list-service.ts';
import { supervisedMailbox } from './mailbox/supervised.ts';
import { openReaders } from './reader/readers.ts';
import type { OpenDocuments } from './reading/open-documents.ts';
import { reading } from './reading/reading.ts';
import { scanning } from './scanning.ts';
import { startUtility } from './shell/utility.ts';
import { trackerOfUrl, watchesOnePerson } from './trackers/index.ts';

export interface ServicesParts {
  folder: string;
  data: AppData;
  /** The list of accounts is another one. */
  accountsChanged(): void;
  chooseList: FilterListParts['choose'];
}

/** The mailbox and reader processes, and all that works with them and knows no window. */
export function startServices({ folder, data, accountsChanged, chooseList }: ServicesParts) {
  const { settings, accounts, credentials, consents, lists, ledger } = data;
  const readers = openReaders(() => startUtility('reader'));
  const { reader, scanner, views } = readers;
  const pictures = approvedPictures(join(folder, 'pictures'), ledger, {
    check: (bytes) => reader.picture({ bytes }),
    trackerOf: (url) => trackerOfUrl(url)?.name ?? (watchesOnePerson(url) ? 'nobody that is known' : null),
    network: () => ({ proxy: settings.current().pictureProxy }),
  });
  const mailbox = supervisedMailbox(join(folder, 'mail.db'), async () => {
    await limit();
    await service.startAll();
  });
  const limit = () => {
    const { fetching, bandwidth } = settings.current();
    return mailbox.calls.limit({ fetching, bytesPerSecond: bandwidth });
  };
  const service = accountService({ accounts, credentials, consents, pictures, mailbox: () => mailbox.calls, changed: accountsChanged });
  let judgement = 0;
  const filterLists = filterListService({
    lists,
    choose: chooseList,
    reader: scanner,
    use: async (texts) => {
      await readers.useLists(texts);
      judgement++;
    },
    changed: () => mailbox.calls.rescan({ messageId: null }),
  });
  const scan = scanning({ mailbox: mailbox.calls, reader: scanner, accountOf: accounts.find });
  mailbox.on('unscanned', scan);
  mailbox.on('connection', (connection) => ledger.add(connection));

  return {
    mailbox,
    reader,
    scanner,
    accountService: service,
    filterLists,
    /** Has the mailbox process told what may be fetched. It may end meanwhile; it is told when it is back. */
    limit: () => void limit().catch(() => undefined),
    /** What is open in one window. */
    readingIn: (documents: OpenDocuments, updated: (view: MessageView) => void) =>
      reading({
        mailbox: mailbox.calls,
        reader: views,
        documents,
        consents,
        accountOf: accounts.find,
        fetchPictures: pictures.fetch,
        marksRead: () => settings.current().markReadOnOpen,
        judgement: () => judgement,
        updated,
      }),
    async begin(): Promise<void> {
      // A list that takes too long to read leaves the mail without it.
      const judged = filterLists.begin().catch(() => undefined);
      await Promise.all([mailbox.begin(), judged]);
      scan();
    },
    async end(): Promise<void> {
      await mailbox.close();
      readers.end();
    },
  };
}
