import type { MessagePort } from 'node:worker_threads';
import type { LedgerEntry } from '../../../shared/ledger.ts';
import type { SessionOptions } from '../imap-connection.ts';
import type { Session } from '../session.ts';
import type { Failure } from './failure.ts';

/** To the thread: a session is wanted. What is said of it, and all that it does, goes over a port of its own. */
export interface Wanted extends Pick<SessionOptions, 'server' | 'login' | 'why'> {
  port: MessagePort;
}

/** What of a session is known at any time, without asking. Comes with everything that the thread says of it. */
export type SessionState = Pick<Session, 'isOpen' | 'moves' | 'expungesSome'>;

/** Methods that answer once. */
export type Command = Exclude<keyof Session, keyof SessionState | 'fetchSources' | 'download' | 'notify' | 'listen' | 'onChange' | 'onClose'>;
/** Methods that give rows, or pieces, one after another. */
export type Streaming = 'fetchSources' | 'download';

/** To the session. */
export type ToSession =
  | { type: 'abort' }
  | { type: 'call'; id: number; method: Command | Streaming | 'notify' | 'listen'; parameters: readonly unknown[] }
  /** A batch of a stream was taken: one more may come. */
  | { type: 'more'; id: number }
  /** Nobody takes more of a stream. */
  | { type: 'enough'; id: number };

/** From the session. */
export type FromSession =
  | { type: 'connection'; entry: Omit<LedgerEntry, 'id'> }
  | { type: 'opened'; state: SessionState }
  | { type: 'failed'; failure: Failure }
  | { type: 'answer'; id: number; state: SessionState; failure: Failure | null; value: unknown }
  | { type: 'rows'; id: number; rows: unknown[] }
  /** The end of a stream. */
  | { type: 'end'; id: number; state: SessionState; failure: Failure | null }
  /** As `onChange` and `notify` tell. */
  | { type: 'changed' | 'told'; state: SessionState }
  | { type: 'closed' };
