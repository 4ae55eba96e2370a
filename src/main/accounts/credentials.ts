import { safeStorage } from 'electron';
import * as v from 'valibot';
import type { AccountId, KeychainState } from '../../shared/model.ts';
import { UserFailure } from '../errors.ts';
import { openJsonFile } from '../files/json-file.ts';

/** Passwords, and what keeps accounts signed in that have none, each encrypted by the system's keychain; what is on disk is of no use without it. */
export interface Credentials {
  /** `unavailable` also where it is not told in time. */
  state(): Promise<KeychainState>;
  /** Throws UserFailure where the keychain refuses. */
  keep(id: AccountId, password: string): Promise<void>;
  /** Null: there is none, or the keychain cannot decrypt it (another user, a restored backup). */
  password(id: AccountId): Promise<string | null>;
  forget(id: AccountId): Promise<void>;
}

/**
 * What Chromium writes on Linux before all that it encrypts with a fixed key: there is no keychain, or it does not answer
 * (`components/os_crypt`). Electron's asynchronous calls, unlike the others, do not name the keychain that they use.
 */
const FIXED_KEY = 'v10';

/** A keychain that is locked asks the person first, who may take any time: the window is not to wait for it. */
const STATE_PATIENCE_MS = 2_000;

const refused = () =>
  new UserFailure(
    'keychain-unavailable',
    'The keychain of this system cannot be used, so it stored nothing.',
    'Unlock or set up the system keychain, then try again.',
  );

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

  const ask = async (): Promise<KeychainState> => {
    if (!(await available())) return 'unavailable';
    // Elsewhere there is no key but the keychain's.
    if (process.platform !== 'linux') return 'protected';
    try {
      const tried = await safeStorage.encryptStringAsync('?');
      return tried.toString('latin1').startsWith(FIXED_KEY) ? 'basic-text' : 'protected';
    } catch {
      return 'unavailable';
    }
  };

  const afterPatience = () =>
    new Promise<KeychainState>((resolve) => {
      setTimeout(() => resolve('unavailable'), STATE_PATIENCE_MS).unref();
    });

  const credentials: Credentials = {
    state: () => Promise.race([ask(), afterPatience()]),
    async keep(id, password) {
      if (!(await available())) throw refused();
      const encrypted = await safeStorage.encryptStringAsync(password).catch(() => {
        throw refused();
      });
      await file.write({ ...file.value, [id]: encrypted.toString('base64') });
    },
    async password(id) {
      const encrypted = file.value[id];
      if (encrypted === undefined || !(await available())) return null;
      try {
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(encrypted, 'base64'));
        // It is as good as it was where that fails.
        if (shouldReEncrypt) await credentials.keep(id, result).catch(() => undefined);
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
