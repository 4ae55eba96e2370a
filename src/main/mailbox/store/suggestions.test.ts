import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AccountId } from '../../../shared/model.ts';
import { scanResult } from '../../testing/scan-result.ts';
import { announced, place, storeBodies, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { writeScan } from './scans.ts';
import { RECIPIENTS_SQL, SENDERS_SQL, suggestionsFor } from './suggestions.ts';

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
  expect(suggested('from', '')).toEqual([]);
  expect(suggested('from', '"* OR')).toEqual([]);
  expect(suggested('from', 'ad', 'b')).toEqual([]);
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

it('no table of messages is scanned for it', () => {
  for (const sql of [SENDERS_SQL, RECIPIENTS_SQL]) {
    const plan = store.db.named<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, { match: 'sender : "a"*', account: null });
    expect(plan.map(({ detail }) => detail).filter((step) => /^SCAN (?!s VIRTUAL|r VIRTUAL)/.test(step))).toEqual([]);
  }
});
