import { isDeepStrictEqual } from 'node:util';
import type { AccountId } from '../../shared/model.ts';
import type { AccountRecord } from '../mailbox/protocol.ts';
import type { ReaderContext } from '../reader/protocol.ts';

/**
 * Whose mail of an account is, and who is believed about its senders. Files may be mail of any of one's own accounts, and anybody may have
 * written what stands in them.
 */
export function judgedFor(accounts: readonly AccountRecord[], id: AccountId): Pick<ReaderContext, 'me' | 'trustedAuthserv'> {
  const account = accounts.find((one) => one.id === id);
  const whose = account?.kind === 'files' ? accounts.filter(({ kind }) => kind === 'imap') : account ? [account] : [];
  const trusted = account?.kind === 'files' ? null : account?.trustedAuthserv;
  return { me: whose.map(({ address }) => address), trustedAuthserv: trusted ? [trusted] : [] };
}

/** Whether messages of the accounts that were there before come out otherwise now, or are gone. */
export const isJudgedOtherwise = (before: readonly AccountRecord[], now: readonly AccountRecord[]): boolean =>
  before.some(({ id }) => !now.some((account) => account.id === id) || !isDeepStrictEqual(judgedFor(before, id), judgedFor(now, id)));
