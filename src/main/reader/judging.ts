import { userList, type UserList } from '../trackers/user-list.ts';
import type { FilterListCheck, FilterListText, JudgingService } from './protocol.ts';

const readList = ({ name, text }: FilterListText) => userList(text, name);
const checkOf = (read: ReturnType<typeof readList>): FilterListCheck => (read.ok ? { ok: true, rules: read.list.rules } : read);

/** What both kinds of reader process do, and the reader's own lists, as they are now. */
interface Judging extends JudgingService {
  lists(): readonly UserList[];
  checkList(request: FilterListText): Promise<FilterListCheck>;
}

export function judging(): Judging {
  let lists: readonly UserList[] = [];
  return {
    lists: () => lists,
    ping: () => Promise.resolve(null),
    useLists(request) {
      const read = request.lists.map(readList);
      lists = read.flatMap((each) => (each.ok ? [each.list] : []));
      return Promise.resolve(read.map(checkOf));
    },
    checkList: (request) => Promise.resolve(checkOf(readList(request))),
  };
}
