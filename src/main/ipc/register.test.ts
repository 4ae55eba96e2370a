import { describe, expect, it, vi } from 'vitest';
import { APP_ORIGIN } from '../../shared/addresses.ts';
import { CHANNELS } from '../../shared/channels.ts';
import type { Channel } from '../../shared/contract.ts';
import { UserFailure } from '../errors.ts';
import { answerCall, type Handlers } from './register.ts';

/** A request that each channel accepts. */
const VALID: { [C in Channel]: Record<string, unknown> } = {
  'app:state': {},
  'settings:change': {
    theme: 'dark',
    savedSearches: [{ name: 'Watched', query: 'has:tracker' }],
    layout: {
      widths: { sidebar: 228, list: 340, inspector: 348 },
      density: 'compact',
      grouped: false,
      searchOrder: 'date',
      oldestFirst: true,
      darkBodies: true,
      zoom: 1.1,
      collapsed: false,
      sampleNoteSeen: true,
    },
  },
  'account:add': { address: 'a@b.example', host: 'imap.b.example', port: 993, security: 'tls', user: 'a', password: 'p' },
  'account:find': { domain: 'b.example' },
  'account:change': { accountId: 'x', name: 'Work', host: 'imap.b.example', port: 143, security: 'starttls', user: 'a', password: null },
  'account:sign-in': {
    address: 'a@b.example',
    host: 'imap.b.example',
    port: 993,
    security: 'tls',
    user: 'a',
    oauth: { provider: 'other', clientId: 'unseen', endpoints: { authorization: 'https://b.example/a', token: 'https://b.example/t', scope: '' } },
    clientSecret: null,
  },
  'account:sign-in-again': {
    accountId: 'x',
    name: 'Work',
    host: 'imap.gmail.com',
    port: 993,
    security: 'tls',
    user: 'a',
    oauth: { provider: 'google', clientId: null },
    clientSecret: 's',
  },
  'account:sign-in-cancel': {},
  'account:remove': { accountId: 'x' },
  'account:sync': { accountId: 'x' },
  'account:trust': { accountId: 'x', authserv: 'mx.b.example' },
  'account:keep': { accountId: 'a', months: 12 },
  'account:order': { accountIds: ['b', 'a'] },
  'account:authserv': { accountId: 'x' },
  'files:choose': { choice: 'folder' },
  'files:drop': { paths: [import.meta.filename] },
  'files:stop': {},
  'mailbox:list': {},
  'mailbox:remove': { mailboxId: 1 },
  'mailbox:conversations': { mailboxIds: [1, 7] },
  'mailbox:read': { mailboxIds: [1, 7] },
  'mailbox:page': { mailboxIds: [1, 7], after: { date: 1, id: 2 }, limit: 50, grouped: true, order: 'oldest' },
  'mailbox:search': { query: 'bread', accountId: null, mailboxId: 1, order: 'relevance', after: { date: 1, id: 2 }, limit: 50 },
  'mailbox:search-server': { query: 'bread', accountId: null },
  'search:suggest': { operator: 'from', typed: 'ad', accountId: null },
  'overview:get': { accountId: null, since: 0, until: 1_800_000_000_000, bucket: 'week' },
  'sender:facts': { messageId: 1 },
  'message:conversation': { messageId: 1 },
  'message:open': { messageId: 1, section: '', as: 'html', at: `mail://${'0f'.repeat(16)}/early` },
  'message:prepare': { messageId: 1 },
  'message:foresee': { messageIds: [1, 2] },
  'body:reserve': {},
  'message:pictures': { messageId: 1, section: '3.1', scope: 'once' },
  'message:source': { messageId: 1 },
  'message:save': { messageId: 1 },
  'message:save-all': { messageIds: [1, 2] },
  'message:pdf': { messageId: 1, section: '' },
  'message:print': { messageId: 1, section: '' },
  'report:save': { messageId: 1, section: '', format: 'html' },
  'file:show': { path: import.meta.filename },
  'report:copy': { messageId: 1, section: '' },
  'message:seen': { messageId: 1, seen: true },
  'message:flag': { messageId: 1, flagged: true },
  'message:move': { messageId: 1, from: 1, to: 2 },
  'message:remove': { messageId: 1, mailboxId: 1 },
  'attachment:save': { messageId: 1, section: '', part: 0 },
  'attachment:save-all': { messageId: 1, section: '2' },
  'picture:list': { messageId: 1, section: '' },
  'picture:save': { messageId: 1, section: '2', picture: { kind: 'remote', number: 7 } },
  'drag:prepare': { what: { kind: 'attachment', messageId: 1, section: '', part: 2 } },
  'drag:start': { dragId: 1 },
  'link:open': { messageId: 1, section: '', link: 0, which: 'clean' },
  'link:copy': { messageId: 1, section: '', link: 0, which: 'original' },
  'message:answer': { messageId: 1, section: '', to: 'sender' },
  'address:copy': { messageId: 1, section: '', address: 'ada@engine.example' },
  'consent:list': {},
  'consent:revoke': { consentId: 1 },
  'unsubscribe:send': { messageId: 1 },
  'unsubscribe:list': {},
  'unsubscribe:forget': { unsubscriptionId: 1 },
  'lists:list': {},
  'lists:add': {},
  'lists:remove': { listId: 1 },
  'ledger:list': { before: null, limit: 50 },
  'window:read': { messageId: 1 },
  'window:close': {},
  'menu:show': {
    file: [{ label: 'Open', key: 'Mod+o', enabled: true }],
    groups: [{ label: 'Message', items: [{ label: 'Archive', key: 'e', enabled: true }] }],
  },
  'store:move-aside': {},
};

