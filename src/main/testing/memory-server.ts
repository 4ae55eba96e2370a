import type { Examined, FetchedMessage, ServerMailbox, Session } from '../mailbox/session.ts';
import { packSource } from '../mailbox/store/sources.ts';
import { newMessageOf } from '../mailbox/sync/envelope.ts';

interface MemoryMessage {
  uid: number;
  /** The part of its Message-ID before the @; it stands for its bytes as well. */
  name: string;
  flags: Set<string>;
  /** When it was last changed. */
  modseq: number;
}

export interface MemoryMailbox {
  uidValidity: string;
  uidNext: number;
  /** HIGHESTMODSEQ; null: it keeps none. */
  modseq: number | null;
  readOnly: boolean;
  /** It is but a place for others (RFC 9051, 7.3.1). */
  noSelect?: true;
  /** It can be opened, and is not listed. */
  unlisted?: boolean;
  messages: MemoryMessage[];
}

/** An IMAP server in memory, as far as the queue and the sync see one through a `Session`. */
export interface MemoryServer {
  readonly mailboxes: Map<string, MemoryMailbox>;
  /** Commands, with what they were about. */
  readonly said: string[];
  /** Extensions that it has. */
  moves: boolean;
  expungesSome: boolean;
  /** Commands that it answers with NO, and (where it is no mere true) the response code. */
  refuses: (command: string) => boolean | string;
  /** Where the connection is lost, before a command is carried out or before its answer comes; null: nowhere. */
  cut: ((command: string) => 'before' | 'after' | null) | null;
  /** Puts a message into a mailbox, which is made where there is none. */
  deliver(path: string, name: string, ...flags: string[]): MemoryMessage;
  /** Names of the messages of a mailbox. */
  names(path: string): string[];
  /** Another connection. */
  session(): Session;
}

const LOST = () => Object.assign(new Error('The connection was lost.'), { code: 'NoConnection' });
const NO = (serverResponseCode = '') => Object.assign(new Error('No.'), { responseStatus: 'NO', responseText: 'No.', serverResponseCode });

/** Bytes of a message, by what it is called. */
const sizeOfName = (name: string): number => 1_000 + name.length;

/** A message, by what it is called. */
export const bodyOfName = (name: string): Uint8Array => Buffer.from(`Subject: ${name}\r\n\r\n`.padEnd(sizeOfName(name)));

const DATE = new Date(Date.UTC(2026, 0, 1));

