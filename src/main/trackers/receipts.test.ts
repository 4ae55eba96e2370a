import { expect, it } from 'vitest';
import { receiptsIn } from './receipts.ts';

const askedBy = (name: string, value: string) => receiptsIn([{ name, value }]).map(({ to }) => to);

it.each(['Disposition-Notification-To', 'Return-Receipt-To', 'X-Confirm-Reading-To', 'Confirm-Reading-To', 'X-Receipt-To', 'Acknowledge-To'])(
  '%s asks for a receipt',
  (name) => {
    expect(askedBy(name, 'Ann <ann@a.test>')).toEqual(['ann@a.test']);
  },
);

it.each([
  ['Reply-To', 'ann@a.test'],
  ['Thread-To', 'ann@a.test'],
  ['X-Receipt-To', '42'],
  ['In-Reply-To', '<1@a.test>'],
])('%s: %s asks for none', (name, value) => {
  expect(askedBy(name, value)).toEqual([]);
});
