import { ENCODINGS, toHex, UNDONE } from './encodings.ts';
import { HASHES } from './hashes.ts';

/** Layers of hashes and encodings around an address; more have not been seen. */
const DEEPEST_CHAIN = 3;

/** A local part shorter than this ("info") turns up in URLs by itself. */
const SHORTEST_LOCAL_PART = 4;

/** Plain, reversed or rotated, a local part is a word like any other; shorter than this it proves nothing. */
const SHORTEST_WORD = 8;

/** Two names with a dot between them, or one with a number, are nobody else's from this length on. */
const SHORTEST_NAME = 12;

const NAMES = [...ENCODINGS.map(({ name }) => name), ...HASHES.map(({ name }) => name)];

/** One layer of a chain takes this factor: more than there are transforms. */
const RADIX = 32;

/** Chains are numbers, since there are tens of thousands: first whose form it is, then the layers as digits, the innermost first. */
type Disguise = number;

const WHOLE = 1;
const LOCAL_PART = 2;

/** Done twice in a row they undo themselves. */
const INVOLUTIONS = new Set(['ROT13', 'reversed text']);

export interface AddressTable {
  /** The address in lower case. */
  plain: string;
  /** Digests by their first 48 bits, which is more than enough to know them by. */
  digests: ReadonlyMap<number, Disguise>;
  /** Digests of 32 bits, which only whole tokens are compared with. */
  short: ReadonlyMap<number, Disguise>;
  /** Encoded forms, as `tokenKey` gives them. */
  encoded: ReadonlyMap<string, Disguise>;
}

/** What a token in a URL and an entry of the table are compared by: no padding, the standard base64 alphabet. */
export function tokenKey(token: string): string {
  return /[-_=]/.test(token) ? token.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/') : token;
}

/** The first 48 bits of a digest, or all 32 of a short one, as a number. */
export function digestKey(digest: Uint8Array): number {
  let key = 0;
  for (let i = 0; i < 6 && i < digest.length; i++) key = key * 256 + (digest[i] ?? 0);
  return key;
}

/** Every form of the address under up to three hashes and encodings, whole and local part, as it is and in lower case. */
export function addressTable(address: string): AddressTable {
  const digests = new Map<number, Disguise>();
  const short = new Map<number, Disguise>();
  const encoded = new Map<string, Disguise>();
  const encoder = new TextEncoder();
  const put = <K>(map: Map<K, Disguise>, key: K, disguise: Disguise) => {
    const known = map.get(key);
    if (known === undefined || known > disguise) map.set(key, disguise);
  };

  const grow = (text: string, disguise: Disguise, depth: number, isLocal: boolean, readable: boolean) => {
    const outer = depth === DEEPEST_CHAIN;
    for (let index = outer ? UNDONE : 0; index < ENCODINGS.length; index++) {
      const output = ENCODINGS[index]?.encode(text) ?? text;
      if (output === text || (disguise % RADIX === index + 1 && INVOLUTIONS.has(NAMES[index] ?? ''))) continue;
      const next = disguise * RADIX + index + 1;
      const stillReadable = readable && (index === 3 || index >= 6);
      if (output.length >= (isLocal && stillReadable ? SHORTEST_WORD : 6)) put(encoded, tokenKey(output), next);
      if (!outer) grow(output, next, depth + 1, isLocal, stillReadable);
    }
    const bytes = encoder.encode(text);
    for (const [index, { digest }] of HASHES.entries()) {
      const output = digest(bytes);
      const next = disguise * RADIX + ENCODINGS.length + index + 1;
      put(output.length === 4 ? short : digests, digestKey(output), next);
      if (!outer) grow(toHex(output), next, depth + 1, isLocal, false);
    }
  };

  for (const form of new Set([address, address.toLowerCase()])) {
    grow(form, WHOLE, 1, false, true);
    const local = form.slice(0, form.lastIndexOf('@'));
    if (local.length >= SHORTEST_NAME && /\w[._+-]\w|\d/.test(local)) put(encoded, tokenKey(local), LOCAL_PART);
    if (local.length >= SHORTEST_LOCAL_PART) grow(local, LOCAL_PART, 1, true, true);
  }
  return { plain: address.toLowerCase(), digests, short, encoded };
}

/** "", " (the part before the @)" and " as Base64 of MD5", of an entry of the table. */
export function describe(disguise: Disguise): { of: string; how: string } {
  const names: string[] = [];
  let rest = disguise;
  for (; rest >= RADIX; rest = Math.floor(rest / RADIX)) names.push(NAMES[(rest % RADIX) - 1] ?? '');
  return { of: rest === LOCAL_PART ? ' (the part before the @)' : '', how: names.length === 0 ? '' : ` as ${names.join(' of ')}` };
}
