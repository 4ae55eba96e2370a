import { aligned, comparable, domainOf } from './domains.ts';
import type { MethodResult } from './mime/authentication-results.ts';
import { LONGEST_SIGNATURE, parseDkimSignature, type DkimSignature } from './mime/dkim-signature.ts';
import { valuesOf, type Field } from './mime/header.ts';

/** Signatures of one message that are read: its sender, their platform and each gateway make one. */
const MOST_SIGNATURES = 20;

/** RFC 6008, 4: as much of a signature as tells it from others. */
const SIGNATURE_PREFIX = 8;

/** The signatures that a header carries, good or not, as far as they can be read. */
export const signaturesOf = (fields: readonly Field[]): DkimSignature[] =>
  valuesOf(fields, 'dkim-signature')
    .slice(0, MOST_SIGNATURES)
    .flatMap((value) => parseDkimSignature(value) ?? []);

/** Whether a result may speak of this signature, by everything that it says of it. */
export function speaksOf(result: MethodResult, signature: DkimSignature): boolean {
  const [domain, signer] = [domainOf(result), comparable(signature.domain)];
  if (domain === null || signer === null || (domain !== signer && !domain.endsWith(`.${signer}`))) return false;
  const selector = result.properties.get('header.s');
  const prefix = result.properties.get('header.b');
  if (selector !== undefined && selector.toLowerCase() !== signature.selector) return false;
  return prefix === undefined || (prefix.length >= SIGNATURE_PREFIX && signature.signature.startsWith(prefix));
}

/** Whether a domain has a result of this method to its credit. */
const passed = (method: 'dkim' | 'spf', domain: string) => (result: MethodResult) => {
  const named = result.method === method && result.result === 'pass' ? domainOf(result) : null;
  return named !== null && aligned(named, domain);
};

/** Results of signatures of this domain that were found good. */
export const goodSignatures = (results: readonly MethodResult[], domain: string): MethodResult[] => results.filter(passed('dkim', domain));

/**
 * Whether what proves a sender proves all of the message. A signature may cover the beginning of the body only (`l=`, RFC 6376, 8.2): whoever has such a
 * message can write pages of their own below it, send it on, and it is as good as before. Where a result may speak of such a signature it is taken to, since
 * anybody can put one beside it that is none. A server that the domain itself lets send (SPF) vouches for what came from there.
 * @param results of the server that is believed, which prove the domain
 */
export function provesAll(results: readonly MethodResult[], domain: string, fields: readonly Field[]): boolean {
  if (results.some(passed('spf', domain))) return true;
  const all = valuesOf(fields, 'dkim-signature');
  const signatures = signaturesOf(fields);
  // One that is not read may be the one that counts.
  if (all.length > MOST_SIGNATURES || all.some((value) => value.length > LONGEST_SIGNATURE)) return false;
  const good = goodSignatures(results, domain);
  const isOfDomain = (signature: DkimSignature) => {
    const signer = comparable(signature.domain);
    return signer !== null && aligned(signer, domain);
  };
  // DMARC may be all that is told.
  if (good.length === 0) return !signatures.some((signature) => signature.beginningOnly && isOfDomain(signature));
  return good.some((result) => !signatures.some((signature) => signature.beginningOnly && speaksOf(result, signature)));
}
