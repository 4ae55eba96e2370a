import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, MailboxId, MessageId } from '../../../shared/model.ts';
import { scanResult } from '../../testing/scan-result.ts';
import { announced, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { FLAGGED, SEEN } from './flags.ts';
import { writeScan } from './scans.ts';
import { SEARCH_SQL, searchMessages } from './search.ts';

let store: TemporaryStore;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  store = temporaryStore();
  ({ inbox } = store.account('a'));
  const day = (n: number) => Date.UTC(2026, 5, n, 12);
  const [bread = 0, oven = 0, invoice = 0, persimmon = 0] = place(
    store,
    inbox,
    announced(1, { date: day(1), flags: SEEN, envelope: { subject: 'Bread', from: { name: 'The Slow Loaf', address: 'post@loaf.example' } } }),
    announced(2, { date: day(2), flags: FLAGGED, envelope: { subject: 'An oven', from: { name: 'Ada', address: 'ada@engine.example' } } }),
    announced(3, { date: day(3), envelope: { subject: 'Invoice', from: { name: 'Shop', address: 'shop@shop.example' } } }),
    announced(4, { date: day(4), envelope: { subject: '\u67ff\u306e\u6728', from: { name: 'Haru', address: 'haru@kaki.example' } } }),
  ).toSorted((a, b) => a - b);
  const mark = (services: string[], certain: number) => ({ named: certain, structural: 0, suspected: 0, services, receipts: 0 });
  writeScan(
    store.db,
    bread,
    scanResult({ envelope: { subject: 'Bread' }, text: 'Cr\u00e8me br\u00fbl\u00e9e and sourdough', mark: mark(['HubSpot'], 1) }),
  );
  writeScan(store.db, oven, scanResult({ envelope: { subject: 'An oven' }, text: 'It bakes bread.', mark: mark([], 0) }));
  writeScan(
    store.db,
    invoice,
    scanResult({ envelope: { subject: 'Invoice' }, attachmentNames: ['oven-receipt.pdf'], hasAttachments: true, mark: mark(['Klaviyo'], 2) }),
  );
  writeScan(store.db, persimmon, scanResult({ envelope: { subject: '\u67ff\u306e\u6728' }, text: '\u79cb\u306b\u306f\u67ff\u304c\u719f\u3059' }));
});
afterEach(() => store.end());

const find = (text: string, mailboxId: number | null = null, accountId: string | null = null) =>
  searchMessages(store.db, text, { mailboxId: mailboxId as MailboxId | null, accountId: accountId as AccountId | null }, null, 10);
const found = (...rest: Parameters<typeof find>) => find(...rest).messages.map(({ subject }) => subject);

describe('a search finds', () => {
  it.each([
    ['a word in the subject or the text, newest first', 'bread', ['An oven', 'Bread']],
    ['the beginning of a word', 'sourd', ['Bread']],
    ['a word without its accents', 'creme brulee', ['Bread']],
    ['words of a script without spaces', '\u67ff\u304c', ['\u67ff\u306e\u6728']],
    ['the name of an attachment', 'receipt', ['Invoice']],
    ['what has all words and not the other', 'bread -sourdough', ['An oven']],
    ['a sender', 'from:loaf', ['Bread']],
    ['a sender by an address', 'from:ada@engine.example', ['An oven']],
    ['what tracks', 'has:tracker', ['Invoice', 'Bread']],
    ['what does not', '-has:tracker', ['\u67ff\u306e\u6728', 'An oven']],
    ['a tracker by its name', 'tracker:klav', ['Invoice']],
    ['attachments', 'has:attachment', ['Invoice']],
    ['what is starred', 'is:starred', ['An oven']],
    ['what has been read', 'is:read', ['Bread']],
    ['a time', 'after:2026-06-02 before:2026-06-04', ['Invoice', 'An oven']],
    ['a mailbox by its name', 'in:inbox bread', ['An oven', 'Bread']],
    ['nothing in another one', 'in:archive bread', []],
    ['everything where nothing is asked for', '  ', ['\u67ff\u306e\u6728', 'Invoice', 'An oven', 'Bread']],
  ])('%s', (_, text, subjects) => {
    expect(found(text)).toEqual(subjects);
  });

  it('a message once, whatever mailboxes it is in', () => {
    const archive = store.folder(inbox.accountId, 'Archive');
    const id = find('sourdough').messages[0]!.id;
    store.db.run('INSERT INTO placement (folder_id, uid, message_id, date, flags) VALUES (?, 1, ?, 0, 0)', archive.id, id);
    expect(found('sourdough')).toEqual(['Bread']);
    expect(found('sourdough', archive.id)).toEqual(['Bread']);
  });

  it('nothing of another account or mailbox', () => {
    const other = store.account('b');
    expect(found('bread', other.inbox.id)).toEqual([]);
    expect(found('bread', null, 'b')).toEqual([]);
    expect(found('bread', inbox.id, 'a')).toHaveLength(2);
  });

  it('page after page, each message once', () => {
    const pages: string[] = [];
    let below: MessageId | null = null;
    do {
      const page = searchMessages(store.db, '', { accountId: null, mailboxId: null }, below, 3);
      pages.push(...page.messages.map(({ subject }) => subject));
      below = page.next?.id ?? null;
    } while (below !== null);
    expect(pages).toEqual(found(''));
    expect(find('').total).toBe(4);
  });
});

it.each(Object.entries(SEARCH_SQL))('%s: walks backwards by date and sorts nothing', (_, sql) => {
  const parameters = Object.fromEntries([...sql.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, null]));
  const plan = store.db.named<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters).map(({ detail }) => detail);
  expect(plan.filter((step) => /TEMP B-TREE FOR (?:GROUP|ORDER)/.test(step))).toEqual([]);
  expect(plan.filter((step) => /^SCAN (?:m|p|t)\b/.test(step))).toEqual([]);
});
