import { expect, it } from 'vitest';
import { parseQuery } from '../store/query.ts';
import { criteriaOf } from './server-search.ts';

const asked = (text: string) => criteriaOf(parseQuery(text));
const DAY_MS = 86_400_000;

it('words are looked for one by one, since a command has each key once', () => {
  expect(asked('bread from:ada -spam "two words"')).toEqual([{ text: 'bread' }, { from: 'ada' }, { not: { text: 'spam' } }, { text: 'two words' }]);
});

it('flags, sizes and dates are asked for with the first, dates with a day to spare', () => {
  const { after } = parseQuery('after:2026-02-03');
  expect(asked('bread is:unread is:starred larger:1MB after:2026-02-03')).toEqual([
    { text: 'bread', seen: false, flagged: true, larger: parseQuery('larger:1MB').larger, since: new Date((after ?? 0) - DAY_MS) },
  ]);
});

it.each(['tracker:hubspot bread', 'bread has:tracker', 'is:unread', 'in:inbox', ''])('nobody but this computer is asked for: %s', (text) => {
  expect(asked(text)).toBeNull();
});
