/** Where an authorization server is asked (RFC 6749, 3), and for what. */
interface OAuthEndpoints {
  /** HTTPS, opened in the browser. */
  authorization: string;
  /** HTTPS, asked by main. */
  token: string;
  /** Separated by spaces; '' leaves it to the server. */
  scope: string;
}

export const OAUTH_PROVIDER_IDS = ['google', 'microsoft', 'yahoo'] as const;
type OAuthProviderId = (typeof OAUTH_PROVIDER_IDS)[number];

/** A provider whose sign-in page is known. */
export interface OAuthProvider {
  id: OAuthProviderId;
  name: string;
  /** Its IMAP servers: a token for its mail goes to these alone. */
  hosts: readonly string[];
  endpoints: OAuthEndpoints;
  /** Of its answers (RFC 9207); null: it differs by account. */
  issuer: string | null;
  /** How its documentation wants the address called to which the browser comes back. */
  loopback: '127.0.0.1' | 'localhost';
  /** Whoever registers an app has to name that address. */
  listsRedirects: boolean;
  /** It understands `login_hint` with the address. */
  hint: boolean;
  /** A desktop app is given a secret as well, which is none (RFC 8252, 8.5). */
  secret: boolean;
  /** Unseen's own registration; null: there is none yet, and one's own is needed. */
  registered: { id: string; secret: string | null } | null;
}

/**
 * How an account signs in at its provider's page. The client ID is no secret (RFC 6749, 2.2); the client's secret and the tokens lie in the
 * keychain, and no window knows them.
 */
export type OAuthSettings =
  | { provider: OAuthProviderId; /** Null: Unseen's own. */ clientId: string | null }
  | { provider: 'other'; clientId: string; endpoints: OAuthEndpoints };

/** By the public documentation of each; none of it has been tried against the provider. Changing marks and moving messages need more than reading. */
const PROVIDERS: readonly OAuthProvider[] = [
  {
    // developers.google.com/identity/protocols/oauth2/native-app, developers.google.com/workspace/gmail/imap/xoauth2-protocol
    id: 'google',
    name: 'Google',
    hosts: ['imap.gmail.com', 'imap.googlemail.com'],
    endpoints: {
      authorization: 'https://accounts.google.com/o/oauth2/v2/auth',
      token: 'https://oauth2.googleapis.com/token',
      scope: 'https://mail.google.com/',
    },
    issuer: 'https://accounts.google.com',
    loopback: '127.0.0.1',
    listsRedirects: false,
    hint: true,
    secret: true,
    registered: null,
  },
  {
    // learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth,
    // learn.microsoft.com/entra/identity-platform/reply-url: of localhost the port is not compared
    id: 'microsoft',
    name: 'Microsoft',
    hosts: ['outlook.office365.com', 'imap-mail.outlook.com'],
    endpoints: {
      authorization: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
      token: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
      scope: 'https://outlook.office.com/IMAP.AccessAsUser.All offline_access',
    },
    issuer: null,
    loopback: 'localhost',
    listsRedirects: true,
    hint: true,
    secret: false,
    registered: null,
  },
  {
    // developer.yahoo.com/oauth2/guide/flows_authcode; the scope is what other mail programs ask for, and is granted to a client on request
    id: 'yahoo',
    name: 'Yahoo',
    hosts: ['imap.mail.yahoo.com'],
    endpoints: {
      authorization: 'https://api.login.yahoo.com/oauth2/request_auth',
      token: 'https://api.login.yahoo.com/oauth2/get_token',
      scope: 'mail-w',
    },
    issuer: 'https://api.login.yahoo.com',
    loopback: '127.0.0.1',
    listsRedirects: true,
    hint: false,
    secret: true,
    registered: null,
  },
];

/** The provider whose IMAP server this is; null: none whose sign-in page is known. */
export const oauthProviderAt = (host: string): OAuthProvider | null =>
  PROVIDERS.find(({ hosts }) => hosts.includes(host.trim().toLowerCase())) ?? null;

/** The provider that an account signs in at; null: another one, by addresses of the reader's own. */
export const oauthProviderOf = ({ provider }: Pick<OAuthSettings, 'provider'>): OAuthProvider | null =>
  PROVIDERS.find(({ id }) => id === provider) ?? null;

const originOf = (address: string): string | null => /^https:\/\/[^/?#]+/i.exec(address.trim())?.[0].toLowerCase() ?? null;

/** The provider on whose host a page stands that was typed: a company's own address at Microsoft is one. */
const providerOfPage = (authorization: string): OAuthProvider | null => {
  const origin = originOf(authorization);
  return PROVIDERS.find(({ endpoints }) => originOf(endpoints.authorization) === origin) ?? null;
};

/** How the address is called to which the browser comes back from this page, by its provider's documentation or RFC 8252 (8.3). */
export const loopbackOf = (authorization: string): OAuthProvider['loopback'] => providerOfPage(authorization)?.loopback ?? '127.0.0.1';

/** Where it is asked. */
export function endpointsOf(settings: OAuthSettings): OAuthEndpoints | null {
  return settings.provider === 'other' ? settings.endpoints : (oauthProviderOf(settings)?.endpoints ?? null);
}
