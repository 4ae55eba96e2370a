import type { UnsubscribeSigned } from '../../shared/unsubscribe.ts';
import { believedResults, claimedDomain } from './authentication.ts';
import type { DkimSignature } from './mime/dkim-signature.ts';
import { valuesOf, type Field } from './mime/header.ts';
import { goodSignatures, signaturesOf, speaksOf } from './signatures.ts';

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
  const signatures = signaturesOf(fields);
  const coverages = (claimed === null ? [] : goodSignatures(top.results, claimed)).map((result) => {
    const candidates = signatures.filter((signature) => speaksOf(result, signature)).map((signature) => coverageOf(signature, fields));
    return candidates.sort((a, b) => rank(a) - rank(b))[0] ?? 'no';
  });
  return coverages.sort((a, b) => rank(b) - rank(a))[0] ?? 'no';
}
