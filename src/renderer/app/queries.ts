import { QueryClient, useInfiniteQuery, useQuery, type InfiniteData } from '@tanstack/react-query';
import { soleAccount } from '../../shared/accounts.ts';
import type { Account, AccountId, Mailbox, MailboxId, MessageId, MessagePage, MessageSummary, PageCursor, Section } from '../../shared/model.ts';
import type { AppState } from '../../shared/app-state.ts';
import type { ReadAs } from '../../shared/message-view.ts';
import { useShallow } from 'zustand/react/shallow';
import type { Range } from '../overview/range.ts';
import type { FoundMessage, SearchHits, SearchPage, SuggestFor } from '../../shared/search.ts';
import type { Layout } from '../../shared/settings.ts';
import { orderOf, type Ordering } from '../list/list-order.ts';
import { mailboxIdsIn, type MailList } from '../list/mail-list.ts';
import { withOpenRow } from '../list/open-row.ts';
import { callFor, useBridge } from './bridge.ts';
import { useLayout } from './layout.ts';
import { changesSoFar, withChangesSince } from './row-changes.ts';
import { useUi } from './ui-state.ts';

/** How the reader has lists ordered. */
type Arranged = Ordering & Pick<Layout, 'grouped'>;

/** Rows of one page: a few screens, so that scrolling rarely waits. */
const PAGE = 100;
/** Of the first page of a search, which each letter has wanted anew and in whose rows hits are looked for: a large screen, and what is asked for ahead of it. */
const FIRST_FOUND = 60;

export const keys = {
  state: ['state'] as const,
  mailboxes: ['mailboxes'] as const,
  /** The beginning of the keys of all lists. */
  messages: ['messages'] as const,
  /** The beginning of the keys of what a search found. */
  found: (query: string) => ['messages', 'found', query] as const,
  /** A list as it stands. */
  list: (list: MailList | null, mailboxes: readonly Mailbox[], accounts: readonly Account[], { grouped, ...ordering }: Arranged) =>
    list?.kind === 'search'
      ? ([...keys.found(list.query), list.accountId ?? soleAccount(accounts), orderOf(list, mailboxes, ordering)] as const)
      : (['messages', 'in', list ? mailboxIdsIn(list, mailboxes, accounts) : [], grouped, orderOf(list, mailboxes, ordering)] as const),
  /** How many conversations the mailboxes of a list have. */
  conversations: (mailboxIds: readonly MailboxId[]) => ['conversations', 'in', mailboxIds] as const,
  /** The beginning of the keys of what the server found. */
  byServer: ['server-hits'] as const,
  /** What the server found of a search, in messages that are not here whole. */
  serverHits: (query: string, accountId: AccountId | null) => [...keys.byServer, query, accountId] as const,
  suggestions: (asked: SuggestFor | null) => ['suggestions', asked] as const,
  /** The beginning of the keys of all views. */
  views: ['view'] as const,
  view: (messageId: MessageId | null, section: Section, as: ReadAs) => ['view', messageId, section, as] as const,
  /** Also the beginning of the keys of each account and time. */
  overview: ['overview'] as const,
  /** The beginning of the keys of all conversations. */
  around: ['conversation'] as const,
  /** Of the conversation that a message is in. */
  conversation: (messageId: MessageId | null) => [...keys.around, messageId] as const,
  /** The beginning of the keys of what is known of each message's sender. */
  senders: ['sender'] as const,
  sender: (messageId: MessageId) => [...keys.senders, messageId] as const,
  pictures: (messageId: MessageId, section: Section) => ['pictures', messageId, section] as const,
  /** Messages that are ready to be opened, as many as main keeps. */
  prepared: ['prepared'] as const,
  consents: ['consents'] as const,
  unsubscriptions: ['unsubscriptions'] as const,
  lists: ['lists'] as const,
  ledger: ['ledger'] as const,
  /** What `message:updated` told last. */
  updated: ['updated'] as const,
};

