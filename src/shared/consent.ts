import type { AccountId } from './model.ts';

/**
 * What the reader chooses for the pictures of a message. `once` and `once-suspected` are for this message, now; what is remembered is for
 * its sender, who has to be proven: always, for 30 days, for every address of its domain, or never.
 */
export type PictureScope = 'once' | 'once-suspected' | 'sender' | 'sender-30-days' | 'domain' | 'never';

/** Milliseconds that `sender-30-days` lasts. */
export const CONSENT_DAYS = 30;

/** What was chosen for a sender once, and is applied from then on. */
export interface StandingConsent {
  /** The address that was proven, or the domain of several with an `@` before it. */
  identity: string;
  decision: 'always' | 'never';
  /** Null: until it is revoked. */
  expiresAt: number | null;
}

export interface Consent extends StandingConsent {
  id: number;
  accountId: AccountId;
  grantedAt: number;
}

/** What the reader chose, or took back: for the pictures of an identity (as of `StandingConsent`), or about a list (as of `Unsubscription`). */
export type ChangedChoice = { of: 'sender'; identity: string } | { of: 'list'; list: string };
