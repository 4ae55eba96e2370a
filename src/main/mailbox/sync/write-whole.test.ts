import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { writeWhole } from './write-whole.ts';

it('a file is written over what a broken off one left, and through no link that somebody put there', async () => {
  const folder = temporaryFolder('whole');
  const [file, mine] = [join(folder, 'film.mp4'), join(folder, 'mine')];
  writeFileSync(`${file}.unseen-part`, 'half of it, and more than that');
  expect(await writeWhole(file, Readable.from([Buffer.from('one')]))).toEqual({ ok: true, value: null });
  expect(readFileSync(file, 'utf8')).toBe('one');

  writeFileSync(mine, 'mine');
  symlinkSync(mine, `${file}.unseen-part`);
  expect(await writeWhole(file, Readable.from([Buffer.from('two')]))).toEqual({ ok: true, value: null });
  expect([readFileSync(mine, 'utf8'), readFileSync(file, 'utf8')]).toEqual(['mine', 'two']);
  expect(readdirSync(folder).toSorted()).toEqual(['film.mp4', 'mine']);
});

it('what is lost before it is written rejects, and nobody else hears of it', async () => {
  const file = join(temporaryFolder('whole'), 'saved');
  const content = new PassThrough();
  const writing = writeWhole(file, content);
  content.destroy(Object.assign(new Error('Lost.'), { code: 'NoConnection' }));
  await expect(writing).rejects.toMatchObject({ code: 'NoConnection' });
  expect(existsSync(file)).toBe(false);
});
