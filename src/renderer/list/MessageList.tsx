import './list.css';
import { CheckCheck, Inbox, SearchX } from 'lucide-react';
import type { Account, Mailbox, MessagePage } from '../../shared/model.ts';
import type { SearchOrder, SearchPage } from '../../shared/search.ts';
import type { SavedSearch } from '../../shared/settings.ts';
import { useActs } from '../app/acts.ts';
import { useLayout } from '../app/layout.ts';
import { rowsOf, useConversationCount, useMailboxes, useMessages, useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { useAccountMarks } from '../sidebar/account-marks.ts';
import { mailboxName } from '../sidebar/order.ts';
import { tellWhole } from '../ui/tell-whole.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Empty, Failed, Skeleton } from '../ui/States.tsx';
import { listId, mailboxIdOf, mailboxIdsIn, placeOf, type MailList } from './mail-list.ts';
import { orderOf, orderSearch } from './list-order.ts';
import { unreadQuery } from './only-unread.ts';
import { MessageRows } from './MessageRows.tsx';
import { OrderButton } from './OrderButton.tsx';
import { saysToWhom } from './row-people.ts';
import { ServerSearch } from './ServerSearch.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { SearchField } from './SearchField.tsx';

/** @param mailbox that is open, or was before the search */
function titleOf(list: MailList, mailbox: Mailbox | null, saved: readonly SavedSearch[]): string {
  const said = text.list.search;
  if (list.kind === 'mailbox') return mailbox ? mailboxName(mailbox) : text.list.none;
  if (list.kind === 'inboxes') return text.sidebar.allInboxes;
  const isEverywhere = list.accountId === null;
  const kept = saved.find(({ query }) => isEverywhere && query === list.query)?.name;
  if (kept === undefined && list.query === unreadQuery(mailbox)) return said.filterNames['is:unread'];
  return kept ?? (isEverywhere ? said.titleEverywhere : said.title);
}

const ORDERS: readonly SearchOrder[] = ['date', 'oldest', 'relevance'];

/** A few messages that came or went since they were counted change little, until they are counted again: to say another number for that moment would. */
const MOST_UNCOUNTED = 10;
const isNear = (counted: number, total: number): boolean => Math.abs(counted - total) <= MOST_UNCOUNTED;

const isSearch = (page: MessagePage | SearchPage): page is SearchPage => 'bodiless' in page;

/** The open mailbox, all inboxes or a search: its name, its messages, or why there are none. */
export function MessageList() {
  const list = useUi((ui) => ui.list);
  const show = useUi((ui) => ui.show);
  const acts = useActs();
  const { accounts } = useStarted();
  // With the last account its mailboxes have gone, and whatever was open of them.
  if (list && accounts.length > 0) return <Listed list={list} />;
  const title = accounts.length === 0 ? text.list.noAccount : text.list.none;
  return (
    <div className="list">
      <header className="list-head">
        <h1 className="list-title">{title}</h1>
      </header>
      <Empty icon={Inbox} title={title}>
        {accounts.length === 0 && (
          <>
            <Button kind="primary" onClick={() => show({ kind: 'add-account' })}>
              {text.welcome.add}
            </Button>
            <Button kind="quiet" onClick={() => void acts.openFiles('files')}>
              {text.files.open}
            </Button>
          </>
        )}
      </Empty>
    </div>
  );
}

function Listed({ list }: { list: MailList }) {
  const mailboxes = useMailboxes().data ?? [];
  const { accounts, settings } = useStarted();
  const grouped = useLayout((layout) => layout.grouped);
  const order = useLayout((layout) => orderOf(list, mailboxes, layout));
  const selected = useUi((ui) => ui.selected.size);
  const opened = useUi((ui) => ui.opened);
  const messages = useMessages(list);
  const marks = useAccountMarks(list);

  const mailbox = mailboxes.find(({ id }) => id === mailboxIdOf(list)) ?? null;
  const search = list.kind === 'search' ? list : null;
  const accountId = search ? search.accountId : (mailbox?.accountId ?? null);
  const inPlace = mailboxIdsIn(placeOf(list), mailboxes, accounts);
  const page: MessagePage | SearchPage | undefined = messages.data?.pages[0];
  const rows = rowsOf(messages.data);
  const total = page?.total ?? mailboxes.reduce((sum, box) => sum + (inPlace.includes(box.id) ? box.total : 0), 0);
  const inRows = !search && grouped && page !== undefined;
  const more = useConversationCount(inPlace, inRows && messages.hasNextPage);
  // Of how many conversations the rest consists is known when they have been counted, and all messages are here that there are.
  const conversations = messages.hasNextPage ? (more && isNear(more.messages, total) ? more.conversations : null) : rows.length;
  const counted = inRows ? conversations : total;

  return (
    <div className="list">
      {selected > 0 && <SelectionBar count={selected} />}
      <header className={selected > 0 ? 'hidden' : 'list-head'}>
        <div className="list-name">
          {/* It is the same to who has no mouse: nothing is cut off from who listens. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above */}
          <h1 className="list-title" onMouseEnter={tellWhole}>
            {titleOf(list, mailbox, settings.savedSearches)}
          </h1>
          <output className="list-count">
            {search ? (
              text.list.search.count(total)
            ) : inRows && conversations !== null && conversations !== total ? (
              <span title={text.list.count(total)}>
                {text.list.conversations(conversations)}
                <span className="hidden">, {text.list.count(total)}</span>
              </span>
            ) : (
              text.list.count(total)
            )}
          </output>
        </div>
        {search ? (
          <select
            className="list-order"
            aria-label={text.list.search.order}
            value={order}
            onChange={(event) => orderSearch(list, mailboxes, ORDERS.find((one) => one === event.target.value) ?? 'date')}
          >
            {ORDERS.map((one) => (
              <option key={one} value={one}>
                {text.list.search.orders[one]}
              </option>
            ))}
          </select>
        ) : (
          // One row has no order, and a name that is long has all of the line.
          rows.length > 1 && <OrderButton list={list} mailboxes={mailboxes} />
        )}
      </header>
      <SearchField key={opened} accountId={accountId} />
      {search && page && isSearch(page) && page.apart && <output className="search-note hint">{text.list.search.apart}</output>}
      {search && page && isSearch(page) && (
        <ServerSearch key={`${search.query} ${accountId}`} query={search.query} accountId={accountId} page={page} />
      )}
      {messages.isPending ? (
        <Skeleton label={text.list.loading} rows={8} />
      ) : messages.isError && rows.length === 0 ? (
        <Failed title={text.list.failed} thrown={messages.error} retry={() => void messages.refetch()} />
      ) : rows.length === 0 && search?.query === unreadQuery(mailbox) ? (
        <Empty icon={CheckCheck} title={text.list.search.allRead} note={text.list.search.allReadNote} />
      ) : rows.length === 0 && search ? (
        <Empty icon={SearchX} title={text.list.search.nothing} note={text.list.search.nothingNote} />
      ) : rows.length === 0 ? (
        <EmptyPlace mailbox={mailbox} accounts={accounts} />
      ) : (
        <MessageRows
          key={`${listId(list)} ${order}`}
          rows={rows}
          total={counted}
          marks={marks}
          outgoing={(row) => saysToWhom(row, mailboxes, accounts)}
          order={order}
          isAwaited={messages.isPlaceholderData}
          hasMore={messages.hasNextPage}
          loadMore={() => void messages.fetchNextPage()}
        />
      )}
    </div>
  );
}

/** @param mailbox null: all inboxes */
function EmptyPlace({ mailbox, accounts }: { mailbox: Mailbox | null; accounts: readonly Account[] }) {
  const isFilling = accounts.some(({ id, status }) => status.state === 'syncing' && (!mailbox || id === mailbox.accountId));
  const isFiles = accounts.some(({ id, kind }) => kind === 'files' && id === mailbox?.accountId);
  const isInbox = !mailbox || mailbox.specialUse === 'inbox';
  return (
    <Empty
      icon={Inbox}
      title={isInbox ? text.list.emptyInbox : text.list.empty}
      note={isFiles ? text.files.empty : isFilling ? text.list.emptyNoteSyncing : text.list.emptyNote}
    />
  );
}
