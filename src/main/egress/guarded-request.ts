import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, Socks5ProxyAgent, type Dispatcher } from 'undici';
import { AddressRefused, isLocalName, isPublicAddress, pinned, publicAddress, type Resolve } from './address-guard.ts';
import { CONNECTIONS_PER_HOST } from './limits.ts';

export type Answer =
  | { kind: 'bytes'; bytes: Uint8Array; ip: string | null }
  | { kind: 'redirect'; to: string; ip: string | null }
  /** No connection was made, by our own rule. */
  | { kind: 'refused'; reason: string; ip: string | null }
  | { kind: 'failed'; reason: string; ip: string | null; /** Its server may have noticed. */ noticed: boolean };

/** The network as one task sees it, such as the pictures of one message: nothing is shared with another. */
export interface GuardedRequests {
  get(url: URL, signal: AbortSignal): Promise<Answer>;
  end(): Promise<void>;
}

export interface RequestOptions {
  resolve?: Resolve;
  /** `socks5://host:port`, which then resolves the names as well. Where it cannot be reached there is no direct way round it. */
  proxy?: string | null;
}

/** What is asked for: the same headers for every user and every request of a kind, and no more than so much. */
export interface Asked {
  headers: Readonly<Record<string, string>>;
  mostBytes: number;
  /** A sentence. */
  tooLarge: string;
}

const REFUSED = 'Its address is not on the public internet.';

/** Null: there is more than that. */
async function readAll(body: Dispatcher.ResponseData['body'], mostBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Ends an answer that is not wanted, with its connection; that it was cut off is no news. */
function discard(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => undefined);
  body.destroy();
}

/** Errors that come before a packet has left for the host. */
const NEAR: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL']);

/** Whether the host may know that it was asked. A proxy that is not there has told it nothing; what a proxy says of the rest is its own words. */
const wasNoticed = (error: unknown, proxied: boolean): boolean => {
  const { code = '' } = error as { code?: string };
  return !NEAR.has(code) && !(proxied && code === 'ECONNREFUSED');
};

const sentenceOf = (error: unknown): string => {
  if (error instanceof AddressRefused) return REFUSED;
  const { name, code } = error as { name?: string; code?: string };
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'UND_ERR_CONNECT_TIMEOUT') return 'Its server took too long.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'Its server could not be found.';
  if (code?.startsWith('ERR_TLS') || code?.includes('CERT')) return 'Its server could not prove who it is.';
  return 'Its server could not be reached.';
};

/** GET requests to public addresses alone. A redirect is told and not followed. */
export function guardedRequests({ headers: asking, mostBytes, tooLarge }: Asked, { resolve, proxy = null }: RequestOptions = {}): GuardedRequests {
  /** Hosts that were resolved and found public; a socket gets its address from here and nowhere else. */
  const addresses = new Map<string, Promise<LookupAddress>>();
  // No TLS session is kept: a ticket would be a cookie.
  const tls = { maxCachedSessions: 0 };
  const common = { connections: CONNECTIONS_PER_HOST, pipelining: 1, allowH2: false };
  const dispatcher: Dispatcher = proxy
    ? new Socks5ProxyAgent(proxy, { ...common, requestTls: tls })
    : new Agent({
        ...common,
        connect: {
          ...tls,
          lookup(hostname, options, callback) {
            const known = addresses.get(hostname);
            if (!known) return callback(new AddressRefused(''), '', 0);
            known.then(
              (address) => pinned(address)(hostname, options, callback),
              (error: NodeJS.ErrnoException) => callback(error, '', 0),
            );
          },
        },
      });

  const guard = async (hostname: string): Promise<string | null> => {
    if (proxy) {
      const bare = hostname.replace(/^\[(.*)\]$/, '$1');
      const refused = isIP(bare) === 0 ? isLocalName(bare) && !bare.endsWith('.onion') : !isPublicAddress(bare);
      if (refused) throw new AddressRefused(bare);
      return null;
    }
    const known = addresses.get(hostname) ?? publicAddress(hostname, resolve);
    addresses.set(hostname, known);
    return (await known).address;
  };

  return {
    async get(url, signal) {
      let ip: string | null = null;
      try {
        ip = await guard(url.hostname);
        const { statusCode, headers, body } = await dispatcher.request({
          origin: url.origin,
          path: url.pathname + url.search,
          method: 'GET',
          headers: { ...asking },
          signal,
        });
        if (statusCode >= 300 && statusCode < 400 && typeof headers.location === 'string') {
          discard(body);
          return { kind: 'redirect', to: headers.location, ip };
        }
        if (statusCode !== 200) {
          discard(body);
          return { kind: 'failed', reason: `Its server answered ${statusCode}.`, ip, noticed: true };
        }
        const bytes = await readAll(body, mostBytes);
        if (bytes) return { kind: 'bytes', bytes, ip };
        return { kind: 'failed', reason: tooLarge, ip, noticed: true };
      } catch (error) {
        const reason = sentenceOf(error);
        if (error instanceof AddressRefused) return { kind: 'refused', reason, ip };
        return { kind: 'failed', reason, ip, noticed: wasNoticed(error, proxy !== null) };
      }
    },
    async end() {
      await dispatcher.destroy();
    },
  };
}
