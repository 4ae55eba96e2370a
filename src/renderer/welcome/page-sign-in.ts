import type { SignIn, SignInAgain } from '../../shared/account-orders.ts';
import type { OAuthSettings } from '../../shared/oauth.ts';
import { changeOf, newAccountOf, type AccountForm, type ImapAccount } from './account-form.ts';
import { pageFieldsOf, pageProviderIn } from './page-fields.ts';
import { needsSignIn } from './sign-in.ts';

function oauthIn(form: AccountForm): OAuthSettings {
  const provider = pageProviderIn(form);
  const clientId = form.clientId.trim();
  if (provider) return { provider: provider.id, clientId: clientId === '' ? null : clientId };
  const endpoints = { authorization: form.authorization.trim(), token: form.token.trim(), scope: form.scope.trim() };
  return { provider: 'other', clientId, endpoints };
}

const withOAuth = (form: AccountForm) => ({ oauth: oauthIn(form), clientSecret: form.clientSecret.trim() === '' ? null : form.clientSecret.trim() });

export function signInOf(form: AccountForm): SignIn {
  const { password: _, ...account } = newAccountOf(form);
  return { ...account, ...withOAuth(form) };
}

export function signInAgainOf(account: ImapAccount, form: AccountForm): SignInAgain {
  const { password: _, ...change } = changeOf(account, form);
  return { ...change, ...withOAuth(form) };
}

const isSame = (one: OAuthSettings, other: OAuthSettings): boolean =>
  one.provider === other.provider && one.clientId === other.clientId && JSON.stringify(pageFieldsOf(one)) === JSON.stringify(pageFieldsOf(other));

/** Whether a change of an account has to go by the page: it signs in there for the first time, anew, otherwise, or as somebody else. */
export function goesByPage({ oauth, server, status }: ImapAccount, form: AccountForm): boolean {
  if (form.way === 'password') return false;
  const isElsewhere = form.host.trim() !== server.host || form.user.trim() !== server.user;
  return oauth === null || isElsewhere || needsSignIn({ status }) || form.clientSecret !== '' || !isSame(oauth, oauthIn(form));
}
