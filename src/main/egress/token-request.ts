import type { LedgerEntry } from '../../shared/ledger.ts';
import { portOf } from '../web-url.ts';
import { discard, guardedNetwork, readAll, type NetworkOptions, type Unanswered } from './guarded-network.ts';

export interface TokenOrder {
  url: URL;
  /** As application/x-www-form-urlencoded; holds secrets, which go nowhere else. */
  form: Readonly<Record<string, string>>;
  /** For the ledger, one sentence. */
  why: string;
}

/** What the token endpoint said, whatever it is: errors have bodies as well (RFC 6749, 5.2). */
export type TokenAnswer = { kind: 'answered'; status: number; bytes: Uint8Array; ip: string | null } | Unanswered;

export interface TokenRequestParts {
  record(entry: Omit<LedgerEntry, 'id'>): void;
  network?: () => NetworkOptions;
  now?: () => number;
  /** Milliseconds until it is given up. */
  patience?: number;
}

/** A session waits for it, or a person. */
const TOKEN_TIME_MS = 30_000;
/** Answers have some thousand bytes. */
const MOST_TOKEN_BYTES = 200_000;
const HEADERS = Object.freeze({
  'user-agent': 'Mozilla/5.0',
  accept: 'application/json',
  'accept-encoding': 'identity',
  'content-type': 'application/x-www-form-urlencoded',
});

/**
 * Asks a token endpoint once (RFC 6749, 3.2), and writes into the ledger that it did, never what was said. A redirect is not followed: the
 * secrets are for the address that was named. Not through the proxy for pictures: the mail server, of the same provider, knows the address anyway.
 * Resolves, whatever happens.
 */
export async function requestTokens(
  { url, form, why }: TokenOrder,
  { record, network = () => ({}), now = Date.now, patience = TOKEN_TIME_MS }: TokenRequestParts,
): Promise<TokenAnswer> {
  const guarded = guardedNetwork(network());
  const signal = AbortSignal.timeout(patience);
  const at = now();
  const body = new URLSearchParams(form).toString();
  const answer = await guarded.visit<TokenAnswer>(
    url,
    { method: 'POST', headers: HEADERS, body, signal },
    async ({ statusCode: status, body }, ip) => {
      if (status >= 300 && status < 400) {
        discard(body);
        return { kind: 'failed', reason: 'Its server sent us on to another address, which was not followed.', ip, noticed: true };
      }
      const bytes = await readAll(body, MOST_TOKEN_BYTES);
      return bytes
        ? { kind: 'answered', status, bytes, ip }
        : { kind: 'failed', reason: 'It is larger than an answer with a token should be.', ip, noticed: true };
    },
  );
  await guarded.end();
  const outcome: LedgerEntry['outcome'] =
    answer.kind !== 'answered'
      ? { state: answer.kind, reason: answer.reason }
      : answer.status === 200
        ? { state: 'done', bytes: answer.bytes.byteLength }
        : { state: 'failed', reason: `Its server answered ${answer.status}.` };
  record({ at, by: 'sign-in', host: url.hostname, port: portOf(url), ip: answer.ip, why, outcome });
  return answer;
}
