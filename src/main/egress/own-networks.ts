import { BlockList } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Bits of the widest network that is somebody's own: a tunnel may say that half of the internet is behind it. */
const FEWEST_BITS = { IPv4: 8, IPv6: 32 } as const;

/**
 * The networks that this computer stands in, as its system knows them now. With IPv6, and with IPv4 at universities and old firms, their addresses are of the
 * public internet, and a router or a printer answers to them as to no one outside. Loopback is refused by its numbers.
 */
export function ownNetworks(interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces()): BlockList {
  const own = new BlockList();
  for (const { cidr, family, internal } of Object.values(interfaces).flatMap((addresses) => addresses ?? [])) {
    const [network, bits] = cidr?.split('/') ?? [];
    if (internal || network === undefined || Number(bits) < FEWEST_BITS[family]) continue;
    own.addSubnet(network, Number(bits), family === 'IPv4' ? 'ipv4' : 'ipv6');
  }
  return own;
}
