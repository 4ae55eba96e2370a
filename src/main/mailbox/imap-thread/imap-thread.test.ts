import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LedgerEntry } from '../../../shared/ledger.ts';
import type { ServerSettings } from '../../../shared/model.ts';
import { bodyOfName, memoryServer, type MemoryServer } from '../../testing/memory-server.ts';
import { eventually } from '../../testing/mailbox-process.ts';
import type { OpenSession } from '../imap-connection.ts';
import { isNonsense, isPasswordRefused, isRefusal, isThrottled, sessionError, SignInFailure, UnusableMailbox } from '../session-errors.ts';
import type { Session } from '../session.ts';
import { putBack } from '../store/attachments.ts';
import { unpack } from '../store/packing.ts';
import { packSource, type PackedSource } from '../store/sources.ts';
import { remoteSession } from './remote-session.ts';
import { serveSession } from './serve-session.ts';

const SERVER: ServerSettings = { host: 'imap.example', port: 993, security: 'tls', user: 'me' };
const ENTRY: Omit<LedgerEntry, 'id'> = {
  at: 1,
  by: 'imap',
  host: 'imap.example',
  port: 993,
  ip: null,
  why: 'A test.',
  outcome: { state: 'done', bytes: 1 },
};
const OPTIONS = { server: SERVER, login: { pass: 'secret' }, why: 'A test.', record: () => undefined };

let server: MemoryServer;
let ends: Set<() => void>;
beforeEach(() => {
  server = memoryServer();
  for (const name of ['one', 'two', 'three']) server.deliver('INBOX', name);
  ends = new Set();
});
afterEach(() => {
  for (const end of ends) end();
});

/** A session over a port, as between the threads. */
function across(
  openSession: OpenSession,
  record: (entry: Omit<LedgerEntry, 'id'>) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Session> {
  const { port1, port2 } = new MessageChannel();
  const session = remoteSession(port1, { record, signal }, ends);
  serveSession(openSession, { ...OPTIONS, port: port2 });
  return session;
}

const opened = (wrong: Partial<Session> = {}) => across(() => Promise.resolve(Object.assign(server.session(), wrong)));

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const taken: T[] = [];
  for await (const row of rows) taken.push(row);
  return taken;
}

