import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import { isPublicAddress } from './address-guard.ts';
import { ownNetworks } from './own-networks.ts';

const at = (cidr: string | null, internal = false): NetworkInterfaceInfo => {
  const address = cidr?.split('/')[0] ?? '';
  const rest = { address, netmask: '', mac: '', cidr, internal };
  return address.includes(':') ? { ...rest, family: 'IPv6', scopeid: 0 } : { ...rest, family: 'IPv4' };
};

it('the router of a network with public addresses is near to a computer that stands in it, and to no other', () => {
  const home = ownNetworks({ eth0: [at('2a02:810:1:2:aaaa::5/64'), at('192.168.1.5/24')], wlan0: [at('141.20.7.9/22')] });
  for (const near of ['2a02:810:1:2::1', '2a02:810:1:2:aaaa::5', '141.20.4.1', '141.20.7.9']) {
    expect(isPublicAddress(near, home)).toBe(false);
    expect(isPublicAddress(near, ownNetworks({}))).toBe(true);
  }
  for (const far of ['2a02:810:1:3::1', '141.20.8.1', '1.1.1.1']) expect(isPublicAddress(far, home)).toBe(true);
});

it('a tunnel that says that all is its own, an interface without a network and loopback take nothing away', () => {
  const odd = ownNetworks({ tun0: [at('1.2.3.4/0'), at('2a02::1/3')], ppp0: [at(null)], lo: [at('203.1.113.80/32', true)] });
  for (const far of ['1.1.1.1', '2606:4700::1111', '203.1.113.80']) expect(isPublicAddress(far, odd)).toBe(true);
});
