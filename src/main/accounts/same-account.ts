import type { ServerSettings } from '../../shared/model.ts';

/** Ports of IMAP with and without TLS from the start (RFC 8314, 3.2; RFC 9051, 2.1): behind both is the same server. */
const OWN_PORTS: readonly number[] = [143, 993];

/** Whether two settings lead to the same mail: the same user on the same server. On ports of one's own, one computer has many (tunnels, bridges). */
export function isSameAccount(one: ServerSettings, other: ServerSettings): boolean {
  if (one.host.toLowerCase() !== other.host.toLowerCase() || one.user !== other.user) return false;
  return one.port === other.port || (OWN_PORTS.includes(one.port) && OWN_PORTS.includes(other.port));
}

/** Whether two accounts are read in the same way. */
export const isSameServer = (one: ServerSettings, other: ServerSettings): boolean =>
  one.host === other.host && one.port === other.port && one.security === other.security && one.user === other.user;

/** The settings of a server among those of a form. */
export const serverOf = ({ host, port, security, user }: ServerSettings): ServerSettings => ({ host, port, security, user });
