import { oauthProviderAt, type OAuthProvider, type OAuthSettings } from '../../shared/oauth.ts';

/** By a password, at the page of its provider, or at another whose addresses are typed. */
export type SignInWay = 'password' | 'page' | 'own-page';

/** What the form has of a sign-in at a provider's page, as it is typed. */
export interface PageFields {
  clientId: string;
  clientSecret: string;
  authorization: string;
  token: string;
  scope: string;
}

export const EMPTY_PAGE: PageFields = { clientId: '', clientSecret: '', authorization: '', token: '', scope: '' };

/** How an account signs in that is here already, without the client's secret, which no window knows. */
export function pageFieldsOf(oauth: OAuthSettings | null): PageFields {
  const endpoints = oauth?.provider === 'other' ? oauth.endpoints : null;
  return { ...EMPTY_PAGE, clientId: oauth?.clientId ?? '', ...endpoints };
}

/** How an account signs in that is here already. */
export function wayOf(oauth: OAuthSettings | null, host: string): SignInWay {
  if (!oauth) return 'password';
  return oauth.provider === 'other' && oauthProviderAt(host) ? 'own-page' : 'page';
}

/** Ways that there are on a server: whose page is known may have another as well, such as a company's own at Microsoft. */
export const waysAt = (host: string): readonly SignInWay[] => (oauthProviderAt(host) ? ['password', 'page', 'own-page'] : ['password', 'page']);

/** The provider whose page a form leads to; null: one whose addresses have to be typed. */
export const pageProviderIn = ({ host, way }: { host: string; way: SignInWay }): OAuthProvider | null =>
  way === 'own-page' ? null : oauthProviderAt(host);

/** Fields that the page needs, in their order on screen. */
export function neededByPage(form: { host: string; way: SignInWay }): readonly Exclude<keyof PageFields, 'clientSecret' | 'scope'>[] {
  const provider = pageProviderIn(form);
  if (provider) return provider.registered ? [] : ['clientId'];
  return ['authorization', 'token', 'clientId'];
}
