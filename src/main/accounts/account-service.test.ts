import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountChange, SignIn, SignInAgain } from '../../shared/account-orders.ts';
import type { Account, AccountId, AccountStatus, ServerSettings } from '../../shared/model.ts';
import type { OAuthSettings } from '../../shared/oauth.ts';
import type { AccessToken, AccountRecord, MailboxService, Outcome } from '../mailbox/protocol.ts';
import type { AccountList } from './account-list.ts';
import type { AccessTokens } from './oauth/access-tokens.ts';
import { accountService, type AccountServiceParts } from './account-service.ts';
import { kept } from './oauth/grant.ts';
import { OWN } from './oauth/testing/own-server.ts';
import { SAMPLE_ACCOUNT } from './sample-account.ts';

const ID = 'a' as AccountId;
const SERVER: ServerSettings = { host: 'imap.home.example', port: 993, security: 'tls', user: 'robin' };
const ACCOUNT: AccountRecord = {
  id: ID,
  kind: 'imap',
  address: 'robin@home.example',
  name: 'robin@home.example',
  colour: 1,
  server: SERVER,
  trustedAuthserv: 'mx.home.example',
  oauth: null,
  keepMonths: null,
};

let records: AccountRecord[];
let passwords: Map<AccountId, string>;
let status: AccountStatus;
let answer: Outcome<null>;
const checkServer = vi.fn<MailboxService['checkServer']>();
const startAccount = vi.fn<MailboxService['startAccount']>();
const changed = vi.fn<() => void>();
const another = vi.fn<AccessTokens['another']>();
const signInByBrowser = vi.fn<AccountServiceParts['signInByBrowser']>();

const list = (): AccountList => ({
  aside: null,
  records: () => records,
  all: () => records.map((record): Account => ({ ...record, status })),
  find: (id) => records.find((record) => record.id === id) ?? null,
  judgedFor: () => ({ me: [], trustedAuthserv: [] }),
  put: (account) => {
    const isKnown = records.some(({ id }) => id === account.id);
    records = isKnown ? records.map((other) => (other.id === account.id ? account : other)) : [...records, account];
    return Promise.resolve();
  },
  remove: (id) => Promise.resolve(void (records = records.filter((other) => other.id !== id))),
  order: (ids) => Promise.resolve(void (records = ids.flatMap((id) => records.filter((record) => record.id === id)))),
  setStatus: (_, told) => void (status = told),
});

const service = () =>
  accountService({
    accounts: list(),
    credentials: {
      state: () => Promise.resolve('protected'),
      keep: (id, password) => Promise.resolve(void passwords.set(id, password)),
      password: (id) => Promise.resolve(passwords.get(id) ?? null),
      forget: (id) => Promise.resolve(void passwords.delete(id)),
    },
    consents: {} as never,
    unsubscriptions: {} as never,
    pictures: {} as never,
    mailbox: () => ({ checkServer, startAccount, syncNow: () => Promise.resolve({ ok: true, value: null }) }) as unknown as MailboxService,
    accessTokens: { another },
    signInByBrowser,
    changed,
  });

const change = (change: Partial<AccountChange>) => service().change({ accountId: ID, name: ACCOUNT.name, ...SERVER, password: null, ...change });

beforeEach(() => {
  records = [SAMPLE_ACCOUNT, ACCOUNT, { ...ACCOUNT, id: 'b' as AccountId, name: 'Club', server: { ...SERVER, user: 'club' } }];
  passwords = new Map([[ID, 'old']]);
  status = { state: 'idle', checkedAt: null };
  answer = { ok: true, value: null };
  vi.clearAllMocks();
  checkServer.mockImplementation(() => Promise.resolve(answer));
  startAccount.mockResolvedValue({ ok: true, value: null });
});

