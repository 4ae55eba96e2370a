import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../session.ts';
import { LogIn } from './log-in.ts';

const REFUSED = Object.assign(new Error('NO'), { authenticationFailed: true, serverResponseCode: 'AUTHENTICATIONFAILED' });
const BUSY = Object.assign(new Error('NO'), { authenticationFailed: true, responseText: 'Too many simultaneous connections' });
const HALF_AN_HOUR = 30 * 60_000;

const open = vi.fn<(why: string) => Promise<Session>>();
const refusedBeside = vi.fn<() => void>();
let now = 0;
let logIn: LogIn;

beforeEach(() => {
  vi.resetAllMocks();
  now = 0;
  logIn = new LogIn(open, refusedBeside, () => now);
});

describe('a password that the server refused', () => {
  it('to a session beside the account’s own is told once, and tried by no other for half an hour', async () => {
    open.mockRejectedValue(REFUSED);
    for (let n = 0; n < 5; n++) await expect(logIn.beside('bodies')).rejects.toBe(REFUSED);
    expect(open).toHaveBeenCalledOnce();
    expect(refusedBeside).toHaveBeenCalledOnce();
    now = HALF_AN_HOUR;
    await expect(logIn.beside('bodies')).rejects.toBe(REFUSED);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('to the account’s own session is tried by no other, and told by itself', async () => {
    open.mockRejectedValue(REFUSED);
    await expect(logIn.own('new mail')).rejects.toBe(REFUSED);
    await expect(logIn.beside('bodies')).rejects.toBe(REFUSED);
    expect(open).toHaveBeenCalledOnce();
    expect(refusedBeside).not.toHaveBeenCalled();
  });

  it('is tried when the reader asks', async () => {
    open.mockRejectedValueOnce(REFUSED).mockResolvedValue({} as Session);
    await expect(logIn.beside('bodies')).rejects.toBe(REFUSED);
    logIn.again();
    await expect(logIn.beside('bodies')).resolves.toBeTruthy();
  });
});

it('a server that has enough sessions refused no password', async () => {
  open.mockRejectedValue(BUSY);
  await expect(logIn.beside('bodies')).rejects.toBe(BUSY);
  await expect(logIn.beside('bodies')).rejects.toBe(BUSY);
  expect(open).toHaveBeenCalledTimes(2);
  expect(refusedBeside).not.toHaveBeenCalled();
});