describe('a session in another thread', () => {
  it('does what it is asked for, and says what it is', async () => {
    server.moves = false;
    const session = await opened();
    expect(session).toMatchObject({ isOpen: true, moves: false, expungesSome: true });
    expect(await session.listMailboxes()).toEqual([expect.objectContaining({ path: 'INBOX', flags: new Set() })]);
    expect(await session.examine('INBOX', null)).toMatchObject({ uidValidity: '1', exists: 3 });
    expect(await session.allUids()).toEqual([1, 2, 3]);
    expect((await session.fetchEnvelopes('2:*', 'uid', false)).map(({ uid, envelope }) => [uid, envelope.subject])).toEqual([
      [2, 'two'],
      [3, 'three'],
    ]);
    expect(await session.storeFlag('1', '\\Seen', true)).toBe(true);
    expect(await session.fetchFlags('1', 'uid', null)).toEqual([{ uid: 1, flags: new Set(['\\Seen']) }]);
    expect(Buffer.from((await session.fetchPiece(1, 9, 3)) ?? []).toString()).toBe('one');
    expect(await session.fetchPiece(9, 0, 3)).toBeNull();
  });

  it('tells of the connection before it is open, and of changes while it is', async () => {
    const recorded: unknown[] = [];
    const tell: Partial<Record<'onChange' | 'onClose' | 'notify', () => void>> = {};
    const session = await across(
      async ({ record }) => {
        record(ENTRY);
        return Object.assign(server.session(), {
          onChange: (listener: () => void) => (tell.onChange = listener),
          onClose: (listener: () => void) => (tell.onClose = listener),
          notify: async (listener: () => void) => {
            tell.notify = listener;
            return true;
          },
        });
      },
      (entry) => recorded.push(entry),
    );
    expect(recorded).toEqual([ENTRY]);
    const heard: string[] = [];
    session.onChange(() => heard.push('changed'));
    session.onClose(() => heard.push(`closed, open: ${session.isOpen}`));
    expect(await session.notify(() => heard.push('told'))).toBe(true);
    for (const event of ['onChange', 'notify', 'onClose'] as const) tell[event]?.();
    await eventually('all was heard', () => heard.length === 3);
    expect(heard).toEqual(['changed', 'told', 'closed, open: false']);
  });

  it('that is not wanted any more is not opened', async () => {
    const giveUp = new AbortController();
    const session = across(
      ({ signal }) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('given up')))),
      undefined,
      giveUp.signal,
    );
    giveUp.abort();
    await expect(session).rejects.toThrow('given up');
  });

  it('that came too late is left', async () => {
    const close = vi.fn(() => Promise.resolve());
    const opening = Promise.withResolvers<Session>();
    const { port1, port2 } = new MessageChannel();
    serveSession(() => opening.promise, { ...OPTIONS, port: port2 });
    const session = remoteSession(port1, { record: () => undefined, signal: undefined }, ends);
    port1.close();
    await expect(session).rejects.toMatchObject({ code: 'NoConnection' });
    opening.resolve(Object.assign(server.session(), { close }));
    await eventually('it was closed', () => close.mock.calls.length > 0);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('is left when nobody holds its other end', async () => {
    const close = vi.fn(() => Promise.resolve());
    const { port1, port2 } = new MessageChannel();
    serveSession(() => Promise.resolve(Object.assign(server.session(), { close })), { ...OPTIONS, port: port2 });
    await remoteSession(port1, { record: () => undefined, signal: undefined }, ends);
    port1.close();
    await eventually('it was closed', () => close.mock.calls.length > 0);
    expect(close).toHaveBeenCalledTimes(1);
  });
});

describe('what goes wrong with it', () => {
  const refused = (facts: object) =>
    opened({ allUids: () => Promise.reject(Object.assign(new Error('No.'), facts)) }).then((session) => session.allUids());
  const reason = (failure: Promise<unknown>) =>
    failure.then(
      () => null,
      (error: unknown) => error,
    );

  it('is told as the server told it', async () => {
    expect(isRefusal(await reason(refused({ responseStatus: 'NO' })))).toBe(true);
    expect(isThrottled(await reason(refused({ responseStatus: 'NO', serverResponseCode: 'LIMIT' })))).toBe(true);
    expect(isNonsense(await reason(refused({ code: 'ParserError1' })))).toBe(true);
    expect(isPasswordRefused(await reason(across(() => Promise.reject(Object.assign(new Error('no'), { authenticationFailed: true })))))).toBe(true);
    const words = await reason(refused({ responseStatus: 'NO', responseText: 'Come back later' }));
    expect(sessionError(words, SERVER).message).toContain('"Come back later"');
    const certificate = await reason(across(() => Promise.reject(Object.assign(new Error('no'), { code: 'CERT_HAS_EXPIRED' }))));
    expect(sessionError(certificate, SERVER)).toMatchObject({ code: 'certificate-not-trusted' });
  });

  it.each([new SignInFailure({ code: 'sign-in-ended', message: 'It ended.', next: 'Sign in.' }), new UnusableMailbox('It has no UIDVALIDITY.')])(
    'keeps its words: %s',
    async (thrown) => {
      const told = await reason(across(() => Promise.reject(thrown)));
      expect(told).toBeInstanceOf(thrown.constructor);
      expect(sessionError(told, SERVER)).toEqual(thrown.error);
      expect(isRefusal(told)).toBe(isRefusal(thrown));
    },
  );

  it('is a lost connection, where the thread ends', async () => {
    const session = await opened({ allUids: () => new Promise(() => undefined) });
    const closed = vi.fn();
    session.onClose(closed);
    const failure = reason(session.allUids());
    for (const end of ends) end();
    expect(sessionError(await failure, SERVER)).toMatchObject({ code: 'connection-lost' });
    expect(sessionError(await reason(session.listMailboxes()), SERVER)).toMatchObject({ code: 'connection-lost' });
    expect(sessionError(await reason(all(session.fetchSources('1:*'))), SERVER)).toMatchObject({ code: 'connection-lost' });
    expect([session.isOpen, closed.mock.calls.length]).toEqual([false, 1]);
    await session.close();
  });
});

