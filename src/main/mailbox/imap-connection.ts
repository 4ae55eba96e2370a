import { ImapFlow, type Logger } from 'imapflow';
import type { LedgerEntry } from '../../shared/ledger.ts';
import type { ServerSettings } from '../../shared/model.ts';
import { trustAsThisComputer } from './computer-trust.ts';
import { sessionOf } from './imap-commands.ts';
import { isUntrusted, sessionError, tokenRefusal } from './session-errors.ts';
import {
  CONNECT_TIMEOUT_MS,
  GREETING_TIMEOUT_MS,
  IDLE_DELAY_MS,
  IDLE_RENEWAL_MS,
  LARGEST_LITERAL,
  LARGEST_RESPONSE,
  LONGEST_LINE,
  SOCKET_TIMEOUT_MS,
} from './session-limits.ts';
import type { Session } from './session.ts';

/** What a session says of itself: a password, or a token. */
export type Login = { pass: string } | { accessToken: string };

export interface SessionOptions {
  server: ServerSettings;
  /** imapflow takes OAUTHBEARER (RFC 7628) with a token, else XOAUTH2, and never another way. */
  login: Login;
  /** For the ledger, one sentence. */
  why: string;
  record: (entry: Omit<LedgerEntry, 'id'>) => void;
  /** Gives up on a connection that is being made. */
  signal?: AbortSignal;
}

/** Rejects with imapflow's or Node's error, for `sessionError`. */
export type OpenSession = (options: SessionOptions) => Promise<Session>;

/** imapflow logs addresses and subjects: nothing of it is kept but the address that was connected to. */
function addressCatcher(): Logger & { ip: string | null } {
  const ignore = () => undefined;
  const catcher = {
    ip: null as string | null,
    debug: ignore,
    info: (entry: { address?: unknown }) => {
      if (typeof entry.address === 'string') catcher.ip = entry.address;
    },
    warn: ignore,
    error: ignore,
    // Or imapflow would write out each command and answer, such as the UIDs of a whole mailbox.
    isLevelEnabled: (level: string) => level === 'info',
  };
  return catcher;
}

/**
 * Connects and logs in. TLS always: from the first byte, or by STARTTLS before anything else; a server that offers neither is
 * left before a password is sent.
 * @throws imapflow's or Node's error, for `sessionError`
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  try {
    return await connect(options);
  } catch (error) {
    if (!isUntrusted(error) || !trustAsThisComputer()) throw error;
    return await connect(options);
  }
}

async function connect({ server, login, why, record, signal }: SessionOptions): Promise<Session> {
  const { host, port } = server;
  const log = addressCatcher();
  const client = new ImapFlow({
    host,
    port,
    ...(server.security === 'tls' ? { secure: true } : { secure: false, doSTARTTLS: true }),
    auth: { user: server.user, ...login },
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    // A bare name: version, system and support address would be a fingerprint, and some servers want an ID before SELECT.
    clientInfo: { name: 'Unseen', version: false, vendor: false, 'support-url': false },
    logger: log,
    qresync: true,
    // On the same machine the server's deflate is slower than the loopback.
    disableCompression: isLoopback(host),
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: GREETING_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    maxIdleTime: IDLE_RENEWAL_MS,
    autoIdleDelay: IDLE_DELAY_MS,
    maxLiteralSize: LARGEST_LITERAL,
    maxResponseSize: LARGEST_RESPONSE,
    maxLineLength: LONGEST_LINE,
  });
  // Without a listener an error event would end the process; every command under way rejects with the reason as well.
  client.on('error', () => undefined);
  const at = Date.now();
  const entry = (outcome: LedgerEntry['outcome']) => record({ at, by: 'imap', host, port, ip: log.ip, why, outcome });
  const abort = () => client.close();
  signal?.addEventListener('abort', abort);
  try {
    signal?.throwIfAborted();
    const connected = client.connect();
    // imapflow puts the list in order by it, and the first time it is used takes as long as a round trip: here nothing waits for it.
    ''.localeCompare('');
    await connected;
  } catch (thrown) {
    client.close();
    const error = 'accessToken' in login ? (tokenRefusal(thrown, server) ?? thrown) : thrown;
    entry({ state: 'failed', reason: sessionError(error, server).message });
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
  // Names are the server's, whole: imapflow would put the prefix of the reader's own mailboxes (RFC 2342) before those of others as well.
  if (client.namespace) client.namespace.prefix = '';
  const { sent, received } = client.stats();
  entry({ state: 'done', bytes: sent + received });
  return sessionOf(client);
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.');
