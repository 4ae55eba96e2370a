import type { AccountId } from '../../../shared/model.ts';
import type { TokenAnswer, TokenOrder } from '../../egress/token-request.ts';
import { UserFailure } from '../../errors.ts';
import type { AccessToken, AccountRecord, Outcome } from '../../mailbox/protocol.ts';
import type { Credentials } from '../credentials.ts';
import { grantOf, kept } from './grant.ts';
import { partyOf } from './party.ts';
import { orderByRefresh, tokensFrom } from './tokens.ts';

interface AccessTokensParts {
  accountOf(id: AccountId): AccountRecord | null;
  credentials: Pick<Credentials, 'keep' | 'password'>;
  ask(order: TokenOrder): Promise<TokenAnswer>;
  now?: () => number;
}

/** Gives sessions that have none any more another access token. */
export interface AccessTokens {
  /** One request at a time for an account: a refresh token may be good for one only. */
  another(id: AccountId): Promise<Outcome<AccessToken>>;
}

const UNREADABLE = () =>
  new UserFailure(
    'keychain-unavailable',
    'What keeps this account signed in could not be read from the keychain. The mail that is already here can be read.',
    'Unlock the keychain and try again, or sign in again.',
  );

export function accessTokens({ accountOf, credentials, ask, now = Date.now }: AccessTokensParts): AccessTokens {
  const underWay = new Map<AccountId, Promise<Outcome<AccessToken>>>();
  /** Refresh tokens that the keychain did not take: the ones that it has are spent. Gone with the app, which then has to sign in again. */
  const unkept = new Map<AccountId, { instead: string; text: string }>();

  const refresh = async (id: AccountId): Promise<AccessToken> => {
    const account = accountOf(id);
    if (!account?.oauth) throw new UserFailure('not-found', 'There is no such account any more.', 'Look at the list of accounts.');
    const stored = await credentials.password(id);
    const newer = unkept.get(id);
    const text = newer !== undefined && newer.instead === stored ? newer.text : stored;
    const grant = grantOf(text);
    if (!grant) throw UNREADABLE();
    const party = partyOf(account.oauth, grant.clientSecret);
    const at = now();
    const tokens = tokensFrom(await ask(orderByRefresh(party, grant.refreshToken)), party, 'refresh', at);
    const rotated = kept({ ...grant, refreshToken: tokens.refresh ?? grant.refreshToken });
    // Whoever signed in again meanwhile, or removed the account, has said the last word.
    const isCurrent = accountOf(id) !== null && (await credentials.password(id)) === stored;
    if (isCurrent && stored !== null && rotated !== stored)
      await credentials.keep(id, rotated).then(
        () => unkept.delete(id),
        () => unkept.set(id, { instead: stored, text: rotated }),
      );
    return tokens.access;
  };

  const outcomeOf = async (id: AccountId): Promise<Outcome<AccessToken>> => {
    try {
      return { ok: true, value: await refresh(id) };
    } catch (error) {
      if (error instanceof UserFailure) return { ok: false, error: error.error };
      const internal = { code: 'internal', message: 'Something went wrong inside Unseen while it signed in.', next: 'Sync the account.' } as const;
      return { ok: false, error: internal };
    }
  };

  return {
    another(id) {
      const running = underWay.get(id) ?? outcomeOf(id).finally(() => underWay.delete(id));
      underWay.set(id, running);
      return running;
    },
  };
}
