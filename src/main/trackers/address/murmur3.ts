/** MurmurHash3 by Austin Appleby (public domain), the two variants in use, with seed 0. */

const rotate32 = (x: number, r: number) => (x << r) | (x >>> (32 - r));

/** `MurmurHash3_x86_32`, big-endian. */
export function murmur3x86(bytes: Uint8Array): Uint8Array {
  const blocks = bytes.length >>> 2;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scramble = (k: number) => Math.imul(rotate32(Math.imul(k, 0xcc9e2d51), 15), 0x1b873593);
  let h = 0;
  for (let i = 0; i < blocks; i++) h = (Math.imul(rotate32(h ^ scramble(view.getUint32(i * 4, true)), 13), 5) + 0xe6546b64) | 0;
  let tail = 0;
  for (let i = bytes.length - 1; i >= blocks * 4; i--) tail = (tail << 8) | (bytes[i] ?? 0);
  if (bytes.length % 4 !== 0) h ^= scramble(tail);
  h ^= bytes.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  h ^= h >>> 16;
  const digest = new Uint8Array(4);
  new DataView(digest.buffer).setInt32(0, h);
  return digest;
}

const MASK = (1n << 64n) - 1n;
const C1 = 0x87c37b91114253d5n;
const C2 = 0x4cf5ad432745937fn;
const rotate64 = (x: bigint, r: bigint) => ((x << r) | (x >> (64n - r))) & MASK;
const mix = (k: bigint) => {
  let x = ((k ^ (k >> 33n)) * 0xff51afd7ed558ccdn) & MASK;
  x = ((x ^ (x >> 33n)) * 0xc4ceb9fe1a85ec53n) & MASK;
  return x ^ (x >> 33n);
};

/** `MurmurHash3_x64_128`, its halves big-endian. */
export function murmur3x64(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 1) / 16) * 16);
  padded.set(bytes);
  const view = new DataView(padded.buffer);
  const k1of = (at: number) => (rotate64((view.getBigUint64(at, true) * C1) & MASK, 31n) * C2) & MASK;
  const k2of = (at: number) => (rotate64((view.getBigUint64(at + 8, true) * C2) & MASK, 33n) * C1) & MASK;
  let h1 = 0n;
  let h2 = 0n;
  const whole = bytes.length - (bytes.length % 16);
  for (let at = 0; at < whole; at += 16) {
    h1 = (((rotate64(h1 ^ k1of(at), 27n) + h2) & MASK) * 5n + 0x52dce729n) & MASK;
    h2 = (((rotate64(h2 ^ k2of(at), 31n) + h1) & MASK) * 5n + 0x38495ab5n) & MASK;
  }
  // A tail block that is all padding is nought, and mixes to nought.
  h2 ^= k2of(whole);
  h1 ^= k1of(whole);
  const length = BigInt(bytes.length);
  h1 ^= length;
  h2 ^= length;
  h1 = (h1 + h2) & MASK;
  h2 = (h2 + h1) & MASK;
  h1 = mix(h1);
  h2 = mix(h2);
  h1 = (h1 + h2) & MASK;
  h2 = (h2 + h1) & MASK;
  const digest = new Uint8Array(16);
  new DataView(digest.buffer).setBigUint64(0, h1);
  new DataView(digest.buffer).setBigUint64(8, h2);
  return digest;
}
