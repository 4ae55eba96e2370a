import { beforeEach, describe, expect, it } from 'vitest';
import type { SignIn, SignInAgain } from '../../shared/account-orders.ts';
import type { ServerSettings } from '../../shared/model.ts';
import type { OAuthSettings } from '../../shared/oauth.ts';
import type { AccessToken } from '../mailbox/protocol.ts';
import { kept } from './oauth/grant.ts';
import { OWN } from './oauth/testing/own-server.ts';
import { ACCOUNT, AccountsInMemory, ID, SERVER } from './testing/accounts-in-memory.ts';

let here: AccountsInMemory;
beforeEach(() => {
  here = new AccountsInMemory();
});

describe('an account that signs in at its provider’s page', () => {
  const OAUTH: OAuthSettings = { provider: 'google', clientId: 'mine' };
  const GMAIL: ServerSettings = { host: 'imap.gmail.com', port: 993, security: 'tls', user: 'robin@gmail.com' };
  const TOKEN: AccessToken = { value: 'a', expiresAt: null };
  const SIGNED_IN = { grant: { refreshToken: 'r', clientSecret: 's' }, token: TOKEN };
  const signIn = (change: Partial<SignIn> = {}) =>
    here.service().signIn({ address: 'robin@gmail.com', ...GMAIL, oauth: OAUTH, clientSecret: 's', ...change });
  const signInAgain = (change: Partial<SignInAgain> = {}) =>
    here.service().signInAgain({ accountId: ID, name: 'Robin', ...GMAIL, oauth: OAUTH, clientSecret: null, ...change });
  const signedIn = () => {
    here.records = here.records.map((record) => (record.id === ID ? { ...record, server: GMAIL, oauth: OAUTH } : record));
    here.passwords.set(ID, kept(SIGNED_IN.grant));
  };

  beforeEach(() => {
    here.signInByBrowser.mockResolvedValue(SIGNED_IN);
  });

  it('is added once the mail server has taken the token; the keychain has what lasts, the record nothing secret', async () => {
    const { id } = await signIn();
    expect(here.checkServer).toHaveBeenCalledExactlyOnceWith({ server: GMAIL, proof: { kind: 'token', token: TOKEN } });
    expect(here.passwords.get(id)).toBe(kept(SIGNED_IN.grant));
    expect(here.startAccount).toHaveBeenCalledExactlyOnceWith({ account: here.records.at(-1), secret: { kind: 'token', token: TOKEN } });
    expect(here.records.at(-1)).toMatchObject({ oauth: OAUTH, server: GMAIL, trustedAuthserv: 'mx.google.com' });
    expect(JSON.stringify(here.records.at(-1))).not.toContain('"s"');
  });

  it('is not added where the mail server says no, where it is here already, or where the token would go to somebody else', async () => {
    here.answer = { ok: false, error: { code: 'wrong-password', message: 'No.', next: 'Try another.' } };
    await expect(signIn()).rejects.toThrow('No.');
    here.signInByBrowser.mockClear();
    await expect(signIn({ host: 'imap.gmail.test' })).rejects.toThrow(/is not sent there/);
    await expect(signIn({ ...SERVER, oauth: OWN })).rejects.toThrow(/here already/);
    expect(here.signInByBrowser).not.toHaveBeenCalled();
    expect(here.records).toHaveLength(3);
  });

  it('is not added when it was cancelled; a second sign-in ends the first', async () => {
    const cancelled: AbortSignal[] = [];
    here.signInByBrowser.mockImplementation((_, cancel) => {
      cancelled.push(cancel);
      return new Promise((_resolve, reject) => {
        cancel.addEventListener('abort', () => reject(new Error('cancelled')));
      });
    });
    const one = here.service();
    const order = { address: 'robin@gmail.com', ...GMAIL, oauth: OAUTH, clientSecret: null };
    const [first, second] = [one.signIn(order), one.signIn(order)];
    await expect(first).rejects.toThrow('cancelled');
    expect(cancelled.map(({ aborted }) => aborted)).toEqual([true, false]);
    one.cancelSignIn();
    await expect(second).rejects.toThrow('cancelled');
    expect(here.records).toHaveLength(3);
  });

  it('is not added when it is cancelled while the mail server is asked', async () => {
    const one = here.service();
    here.checkServer.mockImplementationOnce(() => {
      one.cancelSignIn();
      return Promise.resolve({ ok: true, value: null });
    });
    await expect(one.signIn({ address: 'robin@gmail.com', ...GMAIL, oauth: OAUTH, clientSecret: null })).rejects.toThrow('was cancelled');
    expect(here.records).toHaveLength(3);
    expect(here.startAccount).not.toHaveBeenCalled();
  });

  it('is added however its mail server is written', async () => {
    await signIn({ host: 'IMAP.Gmail.com' });
    expect(here.records.at(-1)?.server?.host).toBe('IMAP.Gmail.com');
  });

  it('is started without a token when the app starts, and told where the keychain has nothing to go on with', async () => {
    signedIn();
    here.records = here.records.filter(({ id }) => id === ID);
    await here.service().startAll();
    expect(here.startAccount).toHaveBeenLastCalledWith({ account: here.records[0], secret: { kind: 'token', token: null } });
    here.passwords.set(ID, 'a password from before');
    await here.service().startAll();
    expect(here.startAccount).toHaveBeenLastCalledWith({ account: here.records[0], secret: null });
    expect(here.status).toMatchObject({
      error: { code: 'keychain-unavailable', message: expect.stringMatching(/^What keeps this account signed in/) },
    });
  });

  it('never has what keeps it signed in sent as a password, where it lost its way', async () => {
    here.records = [ACCOUNT];
    here.passwords.set(ID, kept(SIGNED_IN.grant));
    await here.service().startAll();
    expect(here.startAccount).toHaveBeenLastCalledWith({ account: ACCOUNT, secret: null });
    await expect(here.change({ port: 143, security: 'starttls' })).rejects.toThrow(/could not be read from the keychain/);
    expect(here.checkServer).not.toHaveBeenCalled();
  });

  it('signs in again with the secret that is kept for its registration, which no other gets', async () => {
    signedIn();
    await signInAgain();
    expect(here.signInByBrowser.mock.lastCall?.[0]).toMatchObject({ settings: OAUTH, clientSecret: 's', address: 'robin@home.example' });
    await signInAgain({ oauth: { provider: 'google', clientId: 'another' } });
    expect(here.signInByBrowser.mock.lastCall?.[0]).toMatchObject({ clientSecret: null });
  });

  it('keeps its name and its sign-in when another port of its server is tried, with a token', async () => {
    signedIn();
    here.another.mockResolvedValue({ ok: true, value: TOKEN });
    await here.change({ ...GMAIL, port: 143, security: 'starttls' });
    expect(here.checkServer).toHaveBeenCalledExactlyOnceWith({
      server: { ...GMAIL, port: 143, security: 'starttls' },
      proof: { kind: 'token', token: TOKEN },
    });
    expect(here.records[1]?.oauth).toEqual(OAUTH);
    here.checkServer.mockClear();
    await expect(here.change({ ...GMAIL, host: 'imap.elsewhere.example' })).rejects.toThrow(/is not sent there/);
    await expect(here.change({ ...GMAIL, user: 'somebody' })).rejects.toThrow(/was not sent/);
    expect(here.checkServer).not.toHaveBeenCalled();
  });

  it('can go back to a password, and one with a password to the page', async () => {
    await signInAgain();
    expect(here.records[1]).toMatchObject({ oauth: OAUTH, name: 'Robin' });
    await here.change({ ...GMAIL, password: 'app password' });
    expect(here.records[1]).toMatchObject({ oauth: null });
    expect(here.passwords.get(ID)).toBe('app password');
  });
});
