import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import type { ServerSettings } from '../../shared/model.ts';

/** A real IMAP server that a test started for itself, in a folder of its own, on loopback. */
export interface ImapServer {
  /** PEM file of the authority that signed the server's certificate. */
  readonly caFile: string;
  readonly user: string;
  readonly password: string;
  /** What a person would type into the form. */
  settings(security?: ServerSettings['security']): ServerSettings;
  /** Another client, logged in; log it out or `end` will. */
  client(): Promise<ImapFlow>;
  /** The server goes away: connections are cut, nothing listens. */
  stop(): Promise<void>;
  /** It comes back on the same ports, with the same mail. */
  start(): Promise<void>;
  /** Stops it and removes its folder. */
  end(): Promise<void>;
}

interface ServerProgram {
  name: string;
  command: string;
  args: readonly string[];
  /** Port that it listens on when it is ready. */
  port: number;
  /** Its own folder, which goes with it. */
  folder: string;
  /** Besides this process's own. */
  env?: Record<string, string>;
  /** Where it writes what went wrong, if not to its standard error. */
  log?: string;
}

/** They are ready in 0.1 s on an idle machine. */
const PATIENCE_MS = 15_000;

/** Those that end when they are asked to do so within this. */
const PATIENCE_TO_STOP_MS = 5_000;

const listening = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.destroy());
  });

/** To the server and all that it started, which are a process group of their own. */
function signalAll(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // All of them have ended.
  }
}

/** Starts and stops a server's program. */
export function supervise({ name, command, args, port, folder, env, log }: ServerProgram): Pick<ImapServer, 'start' | 'stop' | 'end'> {
  let running: ChildProcess | null = null;
  return {
    async start() {
      if (running) return;
      const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true, env: { ...process.env, ...env } });
      running = child;
      // A test run that is broken off leaves no server behind.
      const kill = () => signalAll(child, 'SIGKILL');
      process.once('exit', kill);
      child.once('exit', () => process.off('exit', kill));
      let said = '';
      child.stderr.on('data', (data: Buffer) => (said += data.toString()));
      const end = Date.now() + PATIENCE_MS;
      while (!(await listening(port))) {
        if (child.exitCode !== null || Date.now() > end) {
          throw new Error(`${name} did not start: ${said}${log !== undefined && existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
        }
        await delay(20);
      }
    },
    async stop() {
      const child = running;
      running = null;
      if (!child || child.exitCode !== null) return;
      const exited = once(child, 'exit');
      signalAll(child, 'SIGTERM');
      await Promise.race([exited, delay(PATIENCE_TO_STOP_MS)]);
      // Sessions in IDLE would stay for another ten seconds, and Cyrus' master now and then turns in circles for ever.
      signalAll(child, 'SIGKILL');
      await exited;
    },
    async end() {
      // It would take a second to end by itself, which nobody has to wait for.
      if (running) signalAll(running, 'SIGKILL');
      running = null;
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

interface ClientOptions {
  port: number;
  tls: boolean;
  user: string;
  password: string;
  caFile: string;
  /** False: the certificate is wrong on purpose. */
  verify: boolean;
}

/** Connections of another client than the one under test. */
export function otherClients(options: ClientOptions): { open: () => Promise<ImapFlow>; closeAll: () => void } {
  const clients = new Set<ImapFlow>();
  return {
    async open() {
      const imap = new ImapFlow({
        host: 'localhost',
        port: options.port,
        secure: options.tls,
        auth: { user: options.user, pass: options.password },
        tls: { ca: readFileSync(options.caFile), checkServerIdentity: () => undefined, rejectUnauthorized: options.verify },
        logger: false,
      });
      imap.on('error', () => undefined);
      await imap.connect();
      clients.add(imap);
      imap.once('close', () => clients.delete(imap));
      return imap;
    },
    closeAll() {
      for (const imap of clients) imap.close();
    },
  };
}
