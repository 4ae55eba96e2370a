import { expect, it } from 'vitest';
import type { MessageGroup, MessageId } from '../../shared/model.ts';
import { rangeOf, selectedIn, toggled } from './selection.ts';

const ids = (...numbers: number[]) => numbers as MessageId[];
const rows = ids(9, 8, 7, 6, 5).map((id) => ({ id, group: null }));
const range = (from: number | null, to: number, selected: number[] = []) =>
  [...rangeOf(rows, from as MessageId | null, to as MessageId, new Set(ids(...selected)))].sort((a, b) => a - b);

it('a message goes into the selection and out of it', () => {
  const one = toggled(new Set(), 7 as MessageId);
  expect([...one]).toEqual([7]);
  expect([...toggled(one, 7 as MessageId)]).toEqual([]);
  expect([...one]).toEqual([7]);
});

it('a range is all rows between two, in either direction, beside what was selected', () => {
  expect(range(8, 6)).toEqual([6, 7, 8]);
  expect(range(6, 8, [5])).toEqual([5, 6, 7, 8]);
  expect(range(null, 7)).toEqual([7]);
  expect(range(99, 7)).toEqual([7]);
});

it('what is selected is in the list: a row that went away is not, and a conversation is by whichever of its messages it is called', () => {
  const selected = new Set(ids(9, 7, 4));
  expect([...selectedIn(rows, selected)]).toEqual([9, 7]);
  const answered = { people: [], messages: ids(10, 7).map((id) => ({ id, seen: true, flagged: false })) } satisfies MessageGroup;
  const [first] = rows;
  expect([...selectedIn([{ id: 10 as MessageId, group: answered }, first!], selected)]).toEqual([10, 9]);
  const all = new Set(ids(9, 7));
  expect(selectedIn(rows, all)).toBe(all);
});
