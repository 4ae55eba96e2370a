import { lifecycle } from './lifecycle.ts';

/** What the app has to know of its windows. */
interface OpenWindow {
  close(): void;
  focus(): void;
  isDestroyed(): boolean;
}

const windows = new Set<OpenWindow>();

export const openWindows = (): OpenWindow[] => [...windows];

export function windowOpened(window: OpenWindow): void {
  windows.add(window);
}

export function windowClosed(window: OpenWindow): void {
  windows.delete(window);
  // When `closed` has been heard by all: a listener may open another window.
  setImmediate(() => lifecycle.events.emit('windows'));
}
