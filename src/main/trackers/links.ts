import type { LinkTarget, ServiceRef } from '../../shared/report.ts';
import { cleanUrl } from './clean.ts';
import { knownServices } from './services.ts';
import { tokensOf, tokenStrength } from './tokens.ts';
import { unwrap } from './wrappers.ts';

export interface LinkVerdict {
  target: LinkTarget;
  clean: string;
  service: ServiceRef | null;
  /** Where it leads as far as is known. */
  leadsTo: URL;
}

/** Path words of click trackers on hosts of their own. */
const REDIRECTING =
  /(?:^|\/)(?:c|ck|cl|click|clicks|clk|ct|e|go|l|link|links|ls|lt|r|rd|redir|redirect|t|track|tracking|trk|u|url|x)(?:\/|$|\.php|\.aspx?)/i;
const REDIRECTING_HOST =
  /^(?:c|cl|click|clicks|clk|ct|e|em|email|elink|go|l|link|links|lnk|mail|mailer|news|newsletter|nl|r|t|tr|track|tracking|trk|url\d*)\d*\./i;

/** Bits in a link that are enough to name one sending to one reader. */
const OPAQUE_STRENGTH = 90;

/** Where a link leads as far as the message tells. Nobody is asked. */
export function judgeLink(url: URL): LinkVerdict {
  const hit = knownServices.find(url);
  const service = hit && (hit.alone || hit.purpose === 'click') ? hit.service : null;
  const wrapped = unwrap(url);
  if (wrapped) {
    const leadsTo = URL.parse(wrapped.target) ?? url;
    const inner = knownServices.find(leadsTo);
    const by = service?.name ?? wrapped.by;
    return {
      target: { kind: 'wrapped', by, target: wrapped.target },
      clean: cleanUrl(leadsTo),
      service: service ?? (inner?.alone ? inner.service : null),
      leadsTo,
    };
  }
  if (hit?.alone) return { target: { kind: 'opaque', by: hit.service.name }, clean: url.href, service, leadsTo: url };
  if (isOpaque(url)) {
    const owner = service ?? knownServices.ofHost(url.hostname);
    return { target: { kind: 'opaque', by: owner?.name ?? url.hostname }, clean: url.href, service: owner, leadsTo: url };
  }
  return { target: { kind: 'direct' }, clean: cleanUrl(url), service: null, leadsTo: url };
}

/** Built like a click tracker: a redirecting path or host, and one long token that says the rest. */
function isOpaque(url: URL): boolean {
  if (!/^https?:$/.test(url.protocol)) return false;
  const strength = Math.max(
    0,
    ...tokensOf(url)
      .filter(({ where }) => where !== 'host')
      .map(({ value }) => tokenStrength(value)),
  );
  return strength >= OPAQUE_STRENGTH && (REDIRECTING.test(url.pathname) || REDIRECTING_HOST.test(url.hostname));
}
