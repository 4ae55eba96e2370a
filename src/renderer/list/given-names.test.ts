import { expect, it } from 'vitest';
import { givenNames } from './given-names.ts';

it('people are called by their first name', () => {
  expect(givenNames(['Ada Lovelace', 'Grace B. Hopper', 'Jean-Luc O’Neill', 'me'])).toEqual(['Ada', 'Grace', 'Jean-Luc', 'me']);
});

it('two of the same first name are told apart', () => {
  expect(givenNames(['Ada Lovelace', 'Ada Byron', 'Ben Vale'])).toEqual(['Ada Lovelace', 'Ada Byron', 'Ben']);
});

it('what may not be a person’s name stays whole', () => {
  const whole = ['The Shop', 'The Little Shop', 'news@shop.example', 'Dr. Robin Vale', 'Hopper, Grace', '田中太郎', 'northwind energy', 'Build 12'];
  expect(givenNames(whole)).toEqual(whole);
});
