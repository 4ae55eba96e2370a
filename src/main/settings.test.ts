import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, openSettings } from './settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unseen-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = async (kept: object) => {
  const path = join(folder, 'settings.json');
  writeFileSync(path, JSON.stringify({ ...DEFAULT_SETTINGS, ...kept }));
  return (await openSettings(path)).current();
};

it('a setting that is not understood has its default, and the others are as they were', async () => {
  expect(await read({ theme: 'dark', notifications: 'shout', savedSearches: 7 })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
});

it('what an older version did not know has its default', async () => {
  expect(await read({ pictureProxy: undefined, theme: 'dark' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
});

it('of what a later version kept nothing is lost but what is not understood', async () => {
  const plums = { name: 'Plums', query: 'from:zoe' };
  const layout = { widths: { sidebar: null, list: 300, inspector: null }, density: 'compact', grouped: true, searchOrder: 'date', oldestFirst: true };
  const others = {
    orders: [],
    darkBodies: true,
    zoom: 1,
    collapsed: false,
    folded: [],
    foldedMailboxes: [],
    lastPlace: null,
    sampleNoteSeen: true,
    sampleKept: false,
  };
  const kept = await read({
    savedSearches: [plums, { name: 'Trees', query: 7 }, { ...plums, name: 'Pears', later: true }],
    layout: { ...layout, ...others, later: [1] },
  });
  expect(kept.savedSearches).toEqual([plums, { ...plums, name: 'Pears' }]);
  expect(kept.layout).toEqual({ ...layout, ...others });
});

it.each(['socks5://user@proxy.test:1080', 'http://proxy.test:1080', 'tor'])(
  'no picture is fetched past a proxy that is not understood: %s',
  async (pictureProxy) => {
    expect(await read({ theme: 'dark', pictureProxy })).toMatchObject({ theme: 'dark', pictureProxy: 'socks5://127.0.0.1:9' });
  },
);
