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

/** Domains under which everybody can have an address: the domain proves nobody, so a choice for all of it is not offered. */
const OPEN_TO_ALL: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'msn.com',
  'yahoo.com',
  'ymail.com',
  'aol.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'proton.me',
  'protonmail.com',
  'pm.me',
  'gmx.de',
  'gmx.net',
  'gmx.com',
  'web.de',
  't-online.de',
  'freenet.de',
  'posteo.de',
  'mailbox.org',
  'tuta.com',
  'fastmail.com',
  'zoho.com',
  'mail.com',
  'mail.ru',
  'yandex.ru',
  'orange.fr',
  'free.fr',
  'laposte.net',
  'libero.it',
  'qq.com',
  '163.com',
  'naver.com',
]);

/** The identity of all addresses of a proven address's domain; null: it is open to everybody, or there is none. */
export function domainIdentity(address: string | null): string | null {
  const domain = address === null ? '' : address.slice(address.lastIndexOf('@') + 1);
  return domain === '' || domain === address || OPEN_TO_ALL.has(domain) ? null : `@${domain}`;
}
