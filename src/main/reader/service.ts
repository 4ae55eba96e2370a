import { receiverOf } from './authentication.ts';
import { parseMessage } from './mime/entity.ts';
import { part } from './part.ts';
import { checkPicture } from './pictures/check.ts';
import type { ReaderService } from './protocol.ts';
import { scan } from './scan.ts';
import { view } from './view.ts';

/**
 * jsdom lets go of a document only once the event loop has turned: without a pause between messages each leaves some two
 * megabytes behind.
 */
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The reader's calls. A call rejects with an Error where its section or part does not exist; a message's content never does that. */
export function readerService(now: () => number = Date.now): ReaderService {
  const answer = async <T>(make: () => T): Promise<T> => {
    const result = make();
    await pause();
    return result;
  };
  return {
    ping: () => Promise.resolve(null),
    view: (request) => answer(() => view(request, now())),
    scan: (request) => answer(() => scan(request, now())),
    receiver: ({ raw }) => answer(() => receiverOf(parseMessage(raw).fields)),
    part: (request) => answer(() => part(request)),
    picture: ({ bytes }) => answer(() => checkPicture(bytes)),
  };
}