const top = { origin: APP_ORIGIN, parent: null };
const BAD = { ok: false, error: expect.objectContaining({ code: 'bad-request' }) };

const setup = () => {
  const called = vi.fn(() => Promise.resolve(null));
  const handlers = Object.fromEntries(CHANNELS.map((channel) => [channel, called])) as unknown as Handlers;
  return { called, handlers };
};

describe.each(CHANNELS)('channel %s', (channel) => {
  const refuses = async (sender: Parameters<typeof answerCall>[2], args: unknown[]) => {
    const { called, handlers } = setup();
    expect(await answerCall(handlers, channel, sender, args)).toEqual(BAD);
    expect(called).not.toHaveBeenCalled();
  };
  const valid = VALID[channel];

  it('answers a good request of the top frame', async () => {
    const { called, handlers } = setup();
    expect(await answerCall(handlers, channel, top, [valid])).toEqual({ ok: true, value: null });
    expect(called).toHaveBeenCalledOnce();
  });
  it('refuses an extra key', () => refuses(top, [{ ...valid, extra: 1 }]));
  it('refuses __proto__ as a key of its own', () =>
    refuses(top, [JSON.parse(JSON.stringify(valid).replace(/^\{/, '{"__proto__":{"a":1},').replace(',}', '}'))]));
  it('refuses another prototype', () => refuses(top, [Object.create(valid)]));
  it.each([null, undefined, 'text', 7, true, [], [valid], () => valid].map((value) => [value]))('refuses %o instead of a request', (value) =>
    refuses(top, [value]),
  );
  it('refuses a second argument', () => refuses(top, [valid, valid]));
  it('refuses no argument', () => refuses(top, []));
  it.each(Object.keys(valid))('refuses a wrong type in %s', async (key) => {
    await refuses(top, [{ ...valid, [key]: { a: 1 } }]);
    await refuses(top, [{ ...valid, [key]: Symbol.iterator }]);
    await refuses(top, [{ ...valid, [key]: Number.NaN }]);
  });
  it('refuses a subframe', () => refuses({ origin: APP_ORIGIN, parent: {} as never }, [valid]));
  it('refuses a frame that is gone', () => refuses(null, [valid]));
  it.each(['unseen://app.evil', 'mail://0123', 'null', 'https://app', 'file://', 'unseen://App', ''])('refuses the origin %s', (origin) =>
    refuses({ origin, parent: null }, [valid]),
  );
});

describe('a handler that fails', () => {
  it('gives a failure for people as it is', async () => {
    const { handlers } = setup();
    handlers['app:state'] = () => Promise.reject(new UserFailure('not-found', 'Gone.', 'Look elsewhere.'));
    expect(await answerCall(handlers, 'app:state', top, [{}])).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'Gone.', next: 'Look elsewhere.' },
    });
  });
  it('says that the disk is full where that is it', async () => {
    const { handlers } = setup();
    handlers['settings:change'] = () => Promise.reject(Object.assign(new Error('ENOSPC: write /home/secret'), { code: 'ENOSPC' }));
    const answer = await answerCall(handlers, 'settings:change', top, [{ theme: 'dark' }]);
    expect(answer).toMatchObject({ ok: false, error: { code: 'file-not-written', message: expect.stringMatching(/disk is full/) as string } });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
  it('says nothing of what another error said', async () => {
    const { handlers } = setup();
    handlers['app:state'] = () => Promise.reject(new Error('secret@address.example'));
    const told = vi.spyOn(console, 'error').mockReturnValue();
    const answer = await answerCall(handlers, 'app:state', top, [{}]);
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    // Whoever mends it has to know where it was.
    expect(told.mock.calls).toEqual([[expect.stringMatching(/^Unseen: unexpected in app:state: Error at .*register\.test\.ts/)]]);
    expect(JSON.stringify([answer, told.mock.calls])).not.toContain('secret');
    told.mockRestore();
  });
});

