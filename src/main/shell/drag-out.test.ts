import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, win32 } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UserFailure } from '../errors.ts';

vi.mock('electron', () => ({ dialog: {} }));
const { clearDragged, draggedFolder, dragOut, isDragged } = await import('./drag-out.ts');

let userData: string;
let folder: string;
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'unseen-drag-'));
  folder = draggedFolder(userData);
});
afterEach(() => rmSync(userData, { recursive: true, force: true }));

const file = (name: string, words: string) => ({ name, write: async (path: string) => writeFileSync(path, words) });
function windowOf() {
  const dragged: { file: string; icon: string }[] = [];
  return { dragged, drags: dragOut({ webContents: { startDrag: (item: never) => dragged.push(item) } } as never, folder) };
}

it('a file is there, under its name, before it is dragged, and so is what is seen under the pointer', async () => {
  const { drags, dragged } = windowOf();
  const [one, other] = [await drags.prepare(file('invoice.pdf', 'one')), await drags.prepare(file('invoice.pdf', 'two'))];
  expect(dragged).toEqual([]);
  drags.start(other);
  drags.start(one);
  expect(dragged.map(({ file: path }) => [basename(path), readFileSync(path, 'utf8')])).toEqual([
    ['invoice.pdf', 'two'],
    ['invoice.pdf', 'one'],
  ]);
  expect(basename(dragged[0]!.icon)).toBe('tray.png');
  expect(statSync(folder).mode & 0o077).toBe(0);
});

it.each(['../../x.pdf', '/etc/passwd', '.bashrc', 'C:\\x'])('a file that is named %j stays in its folder', async (name) => {
  const { drags, dragged } = windowOf();
  drags.start(await drags.prepare(file(name, 'words')));
  expect(basename(dragged[0]!.file)).toBe('attachment');
  expect(dirname(dirname(dragged[0]!.file))).toBe(folder);
});

it('nothing is dragged that was not made ready', async () => {
  const { drags, dragged } = windowOf();
  await drags.prepare(file('a.pdf', 'one'));
  expect(() => drags.start(99)).toThrow(UserFailure);
  expect(dragged).toEqual([]);
});

it('what could not be written leaves nothing', async () => {
  const { drags } = windowOf();
  const broken = { name: 'a.pdf', write: () => Promise.reject(new UserFailure('file-not-written', 'The disk is full.', 'Choose another place.')) };
  await expect(drags.prepare(broken)).rejects.toThrow('The disk is full.');
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(join(userData, 'file'), '');
  const nowhere = dragOut({} as never, join(userData, 'file', 'dragged'));
  await expect(nowhere.prepare(file('a.pdf', 'one'))).rejects.toThrow(UserFailure);
});

it('the oldest go once there are many, and all of them in the end', async () => {
  const { drags, dragged } = windowOf();
  const first = await drags.prepare(file('0.pdf', 'x'));
  for (let at = 1; at <= 20; at++) await drags.prepare(file(`${at}.pdf`, 'x'));
  await vi.waitFor(() => expect(readdirSync(folder)).toHaveLength(20));
  expect(() => drags.start(first)).toThrow(UserFailure);
  expect(dragged).toEqual([]);
  clearDragged(folder);
  expect(existsSync(folder)).toBe(false);
  clearDragged(folder);
});

it('what was dragged out is known when it comes back', () => {
  expect(isDragged(folder, join(folder, 'drag-1', 'a.eml'))).toBe(true);
  for (const path of [folder, userData, join(userData, 'dragged.eml'), '/home/robin/a.eml']) expect(isDragged(folder, path)).toBe(false);
  const ofWindows = String.raw`C:\Users\robin\dragged`;
  expect(isDragged(ofWindows, String.raw`C:\Users\robin\dragged\drag-1\a.eml`, win32)).toBe(true);
  for (const path of [String.raw`D:\a.eml`, String.raw`\\server\share\a.eml`]) expect(isDragged(ofWindows, path, win32)).toBe(false);
});

it('what cannot be taken away keeps nobody from their mail', () => {
  // No system removes a file of such a name; Windows removes none that a program has open.
  expect(() => clearDragged(join(userData, 'dragged\0'))).not.toThrow();
});
