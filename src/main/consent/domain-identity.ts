import { getPublicSuffix } from 'tldts';
import { OPEN_DOMAINS, OPEN_FAMILIES } from './open-domains.ts';

/** Whether everybody can have an address at this domain, so that the domain proves nobody. */
function isOpen(domain: string): boolean {
  if (OPEN_DOMAINS.has(domain)) return true;
  const suffix = getPublicSuffix(domain, { allowPrivateDomains: true });
  // At a public suffix nobody is at home: what is below it belongs to somebody else each.
  if (suffix === null || suffix === domain) return true;
  return OPEN_FAMILIES.has(domain.slice(0, -suffix.length - 1));
}

/** The identity of all addresses of a proven address's domain; null: it is open to everybody, or there is none. */
export function domainIdentity(address: string | null): string | null {
  const domain = address === null ? '' : address.slice(address.lastIndexOf('@') + 1);
  return domain === '' || domain === address || isOpen(domain) ? null : `@${domain}`;
}
