import { expect, it } from 'vitest';
import type { MessageId } from '../../shared/model.ts';
import { foresight } from './foresight.ts';

const ids = (...numbers: number[]) => numbers as MessageId[];
const turn = () => new Promise((resolve) => setImmediate(resolve));

function setUp() {
  const looked: number[] = [];
  let judgement = 0;
  let go = () => {};
  const ahead = foresight(
    (messageId) => {
      looked.push(messageId);
      if (messageId === 13) return Promise.reject(new Error('It is not here.'));
      return new Promise<void>((resolve) => (go = resolve));
    },
    () => judgement,
  );
  return { ahead, looked, go: () => (go(), turn()), judgeAnew: () => judgement++ };
}

it('looks at one message after the other, at each once, until it would be judged otherwise', async () => {
  const { ahead, looked, go, judgeAnew } = setUp();
  ahead.foresee(ids(1, 2));
  expect(looked).toEqual([1]);
  await go();
  await go();
  ahead.foresee(ids(2, 1, 3));
  await turn();
  expect(looked).toEqual([1, 2, 3]);
  await go();
  judgeAnew();
  ahead.foresee(ids(1));
  expect(looked).toEqual([1, 2, 3, 1]);
});

it('leaves what is no longer in sight, and all where something is opened', async () => {
  const { ahead, looked, go } = setUp();
  ahead.foresee(ids(1, 2, 3));
  ahead.foresee(ids(7, 8));
  await go();
  expect(looked).toEqual([1, 7]);
  ahead.stop();
  await go();
  expect(looked).toEqual([1, 7]);
  ahead.foresee(ids(8));
  expect(looked).toEqual([1, 7, 8]);
});

it('goes on after one that cannot be looked at', async () => {
  const { ahead, looked } = setUp();
  ahead.foresee(ids(13, 14));
  await turn();
  expect(looked).toEqual([13, 14]);
});
