import { describe, expect, it } from 'vitest';
import { AddressRefused, isLocalName, isPublicAddress, publicAddress } from './address-guard.ts';

describe('an address on the public internet', () => {
  it.each(['1.1.1.1', '93.184.215.14', '172.15.255.255', '172.32.0.0', '100.63.255.255', '100.128.0.0', '2606:4700::1111', '2a00:1450:4001::1'])(
    'is %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback, elsewhere in its block', '127.255.255.254'],
    ['this host', '0.0.0.0'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['CGNAT', '100.64.0.1'],
    ['link-local and metadata', '169.254.169.254'],
    ['multicast', '224.0.0.251'],
    ['broadcast', '255.255.255.255'],
    ['IPv6 loopback', '::1'],
    ['IPv6 unspecified', '::'],
    ['IPv6 link-local', 'fe80::1'],
    ['IPv6 link-local with a zone', 'fe80::1%eth0'],
    ['ULA', 'fd00::1'],
    ['ULA metadata', 'fd00:ec2::254'],
    ['multicast', 'ff02::1'],
    ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
    ['IPv4-mapped, in hex', '::ffff:7f00:1'],
    ['IPv4-mapped public', '::ffff:1.1.1.1'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['6to4 of a private address', '2002:c0a8:101::1'],
    ['Teredo', '2001:0:53aa:64c::1'],
    ['documentation', '2001:db8::1'],
    ['a name', 'localhost'],
    ['a number', '2130706433'],
    ['nothing', ''],
  ])('is not: %s (%s)', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('resolving a host', () => {
  const v4 = (address: string) => ({ address, family: 4 });
  it('asks once and gives the address that was checked', async () => {
    let asked = 0;
    const resolve = () => Promise.resolve(asked++ === 0 ? [v4('1.1.1.1')] : [v4('127.0.0.1')]);
    expect(await publicAddress('x.shop.test', resolve)).toEqual(v4('1.1.1.1'));
    expect(asked).toBe(1);
  });
  it('refuses a name with one private address among public ones', async () => {
    await expect(publicAddress('x.shop.test', () => Promise.resolve([v4('1.1.1.1'), v4('192.168.0.1')]))).rejects.toThrow(AddressRefused);
  });
  it('refuses a name without an address', async () => {
    await expect(publicAddress('x.shop.test', () => Promise.resolve([]))).rejects.toThrow(AddressRefused);
  });
  it('asks nobody about an address, and refuses a private one', async () => {
    const resolve = () => Promise.reject(new Error('asked'));
    expect(await publicAddress('[2606:4700::1111]', resolve)).toEqual({ address: '2606:4700::1111', family: 6 });
    await expect(publicAddress('[::1]', resolve)).rejects.toThrow(AddressRefused);
    // What a URL parser makes of http://2130706433/ and http://0x7f.1/.
    await expect(publicAddress(new URL('http://2130706433/').hostname, resolve)).rejects.toThrow(AddressRefused);
    await expect(publicAddress(new URL('http://0x7f.1/').hostname, resolve)).rejects.toThrow(AddressRefused);
  });
});

describe('a name that can only be near', () => {
  it.each(['printer', 'localhost', 'x.localhost', 'router.local', 'metadata.google.internal', 'nas.home.arpa', 'box.lan', 'ROUTER.LOCAL.'])(
    'is refused before anybody is asked for it: %s',
    async (name) => {
      let asked = 0;
      const resolve = () => {
        asked++;
        return Promise.resolve([{ address: '203.1.113.80', family: 4 }]);
      };
      await expect(publicAddress(name, resolve)).rejects.toThrow(AddressRefused);
      expect(asked).toBe(0);
    },
  );

  it.each(['shop.test', 'local.shop.test', 'localhost.example.com', 'internal.co'])('is not %s', (name) => {
    expect(isLocalName(name)).toBe(false);
  });
});