describe('an account that cannot be started', () => {
  it('keeps no other from being started, says so, and is started when the reader asks', async () => {
    records = records.slice(1);
    for (const { id } of records) passwords.set(id, 'x');
    startAccount.mockRejectedValueOnce(new Error('database or disk is full'));
    const accounts = service();
    await accounts.startAll();
    expect(startAccount.mock.calls.map(([{ account }]) => account.id)).toEqual(records.map(({ id }) => id));
    const told = { state: 'offline', error: { code: 'internal' } };
    expect(status).toMatchObject(told);
    await accounts.sync(records[0]!.id);
    expect(startAccount.mock.lastCall?.[0].account).toEqual(records[0]);
    await accounts.sync(records[0]!.id);
    expect(startAccount).toHaveBeenCalledTimes(records.length + 1);
  });
});

it('an account that two windows add at once is added once', async () => {
  const accounts = service();
  const add = () => accounts.add({ ...SERVER, user: 'new', address: 'new@home.example', password: 'x' });
  const added = await Promise.allSettled([add(), add()]);
  expect(added.map(({ status: outcome }) => outcome)).toEqual(['fulfilled', 'rejected']);
  expect(records.filter(({ address }) => address === 'new@home.example')).toHaveLength(1);
});

it('of two accounts that two windows make the same at once, one is', async () => {
  passwords.set('b' as AccountId, 'x');
  const accounts = service();
  const changes = ['a', 'b'].map((id) => accounts.change({ accountId: id as AccountId, name: id, ...SERVER, user: 'new', password: 'x' }));
  const changed = await Promise.allSettled(changes);
  expect(changed.map(({ status: outcome }) => outcome)).toEqual(['fulfilled', 'rejected']);
  expect(records.filter(({ server }) => server?.user === 'new')).toHaveLength(1);
});

describe('an account that is mended', () => {
  it('is tried with the new password, which is kept, and goes on at once', async () => {
    await change({ password: 'new' });
    expect(checkServer).toHaveBeenCalledExactlyOnceWith({ server: SERVER, proof: { kind: 'password', password: 'new' } });
    expect(passwords.get(ID)).toBe('new');
    expect(startAccount).toHaveBeenCalledExactlyOnceWith({ account: ACCOUNT, secret: { kind: 'password', password: 'new' } });
    expect(changed).toHaveBeenCalledOnce();
  });

  it('is as it was where the server says no', async () => {
    answer = { ok: false, error: { code: 'wrong-password', message: 'No.', next: 'Try another.' } };
    await expect(change({ name: 'Work', password: 'wrong', port: 143, security: 'starttls' })).rejects.toThrow('No.');
    expect(records[1]).toEqual(ACCOUNT);
    expect(passwords.get(ID)).toBe('old');
    expect(startAccount).not.toHaveBeenCalled();
  });

  it('gets another name without a word to anybody', async () => {
    expect(await change({ name: 'Work' })).toMatchObject({ name: 'Work', address: 'robin@home.example' });
    expect(checkServer).not.toHaveBeenCalled();
    expect(startAccount).not.toHaveBeenCalled();
    expect(changed).toHaveBeenCalledOnce();
  });

  it('has its kept password tried on another port of its server', async () => {
    await change({ port: 143, security: 'starttls' });
    expect(checkServer).toHaveBeenCalledExactlyOnceWith({
      server: { ...SERVER, port: 143, security: 'starttls' },
      proof: { kind: 'password', password: 'old' },
    });
  });

  it.each([{ host: 'imap.elsewhere.example' }, { user: 'somebody' }])('has its kept password sent to nobody else: %o', async (other) => {
    await expect(change(other)).rejects.toThrow(/was not sent/);
    expect(checkServer).not.toHaveBeenCalled();
  });

  it('is not made the double of another', async () => {
    await expect(change({ user: 'club', password: 'new' })).rejects.toThrow(/as Club/);
    expect(checkServer).not.toHaveBeenCalled();
  });

  it('believes the same server where it moved within its domain, and none where it left it', async () => {
    expect(await change({ host: 'mail.home.example', password: 'new' })).toMatchObject({ trustedAuthserv: 'mx.home.example' });
    expect(await change({ host: 'imap.gmail.com', password: 'new' })).toMatchObject({ trustedAuthserv: 'mx.google.com' });
    expect(await change({ host: 'imap.elsewhere.example', password: 'new' })).toMatchObject({ trustedAuthserv: null });
  });

  it('does not come back where it was removed while the server was asked', async () => {
    checkServer.mockImplementation(() => {
      records = records.filter(({ id }) => id !== ID);
      return Promise.resolve(answer);
    });
    await expect(change({ password: 'new' })).rejects.toThrow(/no such account/);
    expect(passwords.get(ID)).toBe('old');
  });

  it('is never the sample', async () => {
    await expect(change({ accountId: SAMPLE_ACCOUNT.id, password: 'new' })).rejects.toThrow(/no such account/);
  });
});

