import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailboxId, PageCursor } from '../../../shared/model.ts';
import type { DateOrder } from '../../../shared/search.ts';
import { announced, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { removeOrphans } from './accounts.ts';
import { forgetLost, keepFlags, settleLeft } from './carry-over.ts';
import { ANSWERED, FLAGGED, FORWARDED, SEEN } from './flags.ts';
import { CONVERSATION_SQL } from './conversations.ts';
import { GROUP_SQL } from './grouping.ts';
import { allMailboxes, MOVING_SQL } from './folders.ts';
import { GROUPED_PAGE_SQL, PAGE_SQL, pageOf } from './pages.ts';
import { messageLocation, moveMessage, setMessageFlag } from './reading.ts';
import { removePlacements } from './messages.ts';
import { UNSCANNED_SQL, writeScan } from './scans.ts';
import {
  copiedUids,
  finishOperations,
  foldersWithOperations,
  hastenOperations,
  nextDue,
  noteCopied,
  noteCopying,
  operationsOf,
} from './operations.ts';
import { HAS_BODILESS_SQL } from './search.ts';
import { giveUpBodies, packSource, readSource, storeSources, wantedBodies } from './sources.ts';
import { scanResult } from '../../testing/scan-result.ts';

let store: TemporaryStore;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  store = temporaryStore();
  ({ inbox } = store.account('a'));
});
afterEach(() => store.end());

const planOf = (sql: string, ...parameters: (number | string)[]) =>
  store.db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...parameters).map(({ detail }) => detail);
const allPages = (limit: number, order: DateOrder = 'date') => {
  const pages: number[][] = [];
  let after: PageCursor | null = null;
  do {
    const page = pageOf(store.db, [inbox.id as MailboxId], after, limit, { order });
    pages.push(page.messages.map(({ id }) => id));
    after = page.next;
  } while (after);
  return pages;
};

describe('a page of a mailbox', () => {
  it('holds every message once, newest first, whatever its length', () => {
    place(store, inbox, ...[5, 3, 9, 1, 7, 2, 8, 4, 6].map((uid) => announced(uid)));
    const whole = allPages(100).flat();
    expect(whole).toEqual(whole.toSorted((a, b) => b - a));
    expect(allPages(2)).toEqual([whole.slice(0, 2), whole.slice(2, 4), whole.slice(4, 6), whole.slice(6, 8), whole.slice(8)]);
    expect(allPages(3).map((page) => page.length)).toEqual([3, 3, 3]);
  });

  it.each([1, 2, 3, 100])('oldest first is the same the other way round, %i at a time', (limit) => {
    place(store, inbox, ...[5, 3, 9, 1, 7, 2, 8, 4, 6].map((uid) => announced(uid)));
    expect(allPages(limit, 'oldest').flat()).toEqual(allPages(100).flat().toReversed());
  });

  it('oldest first has what comes later at its end, where it goes on', () => {
    const first = place(store, inbox, announced(1), announced(2));
    const page = pageOf(store.db, [inbox.id as MailboxId], null, 2, { order: 'oldest' });
    expect(page).toMatchObject({ total: 2, next: null });
    const [later = 0] = place(store, inbox, announced(3));
    const again = pageOf(store.db, [inbox.id as MailboxId], null, 2, { order: 'oldest' });
    expect(again.messages.map(({ id }) => id)).toEqual(first);
    expect(pageOf(store.db, [inbox.id as MailboxId], again.next, 2, { order: 'oldest' }).messages.map(({ id }) => id)).toEqual([later]);
  });

  it('skips and repeats none of a thousand messages of one second', () => {
    const date = Date.UTC(2026, 5, 1);
    place(store, inbox, ...Array.from({ length: 1_000 }, (_, index) => announced(index + 1, { date })));
    const ids = allPages(37).flat();
    expect(new Set(ids).size).toBe(1_000);
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(allPages(37, 'oldest').flat()).toEqual(ids.toReversed());
  });

  it('tells what the envelope told', () => {
    place(
      store,
      inbox,
      announced(1, {
        flags: SEEN | FLAGGED | ANSWERED | FORWARDED,
        hasAttachments: true,
        envelope: { subject: 'Grüße\r\n\taus  Köln\u0000', from: { name: 'Zoë', address: 'zoe@sender.example' } },
      }),
    );
    const page = pageOf(store.db, [inbox.id as MailboxId], null, 10);
    expect(page).toMatchObject({ total: 1, next: null });
    expect(page.messages[0]).toMatchObject({
      subject: 'Grüße aus Köln',
      from: { name: 'Zoë', address: 'zoe@sender.example' },
      to: [{ name: '', address: 'me@reader.example' }],
      seen: true,
      flagged: true,
      answered: true,
      forwarded: true,
      hasAttachments: true,
      size: 1_001,
      body: 'pending',
      mark: null,
      threadSize: 1,
    });
  });

  it('of an unknown mailbox is empty', () => {
    expect(pageOf(store.db, [999 as MailboxId], null, 10)).toEqual({ messages: [], total: 0, next: null });
  });
});

