import { expect, it, vi } from 'vitest';
import { savedFiles } from './saved-files.ts';

const showItemInFolder = vi.hoisted(() => vi.fn<(path: string) => void>());
vi.mock(import('electron'), () => ({ shell: { showItemInFolder } }) as never);

it('what was saved is shown where it is, and nothing else, whoever asks', () => {
  const files = savedFiles();
  expect(files.note({ saved: true, path: '/home/robin/bill.pdf' })).toEqual({ saved: true, path: '/home/robin/bill.pdf' });
  expect(files.note({ saved: false })).toEqual({ saved: false });
  files.show('/home/robin/bill.pdf');
  expect(showItemInFolder.mock.calls).toEqual([['/home/robin/bill.pdf']]);
  for (const other of ['/home/robin', '/home/robin/bill.pdf/../secret']) expect(() => files.show(other)).toThrow('not saved from this window');
  expect(() => savedFiles().show('/home/robin/bill.pdf')).toThrow('not saved from this window');
  expect(showItemInFolder).toHaveBeenCalledTimes(1);
});
