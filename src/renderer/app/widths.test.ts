import { expect, it } from 'vitest';
import { BOUNDS, ROOM } from './layout.ts';
import { RAIL, READING, widthsIn } from './widths.ts';

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
