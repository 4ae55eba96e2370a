interface Encoding {
  name: string;
  encode(text: string): string;
}

const encoder = new TextEncoder();
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  let output = '';
  for (const byte of bytes) output += HEX[byte];
  return output;
}

const binary = (bytes: Uint8Array) => String.fromCharCode(...bytes);

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
function base32(bytes: Uint8Array): string {
  let output = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) output += BASE32[(buffer >> (bits - 5)) & 31];
  }
  return bits > 0 ? output + BASE32[(buffer << (5 - bits)) & 31] : output;
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Digits taken at a time, as many as a double holds exactly: divisions of big numbers are what this costs. */
const GROUP = 9;
const GROUP_SIZE = 58n ** BigInt(GROUP);
function base58(bytes: Uint8Array): string {
  let number = bytes.length === 0 ? 0n : BigInt(`0x${toHex(bytes)}`);
  let output = '';
  for (; number > 0n; number /= GROUP_SIZE) {
    let digits = '';
    for (let group = Number(number % GROUP_SIZE); group > 0; group = Math.floor(group / 58)) digits = BASE58[group % 58] + digits;
    output = digits.padStart(GROUP, '1') + output;
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros === -1 ? bytes.length : zeros) + output.replace(/^1+/, '');
}

const rot13 = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
  });

/** What text is written in to travel. The first four are undone on the side of the URL as well. */
export const ENCODINGS: readonly Encoding[] = [
  { name: 'Base64', encode: (text) => btoa(binary(encoder.encode(text))) },
  {
    name: 'Base64url',
    encode: (text) =>
      btoa(binary(encoder.encode(text)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/=+$/, ''),
  },
  { name: 'hexadecimal', encode: (text) => toHex(encoder.encode(text)) },
  { name: 'percent-encoding', encode: (text) => encodeURIComponent(text) },
  { name: 'Base32', encode: (text) => base32(encoder.encode(text)) },
  { name: 'Base58', encode: (text) => base58(encoder.encode(text)) },
  { name: 'ROT13', encode: rot13 },
  { name: 'reversed text', encode: (text) => Array.from(text).reverse().join('') },
];

/** How many of them, from the first, a search undoes by itself. */
export const UNDONE = 4;

/** The six bits that each character of base64 stands for, in either alphabet (RFC 4648, 4 and 5). */
const SEXTETS: ReadonlyMap<number, number> = new Map(
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_', (character, index) => [
    character.charCodeAt(0),
    index < 64 ? index : index - 2,
  ]),
);
const NO_SEXTET = 255;
const SEXTET_OF = Uint8Array.from({ length: 128 }, (_, code) => SEXTETS.get(code) ?? NO_SEXTET);

/** The six bits of a character of base64; above 63 where it is none. */
export const sextetAt = (text: string, at: number): number => SEXTET_OF[text.charCodeAt(at)] ?? NO_SEXTET;

/** The bytes of base64 in either alphabet, padded or not; null where it is none. */
export function fromBase64(text: string): Uint8Array | null {
  let end = text.length;
  while (text[end - 1] === '=') end--;
  if (end < 4 || end % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((end * 3) / 4));
  let length = 0;
  let held = 0;
  let bits = 0;
  for (let at = 0; at < end; at++) {
    const sextet = sextetAt(text, at);
    if (sextet === NO_SEXTET) return null;
    held = ((held << 6) | sextet) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 0xff;
  }
  return bytes;
}

/** The bytes of hexadecimal digits; null where they are none. */
export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0 || !/^[0-9a-f]+$/i.test(text)) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}
