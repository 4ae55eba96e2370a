import { EVENTS } from '../../shared/channels.ts';
import type { Calls, Channel, EventName, Events, Request, Response, Result, UnseenBridge } from '../../shared/contract.ts';
import type { Account, ErrorCode } from '../../shared/model.ts';
import type { Overview } from '../../shared/overview.ts';
import type { Unsubscription, UnsubscribeWay } from '../../shared/unsubscribe.ts';
import { fakeMain, type FakeMain } from './fake-main.ts';
import { NOW } from './mail.ts';
import { sampleAccount } from './people.ts';

type Answers = { [C in Channel]: (request: Request<C>) => Result<Response<C>> | Promise<Result<Response<C>>> };

const tracker = { address: 'news@shop.example', name: 'Shop', messages: 4, tracking: 3, firstTrackedAt: NOW - 86_400_000 * 90 };
const overview: Overview = {
  buckets: [{ start: '2026-10-25', messages: 12, tracking: 3, suspected: 1, receipts: 1 }],
  services: [{ name: 'HubSpot', company: 'HubSpot, Inc.', messages: 3, senders: 1 }],
  companies: [{ name: 'HubSpot, Inc.', messages: 3, senders: 1 }],
  senders: [tracker],
  kinds: { pixel: 3, style: 1, font: 0, media: 0, connection: 0, other: 0, address: 1, suspected: 1, receipt: 1 },
};

export const good = <T>(value: T): Result<T> => ({ ok: true, value });
export const bad = (code: ErrorCode, message: string, next: string): Result<never> => ({ ok: false, error: { code, message, next } });
const gone = bad('not-found', 'There is no such message any more.', 'Choose another one.');

export interface FakeBridge extends UnseenBridge {
  main: FakeMain;
  /** Every call, in order. */
  calls: { [C in Channel]: { channel: C; request: Calls[C]['request'] } }[Channel][];
  emit<E extends EventName>(event: E, payload: Events[E]): void;
}

