import { randomUUID } from 'node:crypto';
import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Dispatcher } from 'undici';
import { AddressRefused, isLocalName, isPublicAddress, pinned, publicAddress, type Resolve } from './address-guard.ts';
import { NOT_BEGUN } from './few-at-a-time.ts';
import { CONNECTIONS_PER_HOST } from './limits.ts';

/** Why there is no answer. `named`: nobody but whoever answers for its name was asked, who may be the sender as well. */
export type Unanswered =
  /** No connection was made, by our own rule. */
  | { kind: 'refused'; reason: string; ip: string | null; named?: boolean }
  | { kind: 'failed'; reason: string; ip: string | null; /** Its server may have noticed. */ noticed: boolean; named?: boolean };

export interface NetworkOptions {
  resolve?: Resolve;
  /** `socks5://host:port`, which then resolves the names as well. Where it cannot be reached there is no direct way round it. */
  proxy?: string | null;
  /** Whether this computer is on a network at all: without one nobody is asked for a name. */
  online?: () => boolean;
}

interface Visit {
  method: 'GET' | 'POST';
  headers: Readonly<Record<string, string>>;
  body?: string;
  signal: AbortSignal;
}

/** The network behind the guards, for one purpose: no name, connection or TLS session is shared with another. */
interface GuardedNetwork {
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

/** Bytes that several answers may have together, as far as they have not. */
interface Together {
  left: number;
}

/**
 * All of an answer; null: there is more than so many bytes, or than are left. What is not kept takes nothing of those.
 * @throws what the connection fails with
 */
export async function readAll(
  body: Dispatcher.ResponseData['body'],
  mostBytes: number,
  together: Together = { left: Number.POSITIVE_INFINITY },
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      together.left -= chunk.byteLength;
      if (size > mostBytes || together.left < 0) return null;
      chunks.push(chunk);
    }
    whole = true;
    return Buffer.concat(chunks);
  } finally {
    if (!whole) together.left += size;
  }
}

/** Errors that come before a packet has left for the host, or for anybody who knows its name. */
const NEAR: ReadonlySet<string> = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', NOT_BEGUN]);

/** What name servers answer that know no such name, or do not answer. */
const NO_ADDRESS: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN']);

const onANetwork = () => Object.values(networkInterfaces()).some((all) => all?.some(({ internal }) => !internal));

/** Whether the host may know that it was asked. A proxy that is not there has told it nothing; what a proxy says of the rest is its own words. */
const wasNoticed = (code: string, proxied: boolean): boolean => !NEAR.has(code) && !NO_ADDRESS.has(code) && !(proxied && code === 'ECONNREFUSED');

/** The same, or what the signal ends it with: looking a name up cannot be broken off. */
function until<T>(task: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason as Error);
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    task.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}

const sentenceOf = (error: unknown): string => {
  const { name, code } = error as { name?: string; code?: string };
  if (name === 'TimeoutError' || name === 'AbortError' || code === NOT_BEGUN || code === 'UND_ERR_CONNECT_TIMEOUT')
    return 'Its server took too long.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'Its server could not be found.';
  if (code?.startsWith('ERR_TLS') || code?.includes('CERT')) return 'Its server could not prove who it is.';
  return 'Its server could not be reached.';
};

/** Loading it takes some 70 ms, for which no window waits. */
export const httpLibrary = () => import('undici');

export function guardedNetwork({ resolve, proxy = null, online = onANetwork }: NetworkOptions = {}): GuardedNetwork {
  /** Hosts that were resolved and found public; a socket gets its address from here and nowhere else. */
  const addresses = new Map<string, Promise<LookupAddress>>();
  // No TLS session is kept: a ticket would be a cookie.
  const tls = { maxCachedSessions: 0 };
  const common = { connections: CONNECTIONS_PER_HOST, pipelining: 1, allowH2: false };
  // Tor leads what different users ask for through different circuits (IsolateSOCKSAuth): no host sees the pictures of two messages come from one place.
  const purpose = randomUUID();
  let hasEnded = false;
  const dispatching = async (): Promise<Dispatcher> => {
    const { Agent, Socks5ProxyAgent } = await httpLibrary();
    if (hasEnded) throw new Error('The network was ended.');
    if (proxy) return new Socks5ProxyAgent(proxy, { ...common, requestTls: tls, username: purpose, password: purpose });
    return new Agent({
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
  };
  let dispatcher: Promise<Dispatcher> | null = null;

  const guard = async (hostname: string, signal: AbortSignal): Promise<string | null> => {
    if (proxy) {
      const bare = hostname.replace(/^\[(.*)\]$/, '$1');
      const refused = isIP(bare) === 0 ? isLocalName(bare) && !bare.endsWith('.onion') : !isPublicAddress(bare);
      if (refused) throw new AddressRefused(bare);
      return null;
    }
    const known = addresses.get(hostname) ?? publicAddress(hostname, resolve, signal);
    addresses.set(hostname, known);
    return (await until(known, signal)).address;
  };

  return {
    async visit(url, { method, headers, body, signal }, read) {
      let ip: string | null = null;
      try {
        ip = await guard(url.hostname, signal);
        const request = { origin: url.origin, path: url.pathname + url.search, method, headers: { ...headers }, signal };
        dispatcher ??= dispatching();
        return await read(await (await dispatcher).request(body === undefined ? request : { ...request, body }), ip);
      } catch (error) {
        if (error instanceof AddressRefused) return { kind: 'refused', reason: REFUSED, ip, named: error.asked };
        const { code = '' } = error as { code?: string };
        return { kind: 'failed', reason: sentenceOf(error), ip, noticed: wasNoticed(code, proxy !== null), named: NO_ADDRESS.has(code) && online() };
      }
    },
    async end() {
      hasEnded = true;
      // One that is never made has nothing open.
      await (await dispatcher?.catch(() => null))?.destroy();
    },
  };
}
