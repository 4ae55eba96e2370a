import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryServer, type MemoryServer } from '../../testing/memory-server.ts';
import { syncQuietly } from '../../testing/sync-quietly.ts';
import { temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { DOWNLOAD_PIECE } from '../session-limits.ts';
import type { Session } from '../session.ts';
import { renameFolder } from '../store/folders.ts';
import { BackgroundBodies } from './background-bodies.ts';
import { bodyFetching, fetchWhole } from './bodies.ts';

/** How often in a row nothing had been fetched, each time that was waited for. */
const failures = vi.hoisted((): number[] => []);
vi.mock('./backoff.ts', () => ({ backOff: (inARow: number) => (failures.push(inARow), 0) }));

describe('bodies in the background', () => {
  let store: TemporaryStore;
  let server: MemoryServer;
  let accountId: number;
  let old: { id: number; accountId: number };
  let now: number;
  let doubted: number;
  let bodies: ReturnType<typeof bodyFetching>;
  beforeEach(async () => {
    store = temporaryStore();
    server = memoryServer();
    now = 0;
    doubted = 0;
    const account = store.account('a');
    accountId = account.id;
    old = store.folder(accountId, 'Old');
    server.deliver('INBOX', 'one');
    server.deliver('Old', 'two');
    for (const { id } of [account.inbox, old]) await syncQuietly(store, server.session(), id, { largest: 1_000_000 });
    const parts = { store, stored: () => undefined, limits: () => ({ fetching: 'all', bytesPerSecond: null }) as const };
    bodies = bodyFetching({ ...parts, outOfStep: () => doubted++, now: () => now }, accountId);
  });
  afterEach(() => store.end());

  const run = () => bodies.run(server.session(), new AbortController().signal);
  const stored = () =>
    store.db.all<{ subject: string }>('SELECT subject FROM message WHERE stored = 1 ORDER BY subject').map(({ subject }) => subject);

  it('of a mailbox that cannot be opened leave the others, and are asked for again after a while', async () => {
    server.refuses = (command) => command === 'EXAMINE Old';
    await run();
    expect([stored(), doubted, bodies.wanted()]).toEqual([['one'], 1, 0]);
    server.refuses = () => false;
    await run();
    expect(stored()).toEqual(['one']);
    now = 11 * 60_000;
    await run();
    expect(stored()).toEqual(['one', 'two']);
  });

  it('leave no session behind that was being opened when the account was stopped', async () => {
    const opening = Promise.withResolvers<Session>();
    let closed = 0;
    const fetching = new BackgroundBodies({
      store,
      accountId,
      open: () => opening.promise,
      stored: () => undefined,
      outOfStep: () => undefined,
      limits: () => ({ fetching: 'all', bytesPerSecond: null }),
      progress: () => undefined,
      stuck: () => undefined,
      random: () => 0,
    });
    fetching.poke();
    const stopping = fetching.stop();
    opening.resolve(Object.assign(server.session(), { close: async () => void closed++ }));
    await stopping;
    expect(closed).toBe(1);
  });

  it('come over as many connections as they need, as long as each brings some', async () => {
    const many = Array.from({ length: 10 }, (_, index) => `number ${index}`);
    for (const name of many) server.deliver('Old', name);
    await syncQuietly(store, server.session(), old.id, { largest: 1_000_000 });
    const cut = (): Session => {
      const session = server.session();
      const { fetchSources } = session;
      return Object.assign(session, {
        async *fetchSources(range: string) {
          for await (const body of fetchSources(range)) {
            yield body;
            throw Object.assign(new Error('Lost.'), { code: 'NoConnection' });
          }
        },
      });
    };
    const ended = Promise.withResolvers<void>();
    const fetching = new BackgroundBodies({
      store,
      accountId,
      open: async () => cut(),
      stored: () => undefined,
      outOfStep: () => undefined,
      limits: () => ({ fetching: 'all', bytesPerSecond: null }),
      progress: (progress) => progress ?? ended.resolve(),
      stuck: () => undefined,
      random: () => 0,
    });
    failures.length = 0;
    fetching.poke();
    await ended.promise;
    expect(stored()).toEqual([...many, 'one', 'two'].toSorted());
    expect(new Set(failures)).toEqual(new Set([1]));
    await fetching.stop();
  });

  describe('of which the server gives none where one is asked for that ends its connection', () => {
    /** As a server that is asked for them does: the one with that UID is the end of it. */
    const endsAt = (last: number, times = Infinity): Session => {
      const session = server.session();
      const { fetchSources } = session;
      let isOpen = true;
      return (
        Object.defineProperty(session, 'isOpen', { get: () => isOpen }) &&
        Object.assign(session, {
          async *fetchSources(range: string) {
            for await (const body of fetchSources(range)) {
              if (body.uid === last && ended++ < times) {
                isOpen = false;
                throw Object.assign(new Error('Lost.'), { code: 'NoConnection' });
              }
              yield body;
            }
          },
        })
      );
    };
    let ended: number;
    beforeEach(async () => {
      ended = 0;
      for (let number = 1; number <= 8; number++) server.deliver('Old', `number ${number}`);
      await syncQuietly(store, server.session(), old.id, { largest: 1_000_000 });
    });
    /** Over one connection after another. */
    const runs = async (open: () => Session) => {
      for (let connection = 0; connection < 50 && bodies.wanted() > 0; connection++)
        await bodies.run(open(), new AbortController().signal).catch(() => undefined);
    };

    it('are all fetched but for that one, which is left to whoever opens it', async () => {
      await runs(() => endsAt(5));
      expect(stored()).toEqual(['number 1', 'number 2', 'number 3', 'number 5', 'number 6', 'number 7', 'number 8', 'one', 'two']);
      expect(bodies.wanted()).toBe(0);
      expect(ended).toBeLessThan(15);
    });

    it('are all fetched where it was the network', async () => {
      await runs(() => endsAt(5, 5));
      expect(stored()).toContain('number 4');
    });
  });

  it('of what has come since the mailbox was opened are asked for when it was opened again: until then a server may know nothing of it', async () => {
    const session = server.session();
    const { examine, fetchSources } = session;
    let known = 0;
    const arrives = async () => {
      server.deliver('Old', 'new');
      await syncQuietly(store, server.session(), old.id, { largest: 1_000_000 });
    };
    Object.assign(session, {
      async examine(path: string) {
        const examined = await examine(path, null);
        known = examined.uidNext;
        return examined;
      },
      async *fetchSources(range: string) {
        for await (const body of fetchSources(range)) if (body.uid < known) yield body;
        if (server.mailboxes.get('Old')!.messages.length === 1) await arrives();
      },
    });
    server.refuses = (command) => command === 'EXAMINE INBOX';
    await bodies.run(session, new AbortController().signal);
    expect(stored()).toEqual(['new', 'two']);
  });

  it('of a mailbox that was deleted and made anew meanwhile are still to be fetched', async () => {
    server.refuses = (command) => command === 'EXAMINE INBOX';
    const stopping = new AbortController();
    const session = Object.assign(server.session(), {
      async *fetchSources() {
        server.mailboxes.get('Old')!.uidValidity = '2';
        await syncQuietly(store, server.session(), old.id, { largest: 1_000_000 });
        stopping.abort();
        yield* [];
      },
    });
    await bodies.run(session, stopping.signal);
    expect(bodies.wanted()).toBe(1);
  });

  it('of a mailbox that is another client’s to rename are fetched under its new name', async () => {
    const mailbox = server.mailboxes.get('Old')!;
    server.mailboxes.delete('Old');
    server.mailboxes.set('Post', mailbox);
    await run();
    expect([stored(), doubted]).toEqual([['one'], 1]);
    renameFolder(store.db, old.id, 'Post');
    await run();
    expect(stored()).toEqual(['one', 'two']);
  });
});

const message = Buffer.from('Subject: Hello\r\n\r\n0123456789');
const NO = Object.assign(new Error('No.'), { responseStatus: 'NO' });

/** A server that gives of a message what `piece` says, and how often it was asked. */
const serverThat = (piece: (start: number, length: number) => Uint8Array | null) => {
  let asked = 0;
  const session = {
    isOpen: true,
    fetchPiece: (_uid: number, start: number, length: number) => {
      asked++;
      return Promise.resolve().then(() => piece(start, length));
    },
  } as unknown as Session;
  return { session, asked: () => asked };
};
const exact = (start: number, length: number) => message.subarray(start, start + length);

it('a message that comes in one piece is asked for once', async () => {
  const { session, asked } = serverThat(exact);
  expect(await fetchWhole(session, 1, message.length)).toEqual(message);
  expect(asked()).toBe(1);
});

it('a server that gives less at a time than it is asked for gives all of it in the end', async () => {
  const { session } = serverThat((start) => exact(start, 4));
  expect(await fetchWhole(session, 1, message.length)).toEqual(message);
});

it('a server that says too little of its size, or too much, gives all of it as well', async () => {
  expect(await fetchWhole(serverThat(exact).session, 1, 3)).toEqual(message);
  expect(await fetchWhole(serverThat(exact).session, 1, 5_000)).toEqual(message);
});

it('a server that refuses to give what is behind the end has given all of it', async () => {
  const { session } = serverThat((start, length) => {
    if (start >= message.length) throw NO;
    return exact(start, length);
  });
  expect(await fetchWhole(session, 1, 5_000)).toEqual(message);
});

it('a server that gives the whole of it, whatever is asked for, gives it once', async () => {
  const large = Buffer.alloc(DOWNLOAD_PIECE + 1, 0x61);
  const { session, asked } = serverThat(() => large);
  expect(await fetchWhole(session, 1, large.length)).toEqual(large);
  expect(asked()).toBe(1);
});

it('a message that is not there is none', async () => {
  expect(await fetchWhole(serverThat(() => null).session, 1, 100)).toBeNull();
});