describe('bounds of requests', () => {
  it.each([
    ['settings:change', { savedSearches: [{ name: 'a', query: 'b', x: 1 }] }],
    ['settings:change', { savedSearches: [{ name: ' ', query: 'b' }] }],
    ['settings:change', { savedSearches: Object.assign([{ name: 'a', query: 'b' }], { extra: 1 }) }],
    ['settings:change', { savedSearches: Array.from({ length: 51 }, () => ({ name: 'a', query: 'b' })) }],
    ['settings:change', { layout: { widths: {} } }],
    ['settings:change', { language: 'xx' }],
    ['mailbox:page', { mailboxIds: [1], after: null, limit: 501, grouped: true }],
    ['mailbox:page', { mailboxIds: [1], after: null, limit: 0, grouped: true }],
    ['mailbox:conversations', { mailboxIds: Array.from({ length: 101 }, (_, at) => at) }],
    ['mailbox:read', { mailboxIds: Array.from({ length: 101 }, (_, at) => at) }],
    ['mailbox:page', { mailboxIds: [1], after: null, limit: 1, grouped: true, order: 'relevance' }],
    ['message:save-all', { messageIds: [] }],
    ['message:save-all', { messageIds: Array.from({ length: 201 }, (_, at) => at) }],
    ['drag:prepare', { what: { kind: 'message', messageId: 1, path: '/etc/passwd' } }],
    ['drag:prepare', { what: { kind: 'file', path: '/etc/passwd' } }],
    ['mailbox:page', { mailboxIds: [1.5], after: null, limit: 1, grouped: true }],
    ['mailbox:page', { mailboxIds: Array.from({ length: 101 }, (_, at) => at), after: null, limit: 1, grouped: true }],
    ['mailbox:page', { mailboxIds: [1], after: { date: 1, id: 2, x: 1 }, limit: 1, grouped: true }],
    ['account:add', { ...VALID['account:add'], port: 65_536 }],
    ['account:add', { ...VALID['account:add'], host: 'a\r\nb' }],
    ['account:add', { ...VALID['account:add'], address: 'nobody' }],
    ['account:change', { ...VALID['account:change'], name: ' ' }],
    ['account:change', { ...VALID['account:change'], name: 'x'.repeat(255) }],
    ['account:change', { ...VALID['account:change'], password: '' }],
    ['account:add', { ...VALID['account:add'], user: 'x'.repeat(2_000) }],
    ['message:open', { messageId: -1, section: '', as: 'html' }],
    ['message:open', { messageId: 1, section: '1..2', as: 'html' }],
    ['message:open', { messageId: 1, section: '/etc', as: 'html' }],
    ['message:open', { messageId: 1, section: '', as: 'html', at: `mail://${'0f'.repeat(16)}/part/1` }],
    ['message:open', { messageId: 1, section: '', as: 'html', at: 'mail://shop/early' }],
  ] as const)('%s refuses %o', async (channel, request) => {
    const { handlers } = setup();
    expect(await answerCall(handlers, channel, top, [request])).toEqual(BAD);
  });
});

describe('paths of dropped files', () => {
  const answered = async (paths: unknown) => {
    const drop = vi.fn(() => Promise.resolve(null));
    const sender = { origin: APP_ORIGIN, parent: null };
    const { ok } = await answerCall({ 'files:drop': drop } as unknown as Handlers, 'files:drop', sender, [{ paths }]);
    return ok;
  };

  it.each([
    ['one that is not absolute', ['mail.eml']],
    ['one with a null character', ['/tmp/mail.eml\0.txt']],
    ['one that no system has', [`/${'x'.repeat(40_000)}`]],
    ['more than at once', Array.from({ length: 501 }, () => '/tmp/a.eml')],
    ['what is no path', [7]],
  ])('are refused: %s', async (_, paths) => {
    expect(await answered(paths)).toBe(false);
    expect(await answered(['/tmp/mail.eml'])).toBe(true);
  });
});
