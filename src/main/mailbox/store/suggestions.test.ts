import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AccountId } from '../../../shared/model.ts';
import { scanResult } from '../../testing/scan-result.ts';
import { announced, place, storeBodies, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { putFolder } from './folders.ts';
import { writeScan } from './scans.ts';
import { newestRecipients, newestSenders, RECIPIENTS_SQL, SENDERS_SQL, suggestionsFor } from './suggestions.ts';

const BOX = { delimiter: '/', selectable: true } as const;

let store: TemporaryStore;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  store = temporaryStore();
  ({ inbox } = store.account('a'));
});
afterEach(() => store.end());

const from = (uid: number, name: string, address: string) => announced(uid, { envelope: { from: { name, address } } });
const suggested = (operator: 'from' | 'to' | 'tracker', typed: string, accountId: string | null = null) =>
  suggestionsFor(store.db, { operator, typed, accountId: accountId as AccountId | null });

it('people are suggested by any word of their name or address, the most frequent first', () => {
  place(
    store,
    inbox,
    from(1, 'Ada Lovelace', 'ada@engine.example'),
    from(2, 'Lola Ädams', 'lola@shop.example'),
    from(3, 'Lola Ädams', 'lola@shop.example'),
    from(4, 'Zoë', 'zoe@ada.example'),
  );
  expect(suggested('from', 'ad').map(({ value }) => value)).toEqual(['lola@shop.example', 'zoe@ada.example', 'ada@engine.example']);
  expect(suggested('from', 'love')).toEqual([{ value: 'ada@engine.example', label: 'Ada Lovelace' }]);
  expect(suggested('to', 'me')).toEqual([{ value: 'me@reader.example', label: '' }]);
  expect(suggested('from', '"* OR')).toEqual([]);
  expect(suggested('from', 'ad', 'b')).toEqual([]);
});

it('before anything is typed those are suggested whose mail is read most', () => {
  const SEEN = 1;
  const by = (uid: number, name: string, flags: number) => ({ ...from(uid, name, `${name.toLowerCase()}@mail.example`), flags });
  place(store, inbox, by(1, 'Ada', SEEN), by(2, 'Shop', 0), by(3, 'Shop', 0), by(4, 'Shop', 0), by(5, 'Bob', SEEN), by(6, 'Ada', SEEN));
  expect(suggested('from', '')).toEqual([
    { value: 'ada@mail.example', label: 'Ada' },
    { value: 'bob@mail.example', label: 'Bob' },
    { value: 'shop@mail.example', label: 'Shop' },
  ]);
  expect(suggested('from', '', 'a')).toHaveLength(3);
  expect(suggested('from', '', 'b')).toEqual([]);
  // Quotation marks are no letters, and nobody has typed nothing with them.
  expect(suggested('from', '"*')).toEqual([]);
});

it('what the reader wrote, or threw away, is by nobody whom they read, and tells to whom they write', () => {
  const SEEN = 1;
  const sent = { id: putFolder(store.db, inbox.accountId, { ...BOX, path: 'Sent', name: 'Sent', specialUse: 'sent' }), accountId: inbox.accountId };
  const junk = { id: putFolder(store.db, inbox.accountId, { ...BOX, path: 'Junk', name: 'Junk', specialUse: 'junk' }), accountId: inbox.accountId };
  place(store, inbox, { ...from(1, 'Ada', 'ada@mail.example'), flags: SEEN });
  place(store, junk, { ...from(2, 'Prince', 'prince@lucky.example'), flags: SEEN });
  place(
    store,
    sent,
    announced(3, {
      flags: SEEN,
      envelope: { from: { name: 'Me', address: 'me@reader.example' }, to: [{ name: 'Bob', address: 'bob@mail.example' }] },
    }),
  );
  expect(suggested('from', '').map(({ value }) => value)).toEqual(['ada@mail.example']);
  expect(suggested('to', '')).toEqual([{ value: 'bob@mail.example', label: 'Bob' }]);
});

it('tracking services are suggested that were met', async () => {
  const [id = 0] = place(store, inbox, announced(1));
  await storeBodies(store, [id]);
  const services = [
    { id: 'klaviyo', name: 'Klaviyo', company: 'Klaviyo, Inc.' },
    { id: 'hubspot', name: 'HubSpot', company: 'HubSpot, Inc.' },
  ];
  writeScan(store.db, id, scanResult({ facts: { services, kinds: ['pixel'], urls: [] } }));
  expect(suggested('tracker', '').map(({ value }) => value)).toEqual(['HubSpot', 'Klaviyo']);
  expect(suggested('tracker', 'kl').map(({ value }) => value)).toEqual(['Klaviyo']);
});

/** How each of them is looked for. */
const plan = (sql: string, account: string | null) =>
  store.db.named<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, { match: 'sender : "a"*', account, end: 1 }).map(({ detail }) => detail);

it('no table of messages is scanned for it', () => {
  for (const sql of [SENDERS_SQL, RECIPIENTS_SQL]) {
    expect(plan(sql, null).filter((step) => /^SCAN (?!s VIRTUAL|r VIRTUAL)/.test(step))).toEqual([]);
  }
  // Of the newest only those are walked that are looked at, which are a table of their own (`m`).
  for (const account of [null, 'a']) {
    for (const sql of [newestSenders(account), newestRecipients(account)]) {
      const steps = plan(sql, account);
      expect(steps.filter((step) => /^SCAN (?!m$|r VIRTUAL)/.test(step))).toEqual([]);
      expect(steps).toContain(
        account === null ? 'SEARCH message USING INTEGER PRIMARY KEY (rowid<?)' : 'SEARCH message USING INDEX message_account (account_id=?)',
      );
    }
  }
});
