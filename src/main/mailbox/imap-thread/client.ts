import { MessageChannel, Worker } from 'node:worker_threads';
import type { OpenSession } from '../imap-connection.ts';
import type { Wanted } from './protocol.ts';
import { remoteSession } from './remote-session.ts';

interface Thread {
  worker: Worker;
  sessions: Set<() => void>;
  /** False: it ended before it had what it runs. */
  isLoaded: Promise<boolean>;
}

/**
 * Sessions in a thread of their own, which is started at once: what it runs takes as long to load as the store to open. If it ends by
 * itself, all of them are lost like any connection, and the next one starts another.
 * @param program `index.ts` of this folder, or what it is built into
 * @param here opens them where a thread cannot load its program, as from an archive that only this process can read
 */
export function imapThread(program: URL, here: OpenSession): OpenSession {
  let running: Thread | null = null;

  const start = (): Thread => {
    const sessions = new Set<() => void>();
    const loading = Promise.withResolvers<boolean>();
    let isLoaded = false;
    // Nothing of what this process was started with, but its environment.
    const worker = new Worker(program, { execArgv: [] });
    const started = { worker, sessions, isLoaded: loading.promise };
    worker.once('message', () => {
      isLoaded = true;
      loading.resolve(true);
    });
    const ending = () => {
      loading.resolve(false);
      // One that could not load it will not be able to the next time.
      if (running === started && isLoaded) running = null;
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

  return async (options) => {
    const { server, login, why, record, signal } = options;
    signal?.throwIfAborted();
    running ??= start();
    const { worker, sessions, isLoaded } = running;
    if (!(await isLoaded)) return here(options);
    signal?.throwIfAborted();
    const { port1, port2 } = new MessageChannel();
    const session = remoteSession(port1, { record, signal }, sessions);
    worker.postMessage({ server, login, why, port: port2 } satisfies Wanted, [port2]);
    return session;
  };
}
