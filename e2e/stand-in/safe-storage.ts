import { createCipheriv, createDecipheriv, pbkdf2Sync } from 'node:crypto';
import type { SafeStorage } from 'electron';
import { strict } from './strict.ts';

/**
 * Chromium's `basic_text` backend on Linux: a password and a salt that everybody knows. It hides a secret from a glance and
 * from nobody who looks; what was written by Electron under the same backend can be read here, and the other way round.
 */
const KEY = pbkdf2Sync('peanuts', 'saltysalt', 1, 16, 'sha1');
const IV = Buffer.alloc(16, ' ');
const PREFIX = Buffer.from('v10');

/** @param isReady true once the app is ready; before, the keychain is not there */
export function safeStorage(isReady: () => boolean): SafeStorage {
  const needReady = () => {
    if (!isReady()) throw new Error('safeStorage cannot be used before app is ready');
  };
  const encryptString = (plainText: string) => {
    needReady();
    const cipher = createCipheriv('aes-128-cbc', KEY, IV);
    return Buffer.concat([PREFIX, cipher.update(plainText, 'utf8'), cipher.final()]);
  };
  const decryptString = (encrypted: Buffer) => {
    needReady();
    const bytes = Buffer.from(encrypted);
    if (!bytes.subarray(0, PREFIX.length).equals(PREFIX))
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
    const decipher = createDecipheriv('aes-128-cbc', KEY, IV);
    return Buffer.concat([decipher.update(bytes.subarray(PREFIX.length)), decipher.final()]).toString('utf8');
  };
  return strict('safeStorage', {
    isEncryptionAvailable: isReady,
    isAsyncEncryptionAvailable: async () => Promise.resolve(isReady()),
    encryptString,
    decryptString,
    encryptStringAsync: async (plainText) => Promise.resolve(encryptString(plainText)),
    decryptStringAsync: async (encrypted) => Promise.resolve({ result: decryptString(encrypted), shouldReEncrypt: false }),
    getSelectedStorageBackend: () => (isReady() ? 'basic_text' : 'unknown'),
    setUsePlainTextEncryption: () => undefined,
  } satisfies SafeStorage);
}
