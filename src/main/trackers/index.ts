/** What makes a request a tracker: services, tokens, verdicts. Pure functions. */
import type { ServiceRef } from '../../shared/report.ts';
import { knownServices } from './services.ts';

export { normaliseLink, normaliseUrl } from './url.ts';

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
