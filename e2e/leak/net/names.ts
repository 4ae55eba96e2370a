/** First octet of the addresses that names lead to: globally routable, and in the namespace nobody's. */
const NETWORK = 92;

const LOOPBACK = '127.0.0.1';
const PRIVATE = '10.0.0.1';
const LINK_LOCAL = '169.254.169.254';
const MAPPED = '::ffff:127.0.0.1';

/** Names whose first label says that they are somebody's trick; `own` is the name's own public address. */
const TRICKS: Readonly<Record<string, (own: string, asked: number) => readonly string[]>> = {
  loopback: () => [LOOPBACK],
  private: () => [PRIVATE],
  linklocal: () => [LINK_LOCAL],
  mapped: () => [MAPPED],
  both: (own) => [own, PRIVATE],
  rebind: (own, asked) => (asked === 0 ? [own] : [LOOPBACK]),
};

/** Every name of the world, each at an address of its own, so that a connection tells which name it was meant for. */
export interface Names {
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
      const address = addressOf(name);
      const trick = TRICKS[name.split('.')[0] ?? ''];
      if (!trick) return [address];
      const before = asked.get(name) ?? 0;
      asked.set(name, before + 1);
      return trick(address, before);
    },
    nameOf: (address) => byAddress.get(address) ?? address,
  };
}
