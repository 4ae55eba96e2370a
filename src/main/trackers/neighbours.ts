/** What the other URLs of a message, and its headers, tell about a host that nobody knows: a domain of the sender's that a service runs. */
import type { ServiceRef } from '../../shared/report.ts';
import { SELF_HOSTED } from '../../../resources/trackers/index.ts';
import type { Candidate } from './candidate.ts';
import type { LinkVerdict } from './links.ts';
import { calledAfter } from './platform.ts';
import { knownServices } from './services.ts';
import { isSite } from './sites.ts';

/** A service that runs a host, and why we think so. */
interface Runner {
  service: ServiceRef;
  sentence: string;
}

/** Links through a host from which on it is the platform's: one may be anybody's. */
const ENOUGH_LINKS = 2;

interface Neighbours {
  candidates: readonly Candidate[];
  /** Links of the message, each URL once. */
  links: Iterable<LinkVerdict>;
  /** Hosts of the addresses in List-Unsubscribe, which the platform writes. */
  unsubscribes: ReadonlySet<string>;
  /** The suite that sent the message, as its headers say. */
  suite: ServiceRef | null;
}

/** Who runs a host of unknown owner, as far as the message tells; each host is looked at once. */
export function runners({ candidates, links, unsubscribes, suite }: Neighbours): (host: string) => Runner | null {
  const known = new Map<string, Runner | null>();
  const linksTo = Map.groupBy(links, ({ url }) => url.hostname);
  const picturesOf = Map.groupBy(candidates, ({ url }) => url.hostname);

  const byForm = (host: string): Runner | null => {
    const urls = [...(linksTo.get(host) ?? []), ...(picturesOf.get(host) ?? [])];
    const services = new Map(
      urls.flatMap(({ url }) => {
        const hit = knownServices.find(url);
        return hit?.alone && !SELF_HOSTED.has(hit.service.id) ? [[hit.service.id, hit.service] as const] : [];
      }),
    );
    const [service, ...others] = services.values();
    return service && others.length === 0 ? { service, sentence: `On the same host as addresses that are built as those of ${service.name}.` } : null;
  };
  const byNumber = (host: string): Runner | null => {
    const service = knownServices.numberedLike(host);
    return service ? { service, sentence: `On a host that is numbered as those of ${service.name} are.` } : null;
  };
  const byLabel = (host: string): Runner | null => {
    const service = calledAfter(host);
    return service ? { service, sentence: `On a host that is called by the name of ${service.name}.` } : null;
  };
  const bySuite = (host: string): Runner | null => {
    // A platform is given a host of its own: what is on the sender's site is the sender's.
    if (!suite || isSite(host)) return null;
    const through = (linksTo.get(host) ?? []).filter(({ target }) => target.kind === 'opaque').length;
    return through >= ENOUGH_LINKS || unsubscribes.has(host)
      ? { service: suite, sentence: `On the host that links of this message go through, which was sent with ${suite.name}.` }
      : null;
  };

  return (host) => {
    let runner = known.get(host);
    if (runner === undefined) {
      runner = knownServices.ofHost(host) ? null : (byForm(host) ?? byNumber(host) ?? byLabel(host) ?? bySuite(host));
      known.set(host, runner);
    }
    return runner;
  };
}
