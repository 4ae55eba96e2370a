import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../shared/model.ts';
import { SAMPLE_ACCOUNT } from './sample-account.ts';
import { ACCOUNT, AccountsInMemory, ID, SERVER } from './testing/accounts-in-memory.ts';

let here: AccountsInMemory;
beforeEach(() => {
  here = new AccountsInMemory();
});

describe('an account that cannot be started', () => {
  it('keeps no other from being started, says so, and is started when the reader asks', async () => {
    here.records = here.records.slice(1);
    for (const { id } of here.records) here.passwords.set(id, 'x');
    here.startAccount.mockRejectedValueOnce(new Error('database or disk is full'));
    const accounts = here.service();
    await accounts.startAll();
    expect(here.startAccount.mock.calls.map(([{ account }]) => account.id)).toEqual(here.records.map(({ id }) => id));
    const told = { state: 'offline', error: { code: 'internal' } };
    expect(here.status).toMatchObject(told);
    await accounts.sync(here.records[0]!.id);
    expect(here.startAccount.mock.lastCall?.[0].account).toEqual(here.records[0]);
    await accounts.sync(here.records[0]!.id);
    expect(here.startAccount).toHaveBeenCalledTimes(here.records.length + 1);
  });
});

it('an account that two windows add at once is added once', async () => {
  const accounts = here.service();
  const add = () => accounts.add({ ...SERVER, user: 'new', address: 'new@home.example', password: 'x' });
  const added = await Promise.allSettled([add(), add()]);
  expect(added.map(({ status: outcome }) => outcome)).toEqual(['fulfilled', 'rejected']);
  expect(here.records.filter(({ address }) => address === 'new@home.example')).toHaveLength(1);
});

it('of two accounts that two windows make the same at once, one is', async () => {
  here.passwords.set('b' as AccountId, 'x');
  const accounts = here.service();
  const changes = ['a', 'b'].map((id) => accounts.change({ accountId: id as AccountId, name: id, ...SERVER, user: 'new', password: 'x' }));
  const outcomes = await Promise.allSettled(changes);
  expect(outcomes.map(({ status: outcome }) => outcome)).toEqual(['fulfilled', 'rejected']);
  expect(here.records.filter(({ server }) => server?.user === 'new')).toHaveLength(1);
});

describe('an account that is mended', () => {
  it('is tried with the new password, which is kept, and goes on at once', async () => {
    await here.change({ password: 'new' });
    expect(here.checkServer).toHaveBeenCalledExactlyOnceWith({ server: SERVER, proof: { kind: 'password', password: 'new' } });
    expect(here.passwords.get(ID)).toBe('new');
    expect(here.startAccount).toHaveBeenCalledExactlyOnceWith({ account: ACCOUNT, secret: { kind: 'password', password: 'new' } });
    expect(here.changed).toHaveBeenCalledOnce();
  });

  it('is as it was where the server says no', async () => {
    here.answer = { ok: false, error: { code: 'wrong-password', message: 'No.', next: 'Try another.' } };
    await expect(here.change({ name: 'Work', password: 'wrong', port: 143, security: 'starttls' })).rejects.toThrow('No.');
    expect(here.records[1]).toEqual(ACCOUNT);
    expect(here.passwords.get(ID)).toBe('old');
    expect(here.startAccount).not.toHaveBeenCalled();
  });

  it('gets another name without a word to anybody', async () => {
    expect(await here.change({ name: 'Work' })).toMatchObject({ name: 'Work', address: 'robin@home.example' });
    expect(here.checkServer).not.toHaveBeenCalled();
    expect(here.startAccount).not.toHaveBeenCalled();
    expect(here.changed).toHaveBeenCalledOnce();
  });

  it('has its kept password tried on another port of its server', async () => {
    await here.change({ port: 143, security: 'starttls' });
    expect(here.checkServer).toHaveBeenCalledExactlyOnceWith({
      server: { ...SERVER, port: 143, security: 'starttls' },
      proof: { kind: 'password', password: 'old' },
    });
  });

  it.each([{ host: 'imap.elsewhere.example' }, { user: 'somebody' }])('has its kept password sent to nobody else: %o', async (other) => {
    await expect(here.change(other)).rejects.toThrow(/was not sent/);
    expect(here.checkServer).not.toHaveBeenCalled();
  });

  it('is not made the double of another', async () => {
    await expect(here.change({ user: 'club', password: 'new' })).rejects.toThrow(/as Club/);
    expect(here.checkServer).not.toHaveBeenCalled();
  });

  it('believes the same server where it moved within its domain, and none where it left it', async () => {
    expect(await here.change({ host: 'mail.home.example', password: 'new' })).toMatchObject({ trustedAuthserv: 'mx.home.example' });
    expect(await here.change({ host: 'imap.gmail.com', password: 'new' })).toMatchObject({ trustedAuthserv: 'mx.google.com' });
    expect(await here.change({ host: 'imap.elsewhere.example', password: 'new' })).toMatchObject({ trustedAuthserv: null });
  });

  it('does not come back where it was removed while the server was asked', async () => {
    here.checkServer.mockImplementation(() => {
      here.records = here.records.filter(({ id }) => id !== ID);
      return Promise.resolve(here.answer);
    });
    await expect(here.change({ password: 'new' })).rejects.toThrow(/no such account/);
    expect(here.passwords.get(ID)).toBe('old');
  });

  it('is never the sample', async () => {
    await expect(here.change({ accountId: SAMPLE_ACCOUNT.id, password: 'new' })).rejects.toThrow(/no such account/);
  });
});

it('a password that the keychain did not give is asked for again when the reader tries again', async () => {
  here.passwords.clear();
  here.records = [ACCOUNT];
  await here.service().startAll();
  expect(here.status).toMatchObject({ state: 'offline', error: { code: 'keychain-unavailable' } });
  here.passwords.set(ID, 'old');
  await here.service().sync(ID);
  expect(here.startAccount).toHaveBeenLastCalledWith({ account: ACCOUNT, secret: { kind: 'password', password: 'old' } });
});
