import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import paths, { dirname, join, type PlatformPath } from 'node:path';
import type { BrowserWindow } from 'electron';
import { UserFailure } from '../errors.ts';
import { notWritten } from './save-file.ts';
import { writeFresh, type FolderFile } from './save-folder.ts';

/** Files that were dragged out: who took one may still read it where it lies, until so many others were. */
const MOST_KEPT = 20;

/** What is seen under the pointer; macOS drags nothing without. */
const ICON = join(import.meta.dirname, '../../resources/icons/tray.png');

/** Where files lie that are dragged out of the windows, as long as Unseen runs: beside the mail, and not where all programs put theirs. */
export const draggedFolder = (userData: string): string => join(userData, 'dragged');

/** Takes away all that was dragged out, also what a run left that was killed. What another program has open stays until the next time. */
export function clearDragged(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Windows removes no file that is open, and nobody is to go without mail for that.
  }
}

/** Whether a file is one that was dragged out: dropped on a window of ours it has only come back. @param paths of the system that they are of */
export function isDragged(folder: string, path: string, { isAbsolute, relative }: Pick<PlatformPath, 'isAbsolute' | 'relative'> = paths): boolean {
  const within = relative(folder, path);
  // From one drive of Windows to another there is no relative way.
  return within !== '' && !within.startsWith('..') && !isAbsolute(within);
}

/** Dragging files out of a window, to whatever takes files. A file has to be there before it can be dragged. */
interface DragOut {
  /** Writes a file that is about to be dragged. @returns the number by which it is. Throws UserFailure where it could not be written. */
  prepare(file: FolderFile): Promise<number>;
  /** The pointer, whose button is held, drags it from now on. */
  start(dragId: number): void;
}

export function dragOut(window: BrowserWindow, folder: string): DragOut {
  const prepared = new Map<number, string>();
  let last = 0;
  const put = (path: string) => {
    prepared.set(++last, path);
    const [oldest] = prepared;
    if (prepared.size > MOST_KEPT && oldest) {
      prepared.delete(oldest[0]);
      void rm(dirname(oldest[1]), { recursive: true, force: true });
    }
    return last;
  };

  return {
    async prepare(file) {
      // A folder for each, so that each keeps its name.
      const own = await mkdir(folder, { recursive: true, mode: 0o700 })
        .then(() => mkdtemp(join(folder, 'drag-')))
        .catch((error: unknown) => {
          throw notWritten(error);
        });
      try {
        return put(await writeFresh(own, file));
      } catch (error) {
        await rm(own, { recursive: true, force: true });
        throw error;
      }
    },

    start(dragId) {
      const file = prepared.get(dragId);
      if (file === undefined) throw new UserFailure('not-found', 'This file is not ready to be dragged any more.', 'Drag it once more.');
      window.webContents.startDrag({ file, icon: ICON });
    },
  };
}