/** The query cache as a cache of the contract: main tells when something changed, so nothing is stale by itself. */
export function contractCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: Infinity, networkMode: 'always', refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

export function useAppState() {
  const bridge = useBridge();
  return useQuery({ queryKey: keys.state, queryFn: () => callFor(bridge, 'app:state', {}) });
}

/** The state of an app that is known to have started. */
export function useStarted(): AppState {
  const { data } = useAppState();
  if (!data) throw new Error('used before the app had started');
  return data;
}

/** An account is as main says from now on: in its place, or the last one where it is new. */
export function takeAccount(client: QueryClient, account: Account): void {
  client.setQueryData<AppState>(keys.state, (state) => {
    if (!state) return state;
    const isKnown = state.accounts.some(({ id }) => id === account.id);
    const accounts = isKnown ? state.accounts.map((other) => (other.id === account.id ? account : other)) : [...state.accounts, account];
    return { ...state, accounts };
  });
}

export function useMailboxes() {
  const bridge = useBridge();
  return useQuery({ queryKey: keys.mailboxes, queryFn: () => callFor(bridge, 'mailbox:list', {}) });
}

/** What the server found; `isAway`: it was moved since. */
export type ServerHit = FoundMessage & { isAway?: boolean };

/** The last page of a search, and after it what the server found besides. */
const withServerHits = (page: SearchPage, hits: readonly ServerHit[]): SearchPage => ({
  ...page,
  messages: [
    ...page.messages,
    ...hits.filter(({ id, isAway }) => !isAway && !page.messages.some((row) => row.id === id)).map((hit) => ({ ...hit, byServer: true })),
  ],
});

/** Messages of a place, or what a search finds. */
export function useMessages(list: MailList | null) {
  const bridge = useBridge();
  const mailboxes = useMailboxes().data;
  const { accounts } = useStarted();
  const { searchOrder, oldestFirst, orders, grouped } = useLayout(
    useShallow(({ searchOrder, oldestFirst, orders, grouped }) => ({ searchOrder, oldestFirst, orders, grouped })),
  );
  const order = orderOf(list, mailboxes ?? [], { searchOrder, oldestFirst, orders });
  return useInfiniteQuery({
    queryKey: keys.list(list, mailboxes ?? [], accounts, { searchOrder, oldestFirst, orders, grouped }),
    // While the next letters are looked for, what the last ones found stays.
    placeholderData: (before) => (list?.kind === 'search' ? before : undefined),
    enabled: list !== null && mailboxes !== undefined,
    initialPageParam: null as PageCursor | null,
    queryFn: async ({ pageParam, client, queryKey }) => {
      if (list === null || mailboxes === undefined) throw new Error('no list');
      const before = changesSoFar(client);
      if (list.kind === 'search') {
        const { query, accountId } = list;
        const found = await callFor(bridge, 'mailbox:search', {
          query,
          accountId: accountId ?? soleAccount(accounts),
          mailboxId: null,
          order,
          after: pageParam,
          limit: pageParam === null ? FIRST_FOUND : PAGE,
        });
        const here = client.getQueryData<InfiniteData<SearchPage, PageCursor | null>>(queryKey);
        const same = here?.pages[here.pageParams.findIndex((after) => after?.id === pageParam?.id)]?.messages;
        const page = withOpenRow({ ...found, messages: withChangesSince(client, before, found.messages) }, same, query, useUi.getState().messageId);
        const hits = client.getQueryData<ServerHit[]>(keys.serverHits(query, accountId)) ?? [];
        // They come newest first.
        return page.next === null ? withServerHits(page, order === 'oldest' ? hits.toReversed() : hits) : page;
      }
      const mailboxIds = mailboxIdsIn(list, mailboxes, accounts);
      const page = await callFor(bridge, 'mailbox:page', {
        mailboxIds,
        after: pageParam,
        limit: PAGE,
        grouped,
        ...(order === 'oldest' && { order }),
      });
      return { ...page, messages: withChangesSince(client, before, page.messages) };
    },
    getNextPageParam: (page: MessagePage) => page.next,
  });
}

