import type { UnsubscribeSigned } from '../../shared/unsubscribe.ts';
import { aligned, believedResults, claimedDomain, comparable, domainOf } from './authentication.ts';
import type { MethodResult } from './mime/authentication-results.ts';
import { parseDkimSignature, type DkimSignature } from './mime/dkim-signature.ts';
import { valuesOf, type Field } from './mime/header.ts';

/** Signatures of one message that are read: its sender, their platform and each gateway make one. */
const MOST_SIGNATURES = 20;

/** RFC 6008, 4: as much of a signature as tells it from others. */
const SIGNATURE_PREFIX = 8;

/** Whether a result may speak of this signature, by everything that it says of it. */
function speaksOf(result: MethodResult, signature: DkimSignature): boolean {
  const [domain, signer] = [domainOf(result), comparable(signature.domain)];
  if (domain === null || signer === null || (domain !== signer && !domain.endsWith(`.${signer}`))) return false;
  const selector = result.properties.get('header.s');
  const prefix = result.properties.get('header.b');
  if (selector !== undefined && selector.toLowerCase() !== signature.selector) return false;
  return prefix === undefined || (prefix.length >= SIGNATURE_PREFIX && signature.signature.startsWith(prefix));
}

const COVERAGE = ['no', 'address', 'both'] as const;
type Coverage = (typeof COVERAGE)[number];
const rank = (coverage: Coverage) => COVERAGE.indexOf(coverage);

/** A field that was signed less often than it is there has been added to. */
function coverageOf({ fields: signed }: DkimSignature, fields: readonly Field[]): Coverage {
  const covers = (name: string) => signed.filter((other) => other === name).length >= valuesOf(fields, name).length;
  if (!signed.includes('list-unsubscribe') || !covers('list-unsubscribe')) return 'no';
  return signed.includes('list-unsubscribe-post') && covers('list-unsubscribe-post') ? 'both' : 'address';
}

/**
 * What of the header's words about unsubscribing stands under a signature of the sender's domain that the trusted server found good. Where
 * several signatures may be the one that it speaks of, the one counts that covers least: anybody can add a signature that is none.
 * @param trusted as for `authenticate`
 */
export function signedUnsubscribe(fields: readonly Field[], trusted: readonly string[]): UnsubscribeSigned {
  const [top] = believedResults(fields, trusted);
  if (top === undefined) return 'unknown';
  const claimed = claimedDomain(fields);
  const signatures = valuesOf(fields, 'dkim-signature')
    .slice(0, MOST_SIGNATURES)
    .flatMap((value) => parseDkimSignature(value) ?? []);
  const isGood = (result: MethodResult) => {
    const domain = domainOf(result);
    return result.method === 'dkim' && result.result === 'pass' && domain !== null && claimed !== null && aligned(domain, claimed);
  };
  const coverages = top.results.filter(isGood).map((result) => {
    const candidates = signatures.filter((signature) => speaksOf(result, signature)).map((signature) => coverageOf(signature, fields));
    return candidates.sort((a, b) => rank(a) - rank(b))[0] ?? 'no';
  });
  return coverages.sort((a, b) => rank(b) - rank(a))[0] ?? 'no';
}