describe('counts of a mailbox', () => {
  it('follow messages that come and go', () => {
    place(store, inbox, announced(1), announced(2, { flags: SEEN }), announced(3));
    expect(allMailboxes(store.db)).toMatchObject([{ total: 3, unseen: 2 }]);
    store.db.run('UPDATE placement SET flags = 1 WHERE uid = 1');
    store.db.run('DELETE FROM placement WHERE uid = 3');
    expect(allMailboxes(store.db)).toMatchObject([{ total: 2, unseen: 0 }]);
  });
});

describe('what a person waits for', () => {
  it.each([
    ['a page', PAGE_SQL.date, [1, 1, 1, 1]],
    ['a page, oldest first,', PAGE_SQL.oldest, [1, 1, 1, 1]],
    ['a page of conversations', GROUPED_PAGE_SQL.date, [1, 1, 1, 1]],
    ['a page of conversations, oldest first,', GROUPED_PAGE_SQL.oldest, [1, 1, 1, 1]],
    ['what a row stands for', GROUP_SQL, [1, 1, 1]],
    ['the bodies to scan', UNSCANNED_SQL, ['[]', 1]],
    ['a conversation', CONVERSATION_SQL, [1, 1, 1]],
    ['what was moved away', MOVING_SQL, [1]],
    ['whether a few are not here whole', HAS_BODILESS_SQL.few, []],
    ['whether one of many is not here whole', HAS_BODILESS_SQL.many, []],
  ] as const)('%s is found without scanning a table', (_, sql, parameters) => {
    const plan = planOf(sql, ...parameters);
    expect(plan.length).toBeGreaterThan(0);
    // Neither a partial index that is walked in its own order from its end nor a list that is given is a table.
    for (const step of plan)
      expect(step).toMatch(
        /^SEARCH |USING (?:COVERING )?INDEX message_unscanned|^LIST SUBQUERY|^CORRELATED SCALAR SUBQUERY|^SCAN json_each|BLOOM FILTER/,
      );
    expect(plan.join()).not.toMatch(/TEMP B-TREE/);
  });

  it('a page begins where the one before ended, in either order', () => {
    for (const sql of [...Object.values(PAGE_SQL), ...Object.values(GROUPED_PAGE_SQL)])
      expect(planOf(sql, 1, 1, 1, 1)[0]).toMatch(
        /^SEARCH p USING (?:COVERING )?INDEX placement_page \(folder_id=\? AND \(date,message_id\)[<>]\(\?,\?\)\)/,
      );
  });
});

describe('what is done for every message', () => {
  it('scans no table', async () => {
    const said = new Set<string>();
    const spy = <A extends unknown[], R>(method: (sql: string, ...rest: A) => R) =>
      function recorded(this: unknown, sql: string, ...rest: A): R {
        said.add(sql);
        return method.call(store.db, sql, ...rest);
      };
    const { db } = store;
    Object.assign(db, { all: spy(db.all), get: spy(db.get), run: spy(db.run), insert: spy(db.insert) });

    const ids = place(store, inbox, announced(1), announced(2, { emailId: 'M2', envelope: { inReplyTo: ['<1@sender.example>'] } }));
    place(store, inbox, announced(1, { flags: SEEN }));
    storeSources(store, await Promise.all(ids.map(async (messageId) => ({ messageId, source: await packSource(Buffer.from('x')) }))));
    for (const id of ids) {
      await readSource(db, id);
      messageLocation(db, id);
      setMessageFlag(db, id, 'seen', false);
      writeScan(db, id, scanResult({ envelope: { messageId: `<${id}@x>`, references: ['<1@sender.example>'] } }));
    }
    const archive = store.folder(inbox.accountId, 'Archive').id;
    moveMessage(db, ids[0] ?? 0, { from: inbox.id, to: archive, due: 1 });
    moveMessage(db, ids[0] ?? 0, { from: archive, to: inbox.id, due: 1 });
    foldersWithOperations(db, inbox.accountId, 1);
    nextDue(db, inbox.accountId, 1);
    hastenOperations(db, inbox.accountId, 1);
    const queued = operationsOf(db, inbox.id, Number.MAX_SAFE_INTEGER);
    noteCopying(db, inbox.id, queued, 1);
    noteCopied(db, inbox.id, queued);
    copiedUids(db, inbox.id);
    finishOperations(db, inbox.id, queued);
    wantedBodies(db, inbox.id, 10);
    giveUpBodies(db, { id: inbox.id, uidValidity: null }, [1]);
    setMessageFlag(db, ids[0] ?? 0, 'flagged', true);
    removePlacements(db, inbox.id, [1]);
    settleLeft(db, inbox.id);
    place(store, { id: archive, accountId: inbox.accountId }, announced(1));
    setMessageFlag(db, ids[1] ?? 0, 'flagged', true);
    keepFlags(db, [archive], inbox.id);
    forgetLost(db, inbox.accountId);
    await removeOrphans(db, inbox.accountId);

    expect(said.size).toBeGreaterThan(25);
    const scans = [...said].flatMap((sql) =>
      planOf(sql)
        .filter((step) => /^SCAN (?!value VIRTUAL|json_each|search VIRTUAL)/.test(step))
        .map((step) => `${step}: ${sql}`),
    );
    expect(scans).toEqual([]);
  });
});
