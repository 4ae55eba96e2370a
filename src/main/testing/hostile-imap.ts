import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type TLSSocket } from 'node:tls';
import type { ServerSettings } from '../../shared/model.ts';
import { makeCertificate } from './certificate.ts';

interface HostileMessage {
  uid: number;
  raw: string;
  flags?: string;
}

/** In place of an answer: the connection ends. */
export const CUT = Symbol('cut');

/** What a server does otherwise than it should; each gets the default answer's ingredients and may send what it likes. */
interface Misdeeds {
  /** In place of the ENVELOPE of a message. */
  envelope?: (message: HostileMessage) => string;
  /** In place of the whole FETCH answer that holds the body; null: the default. CUT: the connection ends. */
  body?: (message: HostileMessage) => string | null | typeof CUT;
  /** The tagged answer to SEARCH, after which no data are sent. */
  search?: string;
  /** The tagged answer to STORE, after which nothing is stored. */
  store?: string;
  /** The tagged answer to EXAMINE, in place of opening anything. */
  examine?: string;
  /** It does not say under which UIDVALIDITY it has its messages. */
  nameless?: boolean;
  /** Lines sent before the tagged answer to EXAMINE. */
  untagged?: string;
  /** It has QRESYNC. Lines sent before and after all else that it says at EXAMINE. */
  resync?: { before: string; after: string; modseq: number };
}

export interface HostileServer {
  caFile: string;
  settings(): ServerSettings;
  messages: HostileMessage[];
  misdeeds: Misdeeds;
  /** Command lines, without their tags. */
  readonly said: string[];
  /** How many are open. */
  connections(): number;
  /** Those that are open are dead from now on, and nobody says so: nothing comes through any more. */
  silence(): void;
  end(): Promise<void>;
}

const ENVELOPE = ({ uid }: HostileMessage) =>
  `("Thu, ${uid} Jan 2026 00:00:00 +0000" "Letter ${uid}" (("Zoe" NIL "zoe" "sender.example")) NIL NIL NIL NIL NIL NIL "<${uid}@sender.example>")`;

const holds = (set: string, number: number, last: number) =>
  set.split(',').some((range) => {
    const [first = 0, end = first] = range.split(':').map((bound) => (bound === '*' ? last : Number(bound)));
    return number >= Math.min(first, end) && number <= Math.max(first, end);
  });

