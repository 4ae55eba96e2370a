import * as fc from 'fast-check';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';

describe('a search', () => {
  it.each([
    ['oven', { match: '"oven"*' }],
    ['oven bread', { match: '"oven"* AND "bread"*' }],
    ['"sour dough"', { match: '"sour dough"' }],
    ['"sour do', { match: '"sour do"' }],
    ['bread -oven', { match: '"bread"*', without: '"oven"*' }],
    ['subject:oven', { match: 'subject : "oven"*' }],
    ['from:"Ada Lovelace" engine', { from: 'ada lovelace', match: '"engine"*' }],
    ['to:me@home.test', { to: 'me@home.test' }],
    ['has:tracker', { hasTracker: true }],
    ['-has:tracker has:attachment', { hasTracker: false, hasAttachment: true }],
    ['tracker:HubSpot', { tracker: 'hubspot' }],
    ['is:unread is:starred', { unread: true, starred: true }],
    ['is:read', { unread: false }],
    ['in:archive', { mailbox: 'archive' }],
    ['after:2026-11 before:2026-11-24', { after: new Date(2026, 10, 1).getTime(), before: new Date(2026, 10, 24).getTime() }],
    ['larger:2MB smaller:500k', { larger: 2_000_000, smaller: 500_000 }],
  ])('%s', (text, expected) => {
    expect(parseQuery(text)).toEqual({ ...parseQuery(''), ...expected });
  });

  it.each(['re:invoice', 'https://shop.test', 'after:yesterday', 'larger:big', 'NEAR(a b)', 'a OR b', 'col : x', '^x', '*', '(', '-', ':'])(
    'has no operator in %s, and looks for it as text',
    (text) => {
      expect(parseQuery(text)).toMatchObject({ from: null, after: null, larger: null, without: null });
    },
  );

  it('finds words of scripts without spaces', () => {
    expect(parseQuery('秋の柿').match).toBe('"秋 の 柿"');
  });

  it('is never an error of the index, whatever is typed', () => {
    const db = new DatabaseSync(':memory:');
    db.exec('CREATE VIRTUAL TABLE search USING fts5 (subject, body)');
    const statement = db.prepare('SELECT count(*) FROM search WHERE search MATCH ?');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const expression of [parseQuery(text), parseQuery(`subject:${text}`), parseQuery(`-${text}`)].flatMap(({ match, without }) => [
          match,
          without,
        ]))
          if (expression !== null) statement.get(expression);
      }),
    );
    db.close();
  });
});
