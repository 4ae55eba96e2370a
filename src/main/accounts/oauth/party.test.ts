import { describe, expect, it } from 'vitest';
import { endpointsOf, OAUTH_PROVIDER_IDS, oauthProviderAt, oauthProviderOf } from '../../../shared/oauth.ts';
import { partyOf, refuseForeignServer } from './party.ts';
import { OWN } from './testing/own-server.ts';

describe.each(OAUTH_PROVIDER_IDS)('%s', (provider) => {
  it('is asked over HTTPS, and found by its mail servers', () => {
    const party = partyOf({ provider, clientId: 'mine' }, 'secret');
    expect([party.authorization.protocol, party.token.protocol]).toEqual(['https:', 'https:']);
    expect(party).toMatchObject({ clientId: 'mine', clientSecret: 'secret' });
    for (const host of oauthProviderOf({ provider })?.hosts ?? []) expect(oauthProviderAt(` ${host.toUpperCase()} `)?.id).toBe(provider);
  });

  it('has no registration of Unseen yet, which is said', () => {
    expect(() => partyOf({ provider, clientId: null }, null)).toThrow(/not registered with this provider yet/);
  });

  it('gets its tokens back at its own mail servers alone', () => {
    const [host = ''] = oauthProviderOf({ provider })?.hosts ?? [];
    expect(() => refuseForeignServer({ provider, clientId: 'mine' }, host)).not.toThrow();
    expect(() => refuseForeignServer({ provider, clientId: 'mine' }, 'imap.elsewhere.test')).toThrow(/is not sent there/);
  });
});

describe('a server of one’s own', () => {
  const at = (change: object) => partyOf({ ...OWN, endpoints: { ...endpointsOf(OWN)!, ...change } } as typeof OWN, null);

  it('goes by its host, and may send tokens anywhere', () => {
    expect(at({}).name).toBe('login.home.test');
    expect(() => refuseForeignServer(OWN, 'imap.home.test')).not.toThrow();
  });

  it('at Microsoft is a company’s, which comes back to localhost as that wants it', () => {
    expect(at({ authorization: 'https://login.microsoftonline.com/our-tenant/oauth2/v2.0/authorize' }).loopback).toBe('localhost');
    expect(at({}).loopback).toBe('127.0.0.1');
  });

  it.each([
    { authorization: 'http://login.home.test/authorize' },
    { authorization: 'file:///etc/passwd' },
    { authorization: 'https://login.home.test/authorize#part' },
    { token: 'http://login.home.test/token' },
    { token: 'https://user:password@login.home.test/token' },
    { token: 'https://login.home.test:25/token' },
    { token: 'token' },
  ])('is not asked at %o', (change) => expect(() => at(change)).toThrow(/HTTPS addresses.*Nobody was asked/));
});
