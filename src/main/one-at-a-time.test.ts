import { describe, expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('one at a time', () => {
  it('keeps the order for a name, and lets others go on', async () => {
    const inTurn = oneAtATime();
    const story: string[] = [];
    const task = (name: string) => async () => {
      story.push(`${name} begins`);
      await turn();
      story.push(`${name} ends`);
      return name;
    };
    const done = await Promise.all([inTurn('a', task('a1')), inTurn('a', task('a2')), inTurn('b', task('b1'))]);
    expect(done).toEqual(['a1', 'a2', 'b1']);
    expect(story.filter((line) => line.startsWith('a'))).toEqual(['a1 begins', 'a1 ends', 'a2 begins', 'a2 ends']);
    expect(story.indexOf('b1 begins')).toBeLessThan(story.indexOf('a2 begins'));
  });

  it('goes on after one that failed', async () => {
    const inTurn = oneAtATime();
    const failed = inTurn('a', () => Promise.reject(new Error('no')));
    const next = inTurn('a', () => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
