import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../shared/model.ts';
import type { OAuthSettings } from '../../shared/oauth.ts';
import { accessTokens } from '../accounts/oauth/access-tokens.ts';
import { kept } from '../accounts/oauth/grant.ts';
import { CLIENT_ID, startAuthorizationServer, type AuthorizationServer } from '../testing/authorization-server.ts';
import { startDovecot, type Dovecot, type DovecotOptions } from '../testing/dovecot.ts';
import { letters } from '../testing/letters.ts';
import { eventually } from '../testing/mailbox-process.ts';
import { ACCOUNT, accountAt, syncedMailbox, type SyncedMailbox } from '../testing/synced-mailbox.ts';

const OAUTH: OAuthSettings = {
  provider: 'other',
  clientId: CLIENT_ID,
  endpoints: { authorization: 'https://login.home.test/authorize', token: 'https://login.home.test/token', scope: '' },
};
const TOKEN = { kind: 'token', token: null } as const;

let authorization: AuthorizationServer;
let server: Dovecot;
let mine: SyncedMailbox;
/** Main's keychain. */
let keychain: Map<AccountId, string>;
let wanted: number;

/** A refresh token, as a sign-in at the page leads to it. */
const signIn = () => {
  const page = new URL('https://login.home.test/authorize?redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2F&state=s');
  // The challenge of the verifier that is sent below.
  page.searchParams.set('code_challenge', '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
  const code = new URL(authorization.agree(page.href)).searchParams.get('code') ?? '';
  const form = { grant_type: 'authorization_code', client_id: CLIENT_ID, code, redirect_uri: 'http://127.0.0.1:1/', code_verifier: '' };
  const { body } = authorization.token(new URLSearchParams(form));
  keychain.set(ACCOUNT, kept({ refreshToken: String(body['refresh_token']), clientSecret: null }));
};

/** Does what main does when a token is wanted, with the real code and the network left out. */
const asMain = () => {
  const tokens = accessTokens({
    accountOf: () => ({ ...accountAt(server.settings()), oauth: OAUTH }),
    credentials: {
      password: (id) => Promise.resolve(keychain.get(id) ?? null),
      keep: (id, text) => Promise.resolve(void keychain.set(id, text)),
    },
    ask: ({ form }) => {
      const { status, body } = authorization.token(new URLSearchParams(form));
      return Promise.resolve({ kind: 'answered', status, bytes: Buffer.from(JSON.stringify(body)), ip: null });
    },
  });
  wanted = 0;
  mine.process.on('tokenWanted', ({ accountId }) => {
    wanted++;
    void tokens.another(accountId).then((token) => mine.calls.giveToken({ accountId, token }));
  });
};

const setUp = async (mechanisms: NonNullable<DovecotOptions['oauth']>['mechanisms'] = 'xoauth2 oauthbearer', lifetime?: number) => {
  authorization = await startAuthorizationServer('reader', lifetime);
  server = await startDovecot({ oauth: { introspection: authorization.introspection, mechanisms } });
  mine = syncedMailbox(server);
  signIn();
};
const start = async () => {
  await mine.start(server.settings(), TOKEN, asMain);
};
const offline = (code: string) =>
  eventually('offline', () => {
    const last = mine.process.events.status.at(-1)?.status;
    return last?.state === 'offline' && last.error.code === code ? last : null;
  });
const loggedIn = () => mine.process.events.connection.filter(({ outcome }) => outcome.state === 'done').length;
const refused = () => mine.process.events.connection.filter(({ outcome }) => outcome.state === 'failed').length;

beforeEach(() => {
  keychain = new Map();
});
afterEach(async () => {
  await mine.remove();
  await server.end();
  await authorization.end();
});

describe.each(['xoauth2', 'oauthbearer', 'xoauth2 oauthbearer'] as const)('a server that takes %s', (mechanisms) => {
  it('is synced with a token that main gets when it is wanted', async () => {
    await setUp(mechanisms);
    await server.deliver(letters(1, 3));
    await start();
    await mine.bodies();
    expect(await mine.subjects()).toEqual(['Letter 3', 'Letter 2', 'Letter 1']);
    expect(wanted).toBe(1);
    expect(refused()).toBe(0);
  });
});

it('a token that was ended before its time is replaced once, and the sync goes on', async () => {
  await setUp();
  await start();
  await mine.sync();
  const stored = keychain.get(ACCOUNT);
  await server.stop();
  authorization.endAccess();
  await server.deliver(letters(1, 1));
  await server.start();
  expect(await eventually('the letter', async () => (await mine.subjects())[0])).toBe('Letter 1');
  expect(wanted).toBe(2);
  expect(keychain.get(ACCOUNT)).not.toBe(stored);
});

it('a token that is about to end is replaced before a session is opened with it', async () => {
  await setUp('oauthbearer', 30);
  await server.deliver(letters(1, 1));
  await start();
  await mine.bodies();
  const before = { wanted, loggedIn: loggedIn() };
  await server.stop();
  await server.start();
  await mine.calls.syncNow({ accountId: ACCOUNT });
  await eventually('another session', () => loggedIn() > before.loggedIn);
  expect(wanted).toBeGreaterThan(before.wanted);
  expect(refused()).toBeLessThanOrEqual(1);
});

describe('a sign-in that its provider has ended', () => {
  it('is told, is not asked for over and over, and is mended by signing in again, with the mail that is here', async () => {
    await setUp();
    await server.deliver(letters(1, 5));
    await start();
    await mine.bodies();
    const before = await mine.messages();
    await server.stop();
    authorization.endAccess();
    authorization.revoke();
    await server.start();

    expect(await offline('sign-in-ended')).toMatchObject({
      retryAt: null,
      error: { message: expect.stringMatching(/login\.home\.test has ended this sign-in/), next: 'Sign in again.' },
    });
    const asked = authorization.asked.length;
    await mine.calls.limit({ fetching: 'all', bytesPerSecond: null });
    await mine.calls.setFlagged({ messageId: before[0]!.id, flagged: true });
    expect(authorization.asked).toHaveLength(asked);

    signIn();
    await mine.calls.startAccount({ account: { ...accountAt(server.settings()), oauth: OAUTH }, secret: TOKEN });
    await eventually('in step', () => mine.status() === 'idle');
    expect((await mine.messages()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });
});

it('a keychain that is locked is asked once, and again when the reader asks', async () => {
  await setUp();
  const kept = keychain.get(ACCOUNT) ?? '';
  keychain.clear();
  await start();
  expect(await offline('keychain-unavailable')).toMatchObject({ retryAt: null });
  expect(wanted).toBe(1);
  keychain.set(ACCOUNT, kept);
  await mine.calls.syncNow({ accountId: ACCOUNT });
  await eventually('in step', () => mine.status() === 'idle');
});

it('a mail server that takes no token, however new, is asked three times at most', async () => {
  await setUp();
  authorization.discredit();
  await start();
  expect(await offline('wrong-password')).toMatchObject({ retryAt: null, error: { message: expect.stringMatching(/did not accept the sign-in/) } });
  expect(server.logins()).toBeLessThanOrEqual(3);
  expect(wanted).toBeLessThanOrEqual(2);
});

it('a server that knows passwords alone gets no token', async () => {
  await setUp();
  const bare = await startDovecot();
  try {
    const asked = syncedMailbox(bare);
    await asked.start(bare.settings(), 'nothing of it');
    const proof = { kind: 'token', token: { value: 'a token', expiresAt: null } } as const;
    const outcome = await asked.calls.checkServer({ server: bare.settings(), proof });
    expect(outcome).toMatchObject({ ok: false, error: { message: expect.stringMatching(/takes no sign-in by a page/) } });
    await asked.remove();
  } finally {
    await bare.end();
  }
});
