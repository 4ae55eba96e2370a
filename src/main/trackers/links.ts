import type { LinkTarget, ServiceRef } from '../../shared/report.ts';
import { cleanUrl } from './clean.ts';
import { knownServices } from './services.ts';
import { isShortened } from './shorteners.ts';
import { tokensOf, tokenStrength } from './tokens.ts';
import { unwrap } from './wrappers.ts';

export interface LinkVerdict {
  /** The link itself. */
  url: URL;
  target: LinkTarget;
  clean: string;
  service: ServiceRef | null;
  /** Where it leads as far as is known: the wrapped target, else itself. */
  leadsTo: URL;
  /** Before that, hosts of which nobody knows whether they lead on. */
  claims: URL[];
}

/** Path words of click trackers on hosts of their own; a single letter is one before something that is no word. */
const REDIRECTING =
  /(?:^|\/)(?:(?:ck|cl|click|clicks|clk|ct|go|link|links|ls|lt|rd|redir|redirect|track|tracking|trk|url)(?:\/|$|\.php|\.aspx?)|[celrtux](?:\/[^/]*\d|\/[^/]{16}|$|\.php|\.aspx?))/i;
const REDIRECTING_HOST =
  /^(?:c|cl|click|clicks|clk|ct|e|em|email|elink|go|l|link|links|lnk|mail|mailer|news|newsletter|nl|r|t|tr|track|tracking|trk|url\d*)\d*\./i;

/** Bits in a link that are enough to name one sending to one reader. */
const OPAQUE_STRENGTH = 90;

/** Who is really asked: a service by its own domain; at any other the host comes first, for its paths can look like anybody's. */
function nameOf({ hostname }: URL, service: ServiceRef | null): string {
  const owner = knownServices.ofHost(hostname);
  if (owner) return owner.name;
  return service ? `${hostname} (${service.name})` : hostname;
}

/** Where a link leads as far as the message tells. Nobody is asked. */
export function judgeLink(url: URL): LinkVerdict {
  const hit = knownServices.find(url);
  const service = hit && (hit.alone || hit.purpose === 'click') ? hit.service : null;
  const wrapped = unwrap(url);
  if (wrapped) {
    const { target: leadsTo, claims } = wrapped;
    const inner = knownServices.find(leadsTo);
    const [first] = claims;
    const target = leadsTo.href;
    return {
      url,
      target: first
        ? { kind: 'claimed', by: nameOf(first, first === url ? service : null), through: first.href, target }
        : { kind: 'wrapped', by: service?.name ?? wrapped.by, target },
      clean: cleanUrl(leadsTo),
      service: service ?? (inner?.alone ? inner.service : null),
      leadsTo,
      claims,
    };
  }
  const owner = service ?? knownServices.ofHost(url.hostname);
  if (hit?.alone || isShortened(url) || isOpaque(url))
    return { url, target: { kind: 'opaque', by: nameOf(url, owner) }, clean: url.href, service: owner, leadsTo: url, claims: [] };
  return { url, target: { kind: 'direct' }, clean: cleanUrl(url), service: null, leadsTo: url, claims: [] };
}

/**
 * What the rest of the message adds to the verdict on a link. `runner` is the service that runs its host; on a host that a tracker of
 * the message is on, and where all that is linked to has a token, one long token says where it leads, whatever the path is called.
 */
export function besideOthers(verdict: LinkVerdict, runner: ServiceRef | null, onTrackingHost: boolean): LinkVerdict {
  const { url, target, service } = verdict;
  const opaque = target.kind === 'opaque' || (target.kind === 'direct' && onTrackingHost && strengthOf(url) >= OPAQUE_STRENGTH);
  if (!opaque) return verdict;
  const named = service ?? runner;
  return { ...verdict, target: { kind: 'opaque', by: nameOf(url, named) }, clean: url.href, service: named };
}

/** Bits of the strongest token in the path or the query. */
export function strengthOf(url: URL): number {
  let strength = 0;
  for (const token of tokensOf(url)) if (token.where !== 'host') strength = Math.max(strength, tokenStrength(token));
  return strength;
}

/** Built like a click tracker: a redirecting path or host, and one long token that says the rest. */
function isOpaque(url: URL): boolean {
  if (!/^https?:$/.test(url.protocol)) return false;
  return (REDIRECTING.test(url.pathname) || REDIRECTING_HOST.test(url.hostname)) && strengthOf(url) >= OPAQUE_STRENGTH;
}
