import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, Socks5ProxyAgent, type Dispatcher } from 'undici';
import { AddressRefused, isLocalName, isPublicAddress, pinned, publicAddress, type Resolve } from './address-guard.ts';
import { CONNECTIONS_PER_HOST } from './limits.ts';

/** Why there is no answer. */
export type Unanswered =
  /** No connection was made, by our own rule. */
  | { kind: 'refused'; reason: string; ip: string | null }
  | { kind: 'failed'; reason: string; ip: string | null; /** Its server may have noticed. */ noticed: boolean };

export interface NetworkOptions {
  resolve?: Resolve;
  /** `socks5://host:port`, which then resolves the names as well. Where it cannot be reached there is no direct way round it. */
  proxy?: string | null;
}

export interface Visit {
  method: 'GET' | 'POST';
  headers: Readonly<Record<string, string>>;
  body?: string;
  signal: AbortSignal;
}

/** The network behind the guards, for one purpose: no name, connection or TLS session is shared with another. */
export interface GuardedNetwork {
  /** Asks once, and follows nothing. Has the answer read; what fails before that is read, or meanwhile, resolves as well. */
  visit<T>(url: URL, visit: Visit, read: (answer: Dispatcher.ResponseData, ip: string | null) => T | Promise<T>): Promise<T | Unanswered>;
  end(): Promise<void>;
}

const REFUSED = 'Its address is not on the public internet.';

/** Ends an answer that is not wanted, with its connection; that it was cut off is no news. */
export function discard(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => undefined);
  body.destroy();
}

/** All of an answer; null: there is more than so many bytes. */
export async function readAll(body: Dispatcher.ResponseData['body'], mostBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Errors that come before a packet has left for the host. */
const NEAR: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL']);

/** Whether the host may know that it was asked. A proxy that is not there has told it nothing; what a proxy says of the rest is its own words. */
const wasNoticed = (error: unknown, proxied: boolean): boolean => {
  const { code = '' } = error as { code?: string };
  return !NEAR.has(code) && !(proxied && code === 'ECONNREFUSED');
};

const sentenceOf = (error: unknown): string => {
  const { name, code } = error as { name?: string; code?: string };
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'UND_ERR_CONNECT_TIMEOUT') return 'Its server took too long.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'Its server could not be found.';
  if (code?.startsWith('ERR_TLS') || code?.includes('CERT')) return 'Its server could not prove who it is.';
  return 'Its server could not be reached.';
};

export function guardedNetwork({ resolve, proxy = null }: NetworkOptions = {}): GuardedNetwork {
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
    async visit(url, { method, headers, body, signal }, read) {
      let ip: string | null = null;
      try {
        ip = await guard(url.hostname);
        const request = { origin: url.origin, path: url.pathname + url.search, method, headers: { ...headers }, signal };
        return await read(await dispatcher.request(body === undefined ? request : { ...request, body }), ip);
      } catch (error) {
        if (error instanceof AddressRefused) return { kind: 'refused', reason: REFUSED, ip };
        return { kind: 'failed', reason: sentenceOf(error), ip, noticed: wasNoticed(error, proxy !== null) };
      }
    },
    async end() {
      await dispatcher.destroy();
    },
  };
}
