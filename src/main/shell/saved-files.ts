import { shell } from 'electron';
import type { FileSaved } from '../../shared/contract.ts';
import { UserFailure } from '../errors.ts';

/** More than anybody goes back to. */
const MOST_KEPT = 50;

interface SavedFiles {
  /** Notes where something was saved, and gives it on. */
  note(saved: FileSaved): FileSaved;
  /** Shows it in the system's file manager. A page can have nothing shown but what was saved from it: throws UserFailure for any other path. */
  show(path: string): void;
}

export function savedFiles(): SavedFiles {
  const paths = new Set<string>();
  return {
    note(saved) {
      if (!saved.saved) return saved;
      paths.delete(saved.path);
      paths.add(saved.path);
      const [oldest] = paths;
      if (paths.size > MOST_KEPT && oldest !== undefined) paths.delete(oldest);
      return saved;
    },
    show(path) {
      if (!paths.has(path)) throw new UserFailure('not-found', 'This file was not saved from this window.', 'Look for it where you saved it.');
      shell.showItemInFolder(path);
    },
  };
}
