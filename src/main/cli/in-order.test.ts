import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
const BOUNDS = { most: 3, mostBytes: 100, bytes: () => 1 };

async function collect<R>(results: AsyncIterable<R>): Promise<R[]> {
  const all: R[] = [];
  for await (const one of results) all.push(one);
  return all;
}

async function* numbers(count: number, taken: number[] = []) {
  for (let index = 0; index < count; index++) {
    taken.push(index);
    yield index;
  }
}

describe('work on several messages at a time', () => {
  it('comes out in the order of the input, whichever is done first', async () => {
    const later = async (index: number) => {
      for (let turns = 10 - index; turns > 0; turns--) await nextTurn();
      return index;
    };
    expect(await collect(inOrder(numbers(10), later, BOUNDS))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
  it('takes no more from the source than the bound while the first is not done', async () => {
    const taken: number[] = [];
    const results = inOrder(numbers(10, taken), (index) => (index === 0 ? new Promise<number>(() => undefined) : Promise.resolve(index)), BOUNDS);
    void results.next();
    for (let turns = 0; turns < 20; turns++) await nextTurn();
    expect(taken).toEqual([0, 1, 2]);
  });
  it('takes large messages one by one', async () => {
    let under = 0;
    let most = 0;
    const work = async (index: number) => {
      most = Math.max(most, ++under);
      await nextTurn();
      under--;
      return index;
    };
    await collect(inOrder(numbers(5), work, { ...BOUNDS, bytes: () => 1_000 }));
    expect(most).toBe(1);
  });
  it('gives what is done although the source has nothing more yet', async () => {
    async function* slow() {
      yield 1;
      await new Promise(() => undefined);
    }
    const results = inOrder(slow(), (index) => Promise.resolve(index), BOUNDS);
    expect(await results.next()).toEqual({ done: false, value: 1 });
  });
  it('lets the source go when nobody wants the rest', async () => {
    let released = false;
    async function* source() {
      try {
        yield* [1, 2, 3, 4, 5];
      } finally {
        released = true;
      }
    }
    for await (const _ of inOrder(source(), (index) => Promise.resolve(index), BOUNDS)) break;
    await nextTurn();
    expect(released).toBe(true);
  });
  it('fails where the source fails', async () => {
    async function* broken() {
      yield 1;
      throw new Error('gone');
    }
    await expect(collect(inOrder(broken(), (index) => Promise.resolve(index), BOUNDS))).rejects.toThrow('gone');
  });
});