it('a password that the keychain did not give is asked for again when the reader tries again', async () => {
  passwords.clear();
  records = [ACCOUNT];
  await service().startAll();
  expect(status).toMatchObject({ state: 'offline', error: { code: 'keychain-unavailable' } });
  passwords.set(ID, 'old');
  await service().sync(ID);
  expect(startAccount).toHaveBeenLastCalledWith({ account: ACCOUNT, secret: { kind: 'password', password: 'old' } });
});

describe('an account that signs in at its provider’s page', () => {
  const OAUTH: OAuthSettings = { provider: 'google', clientId: 'mine' };
  const GMAIL: ServerSettings = { host: 'imap.gmail.com', port: 993, security: 'tls', user: 'robin@gmail.com' };
  const TOKEN: AccessToken = { value: 'a', expiresAt: null };
  const SIGNED_IN = { grant: { refreshToken: 'r', clientSecret: 's' }, token: TOKEN };
  const signIn = (change: Partial<SignIn> = {}) =>
    service().signIn({ address: 'robin@gmail.com', ...GMAIL, oauth: OAUTH, clientSecret: 's', ...change });
  const signInAgain = (change: Partial<SignInAgain> = {}) =>
    service().signInAgain({ accountId: ID, name: 'Robin', ...GMAIL, oauth: OAUTH, clientSecret: null, ...change });
  const signedIn = () => {
    records = records.map((record) => (record.id === ID ? { ...record, server: GMAIL, oauth: OAUTH } : record));
    passwords.set(ID, kept(SIGNED_IN.grant));
  };

  beforeEach(() => {
    signInByBrowser.mockResolvedValue(SIGNED_IN);
  });

  it('is added once the mail server has taken the token; the keychain has what lasts, the record nothing secret', async () => {
    const { id } = await signIn();
    expect(checkServer).toHaveBeenCalledExactlyOnceWith({ server: GMAIL, proof: { kind: 'token', token: TOKEN } });
    expect(passwords.get(id)).toBe(kept(SIGNED_IN.grant));
    expect(startAccount).toHaveBeenCalledExactlyOnceWith({ account: records.at(-1), secret: { kind: 'token', token: TOKEN } });
    expect(records.at(-1)).toMatchObject({ oauth: OAUTH, server: GMAIL, trustedAuthserv: 'mx.google.com' });
    expect(JSON.stringify(records.at(-1))).not.toContain('"s"');
  });

  it('is not added where the mail server says no, where it is here already, or where the token would go to somebody else', async () => {
    answer = { ok: false, error: { code: 'wrong-password', message: 'No.', next: 'Try another.' } };
    await expect(signIn()).rejects.toThrow('No.');
    signInByBrowser.mockClear();
    await expect(signIn({ host: 'imap.gmail.test' })).rejects.toThrow(/is not sent there/);
    await expect(signIn({ ...SERVER, oauth: OWN })).rejects.toThrow(/here already/);
    expect(signInByBrowser).not.toHaveBeenCalled();
    expect(records).toHaveLength(3);
  });

  it('is not added when it was cancelled; a second sign-in ends the first', async () => {
    const cancelled: AbortSignal[] = [];
    signInByBrowser.mockImplementation((_, cancel) => {
      cancelled.push(cancel);
      return new Promise((_resolve, reject) => {
        cancel.addEventListener('abort', () => reject(new Error('cancelled')));
      });
    });
    const one = service();
    const order = { address: 'robin@gmail.com', ...GMAIL, oauth: OAUTH, clientSecret: null };
    const [first, second] = [one.signIn(order), one.signIn(order)];
    await expect(first).rejects.toThrow('cancelled');
    expect(cancelled.map(({ aborted }) => aborted)).toEqual([true, false]);
    one.cancelSignIn();
    await expect(second).rejects.toThrow('cancelled');
    expect(records).toHaveLength(3);
  });

  it('is not added when it is cancelled while the mail server is asked', async () => {
    const one = service();
    checkServer.mockImplementationOnce(() => {
      one.cancelSignIn();
      return Promise.resolve({ ok: true, value: null });
    });
    await expect(one.signIn({ address: 'robin@gmail.com', ...GMAIL, oauth: OAUTH, clientSecret: null })).rejects.toThrow('was cancelled');
    expect(records).toHaveLength(3);
    expect(startAccount).not.toHaveBeenCalled();
  });

  it('is added however its mail server is written', async () => {
    await signIn({ host: 'IMAP.Gmail.com' });
    expect(records.at(-1)?.server?.host).toBe('IMAP.Gmail.com');
  });

  it('is started without a token when the app starts, and told where the keychain has nothing to go on with', async () => {
    signedIn();
    records = records.filter(({ id }) => id === ID);
    await service().startAll();
    expect(startAccount).toHaveBeenLastCalledWith({ account: records[0], secret: { kind: 'token', token: null } });
    passwords.set(ID, 'a password from before');
    await service().startAll();
    expect(startAccount).toHaveBeenLastCalledWith({ account: records[0], secret: null });
    expect(status).toMatchObject({ error: { code: 'keychain-unavailable', message: expect.stringMatching(/^What keeps this account signed in/) } });
  });

  it('never has what keeps it signed in sent as a password, where it lost its way', async () => {
    records = [ACCOUNT];
    passwords.set(ID, kept(SIGNED_IN.grant));
    await service().startAll();
    expect(startAccount).toHaveBeenLastCalledWith({ account: ACCOUNT, secret: null });
    await expect(change({ port: 143, security: 'starttls' })).rejects.toThrow(/could not be read from the keychain/);
    expect(checkServer).not.toHaveBeenCalled();
  });

  it('signs in again with the secret that is kept for its registration, which no other gets', async () => {
    signedIn();
    await signInAgain();
    expect(signInByBrowser.mock.lastCall?.[0]).toMatchObject({ settings: OAUTH, clientSecret: 's', address: 'robin@home.example' });
    await signInAgain({ oauth: { provider: 'google', clientId: 'another' } });
    expect(signInByBrowser.mock.lastCall?.[0]).toMatchObject({ clientSecret: null });
  });

  it('keeps its name and its sign-in when another port of its server is tried, with a token', async () => {
    signedIn();
    another.mockResolvedValue({ ok: true, value: TOKEN });
    await change({ ...GMAIL, port: 143, security: 'starttls' });
    expect(checkServer).toHaveBeenCalledExactlyOnceWith({
      server: { ...GMAIL, port: 143, security: 'starttls' },
      proof: { kind: 'token', token: TOKEN },
    });
    expect(records[1]?.oauth).toEqual(OAUTH);
    checkServer.mockClear();
    await expect(change({ ...GMAIL, host: 'imap.elsewhere.example' })).rejects.toThrow(/is not sent there/);
    await expect(change({ ...GMAIL, user: 'somebody' })).rejects.toThrow(/was not sent/);
    expect(checkServer).not.toHaveBeenCalled();
  });

  it('can go back to a password, and one with a password to the page', async () => {
    await signInAgain();
    expect(records[1]).toMatchObject({ oauth: OAUTH, name: 'Robin' });
    await change({ ...GMAIL, password: 'app password' });
    expect(records[1]).toMatchObject({ oauth: null });
    expect(passwords.get(ID)).toBe('app password');
  });
});
