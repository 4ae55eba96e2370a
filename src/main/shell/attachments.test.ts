import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MessageId } from '../../shared/model.ts';

let folder: string;
const suggested = vi.fn<(options: { defaultPath: string }) => string>();
vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: async (_window: unknown, options: { defaultPath: string }) => ({ canceled: false, filePath: suggested(options) }),
    showOpenDialog: async () => ({ canceled: false, filePaths: [folder] }),
  },
}));
const { attachments } = await import('./attachments.ts');
const { markAsFromInternet } = await import('./from-internet.ts');

const ID = 1 as MessageId;
const { platform } = process;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unseen-attachments-'));
  suggested.mockReset().mockReturnValue(join(folder, 'chosen'));
});
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: platform });
  rmSync(folder, { recursive: true, force: true });
});

const named = (filename: string) =>
  attachments({
    window: {} as never,
    mailbox: {
      message: async () => ({ ok: true, value: { raw: new Uint8Array(), leftOut: [] } }) as never,
      saveFromServer: () => Promise.reject(new Error('nothing is left out')),
    },
    reader: { part: async () => ({ filename, bytes: Buffer.from('words') }) as never },
  });

it.each(['/etc/passwd', '../.bashrc', String.raw`C:\x`])(
  'the process that reads messages cannot say where an attachment is saved: %s',
  async (filename) => {
    await named(filename).save(ID, '', 0);
    expect(suggested).toHaveBeenCalledWith(expect.objectContaining({ defaultPath: 'attachment' }));
    expect(readFileSync(join(folder, 'chosen'), 'utf8')).toBe('words');
  },
);

it('what was saved is told apart from what was made here, on Windows', async () => {
  Object.defineProperty(process, 'platform', { value: 'win32' });
  await named('a.pdf').save(ID, '', 0);
  await named('a.pdf').saveAll({ id: ID, section: '', attachments: [{ part: 0, filename: 'a.pdf' }] as never });
  // Elsewhere than there it is a file of its own.
  expect(readdirSync(folder).toSorted()).toEqual(['a.pdf', 'a.pdf:Zone.Identifier', 'chosen', 'chosen:Zone.Identifier']);
  expect(readFileSync(join(folder, 'a.pdf:Zone.Identifier'), 'latin1')).toBe('[ZoneTransfer]\r\nZoneId=3\r\n');
});

it('a file system without a place for that has the file all the same', async () => {
  await expect(markAsFromInternet(join(folder, 'no such folder', 'a.pdf'), 'win32')).resolves.toBeUndefined();
});
