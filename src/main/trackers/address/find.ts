import { percentDecoded } from '../../../shared/text/percent-decoded.ts';
import { fromBase64, fromHex, sextetAt } from './encodings.ts';
import { addressTable, describe, digestKey, tokenKey, type AddressTable } from './table.ts';

interface AddressFinding {
  /** For a person: "Holds your e-mail address as SHA-256." */
  sentence: string;
  /** The piece of the URL that holds it. */
  excerpt: string;
}

/** Layers that are undone on the side of the URL, where the address is only part of what was encoded. */
const DEEPEST_PAYLOAD = 3;

/** Payloads longer than this are whole documents; the address, if it is there, is elsewhere as well. */
const LONGEST_TOKEN = 8_192;

const LONGEST_EXCERPT = 160;

/** Sizes of digests in bytes. */
const DIGEST_SIZES = new Set([16, 20, 28, 32, 48, 64]);
/** Characters that their base64 has, without padding. */
const DIGEST_LENGTHS = new Set([22, 27, 38, 43, 64, 86]);

/** Addresses of one person that are kept ready; each takes some 5 MB. */
const MOST_TABLES = 16;

const tables = new Map<string, AddressTable>();
/** Not fatal: nearly all tokens are no text, and an exception for each takes longer than all the rest. */
const decoder = new TextDecoder('utf-8');
const NO_TEXT = '\ufffd';

function tableOf(address: string): AddressTable {
  let table = tables.get(address);
  if (!table) {
    if (tables.size >= MOST_TABLES) tables.delete(tables.keys().next().value ?? '');
    table = addressTable(address);
    tables.set(address, table);
  }
  return table;
}

