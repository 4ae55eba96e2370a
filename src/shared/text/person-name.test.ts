import { expect, it } from 'vitest';
import { personName } from './person-name.ts';

it.each([
  ['Ada Lovelace', 'Ada Lovelace'],
  ['service@bank.com', ''],
  ['“service@bank.com”', ''],
  ['<service@bank.com>', ''],
  ['service＠bank．com', ''],
  ['My Bank <service@bank.com>', 'My Bank'],
  ['service@bank.com (My Bank)', '(My Bank)'],
  ["'ada@engine.org' via Letters", 'via Letters'],
  ['ada@engine.org, My Bank, bob@engine.org', 'My Bank'],
  ['Team@Work', 'Team@Work'],
  ['Ada @ Engine', 'Ada @ Engine'],
  ['@ada', '@ada'],
  ["O'Neil (Sales)", "O'Neil (Sales)"],
  ['', ''],
  ['a'.repeat(600), 'a'.repeat(500)],
])('%j is a person named %j', (name, said) => expect(personName(name)).toBe(said));
