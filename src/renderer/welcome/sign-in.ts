import type { Account } from '../../shared/model.ts';

type Told = Pick<Account, 'status'>;

const failsWith = ({ status }: Told, code: 'wrong-password' | 'sign-in-ended' | 'keychain-unavailable'): boolean =>
  status.state === 'offline' && status.error.code === code;

/** True where a server said no to what it was given: asking again with the same does harm, for accounts get locked by it. */
export const isRefused = (account: Told): boolean => failsWith(account, 'wrong-password') || failsWith(account, 'sign-in-ended');

/** True where an account comes back when its reader gives the password again: it was refused, or could not be read. */
export const needsSignIn = (account: Told): boolean => isRefused(account) || failsWith(account, 'keychain-unavailable');
