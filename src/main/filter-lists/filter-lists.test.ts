import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FilterListText } from '../reader/protocol.ts';
import { scannerService } from '../reader/scanner-service.ts';
import { filterListService } from './filter-list-service.ts';
import { openFilterLists } from './filter-lists.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

let folder: string;
let used: FilterListText[][];
let judgedAgain: number;
let chosen: { path: string; bytes: Uint8Array } | null;
beforeEach(() => {
  folder = join(temporaryFolder('lists'), 'filter-lists');
  used = [];
  judgedAgain = 0;
  chosen = { path: '/home/robin/Downloads/mine.txt', bytes: Buffer.from('! Title: Mine\n||pics.shop.test^\n||t.shop.test^$image\n') };
});

const service = async () =>
  filterListService({
    lists: await openFilterLists(folder, () => 5),
    choose: () => Promise.resolve(chosen),
    reader: scannerService(),
    use: (lists) => Promise.resolve(void used.push(lists)),
    changed: () => Promise.resolve(void judgedAgain++),
  });

describe('a filter list from a file', () => {
  it('is kept under the name of the file, for its owner alone, and mail is judged by it again', async () => {
    const lists = await service();
    expect(await lists.add()).toEqual({ id: 1, name: 'mine', rules: 2, addedAt: 5 });
    expect(statSync(join(folder, '1.txt')).mode & 0o077).toBe(0);
    expect(used).toMatchObject([[{ name: 'mine' }]]);
    expect(judgedAgain).toBe(1);
  });

  it('is used after a restart, and nothing is judged again for that', async () => {
    await (await service()).add();
    const again = await service();
    await again.begin();
    expect(again.list()).toHaveLength(1);
    expect(used[1]).toEqual(used[0]);
    expect(judgedAgain).toBe(1);
  });

  it('is no list after all: it says so, and nothing is kept', async () => {
    chosen = { path: '/tmp/photo.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) };
    await expect((await service()).add()).rejects.toMatchObject({ error: { message: expect.stringContaining('photo.jpg') } });
    expect(used).toEqual([]);
  });

  it('is not added twice', async () => {
    const lists = await service();
    await lists.add();
    await expect(lists.add()).rejects.toMatchObject({ error: { message: expect.stringContaining('already') } });
    expect(lists.list()).toHaveLength(1);
  });

  it('is not chosen: nothing happens', async () => {
    chosen = null;
    expect(await (await service()).add()).toBeNull();
    expect({ used, judgedAgain }).toEqual({ used: [], judgedAgain: 0 });
  });

  it('that is removed is gone from the disk, and its number is never used again', async () => {
    const lists = await service();
    await lists.add();
    await lists.remove(1);
    expect(readdirSync(folder)).toEqual(['lists.json']);
    expect(used.at(-1)).toEqual([]);
    expect((await lists.add())?.id).toBe(2);
  });

  it('whose file is gone is left out', async () => {
    await (await service()).add();
    rmSync(join(folder, '1.txt'));
    await (await service()).begin();
    expect(used.at(-1)).toEqual([]);
  });
});
