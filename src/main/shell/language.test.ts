import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  ['system', 'de-AT', 'de'],
  ['system', 'DE', 'de'],
  ['system', 'fr-FR', 'en'],
  ['system', '', 'en'],
  ['en', 'de', 'en'],
  ['de', 'en-GB', 'de'],
] as const)('who chose "%s" on a system in "%s" has %s', (language, locale, expected) => {
  expect(languageOf({ language }, locale)).toBe(expected);
});
