import { stat } from 'node:fs/promises';
import { walk } from '../../mail-files/walk.ts';

/** Bytes of all files below some paths. What cannot be looked at counts nothing; `aborted` ends it early. */
export async function bytesBelow(paths: readonly string[], aborted: AbortSignal): Promise<number> {
  let bytes = 0;
  for (const path of paths)
    for await (const walked of walk(path)) {
      if (aborted.aborted) return bytes;
      // It may have gone meanwhile, which its reading will tell.
      if (walked.kind === 'file') bytes += await sizeOf(walked.path);
    }
  return bytes;
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );
