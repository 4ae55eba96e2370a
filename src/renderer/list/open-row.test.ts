import { expect, it } from 'vitest';
import { withOpenRow } from './open-row.ts';

const rows = (...ids: number[]) => ids.map((id) => ({ id }));
const page = (...ids: number[]) => ({ messages: rows(...ids), total: ids.length });
const kept = (now: number[], before: number[], openId: number | null, query = 'is:unread in:inbox') =>
  withOpenRow(page(...now), rows(...before), query, openId).messages.map(({ id }) => id);

it('the open message stays where it stood among what is unread', () => {
  expect(kept([1, 3], [1, 2, 3], 2)).toEqual([1, 2, 3]);
  expect(kept([2, 3], [1, 2, 3], 1)).toEqual([1, 2, 3]);
  expect(kept([9, 1, 4], [1, 2, 3, 4], 3)).toEqual([9, 1, 3, 4]);
  expect(withOpenRow(page(1), rows(1, 2), 'is:unread', 2).total).toBe(2);
});

it('what is not open goes, and what was not there does not come', () => {
  expect(kept([1, 3], [1, 2, 3], 3)).toEqual([1, 3]);
  expect(kept([1, 3], [1, 2, 3], null)).toEqual([1, 3]);
  expect(kept([1], [1], 7)).toEqual([1]);
  expect(withOpenRow(page(1), undefined, 'is:unread', 2)).toEqual(page(1));
});

it('a search that reading changes nothing in is as it is found', () => {
  expect(kept([1, 3], [1, 2, 3], 2, 'harbour')).toEqual([1, 3]);
  expect(kept([1, 3], [1, 2, 3], 2, '-is:unread')).toEqual([1, 3]);
});
