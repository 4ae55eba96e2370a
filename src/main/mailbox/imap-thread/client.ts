import { MessageChannel, Worker } from 'node:worker_threads';
import type { OpenSession } from '../imap-connection.ts';
import type { Wanted } from './protocol.ts';
import { remoteSession } from './remote-session.ts';

/**
 * Sessions in a thread of their own, which is started at once: what it runs takes as long to load as the store to open. If it ends by
 * itself, all of them are lost like any connection, and the next one starts another.
 * @param program `index.ts` of this folder, or what it is built into
 */
export function imapThread(program: URL): OpenSession {
  let running: { worker: Worker; sessions: Set<() => void> } | null = null;

  const start = () => {
    const sessions = new Set<() => void>();
    // Nothing of what this process was started with, but its environment.
    const worker = new Worker(program, { execArgv: [] });
    const started = { worker, sessions };
    const ending = () => {
      if (running === started) running = null;
    };
    // That it ends is all that matters; what the error says may be what a server said.
    worker.on('error', ending);
    worker.once('exit', () => {
      ending();
      for (const end of sessions) end();
    });
    worker.unref();
    return started;
  };

  running = start();

  return async ({ server, login, why, record, signal }) => {
    signal?.throwIfAborted();
    running ??= start();
    const { worker, sessions } = running;
    const { port1, port2 } = new MessageChannel();
    const session = remoteSession(port1, { record, signal }, sessions);
    worker.postMessage({ server, login, why, port: port2 } satisfies Wanted, [port2]);
    return session;
  };
}
