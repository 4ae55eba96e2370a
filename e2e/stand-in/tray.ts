import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Menu } from 'electron';
import { onlyWhenReady } from './lifecycle.ts';
import { strict } from './strict.ts';

/** An icon that nobody sees: a headless desktop has no tray. */
class StandInTray extends EventEmitter {
  #destroyed = false;

  constructor(image: string) {
    super();
    onlyWhenReady('Tray');
    // As Electron does: an image that is not there is an error.
    readFileSync(image);
    return strict('Tray', this);
  }

  setToolTip(_text: string): void {}

  setContextMenu(_menu: Menu | null): void {}

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroy(): void {
    this.#destroyed = true;
  }
}

export const Tray = strict('Tray', StandInTray);
