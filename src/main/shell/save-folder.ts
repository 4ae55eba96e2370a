import { open, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { FileSaved } from '../../shared/contract.ts';
import { UserFailure } from '../errors.ts';
import { notWritten, plainName } from './save-file.ts';

/** A file that is to be saved with others. */
export interface FolderFile {
  /** As somebody who is not trusted names it. */
  name: string;
  /** Writes it over what is there, an empty file. Throws UserFailure where that fails. */
  write(path: string): Promise<unknown>;
}

/** Files of one name in a folder: more come from nobody who is well. */
const MOST_OF_A_NAME = 1_000;

/** Makes an empty file whose name is free, and whose it then is: what is there already is never written over. */
async function freePath(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(plainName(name));
  for (let at = 1; at <= MOST_OF_A_NAME; at++) {
    const path = join(folder, at === 1 ? `${stem}${ext}` : `${stem} (${at})${ext}`);
    try {
      await (await open(path, 'wx')).close();
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw notWritten(error);
    }
  }
  throw notWritten(new Error('no name is free'));
}

/** Has a file written into a folder, under its name where that is free and plain. @returns where it is */
export async function writeFresh(folder: string, { name, write }: FolderFile): Promise<string> {
  const path = await freePath(folder, name);
  try {
    await write(path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return path;
}

/**
 * Asks for a folder, and has files written into it, one after the other.
 * @param what they are, in words
 * @throws UserFailure where one could not be: it says how many were
 */
export async function saveFiles(
  window: BrowserWindow,
  files: readonly FolderFile[],
  what: 'attachments' | 'messages' = 'attachments',
): Promise<FileSaved> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
  const [folder] = filePaths;
  if (canceled || folder === undefined) return { saved: false };
  for (const [saved, file] of files.entries()) {
    try {
      await writeFresh(folder, file);
    } catch (error) {
      if (saved === 0 || !(error instanceof UserFailure)) throw error;
      const { code, next } = error.error;
      throw new UserFailure(code, `${saved} of ${files.length} ${what} were saved to ${folder}; the others were not.`, next);
    }
  }
  return { saved: true, path: folder };
}
