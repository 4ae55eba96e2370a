import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPictureCache } from './picture-cache.ts';

const DAY_MS = 86_400_000;
const URL = 'https://shop.test/a.png';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unseen-pictures-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a picture that was asked for in vain is remembered for a day, for its account alone', async () => {
  let later = 0;
  const cache = openPictureCache(folder, undefined, () => Date.now() + later);
  expect(await cache.refusal('a', URL)).toBeNull();
  await cache.refuse('a', URL, 'Its server answered 404.');
  expect(await cache.refusal('a', URL)).toBe('Its server answered 404.');
  expect(await cache.refusal('b', URL)).toBeNull();
  expect(await cache.get('a', URL)).toBeNull();
  later = DAY_MS + 60_000;
  expect(await cache.refusal('a', URL)).toBeNull();
});

it('one whose name led nowhere is remembered for an hour', async () => {
  let later = 0;
  const cache = openPictureCache(folder, undefined, () => Date.now() + later);
  await cache.refuse('a', URL, 'x', true);
  later = 3_600_000 - 60_000;
  expect(await cache.refusal('a', URL)).toBe('x');
  later = 3_600_000 + 60_000;
  expect(await cache.refusal('a', URL)).toBeNull();
});

it('one that was remembered by a clock far ahead is asked for again', async () => {
  let later = 30 * DAY_MS;
  const cache = openPictureCache(folder, undefined, () => Date.now() + later);
  await cache.refuse('a', URL, 'x');
  later = 0;
  expect(await cache.refusal('a', URL)).toBeNull();
});

it('what was asked for in vain and then given is not refused any more', async () => {
  const cache = openPictureCache(folder);
  await cache.refuse('a', URL, 'x');
  await cache.put('a', URL, { bytes: new Uint8Array([1]), contentType: 'image/png' });
  expect(await cache.refusal('a', URL)).toBeNull();
});

it('has a bound, however many are kept at once', async () => {
  const bound = 100_000;
  const cache = openPictureCache(folder, bound);
  const picture = { bytes: new Uint8Array(1_000), contentType: 'image/png' };
  for (let round = 0; round < 5; round++)
    await Promise.all(Array.from({ length: 60 }, (_, index) => cache.put('a', `${URL}?${round}-${index}`, picture)));
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  expect(sizes.length).toBeGreaterThan(50);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(bound);
});

it('goes with its account', async () => {
  const cache = openPictureCache(folder);
  await cache.refuse('a', URL, 'x');
  await cache.forgetAccount('a');
  expect(await cache.refusal('a', URL)).toBeNull();
});
