import { expect, it } from 'vitest';
import type { MessageId, MessageSummary } from '../../shared/model.ts';
import { summaries } from '../testing/mail.ts';
import { alone, firstToRead, messagesOf, standsFor, withChange, without } from './grouping.ts';

const id = (value: number) => value as MessageId;
const one = { ...(summaries[0] as MessageSummary), id: id(9), seen: true, flagged: false };
const row: MessageSummary = {
  ...one,
  seen: false,
  flagged: true,
  group: {
    people: ['me'],
    messages: [
      { id: id(9), seen: true, flagged: false },
      { id: id(7), seen: false, flagged: true },
      { id: id(5), seen: false, flagged: false },
    ],
  },
};

it('a row stands for its messages, of which the oldest unread is read first', () => {
  expect([9, 7, 5, 4].map((value) => standsFor(row, id(value)))).toEqual([true, true, true, false]);
  expect(firstToRead(row)).toBe(5);
  expect(firstToRead(one)).toBe(9);
  expect(messagesOf(row).map((message) => message.id)).toEqual([9, 7, 5]);
  expect(messagesOf(one)).toEqual([one]);
});

it('what is known of a message alone is its own', () => {
  expect(alone(row, id(9))).toMatchObject({ seen: true, flagged: false, group: null });
  expect(alone(row, id(7))).toBeNull();
});

it('a row is read when all of its messages are, and starred as long as one is', () => {
  const read = withChange(withChange(row, id(5), { seen: true }), id(7), { seen: true, flagged: false });
  expect(read).toMatchObject({ seen: true, flagged: false });
  expect(withChange(row, id(5), { seen: true }).seen).toBe(false);
  expect(withChange(row, id(4), { seen: true })).toBe(row);
  expect(withChange(one, id(9), { seen: false }).seen).toBe(false);
});

it('a row stays while a message of it does', () => {
  const left = without(row, id(7));
  expect(left).toMatchObject({ seen: false, flagged: false });
  expect(left && without(without(left, id(9)) ?? row, id(5))).toBeNull();
  expect(without(one, id(9))).toBeNull();
});
