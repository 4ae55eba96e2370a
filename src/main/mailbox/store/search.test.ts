import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, MailboxId, PageCursor } from '../../../shared/model.ts';
import type { SearchOrder } from '../../../shared/search.ts';
import { scanResult } from '../../testing/scan-result.ts';
import { announced, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { FLAGGED, SEEN } from './flags.ts';
import { writeScan } from './scans.ts';
import { searchMessages } from './search.ts';
import { CANDIDATES_SQL } from './search-drivers.ts';
import { FOUND_SQL, RANKED_SQL, SEARCH_SQL } from './search-sql.ts';

let store: TemporaryStore;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  store = temporaryStore();
  ({ inbox } = store.account('a'));
  // Searches for days go by the clock of this computer.
  const day = (n: number) => new Date(2026, 5, n, 12).getTime();
  const [bread = 0, oven = 0, invoice = 0, persimmon = 0] = place(
    store,
    inbox,
    announced(1, { date: day(1), flags: SEEN, envelope: { subject: 'Bread', from: { name: 'The Slow Loaf', address: 'post@loaf.example' } } }),
    announced(2, { date: day(2), flags: FLAGGED, envelope: { subject: 'An oven', from: { name: 'Ada', address: 'ada@engine.example' } } }),
    announced(3, { date: day(3), size: 3_000_000, envelope: { subject: 'Invoice', from: { name: 'Shop', address: 'shop@shop.example' } } }),
    announced(4, { date: day(4), envelope: { subject: '柿の木', from: { name: 'Haru', address: 'haru@kaki.example' } } }),
  ).toSorted((a, b) => a - b);
  const mark = (named: number) => ({ named, structural: 0, suspected: 0, services: [], receipts: 0 });
  const by = (id: string, name: string, company: string) => ({ services: [{ id, name, company }], kinds: ['pixel' as const], urls: [] });
  writeScan(store.db, bread, scanResult({ text: 'Crème brûlée and sourdough', mark: mark(1), facts: by('hubspot', 'HubSpot', 'HubSpot, Inc.') }));
  writeScan(store.db, oven, scanResult({ text: 'It bakes bread.', envelope: { cc: [{ name: 'Grace', address: 'grace@navy.example' }] } }));
  writeScan(
    store.db,
    invoice,
    scanResult({ attachmentNames: ['oven-receipt.pdf'], hasAttachments: true, mark: mark(2), facts: by('klaviyo', 'Klaviyo', 'Klaviyo, Inc.') }),
  );
  writeScan(store.db, persimmon, scanResult({ text: '秋には柿が熟す' }));
});
afterEach(() => store.end());

interface Given {
  mailboxId?: number;
  accountId?: string;
  order?: SearchOrder;
  after?: PageCursor | null;
  limit?: number;
}
const find = (query: string, { mailboxId, accountId, order = 'date', after = null, limit = 10 }: Given = {}) =>
  searchMessages(store.db, {
    query,
    mailboxId: (mailboxId ?? null) as MailboxId | null,
    accountId: (accountId ?? null) as AccountId | null,
    order,
    after,
    limit,
  });
const found = (...rest: Parameters<typeof find>) => find(...rest).messages.map(({ subject }) => subject);

describe('in a mailbox', () => {
  it('of a special use, not in those below it, as some servers have all of them', () => {
    place(store, store.folder(inbox.accountId, 'INBOX.Letters'), announced(9, { envelope: { subject: 'A letter' } }));
    expect(found('in:inbox letter')).toEqual([]);
    expect(found('in:letters')).toEqual(['A letter']);
  });
});

