import './list.css';
import { Inbox, SearchX } from 'lucide-react';
import type { Account, Mailbox, MessagePage } from '../../shared/model.ts';
import type { SearchPage } from '../../shared/search.ts';
import type { SavedSearch } from '../../shared/settings.ts';
import { useLayout } from '../app/layout.ts';
import { rowsOf, useMailboxes, useMessages, useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { mailboxName } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { Empty, Failed, Skeleton } from '../ui/States.tsx';
import { MessageRows } from './MessageRows.tsx';
import { ServerSearch } from './ServerSearch.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { SearchField } from './SearchField.tsx';
import { ALL_INBOXES, useChosenSearch, useListQuery, useSearchesEverywhere } from './search.ts';

/** What a search over all accounts is called; null: it was only typed. */
function nameOfSearch(query: string, saved: readonly SavedSearch[]): string | null {
  if (query === ALL_INBOXES) return text.sidebar.allInboxes;
  return saved.find((search) => search.query === query)?.name ?? null;
}

const isSearch = (page: MessagePage | SearchPage): page is SearchPage => 'bodiless' in page;

/** The open mailbox: its name, its messages, or why there are none. */
export function MessageList() {
  const mailboxId = useUi((ui) => ui.mailboxId);
  const mailbox = useMailboxes().data?.find(({ id }) => id === mailboxId) ?? null;
  const account = useStarted().accounts.find(({ id }) => id === mailbox?.accountId) ?? null;
  const query = useListQuery();
  const everywhere = useSearchesEverywhere();
  const { searchOrder, orderSearch } = useLayout();
  const selected = useUi((ui) => ui.selected.size);
  const accountId = everywhere ? null : (account?.id ?? null);
  const messages = useMessages(mailboxId, query, accountId);
  const page: MessagePage | SearchPage | undefined = messages.data?.pages[0];
  const rows = rowsOf(messages.data);
  const total = page?.total ?? mailbox?.total ?? 0;

  // Of how many conversations the rest of a mailbox consists is not known before it is here.
  const grouped = useLayout((layout) => layout.grouped) && query === '';
  const counted = !grouped ? total : messages.hasNextPage ? null : rows.length;

  const saved = useStarted().settings.savedSearches;
  const chosen = useChosenSearch();
  const name = everywhere ? nameOfSearch(query, saved) : null;
  const titleOf = () => {
    if (query === '') return mailbox ? mailboxName(mailbox) : text.list.none;
    return name ?? (everywhere ? text.list.search.titleEverywhere : text.list.search.title);
  };

  return (
    <div className="list">
      {selected > 0 && <SelectionBar count={selected} />}
      <header className={selected > 0 ? 'hidden' : 'list-head'}>
        <h1 className="list-title">{titleOf()}</h1>
        {mailbox && <output className="list-count">{query === '' ? text.list.count(total) : text.list.search.count(total)}</output>}
        {query !== '' && (
          <select
            className="list-order"
            aria-label={text.list.search.order}
            value={searchOrder}
            onChange={(event) => orderSearch(event.target.value === 'relevance' ? 'relevance' : 'date')}
          >
            <option value="date">{text.list.search.orders.date}</option>
            <option value="relevance">{text.list.search.orders.relevance}</option>
          </select>
        )}
      </header>
      {mailbox && <SearchField key={`${mailboxId} ${chosen}`} accountId={accountId} />}
      {query !== '' && page && isSearch(page) && <ServerSearch key={`${query} ${everywhere}`} query={query} accountId={accountId} page={page} />}
      {mailboxId === null ? (
        <Empty icon={Inbox} title={text.list.none} />
      ) : messages.isPending ? (
        <Skeleton label={text.list.loading} rows={8} />
      ) : messages.isError && rows.length === 0 ? (
        <Failed title={text.list.failed} thrown={messages.error} retry={() => void messages.refetch()} />
      ) : rows.length === 0 && query !== '' ? (
        <Empty icon={SearchX} title={text.list.search.nothing} note={text.list.search.hint} />
      ) : rows.length === 0 ? (
        <EmptyMailbox mailbox={mailbox} account={account} />
      ) : (
        <MessageRows
          key={`${mailboxId} ${query} ${query === '' ? '' : searchOrder}`}
          rows={rows}
          total={counted}
          byDate={query === '' || searchOrder === 'date'}
          hasMore={messages.hasNextPage}
          loadMore={() => void messages.fetchNextPage()}
        />
      )}
    </div>
  );
}

function EmptyMailbox({ mailbox, account }: { mailbox: Mailbox | null; account: Account | null }) {
  const note = account?.status.state === 'syncing' ? text.list.emptyNoteSyncing : text.list.emptyNote;
  return <Empty icon={Inbox} title={mailbox?.specialUse === 'inbox' ? text.list.emptyInbox : text.list.empty} note={note} />;
}
