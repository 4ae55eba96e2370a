import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJsonFile, Partly } from './json-file.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const numbers = (value: unknown) => (Array.isArray(value) && value.every((item) => typeof item === 'number') ? (value as number[]) : null);
const folder = () => temporaryFolder('json');

describe('a file of JSON', () => {
  it('begins with the initial value and is not written before there is a change', async () => {
    const dir = folder();
    expect((await openJsonFile(join(dir, 'a.json'), numbers, [1])).value).toEqual([1]);
    expect(readdirSync(dir)).toEqual([]);
  });
  it('keeps what was written last, for its owner alone', async () => {
    const path = join(folder(), 'a.json');
    const file = await openJsonFile(path, numbers, []);
    await Promise.all([file.write([1]), file.write([1, 2])]);
    expect((await openJsonFile(path, numbers, [])).value).toEqual([1, 2]);
    expect(statSync(path).mode & 0o077).toBe(0);
  });
  it.each(['not json', '{"a":1}', ''])('keeps a file that holds %o under another name', async (text) => {
    const dir = folder();
    const path = join(dir, 'a.json');
    writeFileSync(`${path}.unreadable`, 'an older one');
    writeFileSync(path, text);
    const file = await openJsonFile(path, numbers, []);
    await file.write([7]);
    expect(readFileSync(`${path}.unreadable-2`, 'utf8')).toBe(text);
    expect(readFileSync(`${path}.unreadable`, 'utf8')).toBe('an older one');
    expect(file.aside).toBe(`${path}.unreadable-2`);
  });
  it('goes on with what is understood of it, and keeps all of it once', async () => {
    const path = join(folder(), 'a.json');
    writeFileSync(path, '[1, "two", 3]');
    const some = (value: unknown) => {
      const all = value as unknown[];
      const read = all.filter((item) => typeof item === 'number');
      return read.length === all.length ? read : new Partly(read);
    };
    const file = await openJsonFile(path, some, []);
    expect([file.value, file.aside]).toEqual([[1, 3], `${path}.unreadable`]);
    const again = await openJsonFile(path, some, []);
    expect([again.value, again.aside]).toEqual([[1, 3], null]);
    expect(readFileSync(`${path}.unreadable`, 'utf8')).toBe('[1, "two", 3]');
    expect(readdirSync(dirname(path))).toEqual(['a.json', 'a.json.unreadable']);
  });
  it.each([
    ['some', new Partly([1, 3]), [1, 3]],
    ['nothing', null, [0]],
  ])('goes on as well where %s of it is understood and it cannot be kept, and leaves it as it is', async (_, understood, value) => {
    // No name beside it is short enough for a file system.
    const path = join(folder(), 'a'.repeat(250));
    writeFileSync(path, '[1, "two", 3]');
    const file = await openJsonFile(path, () => understood, [0]);
    expect([file.value, file.aside]).toEqual([value, null]);
    expect(readFileSync(path, 'utf8')).toBe('[1, "two", 3]');
    // Nor is it lost by what is written later.
    await expect(file.write([4])).rejects.toThrow(/ENAMETOOLONG/);
    expect(readFileSync(path, 'utf8')).toBe('[1, "two", 3]');
  });
});
