import { expect, it } from 'vitest';
import { ACCOUNT_COLOURS } from '../../shared/accounts.ts';
import { freeColour, withColours } from './account-colour.ts';

it('a new account gets a colour that no other has, as long as there is one', () => {
  const accounts: { colour: number }[] = [{ colour: 0 }];
  for (let more = 0; more < ACCOUNT_COLOURS; more++) accounts.push({ colour: freeColour(accounts) });
  expect(accounts.map(({ colour }) => colour)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(freeColour(accounts)).toBe(1);
});

it('the colour of one that was removed is free again, and the others keep theirs', () => {
  expect(freeColour([{ colour: 1 }, { colour: 3 }])).toBe(2);
});

it('accounts of an older version get colours that none of the others has', () => {
  const accounts = withColours([{ kind: 'sample' }, { kind: 'imap' }, { kind: 'imap', colour: 1 }, { kind: 'imap' }]);
  expect(accounts.map(({ colour }) => colour)).toEqual([0, 2, 1, 3]);
});
