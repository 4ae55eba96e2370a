import type { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  ImapFlow,
  type FetchMessageObject,
  type ListResponse,
  type Logger,
  type MailboxObject,
  type MessageStructureObject,
  type SearchObject,
} from 'imapflow';
import type { LedgerEntry, ServerSettings } from '../../shared/model.ts';
import {
  COMMAND_TIMEOUT_MS,
  CONNECT_TIMEOUT_MS,
  DOWNLOAD_PIECE,
  GREETING_TIMEOUT_MS,
  IDLE_DELAY_MS,
  IDLE_RENEWAL_MS,
  LARGEST_LITERAL,
  LARGEST_RESPONSE,
  LOGOUT_TIMEOUT_MS,
  LONGEST_LINE,
  SOCKET_TIMEOUT_MS,
} from './session-limits.ts';
import { notifyOfAll } from './notify.ts';
import { isNonsense, sessionError } from './session-errors.ts';

export type ServerMailbox = Pick<ListResponse, 'path' | 'name' | 'delimiter' | 'flags' | 'specialUse' | 'status'>;
export type FetchedMessage = FetchMessageObject;
/** BODYSTRUCTURE (RFC 9051, 7.5.2): a hint, the source is the truth. */
export type MessageStructure = MessageStructureObject;
/** Of one SEARCH (RFC 9051, 6.4.4). */
export type SearchCriteria = SearchObject;

export interface SessionOptions {
  server: ServerSettings;
  password: string;
  /** For the ledger, one sentence. */
  why: string;
  record: (entry: Omit<LedgerEntry, 'id'>) => void;
  /** Gives up on a connection that is being made. */
  signal?: AbortSignal;
}

/** What EXAMINE told, and (with QRESYNC) what happened since the state that was known. */
export interface Examined {
  uidValidity: string;
  uidNext: number;
  exists: number;
  /** Null where the server keeps no modification sequences. */
  modseq: string | null;
  /** True where `vanished` and `changed` are the whole of what happened. */
  resynced: boolean;
  vanished: number[];
  changed: { uid: number; flags: Set<string> }[];
}

export interface KnownState {
  uidValidity: string;
  modseq: string;
}

/**
 * One connection to an IMAP server, logged in. Used by one task at a time. Commands reject with imapflow's error, for
 * `sessionError`; after a lost connection a new session has to be opened.
 */
export interface Session {
  readonly isOpen: boolean;
  listMailboxes(): Promise<ServerMailbox[]>;
  /** Opens a mailbox for reading alone. */
  examine(path: string, known: KnownState | null): Promise<Examined>;
  /** Opens a mailbox for writing flags. False: the server gave it for reading only. */
  select(path: string): Promise<{ uidValidity: string; writable: boolean }>;
  /** UIDs of the open mailbox. */
  allUids(): Promise<number[]>;
  /** UIDs of the messages of the open mailbox that a search finds. */
  search(criteria: SearchCriteria): Promise<number[]>;
  /** `bare`: flags, date and size alone. */
  fetchEnvelopes(range: string, by: 'uid' | 'sequence', bare: boolean): Promise<FetchedMessage[]>;
  fetchFlags(range: string, by: 'uid' | 'sequence', changedSince: string | null): Promise<{ uid: number; flags: Set<string> }[]>;
  /** Whole messages of the open mailbox, exactly as they are. */
  fetchSources(range: string): AsyncIterable<{ uid: number; raw: Uint8Array }>;
  /** A piece of a message; shorter than asked for at its end. Null: there is no such message. */
  fetchPiece(uid: number, start: number, length: number): Promise<Uint8Array | null>;
  /** What a message consists of; null: there is no such message, or the server does not say. */
  structure(uid: number): Promise<MessageStructure | null>;
  /** The header of a message, and sections of it (`2`, `2.mime`), still transfer-encoded; those that the server gave. */
  parts(uid: number, sections: readonly string[]): Promise<{ header: Uint8Array; parts: ReadonlyMap<string, Uint8Array> } | null>;
  /** Bytes of a section before its transfer encoding, or (null) of the whole message exactly as it is, as they come. Null: there are none. */
  download(uid: number, section: string | null): Promise<Readable | null>;
  /** False: the server would not. */
  storeFlag(range: string, flag: string, on: boolean): Promise<boolean>;
  /** Moves messages of the open mailbox by UID (RFC 6851, or copy and expunge). False: the server refused. */
  move(range: string, path: string): Promise<boolean>;
  /** Has the server tell of changes in mailboxes that are not open (RFC 5465). False: it does not. */
  notify(told: () => void): Promise<boolean>;
  /** Listens until the next command: IDLE, or polling where the server has none. */
  listen(): void;
  onChange(listener: () => void): void;
  onClose(listener: () => void): void;
  close(): Promise<void>;
}

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
  };
  return catcher;
}

