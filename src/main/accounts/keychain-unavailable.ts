import type { UserError } from '../../shared/model.ts';
import type { AccountRecord } from '../mailbox/protocol.ts';

/** What is told of an account whose secret the keychain does not give. */
export const keychainUnavailable = ({ oauth }: Pick<AccountRecord, 'oauth'>): UserError => ({
  code: 'keychain-unavailable',
  message: oauth
    ? 'What keeps this account signed in could not be read from the keychain. The mail that is already here can be read.'
    : 'The password of this account could not be read from the keychain. The mail that is already here can be read.',
  next: 'Unlock the keychain and try again, or sign in again.',
});
