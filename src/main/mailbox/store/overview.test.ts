import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountId } from '../../../shared/model.ts';
import type { TrackerFacts } from '../../../shared/report.ts';
import { scanResult } from '../../testing/scan-result.ts';
import { announced, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { removeAccountFromStore, removeOrphans } from './accounts.ts';
import { URLS_SQL, urlsOfSender } from './extracts.ts';
import { removePlacements } from './messages.ts';
import { COUNTS_SQL } from './counts.ts';
import { OVERVIEW_SQL, overviewOf } from './overview.ts';
import { writeScan } from './scans.ts';
import { SENDER_SQL, senderFacts } from './senders.ts';

let store: TemporaryStore;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  vi.stubEnv('TZ', 'UTC');
  store = temporaryStore();
  ({ inbox } = store.account('a'));
});
afterEach(() => {
  store.end();
  vi.unstubAllEnvs();
});

const HUBSPOT = { id: 'hubspot', name: 'HubSpot', company: 'HubSpot, Inc.' };
const SIDEKICK = { id: 'sidekick', name: 'Sidekick', company: 'HubSpot, Inc.' };
let uid = 0;

/** A received message, scanned. */
function received(date: string, from: string, given: Partial<TrackerFacts> & { tracks?: boolean; folder?: typeof inbox } = {}): number {
  const { tracks = (given.services ?? []).length > 0, folder = inbox, ...facts } = given;
  const [id = 0] = place(store, folder, announced(++uid, { date: Date.parse(date) }));
  const [name = '', address = ''] = from.split(/ (?=\S+@)/);
  const mark = { named: tracks ? 1 : 0, structural: 0, suspected: 0, services: [], receipts: 0 };
  writeScan(store.db, id, scanResult({ mark, envelope: { from: [{ name, address }] }, facts: { services: [], kinds: [], urls: [], ...facts } }));
  return id;
}
const overview = (since: string, until: string, accountId: string | null = null) =>
  overviewOf(store.db, { accountId: accountId as AccountId | null, since: Date.parse(since), until: Date.parse(until), bucket: 'month' });
const always = () => overview('1970-01-01', '2100-01-01');

