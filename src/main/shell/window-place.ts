import { screen, type BrowserWindow, type Rectangle } from 'electron';
import * as v from 'valibot';
import { openJsonFile } from '../files/json-file.ts';

/** Where the window was, in DIP. */
export interface WindowPlace {
  bounds: Rectangle;
  maximized: boolean;
}

const number = v.pipe(v.number(), v.safeInteger());
const schema = v.object({ bounds: v.object({ x: number, y: number, width: number, height: number }), maximized: v.boolean() });

/** So much of a window has to be seen that it can be taken hold of. */
const LEAST_SEEN = 100;

/** Whether enough of a window is on one of the displays, which may be others than when it was kept. */
export function isSeen({ x, y, width, height }: Rectangle, displays: readonly { workArea: Rectangle }[]): boolean {
  return displays.some(({ workArea: area }) => {
    const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
    const down = Math.min(y + height, area.y + area.height) - Math.max(y, area.y);
    return across >= LEAST_SEEN && down >= LEAST_SEEN;
  });
}

interface KeptPlace {
  /** Null: never kept, or no longer on any display. */
  current(): WindowPlace | null;
  /** Keeps from now on where the window is when it is closed. */
  follow(window: BrowserWindow): void;
  settled(): Promise<void>;
}

export async function openWindowPlace(path: string): Promise<KeptPlace> {
  const parse = (value: unknown) => {
    const result = v.safeParse(v.nullable(schema), value);
    return result.success ? result.output : null;
  };
  const file = await openJsonFile<WindowPlace | null>(path, parse, null);
  let writing: Promise<void> = Promise.resolve();
  return {
    current: () => (file.value && isSeen(file.value.bounds, screen.getAllDisplays()) ? file.value : null),
    follow(window) {
      window.on('close', () => {
        // A place that cannot be kept is no reason not to close.
        writing = file.write({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }).catch(() => undefined);
      });
    },
    settled: () => writing,
  };
}
