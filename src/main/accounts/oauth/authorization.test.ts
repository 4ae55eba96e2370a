import { describe, expect, it } from 'vitest';
import { authorizationUrl, codeFrom } from './authorization.ts';
import { partyOf } from './party.ts';
import { ownParty } from './testing/own-server.ts';

const REQUEST = { redirect: 'http://127.0.0.1:50000/', state: 'the state', challenge: 'the-challenge', address: 'robin@home.test' };

describe('the page that the browser opens', () => {
  it('is asked for a code, with PKCE, beside what its address has already', () => {
    const url = authorizationUrl({ party: ownParty(), ...REQUEST });
    expect(url.origin + url.pathname).toBe('https://login.home.test/authorize');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      tenant: '7',
      response_type: 'code',
      client_id: 'unseen',
      redirect_uri: 'http://127.0.0.1:50000/',
      scope: 'openid offline_access',
      state: 'the state',
      code_challenge: 'the-challenge',
      code_challenge_method: 'S256',
    });
  });

  it('is told the address where its provider documents that, and no secret', () => {
    const url = authorizationUrl({ party: partyOf({ provider: 'google', clientId: 'mine' }, 'a secret'), ...REQUEST });
    expect(url.searchParams.get('login_hint')).toBe('robin@home.test');
    expect(url.href).not.toContain('secret');
  });
});

describe('what the browser brought back', () => {
  const code = (answer: string, party = ownParty()) => codeFrom(new URLSearchParams(answer), party);

  it.each(['code=abc&state=s', 'code=abc&state=s&iss=https%3A%2F%2Flogin.home.test%2Frealms%2Fstaff', 'code=abc&session_state=x&scope=openid'])(
    'has a code: %s',
    (answer) => expect(code(answer)).toBe('abc'),
  );

  it.each([
    ['code=abc&iss=https%3A%2F%2Flogin.evil.test', /is not of login\.home\.test/],
    ['code=abc&iss=https%3A%2F%2Flogin.home.test&iss=https%3A%2F%2Flogin.evil.test', /is not of/],
    ['code=abc&iss=nonsense', /is not of/],
    ['error=access_denied&error_description=no', /access was declined/],
    ['error=server_error&error_description=Come%20back%0D%0Alater', /It says: "Come back later"/],
    ['error=server_error&error_description=See%E2%80%AEmoc', /It says: "Seemoc"/],
    ['error=temporarily_unavailable', /It says: "temporarily_unavailable"/],
    ['state=s', /has no code/],
    ['code=', /has no code/],
    ['code=a&code=b', /has no code/],
    [`code=${'a'.repeat(10_000)}`, /has no code/],
  ])('is refused: %s', (answer, sentence) => expect(() => code(answer)).toThrow(sentence));

  it('has to name the very issuer where that is known (RFC 9207)', () => {
    const google = partyOf({ provider: 'google', clientId: 'mine' }, null);
    expect(code('code=a&iss=https%3A%2F%2Faccounts.google.com', google)).toBe('a');
    expect(() => code('code=a&iss=https%3A%2F%2Faccounts.google.com%2Fother', google)).toThrow(/is not of Google/);
  });
});
