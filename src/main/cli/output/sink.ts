import { once } from 'node:events';
import type { Writable } from 'node:stream';

interface Sink {
  /** Resolves when the stream takes more; at once where it takes nothing any more. */
  write(text: string): Promise<void>;
  /** Resolves when all of it has been taken, or nothing is any more. */
  settled(): Promise<void>;
  /** Whoever read the output has gone (EPIPE), as `head` does, or it cannot be written. */
  readonly closed: boolean;
  /** Why it cannot be written, as on a full disk: the system's error; null: it can, or nobody reads it any more. */
  readonly failure: unknown;
}

/** Writes to a stream no faster than it is read. A reader that goes away is no error. */
export function sink(stream: Writable): Sink {
  let closed = false;
  let failure: unknown = null;
  const gone = () => {
    closed = true;
  };
  stream.on('error', (error: NodeJS.ErrnoException) => {
    gone();
    if (error.code !== 'EPIPE') failure ??= error;
  });
  stream.on('close', gone);
  return {
    get closed() {
      return closed;
    },
    get failure() {
      return failure;
    },
    async write(text) {
      if (closed || text === '' || stream.write(text)) return;
      await once(stream, 'drain').catch(gone);
    },
    settled: () =>
      new Promise((resolve) => {
        // Its failure is told a turn later.
        if (closed) resolve();
        else stream.write('', () => setImmediate(resolve));
      }),
  };
}