/** A main that answers from memory, after the contract. `answers` replace what a channel does. */
export function fakeBridge(main: FakeMain = fakeMain(), answers: Partial<Answers> = {}): FakeBridge {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const emit: FakeBridge['emit'] = (event, payload) => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never);
  };
  const viewOf = (messageId: number, section: string) =>
    main.views.find((view) => view.id === messageId && view.section === section) ?? main.views.find((view) => view.id === messageId);

  const leave = (messageId: number, way: UnsubscribeWay): Unsubscription => {
    const of = viewOf(messageId, '');
    const asked = {
      id: main.unsubscriptions.length + 1,
      accountId: sampleAccount.id,
      list: of?.unsubscribe?.list ?? '',
      sender: of?.from[0]?.address ?? '',
      way,
      at: NOW,
    };
    main.unsubscriptions = [asked, ...main.unsubscriptions];
    return asked;
  };

  const all: Answers = {
    'app:state': () => good(main.state),
    'settings:change': (change) => {
      main.state = { ...main.state, settings: { ...main.state.settings, ...change } };
      return good(main.state.settings);
    },
    'account:add': ({ address, host, port, security, user }) => {
      const account = {
        ...sampleAccount,
        id: address as typeof sampleAccount.id,
        kind: 'imap' as const,
        address,
        name: address,
        colour: 1,
        server: { host, port, security, user },
      };
      main.state = { ...main.state, accounts: [...main.state.accounts, account] };
      return good(account);
    },
    'account:sign-in': ({ address, host, port, security, user, oauth }) => {
      const account = { ...sampleAccount, id: address as typeof sampleAccount.id, kind: 'imap' as const, address, name: address, oauth };
      const added = { ...account, server: { host, port, security, user } };
      main.state = { ...main.state, accounts: [...main.state.accounts, added] };
      return good(added);
    },
    'account:sign-in-again': ({ accountId, name, host, port, security, user, oauth }) => {
      const account = main.state.accounts.find(({ id }) => id === accountId);
      if (!account) return gone;
      const changed = { ...account, name, oauth, server: { host, port, security, user }, status: { state: 'idle' as const, checkedAt: NOW } };
      main.state = { ...main.state, accounts: main.state.accounts.map((other) => (other.id === accountId ? changed : other)) };
      return good(changed);
    },
    'account:sign-in-cancel': () => good(null),
    'account:find': () => bad('not-found', 'Nobody says what the mail server is.', 'Ask your provider.'),
    'account:change': ({ accountId, name, host, port, security, user }) => {
      const account = main.state.accounts.find(({ id }) => id === accountId);
      if (!account) return gone;
      const changed = { ...account, name, server: { host, port, security, user }, status: { state: 'idle' as const, checkedAt: NOW } };
      main.state = { ...main.state, accounts: main.state.accounts.map((other) => (other.id === accountId ? changed : other)) };
      return good(changed);
    },
    'account:remove': async ({ accountId }) => {
      main.state = { ...main.state, accounts: main.state.accounts.filter(({ id }) => id !== accountId) };
      main.mailboxes = main.mailboxes.filter((mailbox) => mailbox.accountId !== accountId);
      // The windows are told before, and may have asked what is left.
      emit('accounts:changed', { accounts: main.state.accounts });
      await new Promise((resolve) => setTimeout(resolve));
      return good(null);
    },
    'account:sync': () => good(null),
    'account:trust': ({ accountId, authserv }) => {
      const account = main.state.accounts.find(({ id }) => id === accountId);
      return account ? good({ ...account, trustedAuthserv: authserv }) : gone;
    },
    'account:keep': ({ accountId, months }) => {
      const account = main.state.accounts.find(({ id }) => id === accountId);
      return account ? good({ ...account, keepMonths: months }) : gone;
    },
    'account:order': ({ accountIds }) => {
      const placeOf = ({ id }: Account) => (accountIds.includes(id) ? accountIds.indexOf(id) : accountIds.length);
      const accounts = main.state.accounts.toSorted((a, b) => placeOf(a) - placeOf(b));
      main.state = { ...main.state, accounts };
      emit('accounts:changed', { accounts });
      return good(null);
    },
    'account:authserv': () => good({ authserv: 'mx.robin.example', messages: 28, of: 30 }),
    'files:choose': () => good(null),
    'files:drop': () => good(null),
    'files:stop': () => good(null),
    'mailbox:remove': ({ mailboxId }) => {
      main.mailboxes = main.mailboxes.filter(({ id }) => id !== mailboxId);
      return good(null);
    },
    'message:remove': ({ messageId }) => {
      main.messages = main.messages.filter(({ id }) => id !== messageId);
      return good(null);
    },
    'mailbox:list': () => good(main.mailboxes),
    'mailbox:page': ({ mailboxIds, after, limit, order }) => {
      const newest = main.messages.filter((row) => mailboxIds.includes(row.mailboxId)).toSorted((a, b) => b.date - a.date || b.id - a.id);
      const rows = order === 'oldest' ? newest.toReversed() : newest;
      const from = after ? rows.findIndex(({ id }) => id === after.id) + 1 : 0;
      const messages = rows.slice(from, from + limit);
      const last = messages.at(-1);
      return good({ messages, total: rows.length, next: last && from + limit < rows.length ? { date: last.date, id: last.id } : null });
    },
    'mailbox:conversations': ({ mailboxIds }) => {
      const rows = main.messages.filter((row) => mailboxIds.includes(row.mailboxId));
      return good({ messages: rows.length, conversations: new Set(rows.map(({ threadId }) => threadId)).size });
    },
    'mailbox:read': ({ mailboxIds }) => {
      const unread = main.messages.filter((row) => !row.seen && mailboxIds.includes(row.mailboxId)).map(({ id }) => id);
      main.messages = main.messages.map((row) => (unread.includes(row.id) ? { ...row, seen: true } : row));
      main.mailboxes = main.mailboxes.map((mailbox) => (mailboxIds.includes(mailbox.id) ? { ...mailbox, unseen: 0 } : mailbox));
      return good(unread);
    },
    'mailbox:search': ({ query, mailboxId }) => {
      const messages = main.messages.filter(
        (row) =>
          (mailboxId === null || row.mailboxId === mailboxId) && `${row.subject} ${row.from?.name ?? ''}`.toLowerCase().includes(query.toLowerCase()),
      );
      const marked = (text: string) =>
        text
          .split(new RegExp(`(${query})`, 'i'))
          .filter((piece) => piece !== '')
          .map((piece) => ({ text: piece, hit: piece.toLowerCase() === query.toLowerCase() }));
      const found = messages.map((row) => ({
        ...row,
        hits: { subject: marked(row.subject), from: marked(row.from?.name ?? ''), snippet: marked(row.snippet) },
      }));
      return good({
        messages: found,
        total: messages.length,
        next: null,
        understood: [{ operator: null, value: query, excluded: false }],
        bodiless: 0,
      });
    },
    'mailbox:search-server': () => good([]),
    'search:suggest': () => good([]),
    'overview:get': () => good(overview),
    'sender:facts': () => good({ ...tracker, services: [{ name: 'HubSpot', company: 'HubSpot, Inc.', messages: 3 }] }),
    'message:conversation': ({ messageId }) => {
      const own = main.messages.find(({ id }) => id === messageId);
      const written = main.mailboxes.filter(({ specialUse }) => specialUse === 'sent' || specialUse === 'drafts').map(({ id }) => id);
      const around = main.messages.filter(({ threadId }) => threadId === own?.threadId).toSorted((a, b) => a.date - b.date);
      return good(around.map((row) => ({ ...row, ...(written.includes(row.mailboxId) && { own: true as const }) })));
    },
    'message:open': ({ messageId, section, as }) => {
      const view = viewOf(messageId, section);
      if (!view) return gone;
      const body =
        as !== 'html' && view.body.kind === 'html'
          ? ({ kind: 'text', text: view.text, reason: as === 'words' ? 'finding' : 'asked' } as const)
          : view.body;
      return good({ ...view, section, body });
    },
    'message:prepare': () => good(null),
    'message:foresee': () => good(null),
    'body:reserve': () => good('mail://reserved/early'),
    'window:read': () => good(null),
    'window:close': () => good(null),
    'menu:show': () => good(null),
    'message:pdf': () => good({ saved: true, path: '/home/robin/Downloads/Autumn.pdf' }),
    'message:print': () => good({ printed: true }),
    'message:pictures': ({ messageId, section, scope }) => {
      const view = viewOf(messageId, section);
      if (!view || view.pictures.state === 'none') return gone;
      const { showable, suspected, identity, domain, why } = view.pictures;
      const chosen = scope === 'domain' ? domain : identity;
      const standing = {
        identity: chosen ?? '',
        decision: scope === 'never' ? 'never' : 'always',
        expiresAt: scope === 'sender-30-days' ? NOW : null,
      } as const;
      if (scope === 'never') return good({ ...view, section, pictures: { state: 'blocked', identity, domain, why, showable, suspected, standing } });
      const isOnce = scope === 'once' || scope === 'once-suspected';
      const shown = { scope: isOnce ? scope : 'sender', standing: isOnce ? null : standing } as const;
      return good({ ...view, section, pictures: { state: 'shown', ...shown, identity, domain, why, showable, suspected, loaded: 0, failed: 0 } });
    },
    'message:source': () => good({ source: 'Received: from mx.sample.example\r\nFrom: news@shop.example\r\n\r\nHello.', truncated: false }),
    'message:save': () => good({ saved: true, path: '/home/robin/Downloads/Autumn.eml' }),
    'message:save-all': () => good({ saved: true, path: '/home/robin/Downloads' }),
    'report:save': ({ format }) => good({ saved: true, path: `/home/robin/Downloads/Autumn.${format}` }),
    'file:show': () => good(null),
    'report:copy': () => good(null),
    'message:seen': ({ messageId, seen }) => {
      main.messages = main.messages.map((row) => (row.id === messageId ? { ...row, seen } : row));
      return good(null);
    },
    'message:flag': ({ messageId, flagged }) => {
      main.messages = main.messages.map((row) => (row.id === messageId ? { ...row, flagged } : row));
      return good(null);
    },
    'message:move': ({ messageId, from, to }) => {
      if (!main.messages.some(({ id, mailboxId }) => id === messageId && mailboxId === from)) return gone;
      main.messages = main.messages.map((row) => (row.id === messageId ? { ...row, mailboxId: to } : row));
      return good(null);
    },
    'attachment:save-all': () => good({ saved: true, path: '/home/robin/Downloads' }),
    'attachment:save': () => good({ saved: true, path: '/home/robin/Downloads/Invoice 2026-1123.pdf' }),
    'picture:list': () =>
      good([
        { kind: 'part', number: 2, name: 'plums.jpg', size: 48_200 },
        { kind: 'remote', number: 7, name: 'hero.png', size: 120_400 },
      ]),
    'drag:prepare': () => good({ dragId: 1 }),
    'drag:start': () => good(null),
    'picture:save': () => good({ saved: true, path: '/home/robin/Downloads/plums.jpg' }),
    'link:open': ({ messageId, link }) => {
      const way = viewOf(messageId, '')?.unsubscribe?.ways.find((one) => one.link === link && one.way !== 'one-click');
      return good(way ? leave(messageId, way.way) : null);
    },
    'link:copy': () => good(null),
    'message:answer': () => good(null),
    'address:copy': () => good(null),
    'consent:list': () => good(main.consents),
    'consent:revoke': ({ consentId }) => {
      main.consents = main.consents.filter(({ id }) => id !== consentId);
      return good(null);
    },
    'unsubscribe:send': ({ messageId }) => good(leave(messageId, 'one-click')),
    'unsubscribe:list': () => good(main.unsubscriptions),
    'unsubscribe:forget': ({ unsubscriptionId }) => {
      main.unsubscriptions = main.unsubscriptions.filter(({ id }) => id !== unsubscriptionId);
      return good(null);
    },
    'lists:list': () => good(main.lists),
    'lists:add': () => {
      const list = { id: main.lists.length + 1, name: 'my-list', rules: 1_204, addedAt: NOW };
      main.lists = [...main.lists, list];
      return good(list);
    },
    'lists:remove': ({ listId }) => {
      main.lists = main.lists.filter(({ id }) => id !== listId);
      return good(null);
    },
    'ledger:list': ({ before, limit }) => good(main.ledger.filter(({ id }) => before === null || id < before).slice(0, limit)),
    'store:move-aside': () => {
      main.state = { ...main.state, store: { state: 'open' } };
      return good({ movedTo: '/home/robin/.config/Unseen/mail.db.aside-1' });
    },
    ...answers,
  };

  const calls: FakeBridge['calls'] = [];
  return {
    main,
    calls,
    async call(channel, request) {
      calls.push({ channel, request } as FakeBridge['calls'][number]);
      return all[channel](request);
    },
    on(event, listener) {
      if (!EVENTS.includes(event)) throw new Error(`no event ${event}`);
      const of = listeners.get(event) ?? new Set();
      listeners.set(event, of.add(listener as (payload: never) => void));
      return () => void of.delete(listener as (payload: never) => void);
    },
    emit,
  };
}
