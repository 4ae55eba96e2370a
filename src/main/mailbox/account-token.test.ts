import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AccountToken } from './account-token.ts';

const REFUSED = Object.assign(new Error('NO'), { authenticationFailed: true, serverResponseCode: 'AUTHENTICATIONFAILED' });
const HOUR = 3_600_000;
const token = (value: string, expiresAt: number | null = HOUR) => ({ value, expiresAt });
const given = (value: string, expiresAt: number | null = HOUR) => ({ ok: true, value: token(value, expiresAt) }) as const;

let now: number;
const ask = vi.fn<() => void>();
const logIn = vi.fn<(accessToken: string) => Promise<string>>();
beforeEach(() => {
  now = 0;
  ask.mockReset();
  logIn.mockReset().mockImplementation((value) => Promise.resolve(`in with ${value}`));
});
const make = (first: ReturnType<typeof token> | null) => new AccountToken(first, ask, () => now);
/** Main answers so, whenever it is asked. */
const answering = (tokens: AccountToken, ...values: string[]) =>
  ask.mockImplementation(() => queueMicrotask(() => tokens.give(given(values.shift() ?? 'none left'))));

describe('a token', () => {
  it('that is good is used, and main is not asked', async () => {
    expect(await make(token('a')).use(logIn)).toBe('in with a');
    expect(await make(token('b', null)).use(logIn)).toBe('in with b');
    expect(ask).not.toHaveBeenCalled();
  });

  it.each([null, token('old', 30_000)])('that is not there or ends soon is replaced first: %o', async (first) => {
    const tokens = make(first);
    answering(tokens, 'new');
    expect(await tokens.use(logIn)).toBe('in with new');
    expect(logIn).toHaveBeenCalledOnce();
  });

  it('that ends is replaced when the next session is opened', async () => {
    const tokens = make(token('a'));
    answering(tokens, 'b');
    await tokens.use(logIn);
    now = HOUR;
    expect(await tokens.use(logIn)).toBe('in with b');
  });

  it('is asked for once by all who wait for it', async () => {
    const tokens = make(null);
    const sessions = [tokens.use(logIn), tokens.use(logIn)];
    tokens.give(given('a'));
    expect(await Promise.all(sessions)).toEqual(['in with a', 'in with a']);
    expect(ask).toHaveBeenCalledOnce();
  });
});

describe('a token that the server refuses', () => {
  it('is replaced once, and the log-in tried once more', async () => {
    const tokens = make(token('a'));
    answering(tokens, 'b');
    logIn.mockRejectedValueOnce(REFUSED);
    expect(await tokens.use(logIn)).toBe('in with b');
    expect(await tokens.use(logIn)).toBe('in with b');
    expect(ask).toHaveBeenCalledOnce();
  });

  it('though it had just come is not replaced over and over', async () => {
    const tokens = make(token('a'));
    answering(tokens, 'b', 'c', 'd');
    logIn.mockRejectedValue(REFUSED);
    for (let n = 0; n < 3; n++) await expect(tokens.use(logIn)).rejects.toBe(REFUSED);
    expect(ask).toHaveBeenCalledOnce();
    expect(logIn.mock.calls.flat()).toEqual(['a', 'b', 'b', 'b']);
  });

  it('after it was good for a while is replaced again', async () => {
    const tokens = make(token('a'));
    answering(tokens, 'b', 'c');
    logIn.mockRejectedValueOnce(REFUSED);
    await tokens.use(logIn);
    logIn.mockRejectedValueOnce(REFUSED);
    expect(await tokens.use(logIn)).toBe('in with c');
  });
});

it('what is not the token’s fault is told as it is', async () => {
  const lost = Object.assign(new Error('lost'), { code: 'ECONNRESET' });
  logIn.mockRejectedValue(lost);
  await expect(make(token('a')).use(logIn)).rejects.toBe(lost);
  expect(ask).not.toHaveBeenCalled();
});

it('what main says in the place of a token is told to all who wait, and asked again later', async () => {
  const tokens = make(null);
  const waiting = tokens.use(logIn);
  tokens.give({ ok: false, error: { code: 'sign-in-ended', message: 'Over.', next: 'Sign in again.' } });
  await expect(waiting).rejects.toMatchObject({ error: { code: 'sign-in-ended' } });
  answering(tokens, 'a');
  expect(await tokens.use(logIn)).toBe('in with a');
});

it('an account that is not synced any more lets nobody wait, and takes no late answer', async () => {
  const tokens = make(null);
  const waiting = tokens.use(logIn);
  tokens.end();
  await expect(waiting).rejects.toThrow(/not synced any more/);
  await expect(tokens.use(logIn)).rejects.toThrow(/not synced any more/);
  const others = make(token('mine'));
  others.give(given('of another sign-in'));
  expect(await others.use(logIn)).toBe('in with mine');
});
