import * as fc from 'fast-check';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';
import { EVERY, HAS_ATTACHMENT, HAS_TRACKER, SIGN } from './search-index.ts';

const asked = (text: string) => {
  const { understood: _, terms: __, ...rest } = parseQuery(text);
  return rest;
};

describe('a search', () => {
  it.each([
    ['oven', { match: '"oven"*' }],
    ['oven bread', { match: '"oven"* AND "bread"*' }],
    ['"sour dough"', { match: '"sour dough"' }],
    ['"sour do', { match: '"sour do"' }],
    ['bread -oven', { match: '("bread"*) NOT ("oven"*)' }],
    ['bread -oven -"hot air"', { match: '("bread"*) NOT ("oven"* OR "hot air")' }],
    ['-oven', { match: `(facts : "${EVERY}") NOT ("oven"*)` }],
    ['subject:oven', { match: 'subject : "oven"*' }],
    ['from:"Ada Lovelace" engine', { match: 'sender : "Ada Lovelace" AND "engine"*' }],
    ['from:ada@engine.test', { match: 'sender : "ada engine test"*' }],
    ['to:me@home.test', { match: 'recipients : "me home test"*' }],
    ['has:tracker', { match: `facts : "${HAS_TRACKER}"` }],
    ['-has:tracker has:attachment', { match: `(facts : "${HAS_ATTACHMENT}") NOT (facts : "${HAS_TRACKER}")` }],
    ['tracker:"Campaign Monitor"', { match: `facts : "${SIGN}Campaign ${SIGN}Monitor"` }],
    ['is:unread is:starred', { unread: true, starred: true }],
    ['is:read', { unread: false }],
    ['-is:read', { unread: true }],
    [
      'in:archive -in:Trash',
      {
        mailboxes: [
          { name: 'archive', excluded: false },
          { name: 'trash', excluded: true },
        ],
      },
    ],
    ['after:2026-11 before:2026-11-24', { after: new Date(2026, 10, 1).getTime(), before: new Date(2026, 10, 24).getTime() }],
    ['-before:2020', { after: new Date(2020, 0, 1).getTime() }],
    ['larger:2MB smaller:500k', { larger: 2_000_000, smaller: 500_000 }],
    ['-larger:1.5m', { smaller: 1_500_000 }],
  ])('%s', (text, expected) => {
    expect(asked(text)).toEqual({ ...asked(''), ...expected });
  });

  it.each([
    ['today', [2026, 4, 31]],
    ['Yesterday', [2026, 4, 30]],
    ['7d', [2026, 4, 24]],
    ['2w', [2026, 4, 17]],
    // There is no 31st of February.
    ['3m', [2026, 1, 28]],
    ['1y', [2025, 4, 31]],
  ] as const)('after:%s goes by the calendar', (word, [year, month, day]) => {
    const now = new Date(2026, 4, 31, 15, 20).getTime();
    expect(parseQuery(`after:${word}`, now).after).toBe(new Date(year, month, day).getTime());
    expect(parseQuery(`before:${word}`, now).before).toBe(new Date(year, month, day).getTime());
  });

  it.each([
    ['re:invoice', '"re invoice"*'],
    ['https://shop.test', '"https shop test"*'],
    ['after:someday', '"after someday"*'],
    ['larger:big', '"larger big"*'],
    ['has:fleas', '"has fleas"*'],
    ['constructor:x', '"constructor x"'],
    ['NEAR(a b)', '"NEAR a" AND "b"'],
    ['a OR b', '"a" AND "OR"* AND "b"'],
    ['col : x', '"col"* AND "x"'],
  ])('has no operator in %s, and looks for it as text', (text, match) => {
    expect(asked(text)).toEqual({ ...asked(''), match });
  });

  it.each(['^', '*', '(', '-', ':', '""', '"', 'from:', 'from:""', '-in:', '\u{1f600}'])('asks for nothing in %s', (text) => {
    expect(parseQuery(text)).toEqual(parseQuery(''));
  });

  it('finds words of scripts without spaces', () => {
    expect(parseQuery('秋の柿').match).toBe('"秋 の 柿"');
  });

  it('says how it was understood', () => {
    expect(parseQuery('bread -oven from:"Ada L" has:fleas is:unread').understood).toEqual([
      { operator: null, value: 'bread', excluded: false },
      { operator: null, value: 'oven', excluded: true },
      { operator: 'from', value: 'Ada L', excluded: false },
      { operator: null, value: 'has fleas', excluded: false },
      { operator: 'is', value: 'unread', excluded: false },
    ]);
  });

  it('cannot ask for what is known of a message as if it were text', () => {
    expect(parseQuery(HAS_TRACKER).match).toBe('"tracker"*');
  });

  it('is never an error of the index, whatever is typed', () => {
    const db = new DatabaseSync(':memory:');
    db.exec('CREATE VIRTUAL TABLE search USING fts5 (subject, sender, recipients, body, attachments, facts)');
    const statement = db.prepare('SELECT count(*) FROM search WHERE search MATCH ?');
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom('"', '-', ':', '*', ' ', 'a', '(', ')', '{', '^', '+', ',', '\0', "'"), maxLength: 30 }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        for (const { match } of [parseQuery(text), parseQuery(`subject:${text}`), parseQuery(`-${text}`), parseQuery(`tracker:"${text}`)])
          if (match !== null) statement.get(match);
      }),
    );
    db.close();
  });
});