export function memoryServer(): MemoryServer {
  const mailboxes = new Map<string, MemoryMailbox>();
  const said: string[] = [];
  const make = (path: string): MemoryMailbox => {
    const known = mailboxes.get(path);
    if (known) return known;
    const made: MemoryMailbox = { uidValidity: '1', uidNext: 1, modseq: null, readOnly: false, messages: [] };
    mailboxes.set(path, made);
    return made;
  };
  const put = (path: string, name: string, flags: Iterable<string>): MemoryMessage => {
    const mailbox = make(path);
    if (mailbox.modseq !== null) mailbox.modseq++;
    const message = { uid: mailbox.uidNext++, name, flags: new Set(flags), modseq: mailbox.modseq ?? 0 };
    mailbox.messages.push(message);
    return message;
  };

  const server: MemoryServer = {
    mailboxes,
    said,
    moves: true,
    expungesSome: true,
    refuses: () => false,
    cut: null,
    deliver: (path, name, ...flags) => put(path, name, flags),
    names: (path) => make(path).messages.map(({ name }) => name),
    session,
  };

  function session(): Session {
    let selected: MemoryMailbox | null = null;
    let isOpen = true;
    const opened = () => {
      if (!selected) throw NO();
      return selected;
    };
    const inRange = (range: string, by: 'uid' | 'sequence') => {
      const { messages } = opened();
      const last = by === 'uid' ? (messages.at(-1)?.uid ?? 0) : messages.length;
      const bounds = range.split(',').map((part) => {
        const [first = 0, end = first] = part.split(':').map((bound) => (bound === '*' ? last : Number(bound)));
        return [Math.min(first, end), Math.max(first, end)] as const;
      });
      return messages.filter(({ uid }, index) => {
        const number = by === 'uid' ? uid : index + 1;
        return bounds.some(([first, end]) => number >= first && number <= end);
      });
    };

    /** One command: it is written down, and may be refused or lost. */
    const run = async <T>(command: string, work: () => T): Promise<T> => {
      if (!isOpen) throw LOST();
      said.push(command);
      const cut = server.cut?.(command) ?? null;
      const refusal = cut === 'before' ? false : server.refuses(command);
      if (refusal !== false) throw NO(refusal === true ? '' : refusal);
      const value = cut === 'before' ? null : work();
      if (cut === null) return value as T;
      isOpen = false;
      throw LOST();
    };
    /** The same of one whose refusal is an answer. */
    const answered = async (command: string, work: () => void): Promise<boolean> => {
      try {
        await run(command, work);
        return true;
      } catch (error) {
        if (!isOpen) throw error;
        return false;
      }
    };
    const open = (path: string) => {
      const mailbox = mailboxes.get(path);
      selected = mailbox && !mailbox.noSelect ? mailbox : null;
      return opened();
    };
    const rows = (range: string, by: 'uid' | 'sequence'): FetchedMessage[] =>
      inRange(range, by).map(({ uid, name, flags }) => ({
        seq: 1,
        uid,
        flags: new Set(flags),
        size: sizeOfName(name),
        internalDate: DATE,
        envelope: { messageId: `<${name}@sender.example>`, subject: name },
      }));
    const take = (uids: ReadonlySet<number>) => {
      const mailbox = opened();
      mailbox.messages = mailbox.messages.filter(({ uid }) => !uids.has(uid));
    };
    const uidsIn = (range: string) => new Set(inRange(range, 'uid').map(({ uid }) => uid));
    const copyTo = (range: string, path: string) => {
      if (!mailboxes.has(path)) throw NO();
      for (const { name, flags } of inRange(range, 'uid')) put(path, name, flags);
    };
    const notThere = (): never => {
      throw new Error('This server in memory has no such command.');
    };

    return {
      get isOpen() {
        return isOpen;
      },
      get moves() {
        return server.moves;
      },
      get expungesSome() {
        return server.expungesSome;
      },
      listMailboxes: () =>
        run('LIST', () =>
          [...mailboxes]
            .filter(([, { unlisted }]) => !unlisted)
            .map(([path, { uidValidity, uidNext, modseq, messages, noSelect }]): ServerMailbox => ({
              path,
              name: path,
              delimiter: '/',
              flags: new Set(noSelect ? ['\\Noselect'] : []),
              ...(!noSelect && {
                status: {
                  path,
                  uidValidity: BigInt(uidValidity),
                  uidNext,
                  messages: messages.length,
                  unseen: messages.filter(({ flags }) => !flags.has('\\Seen')).length,
                  ...(modseq === null ? {} : { highestModseq: BigInt(modseq) }),
                },
              }),
            })),
        ),
      examine: (path) =>
        run(`EXAMINE ${path}`, (): Examined => {
          const { uidValidity, uidNext, modseq, messages } = open(path);
          return { uidValidity, uidNext, exists: messages.length, modseq: modseq?.toString() ?? null, resynced: false, vanished: [], changed: [] };
        }),
      select: (path) =>
        run(`SELECT ${path}`, () => {
          const { uidValidity, readOnly } = open(path);
          return { uidValidity, writable: !readOnly };
        }),
      allUids: () => run('SEARCH ALL', () => opened().messages.map(({ uid }) => uid)),
      search: ({ deleted, uid: set }) =>
        run(`SEARCH ${deleted ? 'DELETED' : ''}${set ? `UID ${set}` : ''}`, () => {
          const among = set ? inRange(`${set}`, 'uid') : opened().messages;
          return among.flatMap(({ uid, flags }) => (!deleted || flags.has('\\Deleted') ? [uid] : []));
        }),
      fetchEnvelopes: (range, by, bare) =>
        run(`FETCH ${range}${bare ? ' bare' : ''}`, () => rows(range, by).flatMap((row) => newMessageOf(row, 0) ?? [])),
      fetchFlags: (range, by, changedSince) =>
        run(`FLAGS ${range}`, () => {
          const since = changedSince === null ? -1 : Number(changedSince);
          return inRange(range, by).flatMap(({ uid, flags, modseq }) => (modseq > since ? [{ uid, flags: new Set(flags) }] : []));
        }),
      storeFlag: (range, flag, on) =>
        answered(`STORE ${range} ${on ? '+' : '-'}${flag}`, () => {
          for (const { flags } of inRange(range, 'uid')) {
            if (on) flags.add(flag);
            else flags.delete(flag);
          }
        }),
      move: (range, path) =>
        answered(`MOVE ${range} ${path}`, () => {
          const uids = uidsIn(range);
          copyTo(range, path);
          take(uids);
        }),
      copy: (range, path) => answered(`COPY ${range} ${path}`, () => copyTo(range, path)),
      expunge: (range) =>
        answered(`EXPUNGE ${range}`, () => {
          const marked = opened().messages.filter(({ flags }) => flags.has('\\Deleted'));
          take(new Set([...uidsIn(range), ...(server.expungesSome ? [] : marked.map(({ uid }) => uid))]));
        }),
      uidNextOf: (path) => run(`STATUS ${path}`, () => mailboxes.get(path)?.uidNext ?? null),
      async *fetchSources(range) {
        for (const { uid, name } of await run(`BODIES ${range}`, () => inRange(range, 'uid')))
          yield { uid, source: await packSource(bodyOfName(name)) };
      },
      fetchPiece: (uid, start, length) =>
        run(`PIECE ${uid}`, () => {
          const message = opened().messages.find((one) => one.uid === uid);
          return message ? bodyOfName(message.name).subarray(start, start + length) : null;
        }),
      structure: notThere,
      parts: notThere,
      download: notThere,
      notify: () => Promise.resolve(false),
      answers: () => run('NOOP', () => true).catch(() => false),
      listen: () => undefined,
      onChange: () => undefined,
      onClose: () => undefined,
      close: () => Promise.resolve(),
    };
  }
  return server;
}
