import { isOfSameOrganisation } from '../host-name.ts';

/**
 * authserv-ids (RFC 8601) that providers put into the Authentication-Results of the mail they receive. Only where one
 * name is documented for all of a provider's mail; everywhere else the reader says whom to believe.
 */
const AUTHSERV_OF_HOST: Readonly<Record<string, string>> = {
  'imap.gmail.com': 'mx.google.com',
  'imap.googlemail.com': 'mx.google.com',
};

/** The authserv-id to believe for a new account on this IMAP server; null: not known. */
export function knownAuthserv(host: string): string | null {
  return AUTHSERV_OF_HOST[host.toLowerCase()] ?? null;
}

/**
 * Whom an account believes whose server is another one now. At the same organisation that stays as it was; elsewhere anybody could
 * write the old name into a message, where its own server no longer takes it out.
 */
export function authservAfterMove(believed: string | null, from: string, to: string): string | null {
  return isOfSameOrganisation(from.toLowerCase(), to.toLowerCase()) ? believed : knownAuthserv(to);
}