/** How many conversations a place has, once somebody has counted them; null: not yet, or it is not asked for. */
export function useConversationCount(mailboxIds: readonly MailboxId[], asked: boolean) {
  const bridge = useBridge();
  const counted = useQuery({
    queryKey: keys.conversations(mailboxIds),
    enabled: asked,
    queryFn: () => callFor(bridge, 'mailbox:conversations', { mailboxIds: [...mailboxIds] }),
  });
  return asked ? (counted.data ?? null) : null;
}

/** Who watched over a time; the last answer stays while the next is on its way. */
export function useOverview(accountId: AccountId | null, range: Range) {
  const bridge = useBridge();
  return useQuery({
    queryKey: [...keys.overview, accountId, range],
    placeholderData: (before) => before,
    queryFn: () => callFor(bridge, 'overview:get', { accountId, ...range }),
  });
}

/** What is known of who sent a message; null: nothing yet. */
export function useSenderFacts(messageId: MessageId) {
  const bridge = useBridge();
  return useQuery({ queryKey: keys.sender(messageId), gcTime: 0, queryFn: () => callFor(bridge, 'sender:facts', { messageId }) });
}

/** The pictures that an open message shows: asked for anew each time, since they come one after the other. */
export function useShownPictures(messageId: MessageId, section: Section) {
  const bridge = useBridge();
  return useQuery({
    queryKey: keys.pictures(messageId, section),
    gcTime: 0,
    queryFn: () => callFor(bridge, 'picture:list', { messageId, section }),
  });
}

export function useConsents() {
  const bridge = useBridge();
  return useQuery({ queryKey: keys.consents, gcTime: 0, queryFn: () => callFor(bridge, 'consent:list', {}) });
}

export function useUnsubscriptions() {
  const bridge = useBridge();
  return useQuery({ queryKey: keys.unsubscriptions, gcTime: 0, queryFn: () => callFor(bridge, 'unsubscribe:list', {}) });
}

export function useFilterLists() {
  const bridge = useBridge();
  return useQuery({ queryKey: keys.lists, gcTime: 0, queryFn: () => callFor(bridge, 'lists:list', {}) });
}

export function useLedger() {
  const bridge = useBridge();
  return useInfiniteQuery({
    queryKey: keys.ledger,
    gcTime: 0,
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) => callFor(bridge, 'ledger:list', { before: pageParam, limit: PAGE }),
    getNextPageParam: (page) => (page.length < PAGE ? null : (page.at(-1)?.id ?? null)),
  });
}

/** A list, as far as it is here. */
export type Pages = InfiniteData<MessagePage>;

/** A message of the list; `hits` where it was found by a search, `byServer` where only the server did. */
export type ListedMessage = MessageSummary & { hits?: SearchHits; byServer?: boolean };

/** Rows that are already here, in the order of the list. */
export function rowsOf(data: Pages | undefined): ListedMessage[] {
  return data?.pages.flatMap((page) => page.messages) ?? [];
}

/** Has lists read again that show one of these mailboxes, and what searches found, which may be in any. */
export const renewLists = (client: QueryClient, changed: ReadonlySet<MailboxId>): Promise<void> =>
  client.invalidateQueries({
    queryKey: keys.messages,
    predicate: ({ queryKey: [, kind, mailboxIds] }) => kind === 'found' || (mailboxIds as MailboxId[]).some((id) => changed.has(id)),
  });

/** Has the conversations of these mailboxes counted again. */
export const renewCounts = (client: QueryClient, changed: ReadonlySet<MailboxId>): Promise<void> =>
  client.invalidateQueries({
    queryKey: ['conversations', 'in'],
    predicate: ({ queryKey: [, , mailboxIds] }) => (mailboxIds as MailboxId[]).some((id) => changed.has(id)),
  });
