import { expect, it } from 'vitest';
import { BOUNDS, ROOM } from './layout.ts';
import { hasRoomForAll, hasRoomForSidebar, NARROW, RAIL, READING, widthsIn } from './widths.ts';

const FREE = { sidebar: null, list: null, inspector: null };

it('a newsletter of 600 px fits beside list and inspector wherever they stand beside it', () => {
  for (const width of [ROOM.inspectorBeside, 1280, 1366, 1440]) {
    const { list, inspector } = widthsIn(width, FREE, ['list', 'inspector']);
    expect(width - RAIL - list - inspector).toBeGreaterThanOrEqual(READING);
    expect(list).toBeGreaterThanOrEqual(BOUNDS.list.least);
    expect(inspector).toBeGreaterThanOrEqual(BOUNDS.inspector.least);
  }
});

it('where there is room, each pane is as wide as it was designed', () => {
  expect(widthsIn(1920, FREE, ['sidebar', 'list', 'inspector'])).toEqual({
    sidebar: BOUNDS.sidebar.first,
    list: BOUNDS.list.first,
    inspector: BOUNDS.inspector.first,
  });
});

it('what the reader made of a pane stays, and the others give way', () => {
  const { list, inspector } = widthsIn(1280, { ...FREE, list: 420 }, ['list', 'inspector']);
  expect(list).toBe(420);
  expect(inspector).toBe(BOUNDS.inspector.least);
});

it('the sidebar stands in full beside list, message and inspector in a window of 1410, and a newsletter fits', () => {
  const all = ['sidebar', 'list', 'inspector'] as const;
  for (const width of [1410, 1440, 1479]) {
    expect(hasRoomForSidebar(width, FREE, true)).toBe(true);
    const widths = widthsIn(width, FREE, all);
    expect(width - widths.sidebar - widths.list - widths.inspector).toBeGreaterThanOrEqual(READING);
    for (const pane of all) expect(widths[pane]).toBeGreaterThanOrEqual(BOUNDS[pane].least);
    // Its words stay whole.
    expect(widths.sidebar).toBeGreaterThanOrEqual(210);
  }
  // In less, one that is built 600 px wide would be cut off.
  expect(hasRoomForSidebar(1409, FREE, true)).toBe(false);
});

it('where the reader made panes wider, the sidebar is icons until there is room for them', () => {
  const wide = { ...FREE, list: 360 };
  expect(hasRoomForSidebar(1440, wide, true)).toBe(false);
  expect(hasRoomForSidebar(ROOM.sidebarAndInspector, wide, true)).toBe(true);
  expect(widthsIn(ROOM.sidebarAndInspector, { ...wide, sidebar: 240 }, ['sidebar', 'list', 'inspector'])).toMatchObject({ sidebar: 240, list: 360 });
});

it('without the inspector the sidebar gives way last', () => {
  expect(widthsIn(1128, FREE, ['sidebar', 'list'])).toMatchObject({ sidebar: BOUNDS.sidebar.first, list: BOUNDS.list.least });
  expect(widthsIn(ROOM.sidebar, FREE, ['sidebar', 'list'])).toMatchObject({ sidebar: 210, list: BOUNDS.list.least });
});

it('all panes have room from 1410 on, or earlier where the reader wants the sidebar to be icons', () => {
  expect([1409, 1410].map((width) => hasRoomForAll(width, FREE, false))).toEqual([false, true]);
  expect([1256, 1257].map((width) => hasRoomForAll(width, FREE, true))).toEqual([false, true]);
  expect(hasRoomForAll(1410, { ...FREE, list: 360 }, false)).toBe(false);
});

it('in a window of 800 the message is as wide as newsletters are in their narrow layout, and not a little wider', () => {
  expect(800 - RAIL - widthsIn(800, FREE, ['list']).list).toBe(NARROW);
  expect(widthsIn(830, FREE, ['list']).list).toBe(BOUNDS.list.least);
  expect(widthsIn(790, FREE, ['list']).list).toBe(BOUNDS.list.least);
  // What the reader chose stays.
  expect(widthsIn(800, { ...FREE, list: 262 }, ['list']).list).toBe(262);
});