describe('an overview', () => {
  beforeEach(() => {
    received('2026-01-10', 'Shop news@shop.example', { services: [HUBSPOT], kinds: ['pixel', 'address'] });
    received('2026-01-20', 'The Shop News@Shop.example', { services: [HUBSPOT, SIDEKICK], kinds: ['pixel', 'style'] });
    received('2026-03-05', 'Shop news@shop.example');
    received('2026-03-06', 'Ann ann@home.example', { kinds: ['suspected', 'receipt'] });
    received('2026-03-07', 'Bob bob@work.example', { tracks: true, kinds: ['pixel', 'suspected'] });
  });

  it('counts messages by month, without gaps', () => {
    expect(always().buckets).toEqual([
      { start: '2026-01-01', messages: 2, tracking: 2, suspected: 0, receipts: 0 },
      { start: '2026-02-01', messages: 0, tracking: 0, suspected: 0, receipts: 0 },
      { start: '2026-03-01', messages: 3, tracking: 1, suspected: 1, receipts: 1 },
    ]);
  });

  it('names services, and companies of which a message counts once', () => {
    expect(always().services).toEqual([
      { name: 'HubSpot', company: 'HubSpot, Inc.', messages: 2, senders: 1 },
      { name: 'Sidekick', company: 'HubSpot, Inc.', messages: 1, senders: 1 },
    ]);
    expect(always().companies).toEqual([{ name: 'HubSpot, Inc.', messages: 2, senders: 1 }]);
  });

  it('names the senders who track, however they write their address', () => {
    const shop = { address: 'news@shop.example', name: 'Shop', messages: 3, tracking: 2, firstTrackedAt: Date.parse('2026-01-10') };
    const bob = { address: 'bob@work.example', name: 'Bob', messages: 1, tracking: 1, firstTrackedAt: Date.parse('2026-03-07') };
    expect(always().senders).toEqual([shop, bob]);
    // The same by counting instead of from the sums.
    expect(overview('2026-01-01', '2026-03-07T12:00:00Z').senders).toEqual([shop, bob]);
    expect(overview('2026-01-15', '2026-02-01').senders).toEqual([{ ...shop, messages: 1, tracking: 1 }]);
  });

  it('counts by what means they watch', () => {
    expect(always().kinds).toEqual({ pixel: 3, style: 1, font: 0, media: 0, connection: 0, other: 0, address: 1, suspected: 2, receipt: 1 });
  });

  it('is of the time that is asked for', () => {
    const { buckets, services, kinds } = overview('2026-03-01', '2026-03-07');
    expect(buckets).toEqual([{ start: '2026-03-01', messages: 2, tracking: 0, suspected: 1, receipts: 1 }]);
    expect(services).toEqual([]);
    expect(kinds.pixel).toBe(0);
  });

  it('is of the account that is asked for, or of all', () => {
    const other = store.account('b');
    received('2026-03-08', 'Shop news@shop.example', { services: [HUBSPOT], folder: other.inbox });
    expect(overview('2026-01-01', '2027-01-01', 'b')).toMatchObject({
      buckets: [{ messages: 1 }],
      services: [{ name: 'HubSpot', messages: 1 }],
      senders: [{ address: 'news@shop.example', messages: 1 }],
    });
    expect(always().senders[0]).toMatchObject({ address: 'news@shop.example', messages: 4, tracking: 3 });
    expect(overview('2026-01-01', '2027-01-01', 'unknown')).toMatchObject({ buckets: [], services: [], senders: [] });
  });

  it('counts a message that is scanned again once, by what it is now', () => {
    const id = received('2026-03-09', 'Cy cy@x.example', { services: [HUBSPOT], kinds: ['pixel'] });
    writeScan(store.db, id, scanResult({ envelope: { from: [{ name: 'Cy', address: 'cy@x.example' }] } }));
    expect(always().kinds.pixel).toBe(3);
    expect(always().services[0]?.messages).toBe(2);
    expect(senderFacts(store.db, id)).toMatchObject({ messages: 1, tracking: 0 });
  });

  it('forgets messages that are gone, and senders of whom none is left', async () => {
    removePlacements(
      store.db,
      inbox.id,
      Array.from({ length: uid }, (_, index) => index + 1),
    );
    await removeOrphans(store.db, inbox.accountId);
    expect(always()).toMatchObject({ buckets: [], services: [], companies: [], senders: [] });
    for (const table of ['fact', 'watched', 'day', 'sender', 'extract']) expect(store.db.all(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('forgets an account that is removed', async () => {
    await removeAccountFromStore(store.db, 'a' as AccountId);
    expect(always()).toMatchObject({ buckets: [], senders: [] });
  });

  it('leaves out what the reader sent', () => {
    const sent = store.folder(inbox.accountId, 'Sent');
    store.db.run("UPDATE folder SET special_use = 'sent' WHERE id = ?", sent.id);
    received('2026-03-10', 'Me me@reader.example', { services: [HUBSPOT], folder: sent });
    expect(always().senders.map(({ address }) => address)).not.toContain('me@reader.example');
  });
});

describe('the sender of a message', () => {
  it('is told by all their messages', () => {
    received('2026-01-10', 'Shop news@shop.example', { services: [HUBSPOT] });
    received('2026-01-11', 'Ann ann@home.example', { services: [SIDEKICK] });
    const id = received('2026-01-12', 'Shop news@shop.example');
    expect(senderFacts(store.db, id)).toEqual({
      address: 'news@shop.example',
      name: 'Shop',
      messages: 2,
      tracking: 1,
      firstTrackedAt: Date.parse('2026-01-10'),
      services: [{ name: 'HubSpot', company: 'HubSpot, Inc.', messages: 1 }],
    });
  });

  it('is not known of a message that has not been scanned, or is not there', () => {
    const [id = 0] = place(store, inbox, announced(++uid));
    expect(senderFacts(store.db, id)).toBeNull();
    expect(senderFacts(store.db, 4_711)).toBeNull();
  });

  it('has a history: URLs of the other messages, the newest first', () => {
    const [first, second, third] = ['1', '2', '3'].map((token) =>
      received(`2026-01-1${token}`, 'Shop news@shop.example', { urls: [`https://t.example/o?u=${token}`, 'https://shop.example/logo.png'] }),
    ) as [number, number, number];
    received('2026-01-14', 'Shop news@shop.example');
    received('2026-01-15', 'Ann ann@home.example', { urls: ['https://other.example/'] });
    const trackersOf = (id: number, most = 20) => urlsOfSender(store.db, id, most).map(([url]) => url);
    expect(trackersOf(second)).toEqual(['https://t.example/o?u=3', 'https://t.example/o?u=1']);
    expect(trackersOf(third, 1)).toEqual(['https://t.example/o?u=2']);
    expect(urlsOfSender(store.db, first, 20)[0]).toHaveLength(2);
    expect(urlsOfSender(store.db, 4_711, 20)).toEqual([]);
  });
});

describe('what the overview reads', () => {
  it.each(Object.entries({ ...COUNTS_SQL, ...OVERVIEW_SQL, ...SENDER_SQL, urls: URLS_SQL }).filter(([name]) => name !== 'allSenders'))(
    'of %s is a range of an index',
    (_, sql) => {
      const plan = store.db.named<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, {}).map(({ detail }) => detail);
      // The table of parties has as many rows as there are services.
      expect(plan.filter((step) => /^SCAN (?!p\b|f\b)/.test(step))).toEqual([]);
      expect(plan.some((step) => step.startsWith('SEARCH '))).toBe(true);
    },
  );
});