/** A small IMAP server over TLS that lies, drops and talks nonsense as a test tells it to. It knows one mailbox. */
export async function startHostileServer(): Promise<HostileServer> {
  const folder = mkdtempSync(join(tmpdir(), 'unseen-hostile-'));
  const { caFile, certificate, key } = await makeCertificate(folder, 'good');
  const said: string[] = [];
  const sockets = new Set<TLSSocket>();
  const silent = new WeakSet<TLSSocket>();
  const state: Pick<HostileServer, 'messages' | 'misdeeds'> = { messages: [], misdeeds: {} };

  const row = (message: HostileMessage, sequence: number, items: string): string | typeof CUT => {
    const { uid, raw, flags = '' } = message;
    const wanted = [`UID ${uid}`];
    if (items.includes('FLAGS')) wanted.push(`FLAGS (${flags})`);
    if (items.includes('INTERNALDATE')) wanted.push(`INTERNALDATE "0${uid}-Jan-2026 00:00:00 +0000"`);
    if (items.includes('RFC822.SIZE')) wanted.push(`RFC822.SIZE ${raw.length}`);
    if (items.includes('ENVELOPE')) wanted.push(`ENVELOPE ${(state.misdeeds.envelope ?? ENVELOPE)(message)}`);
    const section = /BODY\.PEEK\[\](?:<(\d+)\.(\d+)>)?/.exec(items);
    if (section) {
      const misdeed = state.misdeeds.body?.(message) ?? null;
      if (misdeed !== null) return misdeed;
      const start = section[1] === undefined ? null : Number(section[1]);
      const piece = start === null ? raw : raw.slice(start, start + Number(section[2]));
      wanted.push(`BODY[]${start === null ? '' : `<${start}>`} {${piece.length}}\r\n${piece}`);
    }
    return `* ${sequence} FETCH (${wanted.join(' ')})\r\n`;
  };

  const fetch = (socket: TLSSocket, line: string): boolean => {
    const [, uid, set = '', items = ''] = /^(UID )?FETCH (\S+) (.*)$/.exec(line) ?? [];
    const last = state.messages.at(-1)?.uid ?? 0;
    for (const [index, message] of state.messages.entries()) {
      if (!(uid ? holds(set, message.uid, last) : holds(set, index + 1, state.messages.length))) continue;
      const answer = row(message, index + 1, items);
      if (answer === CUT) return false;
      socket.write(answer);
    }
    return true;
  };

  const answer = (socket: TLSSocket, tag: string, line: string): void => {
    const ok = (untagged = '') => socket.write(`${untagged}${tag} OK done\r\n`);
    const [command = ''] = line.replace(/^UID /, '').split(' ');
    const next = (state.messages.at(-1)?.uid ?? 0) + 1;
    switch (command) {
      case 'CAPABILITY':
        return void ok(`* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR IDLE${state.misdeeds.resync ? ' ENABLE CONDSTORE QRESYNC' : ''}\r\n`);
      case 'ENABLE':
        return void ok('* ENABLED CONDSTORE QRESYNC\r\n');
      case 'LIST':
        return void ok('* LIST (\\HasNoChildren) "/" INBOX\r\n');
      case 'LSUB':
        return void ok();
      case 'EXAMINE':
      case 'SELECT': {
        if (state.misdeeds.examine) return void socket.write(`${tag} ${state.misdeeds.examine}\r\n`);
        const { resync } = state.misdeeds;
        const modseq = resync ? `* OK [HIGHESTMODSEQ ${resync.modseq}] .\r\n${resync.after}` : '';
        return void ok(
          `${resync?.before ?? ''}* FLAGS (\\Seen)\r\n* ${state.messages.length} EXISTS\r\n${state.misdeeds.nameless ? '' : '* OK [UIDVALIDITY 1] .\r\n'}* OK [UIDNEXT ${next}] .\r\n${modseq}${state.misdeeds.untagged ?? ''}`,
        );
      }
      case 'SEARCH':
        if (state.misdeeds.search) return void socket.write(`${tag} ${state.misdeeds.search}\r\n`);
        return void ok(`* SEARCH ${state.messages.map(({ uid }) => uid).join(' ')}\r\n`);
      case 'STORE':
        return void (state.misdeeds.store ? socket.write(`${tag} ${state.misdeeds.store}\r\n`) : ok());
      case 'FETCH':
        if (fetch(socket, line)) ok();
        else socket.destroy();
        return;
      case 'IDLE':
        return void socket.write('+ idling\r\n');
      case 'LOGOUT':
        ok('* BYE\r\n');
        return void socket.end();
      default:
        ok();
    }
  };

  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    let idle = '';
    let rest = '';
    socket.on('data', (data) => {
      if (silent.has(socket)) return;
      rest += data.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const [tag = '', ...words] = rest.slice(0, end).split(' ');
        rest = rest.slice(end + 2);
        if (tag === 'DONE') {
          socket.write(`${idle} OK done\r\n`);
          continue;
        }
        const line = words.join(' ');
        said.push(line);
        if (line === 'IDLE') idle = tag;
        answer(socket, tag, line);
      }
    });
    socket.write('* OK ready\r\n');
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };

  return Object.assign(state, {
    caFile,
    said,
    connections: () => sockets.size,
    silence() {
      for (const socket of sockets) silent.add(socket);
    },
    settings: () => ({ host: 'localhost', port, security: 'tls' as const, user: 'reader' }),
    async end() {
      for (const socket of sockets) socket.destroy();
      const closed = once(server, 'close');
      server.close();
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  });
}
