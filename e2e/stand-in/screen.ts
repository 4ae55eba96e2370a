import type { Display, Rectangle } from 'electron';
import { onlyWhenReady } from './lifecycle.ts';
import { strict } from './strict.ts';

/** A small screen: on a larger one the first window is larger, and the tests are written for this one. */
const AREA: Rectangle = { x: 0, y: 0, width: 1280, height: 800 };

type KnownDisplay = Pick<Display, 'id' | 'bounds' | 'workArea'>;

/** One display, since a page without a window manager is on none. */
const DISPLAY: KnownDisplay = { id: 1, bounds: AREA, workArea: AREA };

export const screen = strict('screen', {
  getAllDisplays(): KnownDisplay[] {
    onlyWhenReady('screen.getAllDisplays');
    return [DISPLAY];
  },
  getPrimaryDisplay(): KnownDisplay {
    onlyWhenReady('screen.getPrimaryDisplay');
    return DISPLAY;
  },
});
