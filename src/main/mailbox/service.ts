import type { LedgerEntry } from '../../shared/ledger.ts';
import type { AccountId, StoreState } from '../../shared/model.ts';
import { actCalls } from './act-calls.ts';
import { fileService } from './files/file-service.ts';
import { failed, NO_ACCOUNT, STORE_UNAVAILABLE } from './failures.ts';
import type { OpenSession } from './imap-connection.ts';
import { logIns } from './log-ins.ts';
import { messageCalls } from './message-calls.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { MailboxEvents, MailboxService, Outcome } from './protocol.ts';
import { LONGEST_HISTORY, scanCalls } from './scan-service.ts';
import { sessionError } from './session-errors.ts';
import { findAccount, finishRemovals, putAccount, removeAccountFromStore, setMailboxOwner } from './store/accounts.ts';
import { arrivalOf } from './store/arrivals.ts';
import { countConversations } from './store/conversation-count.ts';
import { conversationOf } from './store/conversations.ts';
import { allMailboxes } from './store/folders.ts';
import { forgetRemoved } from './store/forgetting.ts';
import { urlsOfSender } from './store/extracts.ts';
import { importMessages } from './store/local.ts';
import { closeStoreFile, moveAside, openStoreFile } from './store/open.ts';
import { NO_OVERVIEW, overviewOf } from './store/overview.ts';
import { pageOf } from './store/pages.ts';
import { parseQuery } from './store/query.ts';
import { subjectOf } from './store/reading.ts';
import { unscannedMessages } from './store/scans.ts';
import { foldersOf } from './store/search-sql.ts';
import { foundElsewhere, searchMessages } from './store/search.ts';
import { suggestionsFor } from './store/suggestions.ts';
import { senderFacts } from './store/senders.ts';
import { resolveMessage, storeOf, type Store } from './store/store.ts';
import { AccountSync } from './sync/account-sync.ts';
import { criteriaOf } from './sync/server-search.ts';
import type { FetchLimits } from './sync/bandwidth.ts';
import { onWaking } from './sync/sleep.ts';
import { throttle } from './sync/throttle.ts';

/** More often nobody can read a list that changes. */
const CHANGED_INTERVAL_MS = 250;
const UNSCANNED_INTERVAL_MS = 500;

const done: Outcome<null> = { ok: true, value: null };

type Emit = <N extends keyof MailboxEvents>(name: N, payload: MailboxEvents[N]) => void;

