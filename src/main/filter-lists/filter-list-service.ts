import { basename } from 'node:path';
import type { FilterList } from '../../shared/model.ts';
import { UserFailure } from '../errors.ts';
import type { FilterListText, ScannerService } from '../reader/protocol.ts';
import type { FilterLists } from './filter-lists.ts';

export interface FilterListParts {
  lists: FilterLists;
  /** Bytes of a file that the reader of mail chose; null where they chose none. Throws UserFailure where it cannot be read. */
  choose(): Promise<{ path: string; bytes: Uint8Array } | null>;
  reader: Pick<ScannerService, 'checkList'>;
  /** Judges messages by these lists from now on. */
  use(lists: FilterListText[]): Promise<void>;
  /** What has been judged by other lists is to be judged again. */
  changed(): Promise<void>;
}

export interface FilterListService {
  list(): FilterList[];
  /** Asks for a file and adds it; null where none was chosen. Throws UserFailure where it is no filter list. */
  add(): Promise<FilterList | null>;
  remove(id: number): Promise<void>;
  /** Gives the kept lists to whoever judges messages; to be called before the first is judged. */
  begin(): Promise<void>;
}

/** A list is named as its file is; a name is shown in evidence, on one line. */
const LONGEST_NAME = 60;
const nameOf = (path: string) =>
  basename(path)
    .replace(/\.txt$/i, '')
    .slice(0, LONGEST_NAME);

const NEXT = 'Choose a file in the syntax of Adblock Plus, such as a list that you downloaded.';

/** Filter lists that a reader adds from files and takes away again. */
export function filterListService({ lists, choose, reader, use, changed }: FilterListParts): FilterListService {
  const useAll = async () => {
    await use(await lists.texts());
    await changed();
  };

  return {
    list: () => lists.all(),
    async add() {
      const file = await choose();
      if (!file) return null;
      const name = nameOf(file.path);
      if (lists.all().some((list) => list.name === name))
        throw new UserFailure('bad-request', `There is a list “${name}” already; nothing was added.`, 'Remove it first, or rename the file.');
      const text = new TextDecoder('utf-8').decode(file.bytes);
      const check = await reader.checkList({ name, text }).catch(() => ({ ok: false as const, message: `“${name}” could not be read in time.` }));
      if (!check.ok) throw new UserFailure('bad-request', `${check.message} Nothing was added.`, NEXT);
      const list = await lists.add({ name, rules: check.rules }, text);
      await useAll();
      return list;
    },
    async remove(id) {
      await lists.remove(id);
      await useAll();
    },
    async begin() {
      if (lists.all().length > 0) await use(await lists.texts());
    },
  };
}
