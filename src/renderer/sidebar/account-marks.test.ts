import { expect, it } from 'vitest';
import { shortName } from './account-marks.ts';

const named = (...names: string[]) => names.map((name) => ({ kind: 'imap', name }) as const);

it.each([
  [
    ['me@home.test', 'robin@work.test'],
    ['home.test', 'work.test'],
  ],
  [
    ['me@home.test', 'club@home.test'],
    ['me', 'club'],
  ],
  [
    ['me@home.test', 'club@home.test', 'me@work.test'],
    ['me@home.test', 'club', 'work.test'],
  ],
  [
    ['Everything', 'me@work.test'],
    ['Everything', 'work.test'],
  ],
])('%j are called %j', (names, expected) => {
  const accounts = named(...names);
  expect(accounts.map((account) => shortName(account, accounts))).toEqual(expected);
});
