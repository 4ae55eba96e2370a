/** What the reader orders of an account, as it comes from the form. */
import type { AccountId, ConnectionSecurity } from './model.ts';
import type { OAuthSettings } from './oauth.ts';

/** An account that is added with a password. */
export interface NewAccount {
  address: string;
  host: string;
  port: number;
  security: ConnectionSecurity;
  user: string;
  password: string;
}

/** An account as it is to be from now on. */
export interface AccountChange {
  accountId: AccountId;
  /** Under which it is listed. */
  name: string;
  host: string;
  port: number;
  security: ConnectionSecurity;
  user: string;
  /** Null: the one that is kept, which goes to its own server and user alone. */
  password: string | null;
}

/** A new account that signs in at its provider's page. */
export interface SignIn extends Omit<NewAccount, 'password'> {
  oauth: OAuthSettings;
  /** Of the reader's own registration; null: it has none. */
  clientSecret: string | null;
}

/** One that is here already. */
export interface SignInAgain extends Omit<AccountChange, 'password'> {
  oauth: OAuthSettings;
  /** Null: the one that is kept for the same registration, or none. */
  clientSecret: string | null;
}
