import type { AccountId, ServerSettings } from '../../shared/model.ts';
import { endpointsOf, type OAuthSettings } from '../../shared/oauth.ts';
import { UserFailure, valueOf } from '../errors.ts';
import type { AccessToken, AccountRecord, Proof, Secret } from '../mailbox/protocol.ts';
import type { Credentials } from './credentials.ts';
import type { AccessTokens } from './oauth/access-tokens.ts';
import { grantOf } from './oauth/grant.ts';
import { refuseForeignServer } from './oauth/party.ts';

/** What accounts prove themselves by: each secret goes to whom it was given for, and to nobody else. */
interface Proofs {
  /** What the keychain has of an account; null: nothing that lets it in. @param token that was given a moment ago */
  secretOf(account: AccountRecord, token: AccessToken | null): Promise<Secret | null>;
  /**
   * What the reader gave, else what is kept.
   * @throws UserFailure where that is for another server or user, or there is none
   */
  proofFor(account: AccountRecord, server: ServerSettings, given: string | null): Promise<Proof>;
  /** The secret that is kept of a client; null: there is none, or it is another client's. */
  clientSecretFor(account: AccountRecord, client: OAuthSettings): Promise<string | null>;
}

const isSameClient = (one: OAuthSettings | null, other: OAuthSettings): boolean =>
  one !== null && one.clientId === other.clientId && endpointsOf(one)?.token === endpointsOf(other)?.token;

const isFor = ({ server }: AccountRecord, { host, user }: ServerSettings): boolean => server?.host === host && server.user === user;

export function proofs(credentials: Pick<Credentials, 'password'>, accessTokens: AccessTokens): Proofs {
  /** A grant is no password, whatever was cut off while an account changed its way: it goes to no mail server. */
  const passwordOf = async (id: AccountId): Promise<Proof | null> => {
    const text = await credentials.password(id);
    return text === null || grantOf(text) ? null : { kind: 'password', password: text };
  };

  return {
    secretOf: async ({ id, oauth }, token) => (oauth ? grantOf(await credentials.password(id)) && { kind: 'token', token } : passwordOf(id)),

    async proofFor(account, server, given) {
      if (given !== null) return { kind: 'password', password: given };
      if (account.oauth) {
        refuseForeignServer(account.oauth, server.host);
        if (!isFor(account, server))
          throw new UserFailure('wrong-password', 'The sign-in belongs to another server or user, and was not sent.', 'Sign in again.');
        return { kind: 'token', token: valueOf(await accessTokens.another(account.id)) };
      }
      if (!isFor(account, server))
        throw new UserFailure('wrong-password', 'The password that is kept belongs to another server or user, and was not sent.', 'Enter it again.');
      const stored = await passwordOf(account.id);
      if (stored) return stored;
      throw new UserFailure('keychain-unavailable', 'The password could not be read from the keychain.', 'Enter it again.');
    },

    clientSecretFor: async ({ id, oauth }, client) =>
      isSameClient(oauth, client) ? (grantOf(await credentials.password(id))?.clientSecret ?? null) : null,
  };
}
