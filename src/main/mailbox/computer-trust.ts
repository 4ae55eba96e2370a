import { getCACertificates, setDefaultCACertificates } from 'node:tls';

let isAsked = false;

/**
 * Has TLS trust the certificates that this computer trusts, besides those that come with the app: a server of one's own or of a company
 * has its from an authority that only its own computers know. Reading them takes a moment, so it is done where a certificate was not
 * trusted without them; it is done once for the process.
 * @returns false: nothing is trusted that was not before
 */
export function trustAsThisComputer(): boolean {
  if (isAsked) return false;
  isAsked = true;
  try {
    const known = getCACertificates('default');
    const all = new Set([...known, ...getCACertificates('system')]);
    if (all.size === new Set(known).size) return false;
    setDefaultCACertificates([...all]);
    return true;
  } catch {
    // A store that cannot be read adds nothing; what was wrong with the certificate is still what is told.
    return false;
  }
}
