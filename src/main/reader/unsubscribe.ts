import type { Link } from '../../shared/report.ts';
import type { UnsubscribeOffer, UnsubscribeWay } from '../../shared/unsubscribe.ts';
import { knownServices } from '../trackers/services.ts';
import { oneClickUrl } from '../web-url.ts';
import { unsubscribeLink } from './analyse/index.ts';
import { signedUnsubscribe } from './list-signature.ts';
import type { ListHeader } from './list-header.ts';
import { valueOf, valuesOf, type Field } from './mime/header.ts';
import { listIdIn, promisesOneClick, unsubscribeAddresses } from './mime/list-unsubscribe.ts';
import { decodeWords } from './mime/words.ts';

/** A web page or a letter as it is preferred by who sent the message, after the one request that is enough where that is promised. */
function waysOf(fields: readonly Field[], links: readonly Link[]): UnsubscribeOffer[] {
  const offered = valuesOf(fields, 'list-unsubscribe')
    .flatMap((value) => unsubscribeAddresses(decodeWords(value)))
    .flatMap((address) => {
      const url = unsubscribeLink(address);
      return links.find((link) => link.url === url) ?? [];
    });
  const posts = valuesOf(fields, 'list-unsubscribe-post');
  // Two that differ promise nothing.
  const promised = posts.length > 0 && posts.every(promisesOneClick);
  const oneClick = promised ? offered.find(({ url }) => oneClickUrl(url) !== null) : undefined;
  const offer = (way: UnsubscribeWay, { id, host }: Link): UnsubscribeOffer => ({ way, link: id, service: knownServices.ofHost(host) });
  const others = offered.map((link) => offer(link.url.startsWith('mailto:') ? 'mail' : 'page', link));
  const ways = oneClick ? [offer('one-click', oneClick), ...others] : others;
  // The first of each kind: nobody chooses between two pages of which they know nothing.
  return ways.filter(({ way }, at) => ways.findIndex((other) => other.way === way) === at);
}

/**
 * How a message's list can be left, by its header.
 * @param links of its report, among which the header's addresses are
 * @param trusted as for `authenticate`
 */
export function listHeader(fields: readonly Field[], links: readonly Link[], trusted: readonly string[]): ListHeader {
  return { ways: waysOf(fields, links), signed: signedUnsubscribe(fields, trusted), listId: listIdIn(decodeWords(valueOf(fields, 'list-id') ?? '')) };
}
