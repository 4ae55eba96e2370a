import { getDomain } from 'tldts';

/** A name as the DNS has it (RFC 1123, 2.1), of two labels at least; the last is no number, or it would be an address. */
const HOST_NAME = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** The name of a host that a stranger named, in lower case and without its last dot; null: it is none. */
export function hostName(named: string): string | null {
  const name = named.toLowerCase().replace(/\.$/, '');
  return HOST_NAME.test(name) ? name : null;
}

/** True where both names are of one organisation, as far as names can tell: the second is above the first, or both are below one domain that somebody registered. */
export function isOfSameOrganisation(one: string, other: string): boolean {
  const registered = (name: string) => getDomain(name, { allowPrivateDomains: true });
  return one === other || one.endsWith(`.${other}`) || (registered(one) !== null && registered(one) === registered(other));
}
