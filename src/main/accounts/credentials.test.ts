import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountId } from '../../shared/model.ts';

const PREFIX = 3;
const keychain = {
  isAsyncEncryptionAvailable: vi.fn(),
  encryptStringAsync: vi.fn(),
  decryptStringAsync: vi.fn(),
};
vi.mock('electron', () => ({ safeStorage: keychain }));
const { openCredentials } = await import('./credentials.ts');

const folder = mkdtempSync(join(tmpdir(), 'unseen-credentials-'));
const path = () => join(folder, `${crypto.randomUUID()}.json`);
const id = 'a' as AccountId;
const { platform } = process;
const on = (value: NodeJS.Platform) => Object.defineProperty(process, 'platform', { value });
/** Encrypts with a key that is named so. */
const keyed = (name: string) => keychain.encryptStringAsync.mockImplementation((text: string) => Promise.resolve(Buffer.from(name + text)));

beforeEach(() => {
  keychain.isAsyncEncryptionAvailable.mockResolvedValue(true);
  keychain.decryptStringAsync.mockImplementation((bytes: Buffer) =>
    Promise.resolve({ result: bytes.toString().slice(PREFIX), shouldReEncrypt: bytes.toString().startsWith('v10') }),
  );
  on('linux');
  keyed('v11');
});
afterEach(() => {
  vi.useRealTimers();
  on(platform);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the keychain', () => {
  it('protects where it has a key of its own', async () => {
    expect(await (await openCredentials(path())).state()).toBe('protected');
  });
  it('only hides where the key is the same everywhere', async () => {
    keyed('v10');
    expect(await (await openCredentials(path())).state()).toBe('basic-text');
    on('darwin');
    expect(await (await openCredentials(path())).state()).toBe('protected');
  });
  it('is not there where it refuses, or is not ready', async () => {
    keychain.encryptStringAsync.mockRejectedValue(new Error('no key'));
    const refusing = await openCredentials(path());
    expect(await refusing.state()).toBe('unavailable');
    await expect(refusing.keep(id, 'secret')).rejects.toThrow('keychain');
    keychain.isAsyncEncryptionAvailable.mockResolvedValue(false);
    expect(await refusing.state()).toBe('unavailable');
  });
  it('that asks the person first keeps nobody waiting', async () => {
    const locked = await openCredentials(path());
    keychain.isAsyncEncryptionAvailable.mockReturnValue(new Promise(() => undefined));
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const state = locked.state();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await state).toBe('unavailable');
  });
});

describe('a password', () => {
  it('is kept, given back and forgotten', async () => {
    const credentials = await openCredentials(path());
    await credentials.keep(id, 'secret');
    expect(await credentials.password(id)).toBe('secret');
    await credentials.forget(id);
    expect(await credentials.password(id)).toBeNull();
  });
  it('is encrypted anew where there is a better key, and given back where that fails', async () => {
    const credentials = await openCredentials(path());
    keyed('v10');
    await credentials.keep(id, 'secret');
    keychain.encryptStringAsync.mockRejectedValueOnce(new Error('not now'));
    expect(await credentials.password(id)).toBe('secret');
    keyed('v11');
    expect(await credentials.password(id)).toBe('secret');
    keychain.encryptStringAsync.mockClear();
    expect(await credentials.password(id)).toBe('secret');
    expect(keychain.encryptStringAsync).not.toHaveBeenCalled();
  });
});
