import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountChange } from '../../shared/contract.ts';
import type { Account, AccountId, AccountStatus, ServerSettings } from '../../shared/model.ts';
import type { AccountRecord, MailboxService, Outcome } from '../mailbox/protocol.ts';
import type { AccountList } from './account-list.ts';
import { accountService } from './account-service.ts';
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
  keepMonths: null,
};

let records: AccountRecord[];
let passwords: Map<AccountId, string>;
let status: AccountStatus;
let answer: Outcome<null>;
const checkServer = vi.fn<MailboxService['checkServer']>();
const startAccount = vi.fn<MailboxService['startAccount']>();
const changed = vi.fn<() => void>();

const list = (): AccountList => ({
  records: () => records,
  all: () => records.map((record): Account => ({ ...record, status })),
  find: (id) => records.find((record) => record.id === id) ?? null,
  judgedFor: () => ({ me: [], trustedAuthserv: [] }),
  put: (account) => Promise.resolve(void (records = records.map((other) => (other.id === account.id ? account : other)))),
  remove: (id) => Promise.resolve(void (records = records.filter((other) => other.id !== id))),
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

describe('an account that is mended', () => {
  it('is tried with the new password, which is kept, and goes on at once', async () => {
    await change({ password: 'new' });
    expect(checkServer).toHaveBeenCalledExactlyOnceWith({ server: SERVER, password: 'new' });
    expect(passwords.get(ID)).toBe('new');
    expect(startAccount).toHaveBeenCalledExactlyOnceWith({ account: ACCOUNT, password: 'new' });
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
    expect(checkServer).toHaveBeenCalledExactlyOnceWith({ server: { ...SERVER, port: 143, security: 'starttls' }, password: 'old' });
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
  expect(startAccount).toHaveBeenLastCalledWith({ account: ACCOUNT, password: 'old' });
});
