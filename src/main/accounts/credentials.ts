import { safeStorage } from 'electron';
import * as v from 'valibot';
import type { AccountId, KeychainState } from '../../shared/model.ts';
import { UserFailure } from '../errors.ts';
import { openJsonFile } from '../files/json-file.ts';

/** Passwords, each encrypted by the system's keychain; what is on disk is of no use without it. */
export interface Credentials {
  state(): Promise<KeychainState>;
  /** Throws UserFailure where the keychain refuses. */
  keep(id: AccountId, password: string): Promise<void>;
  /** Null: there is none, or the keychain cannot decrypt it (another user, a restored backup). */
  password(id: AccountId): Promise<string | null>;
  forget(id: AccountId): Promise<void>;
}

/** Account id → base64 of what safeStorage encrypted. */
const schema = v.record(v.string(), v.pipe(v.string(), v.base64()));

export async function openCredentials(path: string): Promise<Credentials> {
  const file = await openJsonFile(path, (value) => (v.is(schema, value) ? value : null), {});

  const available = async () => {
    try {
      return await safeStorage.isAsyncEncryptionAvailable();
    } catch {
      return false;
    }
  };

  const credentials: Credentials = {
    async state() {
      if (!(await available())) return 'unavailable';
      // Only Linux has a backend that protects nothing: a fixed key.
      return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text' ? 'basic-text' : 'protected';
    },
    async keep(id, password) {
      if (!(await available())) {
        throw new UserFailure(
          'keychain-unavailable',
          'The keychain of this system cannot be used, so the password was not stored.',
          'Unlock or set up the system keychain, then add the account again.',
        );
      }
      const encrypted = await safeStorage.encryptStringAsync(password);
      await file.write({ ...file.value, [id]: encrypted.toString('base64') });
    },
    async password(id) {
      const encrypted = file.value[id];
      if (encrypted === undefined || !(await available())) return null;
      try {
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(encrypted, 'base64'));
        if (shouldReEncrypt) await credentials.keep(id, result);
        return result;
      } catch {
        return null;
      }
    },
    async forget(id) {
      const { [id]: _, ...rest } = file.value;
      await file.write(rest);
    },
  };
  return credentials;
}
