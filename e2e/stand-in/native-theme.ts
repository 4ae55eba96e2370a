import { EventEmitter } from 'node:events';
import type { NativeTheme } from 'electron';
import { strict } from './strict.ts';

type Source = NativeTheme['themeSource'];

class StandInNativeTheme extends EventEmitter {
  #source: Source = 'system';

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    if (source !== 'system' && source !== 'light' && source !== 'dark') throw new TypeError('themeSource must be system, light or dark');
    if (source === this.#source) return;
    this.#source = source;
    this.emit('updated');
  }

  /** The desktop's own theme is not asked for: `system` is light here, whatever Chromium draws. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const theme = new StandInNativeTheme();
export const nativeTheme = strict('nativeTheme', theme);
