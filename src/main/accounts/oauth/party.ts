import { endpointsOf, loopbackOf, oauthProviderOf, type OAuthSettings } from '../../../shared/oauth.ts';
import { UserFailure } from '../../errors.ts';
import { endpointUrl } from '../../web-url.ts';

/** An authorization server and what Unseen is to it. */
export interface Party {
  /** In sentences. */
  name: string;
  authorization: URL;
  token: URL;
  scope: string;
  issuer: string | null;
  loopback: '127.0.0.1' | 'localhost';
  hint: boolean;
  clientId: string;
  /** Null: none was given, or none is needed. */
  clientSecret: string | null;
}

/**
 * The authorization server that an account signs in at.
 * @param clientSecret of the reader's own registration; null: it has none
 * @throws UserFailure where an address is none that may be asked, or there is no client ID
 */
export function partyOf(settings: OAuthSettings, clientSecret: string | null): Party {
  const provider = oauthProviderOf(settings);
  const endpoints = endpointsOf(settings);
  const authorization = endpoints && endpointUrl(endpoints.authorization);
  const token = endpoints && endpointUrl(endpoints.token);
  if (!authorization || !token)
    throw new UserFailure(
      'bad-request',
      'The sign-in page and the token address have to be HTTPS addresses, and one of them is not. Nobody was asked.',
      'Check both.',
    );
  const own = settings.clientId;
  const clientId = own ?? provider?.registered?.id;
  if (clientId === undefined)
    throw new UserFailure('bad-request', 'Unseen is not registered with this provider yet, so nobody was asked.', 'Enter a client ID of your own.');
  return {
    name: provider?.name ?? authorization.hostname,
    authorization,
    token,
    scope: endpoints.scope,
    issuer: provider?.issuer ?? null,
    loopback: loopbackOf(authorization.href),
    hint: provider?.hint ?? false,
    clientId,
    clientSecret: own === null ? (provider?.registered?.secret ?? null) : clientSecret,
  };
}

/** @throws UserFailure where a token for a provider's mail would go to a server that is not its own */
export function refuseForeignServer(settings: OAuthSettings, host: string): void {
  const provider = oauthProviderOf(settings);
  if (!provider || provider.hosts.includes(host.toLowerCase())) return;
  throw new UserFailure(
    'bad-request',
    `${host} is no mail server of ${provider.name}, so what ${provider.name} gives for its mail is not sent there. Nobody was asked.`,
    'Check the server.',
  );
}
