import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountStatus } from '../../../shared/model.ts';
import { eventually } from '../../testing/mailbox-process.ts';
import { memoryServer, type MemoryServer } from '../../testing/memory-server.ts';
import { temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import type { Session } from '../session.ts';
import { AccountSync } from './account-sync.ts';

let store: TemporaryStore;
let server: MemoryServer;
let statuses: AccountStatus[];
let opened: number;
/** Seconds to the next attempt, as they were told. */
let waits: number[];
let sync: AccountSync;
/** Why nobody is let in; null: everybody is. */
let refusal: Error | null;
/** What a session does otherwise than it should. */
let wrong: () => Partial<Session>;
beforeEach(() => {
  store = temporaryStore();
  server = memoryServer();
  server.deliver('INBOX', 'one');
  statuses = [];
  opened = 0;
  waits = [];
  refusal = null;
  wrong = () => ({});
  sync = new AccountSync({
    store,
    accountId: store.account('a').id,
    server: { host: 'imap.reader.example', port: 993, security: 'tls', user: 'me' },
    keepMonths: null,
    limits: () => ({ fetching: 'opened', bytesPerSecond: null }),
    open: async () => {
      const session = server.session();
      opened++;
      if (refusal !== null) throw refusal;
      return Object.defineProperties(session, Object.getOwnPropertyDescriptors(wrong()));
    },
    status(status) {
      statuses.push(status);
      if (status.state === 'offline' && status.retryAt !== null) waits.push(Math.round((status.retryAt - Date.now()) / 1_000));
    },
    changed: () => undefined,
    arrived: () => undefined,
    unscanned: () => undefined,
    random: () => 0.5,
  });
});
afterEach(async () => {
  await sync.stop();
  store.end();
});

/** A session that the server ends as soon as it is listened in. */
function endsAtOnce(): Partial<Session> {
  let closed = () => undefined as void;
  let isOpen = true;
  return {
    onClose: (listener) => (closed = listener),
    listen() {
      isOpen = false;
      closed();
    },
    get isOpen() {
      return isOpen;
    },
  };
}

/** Seconds to the next attempt after each of so many ends, where the reader asks for it at once. */
async function waitsAfter(ends: number): Promise<number[]> {
  sync.start();
  for (let end = 1; end <= ends; end++) {
    if (end > 1) sync.syncNow();
    await eventually('its end', () => waits.length === end);
  }
  return waits;
}

describe('a server that ends sessions as soon as they are in step', () => {
  it('is logged in to less and less often', async () => {
    wrong = endsAtOnce;
    expect(await waitsAfter(4)).toEqual([2, 4, 8, 16]);
    expect(server.said.filter((line) => line === 'EXAMINE INBOX').length).toBeGreaterThanOrEqual(4);
  });

  it('and kept one for a while in between is not', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    let sessions = 0;
    const notify = async () => {
      if (++sessions === 3) vi.advanceTimersByTime(10 * 60_000);
      return false;
    };
    wrong = () => Object.defineProperty(endsAtOnce(), 'notify', { value: notify, enumerable: true });
    expect(await waitsAfter(4).finally(() => vi.useRealTimers())).toEqual([2, 4, 2, 4]);
  });
});

it('a connection that is dead without a word is left as soon as the reader asks for new mail, and no failure is told', async () => {
  wrong = () => ({ answers: async () => false });
  sync.start();
  await eventually('in step', () => statuses.at(-1)?.state === 'idle');
  wrong = () => ({});
  server.deliver('INBOX', 'two');
  sync.syncNow();
  await eventually('another', () => opened === 2);
  await eventually('the new message', () => store.count('message') === 2);
  await eventually('in step', () => statuses.at(-1)?.state === 'idle');
  expect(waits).toEqual([]);
  sync.syncNow();
  await eventually('the server is asked over the same', () => server.said.includes('NOOP'));
  expect(opened).toBe(2);
});

describe('when this computer has slept', () => {
  it('a password that was refused is not tried again', async () => {
    refusal = Object.assign(new Error('No.'), { authenticationFailed: true });
    sync.start();
    await eventually('refused', () => statuses.at(-1)?.state === 'offline');
    sync.reconnect();
    await new Promise((resolve) => setImmediate(resolve));
    expect(opened).toBe(1);
    sync.syncNow();
    await eventually('asked again', () => opened === 2);
  });

  it('nobody waits for a connection that is dead without a word', async () => {
    const answer = Promise.withResolvers<never>();
    const listMailboxes = vi.fn(() => answer.promise);
    wrong = () => ({ listMailboxes, close: async () => answer.reject(Object.assign(new Error('Lost.'), { code: 'NoConnection' })) });
    sync.start();
    await eventually('a command without an answer', () => listMailboxes.mock.calls.length === 1);
    wrong = () => ({});
    sync.reconnect();
    await eventually('in step', () => statuses.at(-1)?.state === 'idle');
    expect(opened).toBe(2);
  });

  it('what failed before is no reason to wait for longer', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      wrong = endsAtOnce;
      expect(await waitsAfter(3)).toEqual([2, 4, 8]);
      wrong = () => ({});
      sync.syncNow();
      await eventually('in step', () => statuses.at(-1)?.state === 'idle');
      vi.advanceTimersByTime(10 * 60_000);
      wrong = endsAtOnce;
      sync.reconnect();
      await eventually('its end', () => waits.length === 4);
      expect(waits.at(-1)).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('a session that listened is made anew, and no failure is told', async () => {
    sync.start();
    await eventually('in step', () => statuses.at(-1)?.state === 'idle');
    sync.reconnect();
    await eventually('another', () => opened === 2);
    await eventually('in step', () => statuses.at(-1)?.state === 'idle');
    expect(waits).toEqual([]);
  });
});
