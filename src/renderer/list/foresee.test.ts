import { expect, it } from 'vitest';
import type { MessageId } from '../../shared/model.ts';
import { likeliest } from './foresee.ts';

const ids = (...numbers: number[]) => numbers as MessageId[];

it.each([
  ['down from the one that is open, then up', ids(1, 2, 3, 4), 2, ids(3, 4, 1)],
  ['from the top where none is open', ids(1, 2, 3), null, ids(1, 2, 3)],
  ['from the top where the open one is out of sight', ids(1, 2, 3), 9, ids(1, 2, 3)],
])('messages in sight are likely to be opened %s', (_, inSight, open, likely) => {
  expect(likeliest(inSight, open as MessageId | null)).toEqual(likely);
});
