import { promisify } from 'node:util';
import { constants, zstdCompress, zstdCompressSync, zstdDecompress, zstdDecompressSync } from 'node:zlib';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** Level 1 keeps up with any network; higher levels take several times as long for some per cent. */
const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
/** Smaller ones gain less than the frame costs. */
const SMALLEST_TO_COMPRESS = 512;
/** Up to here the way to another thread and back takes longer than the work. */
const LARGEST_IN_PLACE = 128 * 1024;

/** Bytes as the store keeps them. */
export interface Packed {
  encoding: 'zstd' | 'none';
  /** Of the bytes before they were packed. */
  size: number;
  bytes: Uint8Array;
}

async function compressed(raw: Uint8Array): Promise<Uint8Array> {
  if (raw.length < SMALLEST_TO_COMPRESS) return raw;
  return raw.length <= LARGEST_IN_PLACE ? zstdCompressSync(raw, LEVEL) : compress(raw, LEVEL);
}

export async function pack(raw: Uint8Array): Promise<Packed> {
  const bytes = await compressed(raw);
  return bytes.length < raw.length ? { encoding: 'zstd', size: raw.length, bytes } : { encoding: 'none', size: raw.length, bytes: raw };
}

/** Rejects where the bytes are not what was packed. */
export async function unpack({ encoding, size, bytes }: Packed): Promise<Uint8Array> {
  if (encoding !== 'zstd') return bytes;
  const bounds = { maxOutputLength: Math.max(size, 1) };
  return size <= LARGEST_IN_PLACE ? zstdDecompressSync(bytes, bounds) : decompress(bytes, bounds);
}
