import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { FilterList } from '../../shared/model.ts';
import { openJsonFile } from '../files/json-file.ts';
import type { FilterListText } from '../reader/protocol.ts';

export interface FilterLists {
  /** In the order in which they were added. */
  all(): FilterList[];
  /** The lists with their rules. One whose file is gone is left out. */
  texts(): Promise<FilterListText[]>;
  add(list: Omit<FilterList, 'id' | 'addedAt'>, text: string): Promise<FilterList>;
  remove(id: number): Promise<void>;
}

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const schema = v.object({ nextId: whole, lists: v.array(v.object({ id: whole, name: v.string(), rules: whole, addedAt: v.number() })) });

/** The reader's own filter lists, each in a file of the folder. */
export async function openFilterLists(folder: string, now: () => number = Date.now): Promise<FilterLists> {
  const parse = (value: unknown) => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : null;
  };
  const index = await openJsonFile<v.InferOutput<typeof schema>>(join(folder, 'lists.json'), parse, { nextId: 1, lists: [] });
  const fileOf = (id: number) => join(folder, `${id}.txt`);

  return {
    all: () => index.value.lists,
    async texts() {
      const texts = await Promise.all(index.value.lists.map(({ id }) => readFile(fileOf(id), 'utf8').catch(() => null)));
      return index.value.lists.flatMap(({ name }, at) => (typeof texts[at] === 'string' ? [{ name, text: texts[at] }] : []));
    },
    async add({ name, rules }, text) {
      const { nextId: id, lists } = index.value;
      const list = { id, name, rules, addedAt: now() };
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(fileOf(id), text, { mode: 0o600 });
      // A number is never used again: a list on screen that is out of date cannot remove another one.
      await index.write({ nextId: id + 1, lists: [...lists, list] });
      return list;
    },
    async remove(id) {
      await index.write({ ...index.value, lists: index.value.lists.filter((list) => list.id !== id) });
      await rm(fileOf(id), { force: true });
    },
  };
}
