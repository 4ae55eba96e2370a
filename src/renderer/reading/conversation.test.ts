import { expect, it } from 'vitest';
import type { MessageId } from '../../shared/model.ts';
import { summaries } from '../testing/mail.ts';
import { earlierSide, laterSide, standingOf } from './conversation.ts';

const [any] = summaries;
const conversation = (count: number) => Array.from({ length: count }, (_, at) => ({ ...any!, id: (at + 1) as MessageId, threadId: 7 }));
const ids = (rows: readonly { id: MessageId }[]) => rows.map(({ id }) => Number(id));

it('a message stands between those before and those after it', () => {
  const standing = standingOf(conversation(5), 2 as MessageId);
  expect(standing).toMatchObject({ threadId: 7, place: 2, of: 5 });
  expect([ids(standing!.earlier), ids(standing!.later)]).toEqual([[1], [3, 4, 5]]);
});

it('a message alone, or one that is not among them, stands nowhere', () => {
  expect(standingOf(conversation(1), 1 as MessageId)).toBeNull();
  expect(standingOf(conversation(3), 9 as MessageId)).toBeNull();
  expect(standingOf(conversation(3), null)).toBeNull();
});

it('four on a side have a line each; of more the nearest two have, and one line stands for the others', () => {
  expect(ids(earlierSide(conversation(4)).near)).toEqual([1, 2, 3, 4]);
  const earlier = earlierSide(conversation(100));
  expect([earlier.far.length, ids(earlier.near)]).toEqual([98, [99, 100]]);
  const later = laterSide(conversation(5));
  expect([ids(later.near), ids(later.far)]).toEqual([
    [1, 2],
    [3, 4, 5],
  ]);
});
