import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanResult } from '../../testing/scan-result.ts';
import { announced, place, storeBodies, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { FLAGGED } from './flags.ts';
import { dropOldBodies, keepBodies, OLD_SQL } from './retention.ts';
import { writeScan } from './scans.ts';
import { readSource, wantedBodies } from './sources.ts';

let store: TemporaryStore;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  store = temporaryStore();
  ({ inbox } = store.account('a'));
});
afterEach(() => store.end());

const YEAR = (year: number) => Date.UTC(year, 0, 1);
const letter = (uid: number, year: number, flags = 0) => announced(uid, { date: YEAR(year), flags });
const stored = (...ids: number[]) => storeBodies(store, ids);
const here = async (...ids: number[]) => Promise.all(ids.map(async (id) => (await readSource(store.db, id)) !== null));
const wanted = () =>
  wantedBodies(store.db, inbox.id, 100)
    .map(({ uid }) => uid)
    .toSorted((a, b) => a - b);

describe('bodies that are not kept', () => {
  it('go when they are old and scanned, unless they are starred', async () => {
    const [old = 0, starred = 0, unread = 0, young = 0] = place(
      store,
      inbox,
      letter(1, 2020),
      letter(2, 2020, FLAGGED),
      letter(3, 2021),
      letter(4, 2026),
    );
    await stored(old, starred, unread, young);
    for (const id of [old, starred, young]) writeScan(store.db, id, scanResult({ snippet: 'Hello' }));
    expect(await dropOldBodies(store.db, inbox.accountId, YEAR(2025))).toBe(1);
    expect(await here(old, starred, unread, young)).toEqual([false, true, true, true]);
    expect(store.db.get('SELECT stored, scan, snippet FROM message WHERE id = ?', old)).toEqual({ stored: 0, scan: 1, snippet: 'Hello' });
    expect(await dropOldBodies(store.db, inbox.accountId, YEAR(2025))).toBe(0);
  });

  it('of other accounts stay', async () => {
    const other = store.account('b').inbox;
    const [mine = 0] = place(store, other, letter(1, 2020));
    await stored(mine);
    writeScan(store.db, mine, scanResult());
    expect(await dropOldBodies(store.db, inbox.accountId, YEAR(2025))).toBe(0);
  });

  it('are found however many there are, without a table being scanned', async () => {
    const ids = place(store, inbox, ...Array.from({ length: 1_200 }, (_, at) => letter(at + 1, 2020)));
    await stored(...ids);
    for (const id of ids) writeScan(store.db, id, null);
    expect(await dropOldBodies(store.db, inbox.accountId, YEAR(2025))).toBe(1_200);
    const plan = store.db.named<{ detail: string }>(`EXPLAIN QUERY PLAN ${OLD_SQL}`, { account: 1, before: 1, after: 1, below: 1, limit: 1 });
    expect(plan.map(({ detail }) => detail).join()).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});

describe('a rule of what is kept', () => {
  const rule = (months: number | null, year: number) => keepBodies(store.db, inbox.accountId, months, { since: YEAR(year), largest: 10_000 });

  it('has fetched what it keeps and nothing else, as soon as it is another', async () => {
    const ids = place(store, inbox, letter(1, 2020), letter(2, 2024), letter(3, 2026));
    await stored(ids[2] ?? 0);
    expect(wanted()).toEqual([1, 2]);
    rule(36, 2023);
    expect(wanted()).toEqual([2]);
    rule(null, 1970);
    expect(wanted()).toEqual([1, 2]);
  });

  it('that is the same asks for nothing again', () => {
    place(store, inbox, letter(1, 2026), announced(2, { size: 20_000 }));
    rule(12, 2025);
    store.db.run('UPDATE placement SET wanted = 0');
    rule(12, 2025);
    expect(wanted()).toEqual([]);
    rule(36, 2023);
    expect(wanted()).toEqual([1]);
  });
});
