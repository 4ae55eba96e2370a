import { readFile, stat } from 'node:fs/promises';
import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { UserFailure } from '../errors.ts';

/**
 * Asks for a file and reads it whole; null where none was chosen.
 * @param most bytes, beyond which it is not read
 * @throws UserFailure where it is larger, or cannot be read
 */
export async function openFile(window: BrowserWindow, filters: FileFilter[], most: number): Promise<{ path: string; bytes: Uint8Array } | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters });
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  try {
    const { size } = await stat(path);
    if (size <= most) return { path, bytes: await readFile(path) };
  } catch {
    throw new UserFailure(
      'bad-request',
      'The file could not be read; nothing was changed.',
      'Check that it is still there and that you may read it.',
    );
  }
  throw new UserFailure('bad-request', `The file is larger than ${Math.round(most / 1_000_000)} MB; it was not read.`, 'Choose a smaller one.');
}
