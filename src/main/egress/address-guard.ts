import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { fewAtATime } from './few-at-a-time.ts';
import { ownNetworks } from './own-networks.ts';

/** Special-purpose blocks of IANA's IPv4 registry (RFC 6890 and its updates): none is a place where a sender's pictures are. */
const REFUSED_IPV4: readonly (readonly [network: string, prefix: number, what: string])[] = [
  ['0.0.0.0', 8, 'this host'],
  ['10.0.0.0', 8, 'a private network'],
  ['100.64.0.0', 10, 'a provider’s inner network'],
  ['127.0.0.0', 8, 'this computer'],
  ['169.254.0.0', 16, 'the local link, or a cloud’s metadata service'],
  ['172.16.0.0', 12, 'a private network'],
  ['192.0.0.0', 24, 'protocol assignments'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.31.196.0', 24, 'AS112'],
  ['192.52.193.0', 24, 'AMT'],
  ['192.88.99.0', 24, '6to4 relays'],
  ['192.168.0.0', 16, 'a private network'],
  ['192.175.48.0', 24, 'AS112'],
  ['198.18.0.0', 15, 'benchmarking'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved, and broadcast'],
];

/** Inside the one block of IPv6 that is routed globally (2000::/3): what still leads elsewhere, mostly to an IPv4 address in disguise. */
const REFUSED_IPV6: readonly (readonly [network: string, prefix: number, what: string])[] = [
  ['2001::', 23, 'protocol assignments, Teredo, ORCHID'],
  ['2001:db8::', 32, 'documentation'],
  ['2002::', 16, '6to4'],
  ['2620:4f:8000::', 48, 'AS112'],
  ['3fff::', 20, 'documentation'],
];

const refused = new BlockList();
for (const [network, prefix] of REFUSED_IPV4) refused.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of REFUSED_IPV6) refused.addSubnet(network, prefix, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

/**
 * True where the address is one on the public internet. Anything else, and anything that is no address, is refused.
 * @param own networks whose addresses are refused as well, whatever they are
 */
export function isPublicAddress(address: string, own: BlockList = ownNetworks()): boolean {
  switch (isIP(address)) {
    case 4:
      return !refused.check(address, 'ipv4') && !own.check(address, 'ipv4');
    case 6:
      return global6.check(address, 'ipv6') && !refused.check(address, 'ipv6') && !own.check(address, 'ipv6');
    default:
      return false;
  }
}

/** Why a connection was not made: a code that the fetcher turns into a sentence. */
export class AddressRefused extends Error {
  readonly address: string;
  /** A name server said so, which may be the sender's own. */
  readonly asked: boolean;
  constructor(address: string, asked = false) {
    super('not a public address');
    this.name = 'AddressRefused';
    this.address = address;
    this.asked = asked;
  }
}

/** Names that are looked up on the own machine or network, if anywhere (RFC 6761, 6762, 8375, 9476, and what routers and clouds use). */
const LOCAL_NAMES = new Set([
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'localdomain',
  'arpa',
  'onion',
  'alt',
  'invalid',
  'example',
]);

/** True where a name can only stand for something near: no dot in it, or an ending that the public DNS does not have. Nobody is asked for it. */
export function isLocalName(hostname: string): boolean {
  const labels = hostname.toLowerCase().replace(/\.$/, '').split('.');
  return labels.length < 2 || LOCAL_NAMES.has(labels.at(-1) ?? '');
}

export type Resolve = (hostname: string, signal?: AbortSignal) => Promise<LookupAddress[]>;

/**
 * Names that the system looks up at a time. Each takes one of the four threads in which this process reads and writes its files as well, for
 * as long as a name server lets it wait.
 */
const MOST_LOOKUPS = 2;

const turns = fewAtATime(MOST_LOOKUPS);

const systemResolve: Resolve = (hostname, signal) =>
  turns(
    () =>
      new Promise((resolve, reject) => {
        systemLookup(hostname, { all: true, verbatim: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
      }),
    signal,
  );

/**
 * Resolves a host once. The connection is made to the address that was checked, so a name that changes its mind between
 * check and connection (DNS rebinding) gains nothing. One private address among public ones condemns the name.
 * @throws AddressRefused, or the resolver's error
 */
export async function publicAddress(hostname: string, resolve: Resolve = systemResolve, signal?: AbortSignal): Promise<LookupAddress> {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(bare);
  if (family === 0 && isLocalName(bare)) throw new AddressRefused(bare);
  const addresses = family === 0 ? await resolve(bare, signal) : [{ address: bare, family }];
  const bad = addresses.find(({ address }) => !isPublicAddress(address));
  if (bad) throw new AddressRefused(bad.address, family === 0);
  const [first] = addresses;
  if (!first) throw new AddressRefused('', true);
  return first;
}

/** A look-up function for a socket that knows one answer. */
export function pinned({ address, family }: LookupAddress): LookupFunction {
  return (_hostname, options, callback) => {
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}