/**
 * Connects and logs in. TLS always: from the first byte, or by STARTTLS before anything else; a server that offers neither is
 * left before a password is sent.
 * @throws imapflow's or Node's error, for `sessionError`
 */
export async function openSession({ server, password, why, record, signal }: SessionOptions): Promise<Session> {
  const { host, port } = server;
  const log = addressCatcher();
  const client = new ImapFlow({
    host,
    port,
    ...(server.security === 'tls' ? { secure: true } : { secure: false, doSTARTTLS: true }),
    auth: { user: server.user, pass: password },
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
  } catch (error) {
    client.close();
    entry({ state: 'failed', reason: sessionError(error, server).message });
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
  const { sent, received } = client.stats();
  entry({ state: 'done', bytes: sent + received });
  return sessionOf(client);
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.');

function sessionOf(client: ImapFlow): Session {
  let opening = false;
  const changeListeners: (() => void)[] = [];
  // While a mailbox is being opened, events tell what is asked for; at any other time that there is something to ask for.
  const changed = () => {
    if (!opening) for (const listener of changeListeners) listener();
  };
  for (const event of ['exists', 'expunge', 'flags'] as const) client.on(event, changed);
  let broken: Error | null = null;
  client.on('error', (error: Error) => {
    if (isNonsense(error)) broken = error;
  });

  const limited = async <T>(command: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => client.close(), COMMAND_TIMEOUT_MS);
    try {
      return await command;
    } finally {
      clearTimeout(timer);
    }
  };

  const open = async (path: string, options: Parameters<ImapFlow['mailboxOpen']>[1]): Promise<MailboxObject> => {
    opening = true;
    try {
      return await limited(client.mailboxOpen(path, options));
    } finally {
      opening = false;
    }
  };

  const collect = async (range: string, query: Parameters<ImapFlow['fetch']>[1], options: Parameters<ImapFlow['fetch']>[2]) => {
    const messages: FetchedMessage[] = [];
    for await (const message of client.fetch(range, query, options)) {
      // Rows of other messages come in between, without what was asked for; a broken server leaves the UID out.
      if (message.uid > 0) messages.push(message);
    }
    return messages;
  };

  /** Whether the server did it. imapflow gives false for a lost connection as well, and marks it as lost a turn later. */
  const accepted = async (command: Promise<unknown>): Promise<boolean> => {
    const done = (await limited(command)) !== false;
    await nextTurn();
    if (!done && client.isClosed) throw Object.assign(new Error('The connection was lost.'), { code: 'NoConnection' });
    return done;
  };

  const search = async (criteria: SearchCriteria): Promise<number[]> => {
    const uids = await limited(client.search(criteria, { uid: true }));
    // A refused search is no empty mailbox.
    if (!Array.isArray(uids)) throw Object.assign(new Error('The server refused a search.'), { responseStatus: 'NO' });
    return uids;
  };

  return {
    get isOpen() {
      return client.usable && !client.isClosed;
    },
    listMailboxes: () =>
      limited(client.list({ statusQuery: { messages: true, uidNext: true, uidValidity: true, unseen: true, highestModseq: true } })),
    async examine(path, known) {
      const vanished: number[] = [];
      const changes: Examined['changed'] = [];
      const onExpunge = ({ uid }: { uid?: number }) => uid !== undefined && vanished.push(uid);
      const onFlags = ({ uid, flags }: { uid?: number; flags: Set<string> }) => uid !== undefined && changes.push({ uid, flags });
      client.on('expunge', onExpunge);
      client.on('flags', onFlags);
      try {
        const mailbox = await open(path, {
          readOnly: true,
          ...(known ? { uidValidity: known.uidValidity, changedSince: known.modseq } : {}),
        });
        const uidValidity = mailbox.uidValidity.toString();
        const modseq = mailbox.noModseq || !mailbox.highestModseq ? null : mailbox.highestModseq.toString();
        const resynced = known !== null && known.uidValidity === uidValidity && modseq !== null && client.enabled.has('QRESYNC');
        return { uidValidity, uidNext: mailbox.uidNext ?? 0, exists: mailbox.exists ?? 0, modseq, resynced, vanished, changed: changes };
      } finally {
        client.off('expunge', onExpunge);
        client.off('flags', onFlags);
      }
    },
    async select(path) {
      const mailbox = await open(path, { readOnly: false });
      return { uidValidity: mailbox.uidValidity.toString(), writable: mailbox.readOnly !== true };
    },
    allUids: () => search({ all: true }),
    search,
    fetchEnvelopes: (range, by, bare) =>
      collect(range, { uid: true, flags: true, internalDate: true, size: true, envelope: !bare, bodyStructure: !bare }, { uid: by === 'uid' }),
    async fetchFlags(range, by, changedSince) {
      const since = changedSince === null ? undefined : BigInt(changedSince);
      const messages = await collect(range, { uid: true, flags: true }, { uid: by === 'uid', changedSince: since });
      return messages.flatMap(({ uid, flags }) => (flags ? [{ uid, flags }] : []));
    },
    async *fetchSources(range) {
      try {
        for await (const { uid, source } of client.fetch(range, { uid: true, source: true }, { uid: true })) {
          if (uid > 0 && source) yield { uid, raw: source };
        }
      } catch (error) {
        // The command only hears that the connection is gone; why it was given up is told to the client.
        throw broken ?? error;
      }
    },
    async fetchPiece(uid, start, length) {
      const message = await client.fetchOne(uid, { uid: true, source: { start, maxLength: length } }, { uid: true });
      return message === false ? null : (message.source ?? null);
    },
    async structure(uid) {
      const message = await limited(client.fetchOne(uid, { uid: true, bodyStructure: true }, { uid: true }));
      return message === false ? null : (message.bodyStructure ?? null);
    },
    async parts(uid, sections) {
      const message = await client.fetchOne(uid, { uid: true, headers: true, bodyParts: [...sections] }, { uid: true, binary: false });
      if (message === false || !message.headers) return null;
      return { header: message.headers, parts: message.bodyParts ?? new Map<string, Uint8Array>() };
    },
    async download(uid, section) {
      const { content } = await client.download(String(uid), section ?? undefined, { uid: true, chunkSize: DOWNLOAD_PIECE, decodeText: false });
      return content ?? null;
    },
    storeFlag(range, flag, on) {
      const options = { uid: true, silent: true };
      return accepted(on ? client.messageFlagsAdd(range, [flag], options) : client.messageFlagsRemove(range, [flag], options));
    },
    move: (range, path) => accepted(client.messageMove(range, path, { uid: true })),
    notify: (told) => limited(notifyOfAll(client, told)),
    listen() {
      // Its failure is that of the connection, which `onClose` tells.
      client.idle({ whenFree: true }).catch(() => undefined);
    },
    onChange: (listener) => void changeListeners.push(listener),
    onClose: (listener) => void client.once('close', listener),
    async close() {
      const timer = setTimeout(() => client.close(), LOGOUT_TIMEOUT_MS);
      try {
        await client.logout();
      } catch {
        // It was closed already.
      } finally {
        clearTimeout(timer);
        client.close();
      }
    },
  };
}
