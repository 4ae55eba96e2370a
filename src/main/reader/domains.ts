import { domainToASCII } from 'node:url';
import { getDomain, getPublicSuffix } from 'tldts';
import type { MethodResult } from './mime/authentication-results.ts';

/** A domain as it is compared: A-labels, lower case, no final dot; null for what is not a host name below a public suffix. */
export function comparable(domain: string): string | null {
  // domainToASCII reads a URL's host: it would undo percent escapes and much else that no mail domain has.
  if (!/^[\w.\-\u0080-\u{10ffff}]{1,253}$/u.test(domain)) return null;
  const ascii = domainToASCII(domain.replace(/\.$/, '')).toLowerCase();
  if (!/^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]*$/.test(ascii)) return null;
  return getDomain(ascii, STRANGERS_APART) === null ? null : ascii;
}

/** Customers of a hosting domain (`a.github.io`) are strangers to each other, so private suffixes count. */
export const STRANGERS_APART = { allowPrivateDomains: true, validateHostname: false } as const;

/** RFC 7489, 3.1: relaxed alignment, the same organisational domain. */
export function aligned(a: string, b: string): boolean {
  if (a === b) return true;
  const organisation = getDomain(a, STRANGERS_APART);
  return (
    organisation !== null &&
    organisation === getDomain(b, STRANGERS_APART) &&
    getPublicSuffix(a, STRANGERS_APART) === getPublicSuffix(b, STRANGERS_APART)
  );
}

const afterAt = (value: string) => value.slice(value.lastIndexOf('@') + 1);

/** Domain of a signature: `header.d`, which `header.i` is or is below (RFC 6376, 3.5); null where they contradict each other. */
function signingDomain(d: string | undefined, i: string | undefined): string | undefined {
  if (d === undefined || i === undefined) return d ?? i;
  const [domain, identity] = [comparable(afterAt(d)), comparable(afterAt(i))];
  return domain !== null && identity !== null && (identity === domain || identity.endsWith(`.${domain}`)) ? d : undefined;
}

/** Domain that a result speaks of, comparable; null where it names none. */
export function domainOf(result: MethodResult): string | null {
  const property = (name: string) => result.properties.get(name);
  const named =
    result.method === 'dkim'
      ? signingDomain(property('header.d'), property('header.i'))
      : result.method === 'spf'
        ? (property('smtp.mailfrom') ?? property('smtp.helo'))
        : property('header.from');
  return named === undefined ? null : comparable(afterAt(named));
}
