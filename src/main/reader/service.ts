import { judging } from './judging.ts';
import { part } from './part.ts';
import { checkPicture } from './pictures/check.ts';
import type { ReaderService } from './protocol.ts';
import { view } from './view.ts';

/**
 * jsdom lets go of a document only once the event loop has turned: without a pause between messages each leaves some two
 * megabytes behind.
 */
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The reader's calls. A call rejects with an Error where its section or part does not exist; a message's content never does that. */
export function readerService(now: () => number = Date.now): ReaderService {
  const { ping, useLists, lists } = judging();
  const answer = async <T>(make: () => T): Promise<T> => {
    const result = make();
    await pause();
    return result;
  };
  return {
    ping,
    useLists,
    view: (request) => answer(() => view(request, now(), lists())),
    part: (request) => answer(() => part(request)),
    picture: ({ bytes }) => answer(() => checkPicture(bytes)),
  };
}
