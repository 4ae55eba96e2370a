import { addressesOf } from '../../leak-suite/answers.ts';

/** First octet of the addresses that names lead to: globally routable, and in the namespace nobody's. */
const NETWORK = 92;

/** Every name of the world, each at an address of its own, so that a connection tells which name it was meant for. */
interface Names {
  resolve(name: string): readonly string[];
  /** Name behind an address; the address itself where nobody asked for it. */
  nameOf(address: string): string;
}

export function names(): Names {
  const own = new Map<string, string>();
  const byAddress = new Map<string, string>();
  const asked = new Map<string, number>();
  const addressOf = (name: string): string => {
    const known = own.get(name);
    if (known !== undefined) return known;
    const number = own.size + 1;
    const address = `${NETWORK}.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
    own.set(name, address);
    byAddress.set(address, name);
    return address;
  };
  return {
    resolve(name) {
      const before = asked.get(name) ?? 0;
      asked.set(name, before + 1);
      // Some names of the suite lead to private addresses, which is their trick.
      return addressesOf(name, before, [addressOf(name)]);
    },
    nameOf: (address) => byAddress.get(address) ?? address,
  };
}
