/** In place of the thread for IMAP sessions: it ends by an error where one is wanted to `end`, and refuses any other. */
import { parentPort } from 'node:worker_threads';
import type { Wanted } from '../mailbox/imap-thread/protocol.ts';
import { serveSession } from '../mailbox/imap-thread/serve-session.ts';

parentPort?.on('message', (wanted: Wanted) => {
  if (wanted.why === 'end') throw new Error('a fault in this thread');
  serveSession(() => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })), wanted);
});
parentPort?.postMessage(null);
