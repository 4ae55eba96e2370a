import { once } from 'node:events';
import type { Writable } from 'node:stream';

interface Sink {
  /** Resolves when the stream takes more; at once where nobody reads any more. */
  write(text: string): Promise<void>;
  /** Whoever read the output has gone (EPIPE), as `head` does. */
  readonly closed: boolean;
}

/** Writes to a stream no faster than it is read. A reader that goes away is no error. */
export function sink(stream: Writable): Sink {
  let closed = false;
  const gone = () => {
    closed = true;
  };
  stream.on('error', gone);
  stream.on('close', gone);
  return {
    get closed() {
      return closed;
    },
    async write(text) {
      if (closed || text === '' || stream.write(text)) return;
      await once(stream, 'drain').catch(gone);
    },
  };
}
