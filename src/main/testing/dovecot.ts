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
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { makeCertificate } from './certificate.ts';
import { sessionsIn } from './dovecot-log.ts';
import { dovecotConfiguration, mailOwner, oauth2Configuration, type DovecotOptions } from './dovecot-configuration.ts';
import { freePorts } from './free-ports.ts';
import { otherClients, supervise, type ImapServer } from './imap-server.ts';

export type { DovecotOptions } from './dovecot-configuration.ts';

const PROGRAM = '/usr/sbin/dovecot';

export interface DeliveredMessage {
  raw: string | Uint8Array;
  /** INTERNALDATE in milliseconds; now where it is missing. */
  date?: number;
  /** "\\Seen", "\\Flagged" … */
  flags?: string[];
}

export interface Dovecot extends ImapServer {
  readonly ports: { tls: number; starttls: number };
  /** The folder that its mail is in. */
  readonly mail: string;
  /** Puts messages into a mailbox, which has to exist; the first of the list gets the lowest UID. */
  deliver(messages: readonly DeliveredMessage[], mailbox?: string): Promise<void>;
  /**
   * Whole messages that were fetched so far, as the server counted them. It counts at the end of a session, which it notices a moment after the other side: those
   * of the app have to be over, and are waited for.
   */
  bodiesServed(): Promise<number>;
  /** Whoever logs in from now on needs another password. */
  changePassword(password: string): Promise<void>;
  /** Log-ins that were tried, with success or without; one without is written down a moment after its answer. */
  logins(): number;
}

/** How long a server may take to notice that a session is over. */
const PATIENCE_MS = 20_000;

/** Dovecot looks once in a second, at most, whether its list of users is another. */
const USERS_READ_MS = 1_000;

/** Maildir's letters for flags, in the order in which they stand. */
const MAILDIR_FLAGS: readonly [letter: string, flag: string][] = [
  ['D', '\\Draft'],
  ['F', '\\Flagged'],
  ['R', '\\Answered'],
  ['S', '\\Seen'],
  ['T', '\\Deleted'],
];

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
  const writeUsers = (known: string) => writeFileSync(join(folder, 'users'), `${user}:{PLAIN}${known}::::::\n`, { mode: 0o644 });
  writeUsers(password);
  writeFileSync(join(folder, 'dovecot.conf'), dovecotConfiguration({ folder, mail, owner, certificate, ports: { tls, starttls } }, options));

  if (options.oauth) writeFileSync(join(folder, 'oauth2.conf'), oauth2Configuration(options.oauth), { mode: 0o644 });

  let delivered = 0;
  const program = supervise({
    name: 'Dovecot',
    command: PROGRAM,
    args: ['-F', '-c', join(folder, 'dovecot.conf')],
    port: starttls,
    folder,
    log: join(folder, 'log'),
  });
  const asOthers = {
    port: options.tls === false ? starttls : tls,
    tls: options.tls !== false,
    user,
    password,
    caFile: certificate.caFile,
    verify: (options.certificate ?? 'good') === 'good',
  };
  const clients = otherClients(asOthers);

  const append = async (messages: readonly DeliveredMessage[], mailbox: string) => {
    const imap = await clients.open();
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

  const written = () => sessionsIn(readFileSync(join(folder, 'log'), 'utf8'));

  await program.start();
  return {
    ...program,
    caFile: certificate.caFile,
    user,
    password,
    ports: { tls, starttls },
    mail,
    settings: (security = 'tls') => ({ host: 'localhost', port: security === 'tls' ? tls : starttls, security, user }),
    async deliver(messages, mailbox = 'INBOX') {
      if (mailbox === 'INBOX' && (options.store ?? 'maildir') === 'maildir') writeMaildir(messages);
      else await append(messages, mailbox);
    },
    client: clients.open,
    async bodiesServed() {
      const end = Date.now() + PATIENCE_MS;
      for (;;) {
        const { open, bodies } = written();
        if (open === 0) return bodies;
        if (Date.now() > end) throw new Error(`${open} sessions have not ended`);
        await delay(50);
      }
    },
    async changePassword(changed) {
      writeUsers(changed);
      asOthers.password = changed;
      await delay(USERS_READ_MS);
    },
    logins: () => written().logins,
    async end() {
      clients.closeAll();
      await program.end();
    },
  };
}
