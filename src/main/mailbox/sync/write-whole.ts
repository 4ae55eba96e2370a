import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Outcome } from '../protocol.ts';

const isOfFileSystem = (error: unknown): error is NodeJS.ErrnoException =>
  typeof (error as NodeJS.ErrnoException).syscall === 'string' && 'path' in (error as object);

/**
 * Writes what comes to a neighbour of the file, and gives it the file's name when all is there: no half of it is ever taken for it.
 * Rejects with the error of what comes; what the file system refuses is a value.
 */
export async function writeWhole(file: string, content: Readable): Promise<Outcome<null>> {
  const partial = `${file}.unseen-part`;
  // It may be lost before anybody reads it; whoever then does is told.
  content.once('error', () => undefined);
  try {
    // What is left of one that was broken off; and what somebody else may have put there is not written through.
    await rm(partial, { force: true });
    await pipeline(content, createWriteStream(partial, { flags: 'wx' }));
    await rename(partial, file);
    return { ok: true, value: null };
  } catch (error) {
    await rm(partial, { force: true });
    const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC';
    if (!isFull && !isOfFileSystem(error)) throw error;
    const reason = isFull ? 'The disk is full' : 'The file could not be written there';
    return { ok: false, error: { code: 'file-not-written', message: `${reason}; nothing was saved.`, next: 'Choose another place.' } };
  }
}
