import { parentPort } from 'node:worker_threads';
import { openSession } from '../imap-connection.ts';
import type { Wanted } from './protocol.ts';
import { serveSession } from './serve-session.ts';

/** The thread of the mailbox process in which all IMAP sessions are: what servers say is read beside the store, not between its transactions. */
parentPort?.on('message', (wanted: Wanted) => serveSession(openSession, wanted));
// It is here.
parentPort?.postMessage(null);
