import type { Candidate } from '../../trackers/candidate.ts';
import type { Sighting } from './sighting.ts';

/** All uses of one URL as one candidate: what is visible once is visible, and the largest use decides. */
export function candidateOf(url: string, uses: readonly Sighting[]): Candidate {
  const area = ({ appearance }: Sighting) => (appearance?.hidden ? 0 : (appearance?.width ?? 50) * (appearance?.height ?? 50));
  const shownUses = uses.filter(({ appearance }) => appearance !== null);
  const opening = shownUses.filter(({ trigger }) => trigger === 'open');
  const best = (opening.length > 0 ? opening : shownUses.length > 0 ? shownUses : uses).reduce((best, use) => (area(use) > area(best) ? use : best));
  const { appearance, place } = best;
  return {
    url: new URL(url),
    kind: best.kind,
    trigger: best.trigger,
    width: appearance?.width ?? null,
    height: appearance?.height ?? null,
    hidden: appearance?.hidden ?? null,
    sometimes: appearance?.sometimes ?? false,
    shown: appearance !== null,
    background: /background|^CSS/.test(best.via),
    ...place,
    alt: best.alt,
    repeats: uses.length,
    excerpt: best.excerpt,
  };
}
