import { expect, it } from 'vitest';
import { sampleMailboxes } from '../testing/people.ts';
import { completed, eitherFor, lastPiece, mailboxesFor, meFor, operatorsFor, valueOf } from './suggest.ts';

const pieces = (typed: string) => operatorsFor(typed).map(({ piece }) => piece);

it('operators are suggested that begin like what is typed, after a minus too', () => {
  expect(pieces('fr')).toEqual(['from:']);
  expect(pieces('bread has')).toEqual(['has:attachment', 'has:tracker']);
  expect(pieces('bread -is:')).toEqual(['-is:unread', '-is:starred']);
  for (const typed of ['', 'f', 'bread', 'from:', 'has:tracker', 'from:ada']) expect(pieces(typed)).toEqual([]);
});

it('mailboxes are suggested by their name, or by what they are for', () => {
  const names = (typed: string) => mailboxesFor(typed, sampleMailboxes).map(({ piece }) => piece);
  expect(names('in:inb')).toEqual(['in:inbox']);
  expect(names('bread in:')).toContain('in:inbox');
  expect(names('in:inbox')).toEqual([]);
  expect(names('bread')).toEqual([]);
});

it('the reader is suggested where a person is asked for, as long as nobody else is typed', () => {
  const me = (typed: string) => meFor(typed).map(({ piece }) => piece);
  expect(me('bread from:')).toEqual(['from:me']);
  expect(me('-to:M')).toEqual(['-to:me']);
  for (const typed of ['', 'me', 'from:me', 'from:mercy', 'subject:m', 'from:"a']) expect(me(typed)).toEqual([]);
});

it('either of two is suggested where the word for it is typed between them', () => {
  expect(eitherFor('bread or').map((one) => completed('bread or', one))).toEqual(['bread OR ']);
  for (const typed of ['or', 'bread OR', 'bread order', 'bread -or', 'bread from:or']) expect(eitherFor(typed)).toEqual([]);
});

it('what is taken replaces the last piece, and is complete unless it ends in a colon', () => {
  const take = (typed: string, piece: string) => completed(typed, { piece, label: '' });
  expect(take('bread fr', 'from:')).toBe('bread from:');
  expect(take('bread from:ad', 'from:ada@engine.example')).toBe('bread from:ada@engine.example ');
  expect(take('tracker:"active c', `tracker:${valueOf('Active Campaign')}`)).toBe('tracker:"Active Campaign" ');
});

it('the piece that is being typed is the last one', () => {
  expect(lastPiece('a -from:"ada l')).toEqual({ piece: '-from:"ada l', minus: '-', operator: 'from', value: 'ada l' });
  expect(lastPiece('a ')).toEqual({ piece: '', minus: '', operator: null, value: '' });
});
