import {
  createBLAKE2b,
  createBLAKE2s,
  createCRC32,
  createMD5,
  createRIPEMD160,
  createSHA1,
  createSHA224,
  createSHA256,
  createSHA3,
  createSHA384,
  createSHA512,
  createWhirlpool,
} from 'hash-wasm';
import { murmur3x64, murmur3x86 } from './murmur3.ts';

interface Hash {
  name: string;
  digest(bytes: Uint8Array): Uint8Array;
}

interface Hasher {
  init(): { update(data: Uint8Array): { digest(type: 'binary'): Uint8Array } };
}

const wasm = (name: string, hasher: Hasher): Hash => ({ name, digest: (bytes) => hasher.init().update(bytes).digest('binary') });

/**
 * The hashes under which trackers were found to send addresses (Englehardt, Han and Narayanan, "I never signed up for this!",
 * PETS 2018), and the rest of their families.
 */
export const HASHES: readonly Hash[] = [
  wasm('MD5', await createMD5()),
  wasm('SHA-1', await createSHA1()),
  wasm('SHA-224', await createSHA224()),
  wasm('SHA-256', await createSHA256()),
  wasm('SHA-384', await createSHA384()),
  wasm('SHA-512', await createSHA512()),
  wasm('SHA3-224', await createSHA3(224)),
  wasm('SHA3-256', await createSHA3(256)),
  wasm('SHA3-384', await createSHA3(384)),
  wasm('SHA3-512', await createSHA3(512)),
  wasm('RIPEMD-160', await createRIPEMD160()),
  wasm('BLAKE2b-512', await createBLAKE2b(512)),
  wasm('BLAKE2b-256', await createBLAKE2b(256)),
  wasm('BLAKE2s-256', await createBLAKE2s(256)),
  wasm('Whirlpool', await createWhirlpool()),
  wasm('CRC32', await createCRC32()),
  { name: 'Murmur3', digest: murmur3x86 },
  { name: 'Murmur3-128', digest: murmur3x64 },
];
