import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MessageId, UserError } from '../../shared/model.ts';
import { scanResult } from '../testing/scan-result.ts';
import { announced, bodyOf, place, storeBodies, temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { resetFolder } from './store/folders.ts';
import { storeSources } from './store/sources.ts';
import { LONGEST_HISTORY, scanCalls } from './scan-service.ts';

let store: TemporaryStore;
beforeEach(() => {
  store = temporaryStore();
});
afterEach(() => store.end());

const MESSAGES = 30;
async function letters(): Promise<MessageId[]> {
  const { inbox } = store.account('a');
  const ids = place(store, inbox, ...Array.from({ length: MESSAGES }, (_, index) => announced(index + 1)));
  await storeBodies(store, ids);
  return ids as MessageId[];
}
const nothing = () => undefined;
const calls = () => scanCalls({ store: () => store, changed: nothing, unscanned: nothing, progress: nothing, stuck: nothing });

it('a message that was opened is compared with as many others as then; others with fewer', async () => {
  const ids = await letters();
  const scans = calls();
  const tasks = await scans.toScan({ limit: MESSAGES, except: [] });
  expect(tasks).toHaveLength(MESSAGES);
  await scans.scanned({
    results: ids.map((messageId) => ({
      messageId,
      result: scanResult({ facts: { services: [], kinds: [], urls: [`https://shop.test/${messageId}`] } }),
    })),
  });
  expect(await scans.toScan({ limit: 1, except: [] })).toEqual([]);

  await scans.rescan({ messageId: null });
  const [usual] = await scans.toScan({ limit: 1, except: [] });
  const messageId = ids[3] as MessageId;
  await scans.rescan({ messageId });
  const again = (await scans.toScan({ limit: MESSAGES, except: [] })).find((task) => task.messageId === messageId);
  expect(usual?.earlier.length).toBeLessThan(LONGEST_HISTORY);
  expect(again?.earlier).toHaveLength(LONGEST_HISTORY);

  await scans.scanned({ results: [{ messageId, result: scanResult() }] });
  await scans.rescan({ messageId: null });
  const later = (await scans.toScan({ limit: MESSAGES, except: [] })).find((task) => task.messageId === messageId);
  expect(later?.earlier).toHaveLength(usual?.earlier.length ?? 0);
});

it('what is scanned again because it was opened waits until nothing is opened any more; what is judged by other lists does not', async () => {
  const [messageId, next] = await letters();
  const unscanned = vi.fn();
  const scans = scanCalls({ store: () => store, changed: nothing, unscanned, progress: nothing, stuck: nothing });
  vi.useFakeTimers();
  try {
    await scans.rescan({ messageId: messageId as MessageId });
    vi.advanceTimersByTime(2_500);
    await scans.rescan({ messageId: next as MessageId });
    vi.advanceTimersByTime(2_500);
    expect(unscanned).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(unscanned).toHaveBeenCalledOnce();
    await scans.rescan({ messageId: null });
    expect(unscanned).toHaveBeenCalledTimes(2);
  } finally {
    vi.useRealTimers();
  }
});

it('of large messages few are given at a time, of the largest one', async () => {
  const MB = 1024 * 1024;
  const { inbox } = store.account('a');
  const ids = place(store, inbox, ...[1, 2, 3, 4].map((uid) => announced(uid))) as MessageId[];
  const sizes = [9, 1, 2, 2];
  storeSources(store, await Promise.all(ids.map((messageId, index) => bodyOf(messageId, 'x'.repeat((sizes[index] ?? 0) * MB - 1)))));
  const scans = calls();
  const given: MessageId[] = [];
  const next = async () => {
    const tasks = await scans.toScan({ limit: MESSAGES, except: given });
    given.push(...tasks.map(({ messageId }) => messageId));
    return tasks.length;
  };
  expect([await next(), await next(), await next(), await next()]).toEqual([2, 1, 1, 0]);
  expect(given).toEqual(ids.toReversed());
});

it('a message whose bytes are lost keeps no other from being scanned', async () => {
  const ids = await letters();
  const lost = ids.slice(-3);
  store.db.run('DELETE FROM source WHERE message_id IN (SELECT value FROM json_each(?))', JSON.stringify(lost));
  const tasks = await calls().toScan({ limit: 2, except: [] });
  expect(tasks.map(({ messageId }) => messageId)).toEqual([ids.at(-4)]);
});

it('a message that is in no mailbox just now is scanned when it is in one again', async () => {
  const [first] = await letters();
  const folderId = store.db.get<{ id: number }>('SELECT id FROM folder')?.id ?? 0;
  const scans = calls();
  resetFolder(store.db, folderId, '2');
  expect(await scans.toScan({ limit: MESSAGES, except: [] })).toEqual([]);
  expect(place(store, { id: folderId, accountId: 1 }, announced(1))).toEqual([first]);
  expect((await scans.toScan({ limit: MESSAGES, except: [] })).map(({ messageId }) => messageId)).toEqual([first]);
});

it('what was found and could not be written is told of its account, and that it can be again', async () => {
  const ids = await letters();
  const told: (UserError | null)[] = [];
  const scans = scanCalls({ store: () => store, changed: nothing, unscanned: nothing, progress: nothing, stuck: (_, error) => told.push(error) });
  const pages = store.db.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
  store.db.exec(`PRAGMA max_page_count = ${pages}`);
  const text = Array.from({ length: 20_000 }, (_, at) => `word${at}`).join(' ');
  const results = ids.map((messageId) => ({ messageId, result: scanResult({ text }) }));
  await expect(scans.scanned({ results })).rejects.toThrow(/full/);
  expect(told).toEqual([expect.objectContaining({ code: 'store-unavailable', message: expect.stringMatching(/disk is full/) as string })]);
  // Nothing is lost: they still wait.
  expect(await scans.toScan({ limit: 1, except: [] })).toHaveLength(1);
  store.db.exec('PRAGMA max_page_count = 1000000');
  await scans.scanned({ results });
  expect(told.at(-1)).toBeNull();
  expect(await scans.toScan({ limit: 1, except: [] })).toEqual([]);
});

it('a store that is closed while a message is read for its scan gives none, and no error', async () => {
  const { inbox } = store.account('a');
  const [messageId] = place(store, inbox, announced(1)) as MessageId[];
  storeSources(store, [await bodyOf(messageId as MessageId, 'x'.repeat(1024 * 1024))]);
  const asked = calls().toScan({ limit: 1, except: [] });
  store.db.close();
  expect(await asked).toEqual([]);
});
