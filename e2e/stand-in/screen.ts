import type { Display, Rectangle } from 'electron';
import { onlyWhenReady } from './lifecycle.ts';
import { strict } from './strict.ts';

/** Large enough for every window that is asked for. */
const AREA: Rectangle = { x: 0, y: 0, width: 3840, height: 2160 };

/** One display, since a page without a window manager is on none. */
export const screen = strict('screen', {
  getAllDisplays(): Pick<Display, 'id' | 'bounds' | 'workArea'>[] {
    onlyWhenReady('screen.getAllDisplays');
    return [{ id: 1, bounds: AREA, workArea: AREA }];
  },
});