describe('a search finds', () => {
  it.each([
    ['a word in the subject or the text, newest first', 'bread', ['An oven', 'Bread']],
    ['the beginning of a word', 'sourd', ['Bread']],
    ['a word without its accents', 'creme brulee', ['Bread']],
    ['words of a script without spaces', '柿が', ['柿の木']],
    ['the name of an attachment', 'receipt', ['Invoice']],
    ['what has all words and not the other', 'bread -sourdough', ['An oven']],
    ['what has not a word', '-bread', ['柿の木', 'Invoice']],
    ['a sender', 'from:loaf', ['Bread']],
    ['a sender by an address', 'from:ada@engine.example', ['An oven']],
    ['a recipient of a copy', 'to:grace', ['An oven']],
    ['no sender among the recipients', 'to:loaf', []],
    ['what tracks', 'has:tracker', ['Invoice', 'Bread']],
    ['what does not', '-has:tracker', ['柿の木', 'An oven']],
    ['a tracker by the beginning of its name', 'tracker:klav', ['Invoice']],
    ['a tracker by its company', 'tracker:"hubspot inc"', ['Bread']],
    ['no service by its name alone, where the message does not name it', 'klaviyo', []],
    ['attachments', 'has:attachment', ['Invoice']],
    ['what is large', 'larger:2M', ['Invoice']],
    ['what is small', '-larger:2M bread', ['An oven', 'Bread']],
    ['what is starred', 'is:starred', ['An oven']],
    ['what has been read', 'is:read', ['Bread']],
    ['what has not been read, with a word', 'is:unread bread', ['An oven']],
    ['a time', 'after:2026-06-02 before:2026-06-04', ['Invoice', 'An oven']],
    ['a mailbox by its name', 'in:inbox bread', ['An oven', 'Bread']],
    ['nothing in another one', 'in:archive bread', []],
    ['nothing outside', '-in:inbox', []],
    ['everything where nothing is asked for', '  ', ['柿の木', 'Invoice', 'An oven', 'Bread']],
  ])('%s', (_, text, subjects) => {
    expect(found(text)).toEqual(subjects);
  });

  it('what has not been scanned by its envelope', () => {
    place(store, inbox, announced(9, { hasAttachments: true, envelope: { subject: 'On its way', from: { name: 'Émile', address: 'e@x.example' } } }));
    for (const query of ['way', 'from:emile has:attachment', 'to:me@reader -is:read way'])
      expect([query, found(query)]).toEqual([query, ['On its way']]);
  });

  it('a message once, whatever mailboxes it is in', () => {
    const archive = store.folder(inbox.accountId, 'Archive');
    const [{ id } = { id: 0 }] = find('sourdough').messages;
    store.db.run('INSERT INTO placement (folder_id, uid, message_id, date, flags) VALUES (?, 1, ?, 0, 0)', archive.id, id);
    expect(found('sourdough')).toEqual(['Bread']);
    expect(found('sourdough', { mailboxId: archive.id })).toEqual(['Bread']);
    expect(found('in:arch')).toEqual(['Bread']);
    expect(found('-in:arch')).toEqual(['柿の木', 'Invoice', 'An oven', 'Bread']);
  });

  it('nothing of another account or mailbox', () => {
    const other = store.account('b');
    expect(found('bread', { mailboxId: other.inbox.id })).toEqual([]);
    expect(found('bread', { accountId: 'b' })).toEqual([]);
    expect(found('', { accountId: 'b' })).toEqual([]);
    expect(found('', { accountId: 'unknown' })).toEqual([]);
    expect(found('bread', { mailboxId: inbox.id, accountId: 'a' })).toHaveLength(2);
  });

  it('nothing of a message that is gone', () => {
    const [{ id } = { id: 0 }] = find('sourdough').messages;
    store.db.run('DELETE FROM message WHERE id = ?', id);
    expect(found('')).not.toContain('Bread');
    expect(found('sourdough')).toEqual([]);
  });
});

describe('one of several', () => {
  it('is enough, whatever else has to hold', () => {
    expect(found('sourdough OR 柿').toSorted()).toEqual([...found('sourdough'), ...found('柿')].toSorted());
    expect(found('bread OR oven').toSorted()).toEqual([...new Set([...found('bread'), ...found('oven')])].toSorted());
    expect(found('bread OR oven from:ada')).toEqual(found('bread OR oven').filter((subject) => found('from:ada').includes(subject)));
    const either = found('has:tracker OR -bread');
    expect(either.toSorted()).toEqual([...new Set([...found('has:tracker'), ...found('-bread')])].toSorted());
  });

  it('may be the mailbox', () => {
    place(store, store.folder(inbox.accountId, 'Archive'), announced(9, { envelope: { subject: 'An old letter' } }));
    place(store, store.folder(inbox.accountId, 'Work'), announced(8, { envelope: { subject: 'A plan' } }));
    const both = [...found('in:inbox'), ...found('in:archive')].toSorted();
    expect(both).toHaveLength(5);
    expect(found('in:inbox OR in:archive').toSorted()).toEqual(both);
    expect(found('in:work OR in:archive letter')).toEqual(['An old letter']);
    expect(found('-in:inbox OR in:inbox').length).toBe(found('').length);
  });

  it('may be what the index does not know, whatever else has to hold', () => {
    const either = (one: string, other: string, also = '') => {
      const wanted = new Set([...found(`${one} ${also}`), ...found(`${other} ${also}`)]);
      const query = `${one} OR ${other} ${also}`;
      expect([query, found(query)]).toEqual([query, found('').filter((subject) => wanted.has(subject))]);
      expect(find(query)).toMatchObject({ total: wanted.size });
      return wanted.size;
    };
    expect(either('is:read', 'is:starred')).toBe(2);
    expect(either('is:unread', 'is:starred')).toBe(3);
    expect(either('is:read', 'larger:2mb')).toBe(2);
    expect(either('is:starred', 'sourdough')).toBe(2);
    expect(either('-has:tracker', 'before:2026-06-02')).toBe(3);
    expect(either('is:read', 'is:starred', 'bread')).toBe(2);
    expect(either('is:read', 'is:starred', 'in:inbox')).toBe(2);
    expect(either('is:read', 'is:starred', 'in:archive')).toBe(0);
    expect(found('is:read is:unread OR -is:read')).toEqual([]);
    expect(find('is:unread OR is:starred').apart).toBeUndefined();
    expect(find('in:archive OR is:starred')).toMatchObject({ apart: true });
  });

  it('finds a message in that of its mailboxes in which it is so', () => {
    const archive = store.folder(inbox.accountId, 'Archive');
    const [{ id } = { id: 0 }] = find('sourdough').messages;
    store.db.run('INSERT INTO placement (folder_id, uid, message_id, date, flags) VALUES (?, 1, ?, 0, ?)', archive.id, id, FLAGGED);
    const bread = find('is:starred OR larger:2mb').messages.find(({ subject }) => subject === 'Bread');
    expect(bread).toMatchObject({ mailboxId: archive.id, flagged: true });
  });

  it('of the reader’s own addresses is the reader', () => {
    const mine = (query: string, me: string[]) =>
      searchMessages(store.db, { query, me, accountId: null, mailboxId: null, order: 'date', after: null, limit: 10 }).messages.map(
        ({ subject }) => subject,
      );
    const everything = found('');
    const [first, ...others] = [...new Set(find('').messages.map(({ from }) => from?.address ?? ''))].filter((address) => address !== '');
    expect(mine('from:me', [first!])).toEqual(everything.filter((subject) => found(`from:"${first}"`).includes(subject)));
    expect(mine('from:me', [first!, ...others])).toEqual(everything.filter((subject) => !found('from:nobody').includes(subject)));
    expect(mine('-from:me', [first!, ...others])).toEqual([]);
    expect(mine('to:me', ['me@reader.example'])).toEqual(found('to:"me@reader.example"'));
  });
});