const printable = (byte: number) => (byte >= 0x20 && byte !== 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** What `owed` says of bytes that are no text. */
const NO_OWED = -1;

/** Bytes that are owed to a character of UTF-8 after this one, where so many were before it; most tokens are soon seen to be none. */
function owedAfter(owed: number, byte: number): number {
  if (byte < 0x80) return owed === 0 && printable(byte) ? 0 : NO_OWED;
  if (byte < 0xc0) return owed > 0 ? owed - 1 : NO_OWED;
  if (owed > 0 || byte < 0xc2 || byte > 0xf4) return NO_OWED;
  return byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
}

function asText(bytes: Uint8Array): string | null {
  let owed = 0;
  for (const byte of bytes) {
    owed = owedAfter(owed, byte);
    if (owed === NO_OWED) return null;
  }
  const text = decoder.decode(bytes);
  return text.includes(NO_TEXT) ? null : text;
}

/** What makes a domain a longer one; the ending of a picture does not. */
const LONGER_DOMAIN = /^(?:[a-z0-9-]|\.(?!(?:gif|png|jpe?g|php)(?:$|[^a-z]))[a-z0-9])/;

/** Is the address in this text, however it is written, and not only the end of a longer one? */
function holdsPlain(written: string, plain: string): boolean {
  // Few texts have one; the others need no second spelling.
  if (!written.includes('@')) return false;
  const text = written.toLowerCase();
  for (let at = text.indexOf(plain); at !== -1; at = text.indexOf(plain, at + 1)) {
    if (!/[a-z0-9]/.test(text[at - 1] ?? ' ') && !LONGER_DOMAIN.test(text.slice(at + plain.length, at + plain.length + 6))) return true;
  }
  return false;
}

interface Alphabet {
  /** One class of characters, repeated: anything cleverer takes quadratic time on a long run that does not fit in the end. */
  run: RegExp;
  /** What a text has to have for any run to fit. */
  needs: RegExp;
  /** Is it this alphabet's, or a stricter one's that has had it already? */
  fits(run: string): boolean;
}

/** Runs of characters that tokens are made of, from the strictest alphabet to the widest; each run is looked up whole. */
const ALPHABETS: readonly Alphabet[] = [
  { run: /[A-Za-z0-9]{6,}/g, needs: /^/, fits: () => true },
  { run: /[A-Za-z0-9][A-Za-z0-9_-]*/g, needs: /[-_]/, fits: (run) => /[A-Za-z0-9][-_]+[A-Za-z0-9]/.test(run) },
  { run: /[A-Za-z0-9+][A-Za-z0-9+/]*/g, needs: /[+/]/, fits: (run) => /[+/]/.test(run) },
  { run: /[^\s/?&=#"'<>]+/g, needs: /[@%.]/, fits: (run) => /[@%.]/.test(run) },
];

/** Slashes and pluses of base64 are looked for in a query, since a path is cut at them. */
const OF_QUERY = 2;

function runs(text: string): string[] {
  const found: string[] = [];
  const query = text.indexOf('?');
  for (const [index, { run: alphabet, needs, fits }] of ALPHABETS.entries()) {
    const where = index === OF_QUERY ? (query === -1 ? '' : text.slice(query + 1)) : text;
    if (!needs.test(where)) continue;
    for (const run of where.match(alphabet) ?? []) if (run.length <= LONGEST_TOKEN && fits(run)) found.push(run);
  }
  return found;
}

const DECIMAL = 1;
const HEXADECIMAL = 2;
const BASE32 = 4;

/** The alphabets that each character of ASCII is of. Base32 as nobody writes it, in lower case. */
const ALPHABETS_OF = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  const [decimal, hexadecimal, base32] = [/\d/, /[0-9a-f]/i, /[a-z2-7]/].map((alphabet) => alphabet.test(character));
  return (decimal ? DECIMAL : 0) | (hexadecimal ? HEXADECIMAL : 0) | (base32 ? BASE32 : 0);
});

/** The alphabets that all of a token is of. */
function alphabetsOf(token: string): number {
  let all = DECIMAL | HEXADECIMAL | BASE32;
  for (let at = 0; at < token.length && all !== 0; at++) all &= ALPHABETS_OF[token.charCodeAt(at)] ?? 0;
  return all;
}

function lookUp(token: string, table: AddressTable): number | null {
  const encoded = table.encoded.get(tokenKey(token));
  if (encoded !== undefined) return encoded;
  const alphabets = alphabetsOf(token);
  if ((alphabets & DECIMAL) !== 0 && token.length >= 6 && token.length <= 10) {
    const short = table.short.get(Number(token));
    if (short !== undefined) return short;
  }
  if ((alphabets & HEXADECIMAL) !== 0) {
    if (token.length === 8) return table.short.get(Number.parseInt(token, 16)) ?? null;
    if (DIGEST_SIZES.has(token.length / 2)) return table.digests.get(Number.parseInt(token.slice(0, 12), 16)) ?? null;
  }
  // Base32 is not particular about case.
  return (alphabets & BASE32) !== 0 ? (table.encoded.get(token.toUpperCase()) ?? null) : null;
}

const finding = (of: string, how: string, excerpt: string): AddressFinding => ({
  sentence: `Holds your e-mail address${of}${how}.`,
  excerpt: excerpt.slice(0, LONGEST_EXCERPT),
});

/** Reads `as X` outside and ` as Y` inside as ` as X of Y`. */
const around = (outer: string, inner: string) => (outer === '' ? inner : inner === '' ? outer : `${outer} of${inner.replace(/^ as/, '')}`);

/** Finds it in disguise. */
function search(text: string, table: AddressTable, outer: string, depth: number): AddressFinding | null {
  for (const token of runs(text)) {
    const disguise = lookUp(token, table);
    if (disguise !== null) {
      const { of, how } = describe(disguise);
      return finding(of, around(outer, how), token);
    }
    if (depth < DEEPEST_PAYLOAD && token.length >= 8) {
      const inner = searchPayload(token, table, outer, depth);
      if (inner) return { ...inner, excerpt: token.slice(0, LONGEST_EXCERPT) };
    }
  }
  return null;
}

/** Would the first bytes be text? Spares random tokens, which nearly all tokens are, the decoding. */
function beginsAsText(token: string): boolean {
  let owed = 0;
  for (let at = 0; at < 8; at += 4) {
    let bits = 0;
    for (let i = at; i < at + 4; i++) {
      const sextet = sextetAt(token, i);
      if (sextet > 63) return false;
      bits = (bits << 6) | sextet;
    }
    for (let shift = 16; shift >= 0; shift -= 8) {
      owed = owedAfter(owed, (bits >> shift) & 255);
      if (owed === NO_OWED) return false;
    }
  }
  return true;
}

function searchPayload(token: string, table: AddressTable, outer: string, depth: number): AddressFinding | null {
  const hex = /^(?:[2-7][0-9a-f]){4,}$/i.test(token) ? fromHex(token) : null;
  const digest = DIGEST_LENGTHS.has(token.length) ? fromBase64(token) : null;
  if (digest) {
    const disguise = table.digests.get(digestKey(digest));
    if (disguise !== undefined) {
      const { of, how } = describe(disguise);
      return finding(of, around(around(outer, ' as Base64'), how), token);
    }
  }
  const bytes = hex ?? (beginsAsText(token) ? fromBase64(token) : null);
  const text = bytes && asText(bytes);
  if (!text) return null;
  const [payload, how] = [percentDecoded(text), around(outer, hex ? ' as hexadecimal' : ' as Base64')];
  return holdsPlain(payload, table.plain) ? finding('', how, table.plain) : search(payload, table, how, depth + 1);
}

/** The URL as it is, and with one, two and three layers of percent-encoding undone. */
function percentLayers(url: string): string[] {
  const layers = [url];
  for (let text = url; text.includes('%') && layers.length <= DEEPEST_PAYLOAD;) {
    const next = percentDecoded(text);
    if (next === text) break;
    layers.push(next);
    text = next;
  }
  return layers;
}

/**
 * Finds one of the reader's addresses in a URL: plain, or under up to three hashes and encodings, or inside an encoded payload.
 * Linear in the URL: its tokens are looked up in a table that is made once for each address.
 */
export function findAddress(url: string, addresses: readonly string[]): AddressFinding | null {
  for (const address of addresses) {
    if (!/.@./.test(address)) continue;
    const table = tableOf(address);
    const layers = percentLayers(url);
    if (layers.some((text) => holdsPlain(text, table.plain))) return finding('', '', table.plain);
    for (const text of layers) {
      const found = search(text, table, '', 0);
      if (found) return found;
    }
  }
  return null;
}

/** Finds an address in a URL as it is, or percent-encoded; for those that are worth no table. */
export function findPlainAddress(url: string, addresses: readonly string[]): AddressFinding | null {
  const layers = addresses.length === 0 ? [] : percentLayers(url);
  const plain = addresses.find((address) => /.@./.test(address) && layers.some((text) => holdsPlain(text, address.toLowerCase())));
  return plain === undefined ? null : finding('', '', plain);
}
