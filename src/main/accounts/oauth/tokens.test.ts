import { describe, expect, it } from 'vitest';
import type { TokenAnswer } from '../../egress/token-request.ts';
import { UserFailure } from '../../errors.ts';
import { partyOf } from './party.ts';
import { OWN, ownParty } from './testing/own-server.ts';
import { orderByCode, orderByRefresh, tokensFrom, type Purpose } from './tokens.ts';

const NOW = 1_000_000;
const answered = (body: unknown, status = 200): TokenAnswer => ({
  kind: 'answered',
  status,
  bytes: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  ip: null,
});
const tokens = (answer: TokenAnswer, purpose: Purpose = 'code') => tokensFrom(answer, ownParty(), purpose, NOW);
const failure = (answer: TokenAnswer, purpose: Purpose) => {
  try {
    tokens(answer, purpose);
  } catch (error) {
    if (error instanceof UserFailure) return error.error;
  }
  throw new Error('It did not fail.');
};

describe('a token request', () => {
  it('has the code, its verifier, where the browser came back to, and a secret only where there is one', () => {
    const form = { grant_type: 'authorization_code', code: 'c', redirect_uri: 'http://127.0.0.1:1/', code_verifier: 'v', client_id: 'unseen' };
    expect(orderByCode(ownParty(), 'c', 'v', 'http://127.0.0.1:1/').form).toEqual(form);
    expect(orderByCode(partyOf(OWN, 's'), 'c', 'v', 'http://127.0.0.1:1/').form).toEqual({ ...form, client_secret: 's' });
  });

  it('goes on with the refresh token alone, and says nothing private of why', () => {
    const { form, url, why } = orderByRefresh(ownParty(), 'r');
    expect(form).toEqual({ grant_type: 'refresh_token', refresh_token: 'r', client_id: 'unseen' });
    expect(url.href).toBe('https://login.home.test/token');
    expect(why).toBe('To stay signed in at login.home.test.');
  });
});

describe('an answer with tokens', () => {
  it.each([
    [{ expires_in: 3_600 }, NOW + 3_600_000],
    [{ expires_in: '3600' }, NOW + 3_600_000],
    [{}, null],
    [{ expires_in: 1e12 }, null],
  ])('%o ends at %s', (life, expiresAt) => {
    const answer = answered({ access_token: 'a', token_type: 'bearer', refresh_token: 'r', ...life, id_token: 'not read' });
    expect(tokens(answer)).toEqual({ access: { value: 'a', expiresAt }, refresh: 'r' });
  });

  it('need not have another refresh token', () => {
    expect(tokens(answered({ access_token: 'a', token_type: 'Bearer' })).refresh).toBeNull();
  });

  it.each([
    { token_type: 'bearer' },
    { access_token: '', token_type: 'bearer' },
    { access_token: 'a', token_type: 'mac' },
    { access_token: 'a\u0001auth=Bearer b', token_type: 'bearer' },
    { access_token: 'ä', token_type: 'bearer' },
    { access_token: 'a'.repeat(40_000), token_type: 'bearer' },
    { access_token: 'a', token_type: 'bearer', expires_in: -1 },
    '<html>',
    '',
    'null',
  ])('is none: %o', (body) => expect(() => tokens(answered(body))).toThrow(/gave no token that Unseen understands\. It answered 200/));
});

describe('a refusal', () => {
  it.each([
    ['refresh', 'invalid_grant', 'sign-in-ended', /has ended this sign-in/],
    ['code', 'invalid_grant', 'server-refused', /did not accept what your browser brought/],
    ['refresh', 'invalid_client', 'sign-in-ended', /does not accept this client ID/],
    ['code', 'unauthorized_client', 'server-refused', /does not accept this client ID/],
    ['code', 'invalid_scope', 'server-refused', /does not let this client ID read mail/],
    ['refresh', 'slow_down', 'server-refused', /refused to give a token\. It says: "slow_down"/],
  ] as const)('%s: %s is %s', (purpose, error, code, message) => {
    expect(failure(answered({ error }, 400), purpose)).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('of a server that has trouble of its own ends no sign-in', () => {
    expect(failure(answered({ error: 'invalid_grant' }, 503), 'refresh')).toMatchObject({ code: 'server-refused' });
  });

  it('by the network is told as such', () => {
    const answer = { kind: 'failed', reason: 'Its server took too long.', ip: null, noticed: true } as const;
    expect(failure(answer, 'refresh')).toMatchObject({ code: 'not-reachable', message: expect.stringMatching(/took too long/) });
  });
});
