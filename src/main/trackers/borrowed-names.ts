import { getDomain, parse } from 'tldts';
import { KEPT_HOSTS, remembered } from '../remembered.ts';
import { areNamesakes } from './owners.ts';

/** Names that a host begins with and that are nobody's. */
const NOBODYS = /^(?:www?\d*|web|mail|e|m|info|news|go|click|links?|static|cdn|img|api|app)$/;

/** Endings that hosts of other sites do not have as a word of their own within; those of a country (`shop.de.firm.test`) say which language a page has. */
const ENDING = /^(?:com|gov)$/;

/** Where libraries stand before the journals that they have, `www.journal.com.proxy.library.test`, and those who alone may have an address below. */
const LIBRARY = /proxy|^libaccess/;
const ACADEMIC = /(?:^|\.)(?:edu|ac)(?:\.[a-z]{2})?$/;

/** What a host pretends to be, and whose it is. */
interface BorrowedName {
  /** The site that its name begins with. */
  shown: string;
  /** The domain that it really is of. */
  domain: string;
}

/** The site that the name of a host begins with, although it is of another domain: `paypal.com.evil.test`, `paypal.com-login.test`; null: none. */
export const borrowedName = remembered(KEPT_HOSTS, (host): BorrowedName | null => {
  const { domain, publicSuffix, isPrivate } = parse(host, { allowPrivateDomains: true });
  // What stands before the domain of a hoster is a customer's choice, and often their own site.
  if (domain === null || publicSuffix === null || isPrivate === true || ACADEMIC.test(publicSuffix)) return null;
  const labels = host.split('.');
  const own = labels.length - domain.split('.').length;
  if (labels.slice(0, own).some((label) => LIBRARY.test(label))) return null;
  for (let at = 0; at < own; at++) {
    const [name = '', ...rest] = labels.slice(at);
    if (name.length < 3 || NOBODYS.test(name)) continue;
    const ending = endingOf(rest, own - at - 1);
    const shown = ending === null ? null : `${name}.${ending}`;
    if (shown !== null && getDomain(shown) === shown && !areNamesakes(shown, domain)) return { shown, domain };
  }
  return null;
});

/**
 * The ending that follows a name: a whole one of what stands before the domain (`com`, `co.uk`), or the beginning of a word (`com-login`).
 * @param before how many labels stand before the domain
 */
function endingOf(labels: readonly string[], before: number): string | null {
  const [first = '', second = ''] = labels;
  const glued = /^(com|gov)-/.exec(first)?.[1];
  if (glued !== undefined) return glued;
  if (
    before >= 2 &&
    /^(?:co|com|gov)$/.test(first) &&
    /^[a-z]{2}$/.test(second) &&
    parse(`a.${first}.${second}`).publicSuffix === `${first}.${second}`
  )
    return `${first}.${second}`;
  return before >= 1 && ENDING.test(first) ? first : null;
}
