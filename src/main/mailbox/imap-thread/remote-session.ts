import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import type { SessionOptions } from '../imap-connection.ts';
import { LOGOUT_TIMEOUT_MS } from '../session-limits.ts';
import type { Session } from '../session.ts';
import type { PackedSource } from '../store/sources.ts';
import { errorOf } from './failure.ts';
import type { Command, FromSession, SessionState, Streaming, ToSession } from './protocol.ts';
import { Taking } from './stream.ts';

/** As imapflow says it. */
const lost = () => Object.assign(new Error('The connection was lost.'), { code: 'NoConnection' });

/**
 * A session whose connection is in another thread, at the other end of a port. Rejects as `openSession` does.
 * @param ends what has to be called if that thread ends
 */
export function remoteSession(
  port: MessagePort,
  { record, signal }: { record: SessionOptions['record']; signal: AbortSignal | undefined },
  ends: Set<() => void>,
): Promise<Session> {
  let state: SessionState = { isOpen: false, moves: false, expungesSome: false };
  let isGone = false;
  let lastId = 0;
  const opening = Promise.withResolvers<Session>();
  const answers = new Map<number, PromiseWithResolvers<unknown>>();
  const streams = new Map<number, Taking<unknown>>();
  const listeners: Record<'changed' | 'told' | 'closed', (() => void)[]> = { changed: [], told: [], closed: [] };

  const post = (message: ToSession) => port.postMessage(message);
  const tell = (event: keyof typeof listeners) => {
    for (const listener of listeners[event]) listener();
  };

  const closed = () => {
    state = { ...state, isOpen: false };
    tell('closed');
    listeners.closed = [];
  };

  const abort = () => post({ type: 'abort' });
  const end = () => {
    if (isGone) return;
    isGone = true;
    ends.delete(end);
    signal?.removeEventListener('abort', abort);
    opening.reject(lost());
    for (const { reject } of answers.values()) reject(lost());
    for (const stream of streams.values()) stream.end(lost());
    closed();
  };

  const send = (method: Command | Streaming | 'notify' | 'listen', parameters: readonly unknown[]): number => {
    const id = ++lastId;
    post({ type: 'call', id, method, parameters });
    return id;
  };
  const call = (method: Command | 'download' | 'notify', ...parameters: readonly unknown[]): Promise<unknown> => {
    if (isGone) return Promise.reject(lost());
    const answer = Promise.withResolvers<unknown>();
    answers.set(send(method, parameters), answer);
    return answer.promise;
  };
  const command = <M extends Command>(method: M): Session[M] => ((...parameters: readonly unknown[]) => call(method, ...parameters)) as Session[M];

  const streamOf = <T>(id: number): Taking<T> => {
    const stream = new Taking<T>((taken) => post({ type: taken, id }));
    streams.set(id, stream as Taking<unknown>);
    if (isGone) stream.end(lost());
    return stream;
  };

  const session: Session = {
    get isOpen() {
      return state.isOpen;
    },
    get moves() {
      return state.moves;
    },
    get expungesSome() {
      return state.expungesSome;
    },
    listMailboxes: command('listMailboxes'),
    examine: command('examine'),
    select: command('select'),
    allUids: command('allUids'),
    search: command('search'),
    fetchEnvelopes: command('fetchEnvelopes'),
    fetchFlags: command('fetchFlags'),
    fetchPiece: command('fetchPiece'),
    structure: command('structure'),
    parts: command('parts'),
    storeFlag: command('storeFlag'),
    move: command('move'),
    copy: command('copy'),
    expunge: command('expunge'),
    uidNextOf: command('uidNextOf'),
    answers: command('answers'),
    fetchSources: (range) => streamOf<{ uid: number; source: PackedSource }>(send('fetchSources', [range])).rows(),
    async download(uid, section) {
      const answer = call('download', uid, section);
      // Its pieces come right behind the answer.
      const id = lastId;
      const pieces = streamOf<Uint8Array>(id);
      const isThere = await answer.catch((error: unknown) => {
        streams.delete(id);
        throw error;
      });
      if (isThere === true) return Readable.from(pieces.rows(), { objectMode: false });
      streams.delete(id);
      return null;
    },
    notify(told) {
      listeners.told.push(told);
      return call('notify') as Promise<boolean>;
    },
    listen: () => void send('listen', []),
    onChange: (listener) => void listeners.changed.push(listener),
    onClose: (listener) => void listeners.closed.push(listener),
    async close() {
      state = { ...state, isOpen: false };
      // The thread may have ended, or hang.
      const done = new AbortController();
      await Promise.race([
        call('close').catch(() => undefined),
        delay(2 * LOGOUT_TIMEOUT_MS, undefined, { signal: done.signal }).catch(() => undefined),
      ]);
      done.abort();
      port.close();
    },
  };

  port.on('message', (message: FromSession) => {
    if ('state' in message) ({ state } = message);
    switch (message.type) {
      case 'connection':
        return record(message.entry);
      case 'opened':
        return opening.resolve(session);
      case 'failed':
        return opening.reject(errorOf(message.failure));
      case 'answer': {
        const answer = answers.get(message.id);
        answers.delete(message.id);
        return message.failure ? answer?.reject(errorOf(message.failure)) : answer?.resolve(message.value);
      }
      case 'rows':
        return streams.get(message.id)?.give(message.rows);
      case 'end':
        streams.get(message.id)?.end(message.failure ? errorOf(message.failure) : null);
        return void streams.delete(message.id);
      case 'changed':
      case 'told':
        return tell(message.type);
      default:
        return closed();
    }
  });
  port.once('close', end);
  signal?.addEventListener('abort', abort);
  ends.add(end);
  return opening.promise;
}
