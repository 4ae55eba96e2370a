import { receiverOf } from './authentication.ts';
import { parseMessage } from './mime/entity.ts';
import { part } from './part.ts';
import { checkPicture } from './pictures/check.ts';
import { userList, type UserList } from '../trackers/user-list.ts';
import type { FilterListCheck, FilterListText, ReaderService } from './protocol.ts';
import { scan } from './scan.ts';
import { view } from './view.ts';

/**
 * jsdom lets go of a document only once the event loop has turned: without a pause between messages each leaves some two
 * megabytes behind.
 */
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

const readList = ({ name, text }: FilterListText) => userList(text, name);
const checkOf = (read: ReturnType<typeof readList>): FilterListCheck => (read.ok ? { ok: true, rules: read.list.rules } : read);

/** The reader's calls. A call rejects with an Error where its section or part does not exist; a message's content never does that. */
export function readerService(now: () => number = Date.now): ReaderService {
  let lists: readonly UserList[] = [];
  const answer = async <T>(make: () => T): Promise<T> => {
    const result = make();
    await pause();
    return result;
  };
  return {
    ping: () => Promise.resolve(null),
    view: (request) => answer(() => view(request, now(), lists)),
    scan: (request) => answer(() => scan(request, now(), lists)),
    useLists: (request) =>
      answer(() => {
        const read = request.lists.map(readList);
        lists = read.flatMap((each) => (each.ok ? [each.list] : []));
        return read.map(checkOf);
      }),
    checkList: (request) => answer(() => checkOf(readList(request))),
    receiver: ({ raw }) => answer(() => receiverOf(parseMessage(raw).fields)),
    part: (request) => answer(() => part(request)),
    picture: ({ bytes }) => answer(() => checkPicture(bytes)),
  };
}
