import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UserFailure } from '../errors.ts';

let folder: string;
let answer: { canceled: boolean; filePaths: string[] };
vi.mock('electron', () => ({ dialog: { showOpenDialog: () => Promise.resolve(answer) } }));
const { saveFiles } = await import('./save-folder.ts');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unseen-save-'));
  answer = { canceled: false, filePaths: [folder] };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, words: string) => ({ name, write: async (path: string) => writeFileSync(path, words) });
const save = (...files: Parameters<typeof saveFiles>[1]) => saveFiles({} as never, files);
const saved = () => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

it('files are written into the folder that was chosen', async () => {
  expect(await save(file('a.jpg', 'one'), file('b.pdf', 'two'))).toEqual({ saved: true, path: folder });
  expect(saved()).toEqual({ 'a.jpg': 'one', 'b.pdf': 'two' });
});

it('what is there already is not written over, nor is one by another of its name', async () => {
  writeFileSync(join(folder, 'a.jpg'), 'mine');
  await save(file('a.jpg', 'one'), file('a.jpg', 'two'));
  expect(saved()).toEqual({ 'a.jpg': 'mine', 'a (2).jpg': 'one', 'a (3).jpg': 'two' });
});

it.each(['../a.jpg', '/etc/passwd', '.bashrc', '..', '', 'a\u0000b', 'C:\\x', 'x'.repeat(300)])(
  'a file that is named %j has a plain name',
  async (name) => {
    await save(file(name, 'words'));
    expect(saved()).toEqual({ attachment: 'words' });
  },
);

it('nothing is saved where nobody chose a folder', async () => {
  answer = { canceled: true, filePaths: [] };
  expect(await save(file('a.jpg', 'one'))).toEqual({ saved: false });
});

it('where one cannot be written it says how many were, and leaves no half of it', async () => {
  const broken = {
    name: 'b.pdf',
    write: () => Promise.reject(new UserFailure('file-not-written', 'The disk is full; nothing was saved.', 'Choose another place.')),
  };
  const failure = await save(file('a.jpg', 'one'), broken, file('c.txt', 'three')).catch((error: unknown) => error);
  expect((failure as UserFailure).error).toEqual({
    code: 'file-not-written',
    message: `1 of 3 attachments were saved to ${folder}; the others were not.`,
    next: 'Choose another place.',
  });
  expect(saved()).toEqual({ 'a.jpg': 'one' });
  await expect(save(broken)).rejects.toThrow('The disk is full; nothing was saved.');
});