describe('what is found', () => {
  it.each<[SearchOrder, string, number | undefined]>([
    ['date', '', undefined],
    ['date', 'in:inbox', undefined],
    ['date', 'is:unread', undefined],
    ['date', 'is:read OR is:starred', undefined],
    ['date', 'is:read OR bread OR larger:2mb in:inbox', undefined],
    ['oldest', 'is:read OR is:starred', undefined],
    ['relevance', 'bread is:read OR is:starred', undefined],
    ['date', '-has:fleas', undefined],
    ['oldest', '', undefined],
    ['oldest', 'in:inbox', undefined],
    ['oldest', 'is:unread', undefined],
    ['oldest', 'in:inbox before:2100', undefined],
    ['oldest', 'bread after:1970 before:2100', undefined],
    ['oldest', '-has:fleas', undefined],
    ['relevance', 'bread', undefined],
  ])('comes page after page by %s for "%s", each message once', (order, query) => {
    const pages: string[] = [];
    let after: PageCursor | null = null;
    do {
      const page = find(query, { order, after, limit: 1 });
      expect(page.total).toBe(find(query).messages.length);
      pages.push(...page.messages.map(({ subject }) => subject));
      after = page.next;
    } while (after);
    expect(pages).toEqual(found(query, { order }));
    expect(pages.length).toBeGreaterThan(1);
  });

  it.each(['', 'in:inbox', 'is:unread', 'bread', 'larger:1mb', '-has:fleas', 'is:read OR larger:1mb'])(
    'oldest first is the same the other way round: "%s"',
    (query) => {
      expect(found(query, { order: 'oldest' })).toEqual(found(query).toReversed());
    },
  );

  it('is, by relevance, first what is about it', () => {
    expect(found('bread', { order: 'relevance' })).toEqual(['Bread', 'An oven']);
  });

  it.each(['is:starred', 'is:unread', 'in:archive', 'in:inbox', 'larger:2mb', '-in:archive', 'is:read OR is:starred'])(
    'finds, by relevance, what it finds by date: %s',
    (condition) => {
      for (const word of ['bread', 'oven', 'e']) {
        const query = `${word} ${condition}`;
        expect(found(query, { order: 'relevance' }).toSorted()).toEqual(found(query).toSorted());
      }
    },
  );

  it('shows where', () => {
    const { messages, understood } = find('bread from:ada');
    expect(messages.map(({ hits }) => hits)).toEqual([
      {
        subject: [{ text: 'An oven', hit: false }],
        from: [{ text: 'Ada', hit: true }],
        snippet: [
          { text: 'It bakes ', hit: false },
          { text: 'bread', hit: true },
          { text: '.', hit: false },
        ],
      },
    ]);
    expect(understood).toHaveLength(2);
  });
});

const prefixed = (statements: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(statements).map(([name, sql]) => [`${name}, to look among`, sql]));

const later = (statements: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(statements).map(([name, sql]) => [`${name}, oldest first`, sql]));

describe.each(Object.entries({ ...SEARCH_SQL.date, ...later(SEARCH_SQL.oldest), ranked: RANKED_SQL, found: FOUND_SQL, ...prefixed(CANDIDATES_SQL) }))(
  'the statement that starts from %s',
  (name, sql) => {
    const plan = () => store.db.named<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, {}).map(({ detail }) => detail);

    it('sorts nothing that it does not hold', () => {
      expect(plan().filter((step) => /TEMP B-TREE/.test(step) && name !== 'found')).toEqual([]);
    });
    it('scans no table', () => {
      // All of an index that has nothing but what is looked for is no table.
      const partial = /^SCAN \w+ USING INDEX (?:placement_unread|placement_starred|message_large)$/;
      expect(plan().filter((step) => /^SCAN (?!\w+ VIRTUAL TABLE)/.test(step) && !partial.test(step))).toEqual([]);
    });
  },
);
