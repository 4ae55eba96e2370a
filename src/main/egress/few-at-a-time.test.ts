import { expect, it } from 'vitest';
import { fewAtATime, NOT_BEGUN } from './few-at-a-time.ts';

it('so many tasks are under way at a time, in their order, and each has its own end', async () => {
  const turns = fewAtATime(2);
  const ends: ((failed: boolean) => void)[] = [];
  const task = () => new Promise<number>((resolve, reject) => ends.push((failed) => (failed ? reject(new Error('x')) : resolve(ends.length))));
  const all = [turns(task), turns(task), turns(task), turns(task)];
  expect(ends).toHaveLength(2);
  ends[0]?.(true);
  await expect(all[0]).rejects.toThrow('x');
  await new Promise(setImmediate);
  expect(ends).toHaveLength(3);
  ends[1]?.(false);
  expect(await all[1]).toBe(3);
  ends[2]?.(false);
  await all[2];
  await new Promise(setImmediate);
  ends[3]?.(false);
  expect(await all[3]).toBe(4);
});

it('a task whose time is over before its turn is never begun', async () => {
  const turns = fewAtATime(1);
  let end = () => {};
  const first = turns(() => new Promise<void>((resolve) => (end = resolve)));
  const given = new AbortController();
  let begun = false;
  const second = turns(() => Promise.resolve((begun = true)), given.signal);
  const third = turns(() => Promise.resolve(3));
  given.abort();
  end();
  await first;
  await expect(second).rejects.toMatchObject({ code: NOT_BEGUN });
  expect(begun).toBe(false);
  expect(await third).toBe(3);
});
