/** What makes a request a tracker: services, tokens, verdicts. Pure functions. */
import type { ServiceRef } from '../../shared/report.ts';
import { knownServices } from './services.ts';
import { PERSONAL_STRENGTH, tokensOf, tokenStrength } from './tokens.ts';
import { isAssetHost, queryMatters, watches } from './url-shape.ts';

export { normaliseLink, normaliseUrl } from './url.ts';

/**
 * Does this URL, seen alone, carry a token of a person to a place that is named for watching? `/open.gif?id=9c1e…` does, a signed
 * address of a picture does not.
 */
export function watchesOnePerson(url: string): boolean {
  const parsed = URL.parse(url);
  if (!parsed || isAssetHost(parsed.hostname)) return false;
  const personal = tokensOf(parsed).some((token) => token.where === 'query' && tokenStrength(token) >= PERSONAL_STRENGTH);
  return personal && queryMatters(parsed) && watches(parsed);
}

/**
 * Is this URL, seen alone, an open or click tracker of a service that is known? For a redirect's target, which has no
 * surroundings to judge by.
 */
export function trackerOfUrl(url: string): ServiceRef | null {
  const parsed = URL.parse(url);
  if (!parsed) return null;
  const hit = knownServices.find(parsed);
  return hit?.alone ? hit.service : null;
}
