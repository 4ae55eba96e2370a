import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountId } from '../../../shared/model.ts';
import type { TokenAnswer, TokenOrder } from '../../egress/token-request.ts';
import { accountAt } from '../../testing/synced-mailbox.ts';
import { accessTokens } from './access-tokens.ts';
import { grantOf, kept } from './grant.ts';
import { OWN } from './testing/own-server.ts';

const ID = 'a' as AccountId;
const ACCOUNT = { ...accountAt({ host: 'imap.home.test', port: 993, security: 'tls', user: 'robin' }), id: ID, oauth: OWN };

let keychain: Map<AccountId, string>;
let isThere: boolean;
let locked: boolean;
const ask = vi.fn<(order: TokenOrder) => Promise<TokenAnswer>>();

const answered = (body: object, status = 200): TokenAnswer => ({ kind: 'answered', status, bytes: Buffer.from(JSON.stringify(body)), ip: null });
const granting = (access: string, refresh?: string) => answered({ access_token: access, token_type: 'bearer', refresh_token: refresh });
const refreshToken = () => grantOf(keychain.get(ID) ?? null)?.refreshToken;
const make = () =>
  accessTokens({
    accountOf: () => (isThere ? ACCOUNT : null),
    credentials: {
      password: (id) => Promise.resolve(keychain.get(id) ?? null),
      keep: (id, text) => (locked ? Promise.reject(new Error('locked')) : Promise.resolve(void keychain.set(id, text))),
    },
    ask,
    now: () => 0,
  });

beforeEach(() => {
  keychain = new Map([[ID, kept({ refreshToken: 'r1', clientSecret: 's' })]]);
  isThere = true;
  locked = false;
  ask.mockReset();
});

it('a refresh token that was exchanged is kept at once, with the secret; one that stays is left', async () => {
  ask.mockResolvedValueOnce(granting('a1', 'r2')).mockResolvedValueOnce(granting('a2'));
  const tokens = make();
  expect(await tokens.another(ID)).toEqual({ ok: true, value: { value: 'a1', expiresAt: null } });
  expect(grantOf(keychain.get(ID) ?? null)).toEqual({ refreshToken: 'r2', clientSecret: 's' });
  await tokens.another(ID);
  expect(ask.mock.lastCall?.[0].form).toMatchObject({ refresh_token: 'r2', client_secret: 's' });
  expect(refreshToken()).toBe('r2');
});

it('whoever asks meanwhile gets the same answer: a refresh token may be good for one use', async () => {
  ask.mockResolvedValue(granting('a1', 'r2'));
  const tokens = make();
  const answers = await Promise.all([tokens.another(ID), tokens.another(ID), tokens.another(ID)]);
  expect(ask).toHaveBeenCalledOnce();
  expect(new Set(answers).size).toBe(1);
});

it('where the keychain does not take the new one it is used all the same, and kept when it does', async () => {
  locked = true;
  ask.mockResolvedValueOnce(granting('a1', 'r2')).mockResolvedValueOnce(granting('a2', 'r3'));
  const tokens = make();
  expect(await tokens.another(ID)).toMatchObject({ ok: true });
  expect(refreshToken()).toBe('r1');
  locked = false;
  await tokens.another(ID);
  expect(ask.mock.lastCall?.[0].form).toMatchObject({ refresh_token: 'r2' });
  expect(refreshToken()).toBe('r3');
});

describe('what comes late changes nothing:', () => {
  it('an account that was removed meanwhile is not kept again', async () => {
    ask.mockImplementation(() => {
      isThere = false;
      keychain.clear();
      return Promise.resolve(granting('a1', 'r2'));
    });
    await make().another(ID);
    expect(keychain.size).toBe(0);
  });

  it('one that was signed in to again keeps that sign-in', async () => {
    ask.mockImplementation(() => {
      keychain.set(ID, kept({ refreshToken: 'anew', clientSecret: null }));
      return Promise.resolve(granting('a1', 'r2'));
    });
    await make().another(ID);
    expect(refreshToken()).toBe('anew');
  });
});

it.each(['a password from before', '', '{"refreshToken":""}'])('%o in the keychain is no sign-in, and nobody is asked', async (text) => {
  keychain.set(ID, text);
  expect(await make().another(ID)).toMatchObject({ ok: false, error: { code: 'keychain-unavailable' } });
  expect(ask).not.toHaveBeenCalled();
});

it('a provider that has ended it is told, and what is kept stays as it was', async () => {
  ask.mockResolvedValue(answered({ error: 'invalid_grant' }, 400));
  expect(await make().another(ID)).toMatchObject({ ok: false, error: { code: 'sign-in-ended', next: 'Sign in again.' } });
  expect(refreshToken()).toBe('r1');
});
