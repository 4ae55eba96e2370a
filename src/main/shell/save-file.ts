import { writeFile } from 'node:fs/promises';
import { dialog, type BrowserWindow } from 'electron';
import type { FileSaved } from '../../shared/contract.ts';
import { DEVICE_NAME } from '../../shared/device-names.ts';
import { UserFailure } from '../errors.ts';

/** Longest suggestion; file systems end at 255 bytes, and a letter may take four. */
const LONGEST_NAME = 60;

/** A file name made of somebody's words: letters, digits and few signs, so that it cannot be a path, hidden, or read backwards. */
export function fileNameOf(text: string, ending: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N} ._-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim();
  const stem = Array.from(plain).slice(0, LONGEST_NAME).join('').trim() || 'message';
  return `${DEVICE_NAME.test(stem) ? '_' : ''}${stem}${ending}`;
}

/** A name as every system takes it: none that is a path, leads elsewhere, is hidden, or turns its own direction. */
const PLAIN_NAME = /^(?!\.)[^\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\\/:*?"<>|]{1,201}$/u;

/**
 * Files in which a desktop looks up a symbol, a name or a place as soon as it shows the folder that they lie in: on Windows from another computer, to which it
 * logs on. Browsers save none under its name either.
 */
const READ_BY_DESKTOPS =
  /^(?:desktop\.ini|autorun\.inf)[. ]*$|\.(?:lnk|scf|url|website|library-ms|searchconnector-ms|local|desktop|\{[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\})[. ]*$/i;

/** The name of an attachment, as somebody who is not trusted gives it, or another where it is none, or does something by being there. */
export function plainName(name: string): string {
  if (!PLAIN_NAME.test(name)) return 'attachment';
  if (DEVICE_NAME.test(name)) return `_${name}`;
  return READ_BY_DESKTOPS.test(name) ? `${name}.download` : name;
}

/** Asks where to. Null: the reader changed their mind. */
async function askWhere(window: BrowserWindow, suggestion: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggestion,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || !filePath ? null : filePath;
}

/** Asks where to, and has the file written there by somebody who has it. `write` throws UserFailure where that fails. */
export async function saveFileBy(window: BrowserWindow, suggestion: string, write: (path: string) => Promise<unknown>): Promise<FileSaved> {
  const path = await askWhere(window, suggestion);
  if (path === null) return { saved: false };
  await write(path);
  return { saved: true, path };
}

/** Asks where to, and writes the bytes exactly as they are. Throws UserFailure where they could not be written. */
export const saveFile = (window: BrowserWindow, suggestion: string, bytes: Uint8Array): Promise<FileSaved> =>
  saveFileBy(window, suggestion, (path) => writeBytes(path, bytes));

/** @throws UserFailure where they could not be written */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (error) {
    throw notWritten(error);
  }
}

/** What is told of an error of the file system. */
export function notWritten(error: unknown): UserFailure {
  const reason = (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'The disk is full' : 'The file could not be written there';
  return new UserFailure('file-not-written', `${reason}; nothing was saved.`, 'Choose another place.');
}
