import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TokenAnswer, TokenOrder } from '../../egress/token-request.ts';
import { signInByBrowser, type BrowserSignInParts } from './browser-sign-in.ts';
import { challengeOf } from './pkce.ts';
import { OWN } from './testing/own-server.ts';

const URI = 'http://127.0.0.1:50000/';
const ORDER = { settings: OWN, clientSecret: 's', address: 'robin@home.test' };

let answer: PromiseWithResolvers<URLSearchParams>;
let state: string;
let page: URL | null;
let ended: boolean;
const cameBack = vi.fn<() => void>();
const ask = vi.fn<(order: TokenOrder) => Promise<TokenAnswer>>();

const granting = (body: object): TokenAnswer => ({
  kind: 'answered',
  status: 200,
  bytes: Buffer.from(JSON.stringify({ access_token: 'a', token_type: 'bearer', ...body })),
  ip: null,
});
const signIn = (cancel = new AbortController().signal, change: Partial<BrowserSignInParts> = {}) =>
  signInByBrowser(
    ORDER,
    {
      listen: (parts) => {
        ({ state } = parts);
        return Promise.resolve({
          uri: URI,
          answer: (signal) => {
            const gone = new Promise<never>((_, reject) => {
              signal.addEventListener('abort', () => {
                ended = true;
                reject(signal.reason as Error);
              });
            });
            return Promise.race([answer.promise, gone]);
          },
        });
      },
      open: (url) => {
        page = new URL(url);
        return Promise.resolve(true);
      },
      cameBack,
      ask,
      now: () => 0,
      ...change,
    },
    cancel,
  );

beforeEach(() => {
  answer = Promise.withResolvers();
  page = null;
  ended = false;
  cameBack.mockReset();
  ask.mockReset().mockResolvedValue(granting({ refresh_token: 'r', expires_in: 60 }));
});

it('opens the page, waits for the browser, and redeems its code with the verifier of the challenge', async () => {
  const signedIn = signIn();
  await vi.waitFor(() => expect(page).not.toBeNull());
  expect(page?.searchParams.get('state')).toBe(state);
  expect(cameBack).not.toHaveBeenCalled();
  answer.resolve(new URLSearchParams({ code: 'c', state }));
  expect(await signedIn).toEqual({ grant: { refreshToken: 'r', clientSecret: 's' }, token: { value: 'a', expiresAt: 60_000 } });
  expect(cameBack).toHaveBeenCalledOnce();
  const form = ask.mock.lastCall?.[0].form ?? {};
  expect(form).toMatchObject({ code: 'c', redirect_uri: URI, client_id: 'unseen', client_secret: 's' });
  expect(challengeOf(form['code_verifier'] ?? '')).toBe(page?.searchParams.get('code_challenge'));
});

describe('fails with a sentence, and nobody listens any more, where', () => {
  it('the browser cannot be opened', async () => {
    await expect(signIn(undefined, { open: () => Promise.resolve(false) })).rejects.toThrow(/could not be opened/);
    await expect(signIn(undefined, { open: () => Promise.reject(new Error('no browser')) })).rejects.toThrow(/could not be opened/);
    expect(ended).toBe(true);
  });

  it('the reader cancels', async () => {
    const cancel = new AbortController();
    const signedIn = signIn(cancel.signal);
    await vi.waitFor(() => expect(page).not.toBeNull());
    cancel.abort();
    await expect(signedIn).rejects.toMatchObject({ error: { code: 'cancelled', message: expect.stringMatching(/was cancelled/) } });
    expect(ended).toBe(true);
  });

  it('nobody comes back in time', async () => {
    await expect(signIn(undefined, { patience: 1 })).rejects.toMatchObject({
      error: { code: 'cancelled', message: expect.stringMatching(/did not come back/) },
    });
    expect(ended).toBe(true);
  });

  it('the reader cancels while the token is asked for', async () => {
    const cancel = new AbortController();
    ask.mockImplementation(() => {
      cancel.abort();
      return Promise.resolve(granting({ refresh_token: 'r' }));
    });
    answer.resolve(new URLSearchParams({ code: 'c' }));
    await expect(signIn(cancel.signal)).rejects.toThrow(/was cancelled/);
  });

  it('there is nothing to stay signed in with', async () => {
    ask.mockResolvedValue(granting({}));
    answer.resolve(new URLSearchParams({ code: 'c' }));
    await expect(signIn()).rejects.toMatchObject({ error: { next: expect.stringMatching(/offline_access/) } });
  });

  it('access was declined, and no token is asked for', async () => {
    answer.resolve(new URLSearchParams({ error: 'access_denied' }));
    await expect(signIn()).rejects.toThrow(/access was declined/);
    expect(ask).not.toHaveBeenCalled();
  });
});
