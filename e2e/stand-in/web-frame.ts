import type { WebFrameMain } from 'electron';
import type { Frame } from 'playwright-core';
import { electronOrigin, fromReserved } from './scheme-map.ts';
import { strict } from './strict.ts';

/** A frame as the main process may see it. */
type FrameView = Pick<WebFrameMain, 'origin' | 'url' | 'parent' | 'top' | 'name'>;

export function frameView(frame: Frame): WebFrameMain {
  return strict('WebFrameMain', {
    get url() {
      return fromReserved(frame.url());
    },
    get origin() {
      return electronOrigin(frame.url());
    },
    get name() {
      return frame.name();
    },
    get parent() {
      const parent = frame.parentFrame();
      return parent && frameView(parent);
    },
    get top() {
      return frameView(frame.page().mainFrame());
    },
  } satisfies FrameView) as WebFrameMain;
}