/** The mailbox process behind its wire: the store, and a sync for each IMAP account. */
export function mailboxService(emit: Emit, openSession: OpenSession): MailboxService {
  let store: Store | null = null;
  let file = '';
  const syncs = new Map<AccountId, AccountSync>();
  const inTurn = oneAtATime();
  let removing: Promise<void> = Promise.resolve();
  let forgetting: Promise<void> = Promise.resolve();
  let limits: FetchLimits = { fetching: 'all', bytesPerSecond: null };

  const changed = throttle<number>(CHANGED_INTERVAL_MS, (ids) => emit('changed', { mailboxIds: ids as MailboxEvents['changed']['mailboxIds'] }));
  const unscanned = throttle<true>(UNSCANNED_INTERVAL_MS, () => emit('unscanned', {}));
  const record = (entry: Omit<LedgerEntry, 'id'>) => emit('connection', entry);
  const sessions = logIns({ openSession, record, tokenWanted: (accountId) => emit('tokenWanted', { accountId }) });

  const stopWatching = onWaking(() => {
    for (const sync of syncs.values()) sync.reconnect();
  });

  const scans = scanCalls({
    store: () => store,
    changed: (folderIds) => changed.add(...folderIds),
    unscanned: () => unscanned.add(true),
    progress(accountId, progress) {
      files.scanning(accountId, progress);
      [...syncs.values()].find((sync) => sync.accountId === accountId)?.scanning(progress);
    },
    stuck(accountId, error) {
      files.stuck(accountId, error);
      [...syncs.values()].find((sync) => sync.accountId === accountId)?.stuck(error);
    },
  });
  const files = fileService({
    store: () => store,
    changed: changed.add,
    unscanned: () => unscanned.add(true),
    onScreen: scans.onScreen,
    status: (accountId, status) => emit('status', { accountId, status }),
    shown: (event) => emit('filesShown', event),
  });

  /** Nobody waits for it; what fails is done at the next start. */
  const forget = () => {
    forgetting = forgetting.then(() => (store ? forgetRemoved(store.db) : undefined)).catch(() => undefined);
  };

  const open = (path: string): StoreState => {
    const opened = openStoreFile(path);
    if (opened.state === 'unavailable') return opened;
    store = storeOf(opened.db, path);
    // What fails here is tried again at the next start.
    removing = finishRemovals(opened.db).catch(() => undefined);
    void removing.then(forget);
    if (unscannedMessages(opened.db, { limit: 1 }).length > 0) unscanned.add(true);
    return { state: 'open' };
  };

  const acts = actCalls({ store: () => store, changed: changed.add, queued: (accountId) => syncs.get(accountId)?.acted() });

  const endSync = async (accountId: AccountId) => {
    sessions.end(accountId);
    const sync = syncs.get(accountId);
    syncs.delete(accountId);
    await sync?.stop();
    if (store && findAccount(store.db, accountId)?.kind === 'files') await files.end();
  };

  const closeStore = async () => {
    await Promise.all([...[...syncs.keys()].map(endSync), files.end()]);
    const closing = store;
    store = null;
    if (closing) closeStoreFile(closing.db);
    await Promise.all([removing, forgetting]);
  };

  const startAccount: MailboxService['startAccount'] = async ({ account, secret }) => {
    await endSync(account.id);
    await removing;
    if (!store) return failed(STORE_UNAVAILABLE);
    const { id: accountId } = putAccount(store.db, account.id, account.kind);
    const { server } = account;
    if (account.kind === 'files') files.begin(account.id, accountId);
    if (account.kind !== 'imap' || !server) return done;
    changed.add(...setMailboxOwner(store.db, accountId, server));
    if (secret === null) return done;
    const sync = new AccountSync({
      store,
      accountId,
      server,
      keepMonths: account.keepMonths,
      limits: () => limits,
      open: sessions.of(account.id, server, secret),
      status: (status) => emit('status', { accountId: account.id, status }),
      changed: (folderId) => changed.add(folderId),
      arrived: (folderId, messageIds) => {
        const arrival = store && messageIds.length > 0 ? arrivalOf(store.db, folderId, messageIds) : null;
        if (arrival) emit('arrived', { accountId: account.id, ...arrival });
      },
      unscanned: () => unscanned.add(true),
      random: Math.random,
    });
    syncs.set(account.id, sync);
    sync.start();
    return done;
  };

  return {
    async openStore(request) {
      if (store) await closeStore();
      file = request.file;
      return open(file);
    },

    async moveStoreAside() {
      if (file === '') return failed(STORE_UNAVAILABLE);
      await closeStore();
      try {
        const movedTo = moveAside(file);
        const state = open(file);
        if (state.state === 'open') return { ok: true, value: { movedTo } };
        return failed({ ...STORE_UNAVAILABLE, message: `A new store could not be made at ${file}. ${state.reason}` });
      } catch {
        return failed({
          code: 'file-not-written',
          message: `${file} could not be renamed; it is as it was.`,
          next: 'Check that its folder may be written to, or rename the file yourself.',
        });
      }
    },

    async checkServer({ server, proof }) {
      try {
        const login = proof.kind === 'password' ? { pass: proof.password } : { accessToken: proof.token.value };
        const session = await openSession({ server, login, why: 'To check the settings of an account that you add or change.', record });
        await session.close();
        return done;
      } catch (error) {
        return failed(sessionError(error, server));
      }
    },

    // Of two starts at once each would make a sync, and only the later one could be stopped.
    startAccount: (request) => inTurn(request.account.id, () => startAccount(request)),

    giveToken: async ({ accountId, token }) => sessions.give(accountId, token),

    async limit(request) {
      limits = request;
      for (const sync of syncs.values()) sync.limited();
    },

    async syncNow({ accountId }) {
      const sync = syncs.get(accountId);
      sync?.syncNow();
      // What could not be written when it was scanned may be by now.
      unscanned.add(true);
      return (sync ?? (store && findAccount(store.db, accountId))) ? done : failed(NO_ACCOUNT);
    },

    removeAccount: ({ accountId }) =>
      inTurn(accountId, async () => {
        await endSync(accountId);
        await removing;
        if (!store) return failed(STORE_UNAVAILABLE);
        const removal = removeAccountFromStore(store.db, accountId);
        removing = removal.catch(() => undefined);
        await removal;
        forget();
        return done;
      }),

    async importLocal({ accountId, mailbox, messages }) {
      if (!store) return failed(STORE_UNAVAILABLE);
      const account = findAccount(store.db, accountId);
      if (account?.kind !== 'sample') return failed(NO_ACCOUNT);
      const folderId = await importMessages(store, account.id, mailbox, messages);
      if (folderId !== null) {
        changed.add(folderId);
        unscanned.add(true);
      }
      return done;
    },

    mailboxes: async () =>
      store
        ? allMailboxes(store.db).map((mailbox) => ({
            ...mailbox,
            problem: syncs.get(mailbox.accountId)?.problemOf(mailbox.id) ?? files.problemOf(mailbox.id),
          }))
        : [],

    async page({ mailboxIds, after, limit, grouped, order = 'date' }) {
      if (!store) return { messages: [], total: 0, next: null };
      const page = pageOf(store.db, mailboxIds, after, limit, { grouped, order });
      scans.onScreen(page.messages.map(({ id }) => id));
      return page;
    },

    conversations: async ({ mailboxIds }) => (store ? countConversations(store.db, mailboxIds) : { messages: 0, conversations: 0 }),

    search: async (request) => (store ? searchMessages(store.db, request) : { messages: [], total: 0, next: null, understood: [], bodiless: 0 }),

    suggest: async (request) => (store ? suggestionsFor(store.db, request) : []),

    async searchServer(request) {
      if (!store) return failed(STORE_UNAVAILABLE);
      const { db } = store;
      const query = parseQuery(request.query, Date.now(), request.me);
      const criteria = criteriaOf(query, request.me);
      const asked = [...syncs].filter(([id]) => request.accountId === null || id === request.accountId).map(([, sync]) => sync);
      const answers = criteria ? await Promise.all(asked.map((sync) => sync.searchServer(criteria, foldersOf(db, query, request)))) : [];
      const found = answers.flatMap((answer) => (answer.ok ? answer.value : []));
      const refused = answers.find((answer) => !answer.ok);
      if (refused?.ok === false && found.length === 0) return refused;
      return { ok: true, value: db.isOpen ? foundElsewhere(db, request, found) : [] };
    },

    overview: async (request) => (store ? overviewOf(store.db, request) : NO_OVERVIEW),

    senderFacts: async ({ messageId }) => (store ? senderFacts(store.db, resolveMessage(store, messageId)) : null),

    senderHistory: async ({ messageId }) => (store ? urlsOfSender(store.db, resolveMessage(store, messageId), LONGEST_HISTORY) : []),

    conversation: async ({ messageId }) => (store ? conversationOf(store.db, resolveMessage(store, messageId), messageId) : []),

    subjects: async ({ messageIds }) => messageIds.map((messageId) => (store ? subjectOf(store.db, resolveMessage(store, messageId)) : null)),

    ...messageCalls(
      () => store,
      (accountId) => syncs.get(accountId),
    ),
    ...acts,
    ...files.calls,

    toScan: scans.toScan,
    async scanned(request) {
      await scans.scanned(request);
      files.scanned(request.results.map(({ messageId }) => messageId));
    },
    rescan: scans.rescan,

    async close() {
      stopWatching();
      await closeStore();
      changed.stop();
      unscanned.stop();
    },
  };
}
