/**
 * A real IMAP server for tests: Debian's Dovecot as an instance of its own, in a folder of its own, on loopback.
 *
 *   const server = await startDovecot();
 *   await server.deliver([{ raw: 'Subject: hello\r\n\r\nworld\r\n' }]);
 *   … server.settings() … server.client() … server.stop() … server.start() …
 *   await server.end();
 *
 * The process under test trusts it when it is started with NODE_EXTRA_CA_CERTS=server.caFile in its environment.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import type { ServerSettings } from '../../shared/model.ts';
import { makeCertificate } from './certificate.ts';
import { dovecotConfiguration, mailOwner, type DovecotOptions } from './dovecot-configuration.ts';
import { freePorts } from './free-ports.ts';

export type { DovecotOptions } from './dovecot-configuration.ts';

const PROGRAM = '/usr/sbin/dovecot';
/** It is ready in 0.1 s on an idle machine. */
const PATIENCE_MS = 15_000;

export interface DeliveredMessage {
  raw: string | Uint8Array;
  /** INTERNALDATE in milliseconds; now where it is missing. */
  date?: number;
  /** "\\Seen", "\\Flagged" … */
  flags?: string[];
}

export interface Dovecot {
  /** PEM file of the authority that signed the server's certificate. */
  readonly caFile: string;
  readonly user: string;
  readonly password: string;
  readonly ports: { tls: number; starttls: number };
  /** What a person would type into the form. */
  settings(security?: ServerSettings['security']): ServerSettings;
  /** Puts messages into a mailbox, which has to exist; the first of the list gets the lowest UID. */
  deliver(messages: readonly DeliveredMessage[], mailbox?: string): Promise<void>;
  /** Another client, logged in; log it out or `end` will. */
  client(): Promise<ImapFlow>;
  /** Whole messages that sessions which have ended fetched so far, as the server counted them. */
  bodiesServed(): number;
  /** Log-ins that were tried, with success or without. */
  logins(): number;
  /** The server goes away: connections are cut, nothing listens. */
  stop(): Promise<void>;
  /** It comes back on the same ports, with the same mail. */
  start(): Promise<void>;
  /** Stops it and removes its folder. */
  end(): Promise<void>;
}

/** Maildir's letters for flags, in the order in which they stand. */
const MAILDIR_FLAGS: readonly [letter: string, flag: string][] = [
  ['D', '\\Draft'],
  ['F', '\\Flagged'],
  ['R', '\\Answered'],
  ['S', '\\Seen'],
  ['T', '\\Deleted'],
];

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

export async function startDovecot(options: DovecotOptions = {}): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'unseen-dovecot-'));
  // Dovecot's own users read in it.
  chmodSync(folder, 0o755);
  const { user = 'reader', password = 'correct horse' } = options;
  const [tls = 0, starttls = 0] = await freePorts(2);
  const owner = mailOwner();
  const mail = join(folder, 'mail');
  mkdirSync(mail);
  if (owner.uid !== process.getuid?.()) chownSync(mail, owner.uid, owner.gid);
  const certificate = await makeCertificate(folder, options.certificate ?? 'good');
  writeFileSync(join(folder, 'users'), `${user}:{PLAIN}${password}::::::\n`, { mode: 0o644 });
  writeFileSync(join(folder, 'dovecot.conf'), dovecotConfiguration({ folder, mail, owner, certificate, ports: { tls, starttls } }, options));

  let running: ChildProcess | null = null;
  let delivered = 0;
  const clients = new Set<ImapFlow>();

  const start = async () => {
    if (running) return;
    const child = spawn(PROGRAM, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    running = child;
    // A test run that is broken off leaves no server behind.
    const kill = () => signalAll(child, 'SIGKILL');
    process.once('exit', kill);
    child.once('exit', () => process.off('exit', kill));
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    const end = Date.now() + PATIENCE_MS;
    while (!(await listening(starttls))) {
      if (child.exitCode !== null || Date.now() > end) {
        throw new Error(`Dovecot did not start: ${said}${existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : ''}`);
      }
      await delay(20);
    }
  };

  const stop = async () => {
    const child = running;
    running = null;
    if (!child || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    signalAll(child, 'SIGTERM');
    await exited;
    // Sessions in IDLE would stay for another ten seconds.
    signalAll(child, 'SIGKILL');
  };

  const client = async () => {
    const imap = new ImapFlow({
      host: 'localhost',
      port: options.tls === false ? starttls : tls,
      secure: options.tls !== false,
      auth: { user, pass: password },
      tls: {
        ca: readFileSync(certificate.caFile),
        checkServerIdentity: () => undefined,
        rejectUnauthorized: (options.certificate ?? 'good') === 'good',
      },
      logger: false,
    });
    imap.on('error', () => undefined);
    await imap.connect();
    clients.add(imap);
    imap.once('close', () => clients.delete(imap));
    return imap;
  };

  const append = async (messages: readonly DeliveredMessage[], mailbox: string) => {
    const imap = await client();
    for (const { raw, date, flags } of messages) {
      await imap.append(mailbox, typeof raw === 'string' ? raw : Buffer.from(raw), flags, date === undefined ? undefined : new Date(date));
    }
    await imap.logout();
  };

  /** A thousand files are written in the time of a few APPENDs. Dovecot gives UIDs in the order of the names. */
  const writeMaildir = (messages: readonly DeliveredMessage[]) => {
    const base = join(mail, 'Maildir');
    for (const name of ['', 'cur', 'new', 'tmp']) {
      if (existsSync(join(base, name))) continue;
      mkdirSync(join(base, name), { recursive: true });
      chownSync(join(base, name), owner.uid, owner.gid);
    }
    for (const { raw, date = Date.now(), flags = [] } of messages) {
      const letters = MAILDIR_FLAGS.filter(([, flag]) => flags.includes(flag)).map(([letter]) => letter);
      const name = `${String(1_000_000_000 + delivered++)}.M0P1.localhost:2,${letters.join('')}`;
      const file = join(base, 'cur', name);
      writeFileSync(file, raw);
      chownSync(file, owner.uid, owner.gid);
      utimesSync(file, date / 1_000, date / 1_000);
    }
  };

  await start();
  return {
    caFile: certificate.caFile,
    user,
    password,
    ports: { tls, starttls },
    settings: (security = 'tls') => ({ host: 'localhost', port: security === 'tls' ? tls : starttls, security, user }),
    async deliver(messages, mailbox = 'INBOX') {
      if (mailbox === 'INBOX' && (options.store ?? 'maildir') === 'maildir') writeMaildir(messages);
      else await append(messages, mailbox);
    },
    client,
    bodiesServed() {
      const log = readFileSync(join(folder, 'log'), 'utf8');
      return [...log.matchAll(/body_count=(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    },
    logins: () => [...readFileSync(join(folder, 'log'), 'utf8').matchAll(/imap-login: (?:Info: )?(?:Login:|Disconnected.*auth failed)/g)].length,
    stop,
    start,
    async end() {
      for (const imap of clients) imap.close();
      // It would take a second to end by itself, which nobody has to wait for.
      if (running) signalAll(running, 'SIGKILL');
      running = null;
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
