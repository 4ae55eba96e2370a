import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LedgerEntry } from '../../shared/ledger.ts';

export type LoopbackName = '127.0.0.1' | 'localhost';

/** What browsers call `localhost` besides 127.0.0.1, and mostly try first. */
const IPV6_LOOPBACK = '::1';
/** A port that is free on one of the two addresses may be taken on the other. */
const MOST_ATTEMPTS = 8;
/** A browser opens one or two more than it needs. */
const MOST_CONNECTIONS = 16;
/** A code has up to two thousand characters, and browsers send some thousand of their own. */
const LONGEST_HEAD = 32_768;
/** A browser on the same computer says at once what it wants. */
const HEAD_TIME_MS = 10_000;

export interface LoopbackParts {
  name: LoopbackName;
  /** Of the one request that is expected. */
  state: string;
  /** HTML that is shown for it; it has no script and loads nothing. */
  page: string;
  /** For the ledger, one sentence. */
  why: string;
  record(entry: Omit<LedgerEntry, 'id'>): void;
  now?: () => number;
}

export interface LoopbackRedirect {
  /** RFC 8252, 7.3. */
  uri: string;
  /** The parameters that the browser brought; rejects with the signal's reason where that comes first. Nobody listens afterwards. */
  answer(signal: AbortSignal): Promise<URLSearchParams>;
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  connection: 'close',
};

async function listenOn(server: Server, host: string, port: number): Promise<number> {
  server.listen({ host, port, exclusive: true });
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const make = (): Server => {
  const server = createServer({ maxHeaderSize: LONGEST_HEAD, headersTimeout: HEAD_TIME_MS, requestTimeout: HEAD_TIME_MS });
  server.maxConnections = MOST_CONNECTIONS;
  // A connection that could not be taken: whoever it was comes again. Without a listener it would end the process.
  server.on('error', () => undefined);
  return server;
};

/** Servers on one port of loopback: for `localhost` of both kinds, where this computer has both, so that nobody else has the other. */
async function listenOnLoopback(name: LoopbackName): Promise<{ servers: Server[]; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const first = make();
    const port = await listenOn(first, '127.0.0.1', 0);
    if (name === '127.0.0.1') return { servers: [first], port };
    const second = make();
    try {
      await listenOn(second, IPV6_LOOPBACK, port);
      return { servers: [first, second], port };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return { servers: [first], port };
      first.close();
      if (attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

/**
 * Waits on this computer alone for a browser that comes back from a sign-in page (RFC 8252, 7.3 and 8.3): for one GET of our own address with
 * our own `state`. Anything else is refused without a word, and the wait goes on: any page and any program here may knock.
 */
export async function loopbackRedirect({ name, state, page, why, record, now = Date.now }: LoopbackParts): Promise<LoopbackRedirect> {
  const { servers, port } = await listenOnLoopback(name);
  const host = `${name}:${port}`;
  const end = () => {
    for (const server of servers) server.close();
  };

  /** Null: it is not what was expected. A wrong Host is a name that somebody else made lead here. */
  const expected = ({ method, url = '', headers }: IncomingMessage): URLSearchParams | null => {
    if (method !== 'GET' || headers.host !== host || !url.startsWith('/?')) return null;
    const parameters = new URLSearchParams(url.slice(2));
    const states = parameters.getAll('state');
    return states.length === 1 && states[0] === state ? parameters : null;
  };

  return {
    uri: `http://${host}/`,
    async answer(signal) {
      const at = now();
      const entry = (outcome: LedgerEntry['outcome']) => record({ at, by: 'sign-in', host: name, port, ip: '127.0.0.1', why, outcome });
      try {
        const parameters = await new Promise<URLSearchParams>((resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
          if (signal.aborted) reject(signal.reason as Error);
          let came = false;
          const meet = (request: IncomingMessage, response: ServerResponse) => {
            const brought = came ? null : expected(request);
            if (!brought) return void response.writeHead(404, { connection: 'close' }).end();
            came = true;
            response.writeHead(200, HEADERS).end(page, () => resolve(brought));
            // A browser that goes away before it has read the page has said what it came for.
            response.once('close', () => resolve(brought));
          };
          for (const server of servers) server.on('request', meet);
        });
        entry({ state: 'done', bytes: Buffer.byteLength(page) });
        return parameters;
      } catch (error) {
        for (const server of servers) server.closeAllConnections();
        entry({ state: 'failed', reason: 'No browser came back.' });
        throw error;
      } finally {
        end();
      }
    },
  };
}
