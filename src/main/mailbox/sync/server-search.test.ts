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

it('either of two is one command, and the reader is asked for by each address', () => {
  expect(asked('bread OR from:ada -spam')).toEqual([{ or: [{ text: 'bread' }, { from: 'ada' }] }, { not: { text: 'spam' } }]);
  expect(asked('bread OR -oven is:unread')).toEqual([{ or: [{ text: 'bread' }, { not: { text: 'oven' } }], seen: false }]);
  const me = ['robin@home.test', 'robin@work.test'];
  const own = (text: string, addresses = me) => criteriaOf(parseQuery(text, 0, addresses), addresses);
  expect(own('from:me -to:me')).toEqual([
    { or: [{ from: 'robin@home.test' }, { from: 'robin@work.test' }] },
    { not: { or: [{ to: 'robin@home.test' }, { to: 'robin@work.test' }] } },
  ]);
  expect(own('from:me OR bread', ['robin@home.test'])).toEqual([{ or: [{ from: 'robin@home.test' }, { text: 'bread' }] }]);
  expect(own('from:"me"')).toEqual([{ from: 'me' }]);
  // Which mailboxes are looked in is no matter of the command.
  expect(asked('in:inbox OR in:archive bread')).toEqual([{ text: 'bread' }]);
});

it('either of a word and what the server knows besides is one command as well', () => {
  expect(asked('bread OR is:unread from:ada')).toEqual([{ or: [{ text: 'bread' }, { seen: false }] }, { from: 'ada' }]);
  expect(asked('-is:starred OR larger:1MB bread is:read')).toEqual([
    { seen: true, or: [{ flagged: false }, { larger: parseQuery('larger:1MB').larger }] },
    { text: 'bread' },
  ]);
});

it.each(['is:unread OR is:starred', 'bread OR has:tracker', 'tracker:hubspot bread', 'bread has:tracker', 'is:unread', 'in:inbox', ''])(
  'nobody but this computer is asked for: %s',
  (text) => {
    expect(asked(text)).toBeNull();
  },
);
