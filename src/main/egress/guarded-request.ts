import type { Dispatcher } from 'undici';
import { discard, guardedNetwork, readAll, type NetworkOptions, type Unanswered } from './guarded-network.ts';

export type Answer = { kind: 'bytes'; bytes: Uint8Array; ip: string | null } | { kind: 'redirect'; to: string; ip: string | null } | Unanswered;

/** The network as one task sees it, such as the pictures of one message: nothing is shared with another. */
export interface GuardedRequests {
  get(url: URL, signal: AbortSignal): Promise<Answer>;
  end(): Promise<void>;
}

/** What is asked for: the same headers for every user and every request of a kind, and no more than so much. */
export interface Asked {
  headers: Readonly<Record<string, string>>;
  mostBytes: number;
  /** A sentence. */
  tooLarge: string;
  /** Bytes of all answers together, and the sentence about what is more. */
  together?: { mostBytes: number; tooMuch: string };
}

/** GET requests to public addresses alone. A redirect is told and not followed. */
export function guardedRequests({ headers: asking, mostBytes, tooLarge, together }: Asked, options: NetworkOptions = {}): GuardedRequests {
  const network = guardedNetwork(options);
  const all = { left: together?.mostBytes ?? Number.POSITIVE_INFINITY };

  const read = async ({ statusCode, headers, body }: Dispatcher.ResponseData, ip: string | null): Promise<Answer> => {
    if (statusCode >= 300 && statusCode < 400 && typeof headers['location'] === 'string') {
      discard(body);
      return { kind: 'redirect', to: headers['location'], ip };
    }
    if (statusCode !== 200) {
      discard(body);
      return { kind: 'failed', reason: `Its server answered ${statusCode}.`, ip, noticed: true };
    }
    const bytes = await readAll(body, mostBytes, all);
    const reason = together && all.left < mostBytes ? together.tooMuch : tooLarge;
    return bytes ? { kind: 'bytes', bytes, ip } : { kind: 'failed', reason, ip, noticed: true };
  };

  return {
    get: (url, signal) => network.visit(url, { method: 'GET', headers: asking, signal }, read),
    end: network.end,
  };
}
