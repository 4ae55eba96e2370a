import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CHUNK_BYTES } from './limits.ts';

export type Chunks = AsyncIterable<Uint8Array>;

/** The bytes of a file, of a pipe as well. @throws the system's error, where it cannot be read */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  await using handle = await open(path);
  for (;;) {
    // A fresh buffer each time: what was read before may still be waiting in a message.
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(CHUNK_BYTES), 0, CHUNK_BYTES, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

interface Peeked {
  /** The first bytes. */
  head: Buffer;
  /** All bytes. */
  chunks: Chunks;
  /** For whoever wants no more of them: a generator that was not begun has nothing to end. */
  close(): Promise<void>;
}

/** The first bytes, at least `least` where there are so many, and all bytes again. */
export async function peek(chunks: Chunks, least: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let ended = false;
  while (head.length < least && !ended) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else head = head.length === 0 ? Buffer.from(next.value) : Buffer.concat([head, next.value]);
  }
  async function* all() {
    try {
      if (head.length > 0) yield head;
      for (let next = ended ? null : await iterator.next(); next !== null && next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  const close = async () => void (await iterator.return?.());
  return { head, chunks: all(), close };
}

/** RFC 1952, 2.3.1. */
export const isGzip = (head: Uint8Array) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;

/** Uncompressed; several members one after the other are one file. @throws where the data are broken or end too early */
export async function* gunzipped(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  const done = pipeline(Readable.from(chunks, { objectMode: false }), gunzip);
  // It is awaited below; a failure before that is no unhandled one.
  done.catch(() => undefined);
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
    await done;
  } finally {
    gunzip.destroy();
  }
}
