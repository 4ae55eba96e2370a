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
    ['bread OR oven', { match: '("bread"* OR "oven"*)' }],
    ['hot bread OR "big oven" OR flour -cold', { match: '("hot"* AND ("bread"* OR "big oven" OR "flour"*)) NOT ("cold"*)' }],
    ['from:ada OR subject:oven has:tracker', { match: `(sender : "ada"* OR subject : "oven"*) AND facts : "${HAS_TRACKER}"` }],
    ['bread OR -has:tracker', { match: `("bread"* OR (facts : "${EVERY}" NOT (facts : "${HAS_TRACKER}")))` }],
    [
      'in:archive OR in:Trash -in:junk',
      {
        mailboxes: [
          { name: 'archive', excluded: false },
          { name: 'trash', excluded: false, or: true },
          { name: 'junk', excluded: true },
        ],
      },
    ],
    // While it is typed.
    ['bread OR', { match: '"bread"*' }],
    ['bread OR from:', { match: '"bread"*' }],
    ['bread OR OR oven', { match: '("bread"* OR "oven"*)' }],
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
    ['a or b', '"a" AND "or"* AND "b"'],
    ['a "OR" b', '"a" AND "OR" AND "b"'],
    ['OR', '"OR"*'],
    ['col : x', '"col"* AND "x"'],
  ])('has no operator in %s, and looks for it as text', (text, match) => {
    expect(asked(text)).toEqual({ ...asked(''), match });
  });

  it.each([
    ['in:inbox OR bread', { match: '"bread"*', mailboxes: [{ name: 'inbox', excluded: false }] }],
    ['is:unread OR in:inbox', { unread: true, mailboxes: [{ name: 'inbox', excluded: false }] }],
  ])('says of %s that both are looked for, not either', (text, expected) => {
    expect(asked(text)).toEqual({ ...asked(''), ...expected, apart: true });
    expect(asked(text.replace(' OR', ''))).toEqual({ ...asked(''), ...expected });
  });

  it.each([
    ['is:unread OR is:starred', ['is:unread', 'is:starred']],
    ['bread OR is:unread', ['is:unread', 'bread']],
    ['bread OR is:unread OR oven', ['is:unread', 'bread OR oven']],
    ['-has:attachment OR larger:2mb is:read', ['is:read larger:2mb', 'is:read -has:attachment']],
    ['before:2020 OR larger:2mb bread', ['bread before:2020', 'bread larger:2mb']],
    ['is:unread OR is:starred after:2020 OR bread', ['is:unread after:2020', 'is:unread bread', 'is:starred after:2020', 'is:starred bread']],
    // What is in common is not forgotten for what is said of one.
    ['after:2020 larger:1mb after:2019 OR larger:2mb', ['after:2020 larger:1mb', 'after:2020 larger:2mb']],
    ['is:read is:unread OR is:starred', ['is:read is:starred']],
    ['is:read is:unread OR -is:read', []],
  ])('of %s looks for either', (text, ways) => {
    expect(parseQuery(text).either).toEqual(
      ways.map((way) => {
        const { match, unread, starred, after, before, larger, smaller } = parseQuery(way);
        return { match, unread, starred, after, before, larger, smaller };
      }),
    );
    expect(parseQuery(text).apart).toBeUndefined();
  });

  it('looks for all, and says so, where either would be more ways than anybody means', () => {
    const query = parseQuery(Array.from({ length: 5 }, () => 'is:unread OR is:starred').join(' '));
    expect(query).toMatchObject({ unread: true, starred: true, apart: true });
    // No text is an alternative of another then, and none is said to be one.
    const words = parseQuery(`in:work OR in:home bread ${Array.from({ length: 5 }, () => 'is:unread OR oven').join(' ')}`);
    expect(words).toMatchObject({ unread: true, match: '"bread"* AND "oven"* AND "oven"* AND "oven"* AND "oven"* AND "oven"*', apart: true });
    expect(words.understood.filter(({ or }) => or).map(({ operator }) => operator)).toEqual(['in']);
    expect(words.mailboxes.map(({ or }) => or)).toEqual([undefined, true]);
    expect(query.either).toBeUndefined();
  });

  it('knows the reader as me, by each address, unless that is in quotation marks, or nobody knows who it is', () => {
    const me = ['robin@home.test', 'r.ashdown@work.test'];
    const match = (text: string, own = me) => parseQuery(text, 0, own).match;
    expect(match('from:me')).toBe('(sender : "robin home test" OR sender : "r ashdown work test")');
    expect(match('-to:ME bread')).toBe('("bread"*) NOT ((recipients : "robin home test" OR recipients : "r ashdown work test"))');
    expect(match('from:me OR to:me', ['robin@home.test'])).toBe('(sender : "robin home test" OR recipients : "robin home test")');
    expect(match('from:"me"')).toBe('sender : "me"');
    expect(match('from:mercy')).toBe('sender : "mercy"*');
    expect(match('subject:me')).toBe('subject : "me"*');
    expect(match('from:me', [])).toBe('sender : "me"*');
    expect(parseQuery('from:me OR from:"me"', 0, me).understood).toEqual([
      { operator: 'from', value: 'me', excluded: false, me: true },
      { operator: 'from', value: 'me', excluded: false, or: true },
    ]);
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
        const either = parseQuery(`a OR ${text} OR -b OR from:me`, 0, [text, 'a@b.test']);
        for (const { match } of [parseQuery(text), parseQuery(`subject:${text}`), parseQuery(`-${text}`), parseQuery(`tracker:"${text}`), either])
          if (match !== null) statement.get(match);
      }),
    );
    db.close();
  });
});