const bytesOf = async ({ rest, attachments }: PackedSource) => Buffer.from(await putBack(await unpack(rest), attachments));

describe('its bodies', () => {
  /** More than is sent ahead. */
  const MANY = 1_000;

  it('come whole and in order', async () => {
    for (let count = 0; count < MANY; count++) server.deliver('INBOX', `number ${count}`);
    const session = await opened();
    await session.examine('INBOX', null);
    const bodies = await all(session.fetchSources('4:*'));
    expect(bodies.map(({ uid }) => uid)).toEqual(Array.from({ length: MANY }, (_, index) => index + 4));
    const [last] = bodies.slice(-1);
    expect(await bytesOf(last!.source)).toEqual(Buffer.from(bodyOfName(`number ${MANY - 1}`)));
  });

  it('keep their attachments', async () => {
    const lines = randomBytes(57 * 5_000)
      .toString('base64')
      .replaceAll(/.{76}/g, '$&\r\n');
    const message = Buffer.from(`Subject: two of them\r\n\r\n--x\r\n\r\n${lines}\r\n--x\r\n\r\n${lines.slice(0, 78 * 1_000)}\r\n--x--\r\n`);
    const session = await opened({
      async *fetchSources() {
        yield { uid: 1, source: await packSource(message) };
      },
    });
    const [body] = await all(session.fetchSources('1'));
    expect(body?.source.attachments).toHaveLength(2);
    expect(body?.source.digest).toEqual(Uint8Array.from((await packSource(message)).digest));
    expect(await bytesOf(body!.source)).toEqual(message);
  });

  it('are not asked for faster than they are taken', async () => {
    let given = 0;
    const session = await opened({
      async *fetchSources() {
        for (; given < MANY; given++) yield { uid: given, source: await packSource(bodyOfName('one')) };
      },
    });
    const rows = session.fetchSources('1:*')[Symbol.asyncIterator]();
    await rows.next();
    for (let turn = 0; turn < MANY; turn++) await nextTurn();
    expect(given).toBeLessThan(MANY / 2);
    expect(await all({ [Symbol.asyncIterator]: () => rows })).toHaveLength(MANY - 1);
  });

  it('that came before a failure are there', async () => {
    const session = await opened({
      async *fetchSources() {
        yield { uid: 1, source: await packSource(bodyOfName('one')) };
        throw Object.assign(new Error('lost'), { code: 'NoConnection' });
      },
    });
    const uids: number[] = [];
    const taking = (async () => {
      for await (const { uid } of session.fetchSources('1:*')) uids.push(uid);
    })();
    await expect(taking).rejects.toMatchObject({ code: 'NoConnection' });
    expect(uids).toEqual([1]);
  });

  it('are given up where nobody takes them', async () => {
    const left = vi.fn();
    const session = await opened({
      async *fetchSources() {
        try {
          for (let uid = 1; ; uid++) {
            await nextTurn();
            yield { uid, source: await packSource(bodyOfName('one')) };
          }
        } finally {
          left();
        }
      },
    });
    for await (const { uid } of session.fetchSources('1:*')) if (uid > 0) break;
    await eventually('the server is left', () => left.mock.calls.length > 0);
    expect(left).toHaveBeenCalledTimes(1);
  });

  it('are saved as they come', async () => {
    const session = await opened({
      download: (uid) => Promise.resolve(uid === 1 ? Readable.from([Buffer.from('a piece, '), Buffer.from('and another')]) : null),
    });
    expect(Buffer.concat(await all<Uint8Array>((await session.download(1, null))!)).toString()).toBe('a piece, and another');
    expect(await session.download(2, null)).toBeNull();
  });
});
