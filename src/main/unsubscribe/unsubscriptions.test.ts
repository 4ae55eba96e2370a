import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../shared/model.ts';
import { openUnsubscriptions } from './unsubscriptions.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const path = () => join(temporaryFolder('unsubscriptions'), 'unsubscriptions.json');
const [home, work] = ['home', 'work'] as AccountId[] as [AccountId, AccountId];
const news = { accountId: home, list: 'news.shop.test', sender: 'news@shop.test', way: 'one-click' } as const;

describe('what was asked of a list', () => {
  it('is known again after a restart, in its account alone', async () => {
    const file = path();
    await (await openUnsubscriptions(file, () => 7)).add(news);
    const again = await openUnsubscriptions(file);
    expect(again.of(home, 'news.shop.test')).toEqual({ ...news, id: 1, at: 7 });
    expect(again.of(work, 'news.shop.test')).toBeNull();
    expect(again.of(home, 'other.shop.test')).toBeNull();
  });
  it('takes the place of what was asked of it before', async () => {
    let now = 1;
    const all = await openUnsubscriptions(path(), () => now++);
    await all.add({ ...news, way: 'page' });
    await all.add({ ...news, list: 'b.test' });
    await all.add(news);
    expect(all.all()).toEqual([
      { ...news, id: 3, at: 3 },
      { ...news, list: 'b.test', id: 2, at: 2 },
    ]);
  });
  it('can be forgotten, and an id never comes back', async () => {
    const all = await openUnsubscriptions(path());
    await all.add(news);
    await all.forget(1);
    expect(all.of(home, news.list)).toBeNull();
    expect((await all.add(news)).id).toBe(2);
  });
  it('goes with its account', async () => {
    const all = await openUnsubscriptions(path());
    await all.add(news);
    await all.add({ ...news, accountId: work });
    await all.forgetAccount(home);
    expect(all.all()).toMatchObject([{ accountId: work }]);
  });
  it('is known until the app ends where it cannot be written down', async () => {
    const file = path();
    writeFileSync(file, 'not a folder');
    const all = await openUnsubscriptions(join(file, 'unsubscriptions.json'));
    await all.add(news);
    expect(all.of(home, news.list)).toMatchObject(news);
  });
});
