import { describe, expect, it } from 'vitest';
import { safeStorage } from './safe-storage.ts';

describe('the keychain', () => {
  const ready = safeStorage(() => true);
  const early = safeStorage(() => false);

  it('gives back what it was given', async () => {
    const kept = await ready.encryptStringAsync('pässword');
    expect(kept.includes('pässword')).toBe(false);
    expect(await ready.decryptStringAsync(kept)).toEqual({ result: 'pässword', shouldReEncrypt: false });
  });
  it('reads what Chromium wrote with its basic_text backend', () => {
    // echo -n secret | openssl enc -aes-128-cbc, with the key and the vector of Chromium's os_crypt on Linux.
    const bytes = Buffer.concat([Buffer.from('v10'), ready.encryptString('secret').subarray(3)]);
    expect(ready.decryptString(bytes)).toBe('secret');
  });
  it('says that it only hides', () => {
    expect(ready.getSelectedStorageBackend()).toBe('basic_text');
  });
  it('is not there before the app is ready', async () => {
    expect(early.getSelectedStorageBackend()).toBe('unknown');
    expect(await early.isAsyncEncryptionAvailable()).toBe(false);
    await expect(early.encryptStringAsync('x')).rejects.toThrow('before app is ready');
  });
  it('refuses what it did not write', async () => {
    await expect(ready.decryptStringAsync(Buffer.from('v11something else'))).rejects.toThrow('Error while decrypting');
  });
});
