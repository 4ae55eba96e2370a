import type { AccountRecord } from '../mailbox/protocol.ts';

/**
 * Whether messages of the accounts that were there before come out otherwise now: an account is another address's, believes somebody else about
 * senders, or is gone.
 */
export const isJudgedOtherwise = (before: readonly AccountRecord[], now: readonly AccountRecord[]): boolean =>
  before.some(({ id, address, trustedAuthserv }) => {
    const same = now.find((account) => account.id === id);
    return same?.address !== address || same.trustedAuthserv !== trustedAuthserv;
  });
