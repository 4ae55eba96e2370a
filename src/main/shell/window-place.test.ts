import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const displays = [{ workArea: { x: 0, y: 25, width: 1440, height: 875 } }];
vi.mock('electron', () => ({ screen: { getAllDisplays: () => displays } }));
const { isSeen, openWindowPlace } = await import('./window-place.ts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unseen-place-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the place of the window', () => {
  it.each([
    ['in the middle', { x: 100, y: 100, width: 1280, height: 800 }, true],
    ['half over the edge', { x: -600, y: 100, width: 1280, height: 800 }, true],
    ['all but gone', { x: 1400, y: 100, width: 1280, height: 800 }, false],
    ['on a display that is not there', { x: 3000, y: 100, width: 1280, height: 800 }, false],
  ])('%s', (_, bounds, expected) => {
    expect(isSeen(bounds, displays)).toBe(expected);
  });

  it('is kept when the window closes', async () => {
    const file = join(folder, 'window.json');
    const place = await openWindowPlace(file);
    expect(place.current()).toBeNull();
    let close = () => undefined as void;
    const bounds = { x: 10, y: 20, width: 900, height: 700 };
    place.follow({ on: (_: string, listener: () => void) => (close = listener), getNormalBounds: () => bounds, isMaximized: () => true } as never);
    close();
    await place.settled();
    expect((await openWindowPlace(file)).current()).toEqual({ bounds, maximized: true });
  });

  it('that makes no sense is that of a new window', async () => {
    const file = join(folder, 'window.json');
    writeFileSync(file, '{"bounds":{"x":"left"}}');
    expect((await openWindowPlace(file)).current()).toBeNull();
  });
});
