import type { LedgerEntry } from '../../shared/ledger.ts';
import { oneClickUrl, portOf } from '../web-url.ts';
import { discard, guardedNetwork, type NetworkOptions, type Unanswered } from './guarded-network.ts';
import { ONE_CLICK_BODY, ONE_CLICK_HEADERS, ONE_CLICK_TIME_MS } from './limits.ts';

/** Whether the server said yes. What else it said is not read. */
export type OneClickAnswer = { kind: 'accepted'; ip: string | null } | Unanswered;

export interface OneClickOrder {
  /** From the message's List-Unsubscribe. */
  url: string;
  /** Whose message it is, for the ledger; null: nobody that was proven. */
  sender: string | null;
}

export interface OneClickParts {
  record(entry: Omit<LedgerEntry, 'id'>): void;
  network(): NetworkOptions;
  now?: () => number;
  /** Milliseconds until it is given up. */
  patience?: number;
}

/** A redirect is none of what RFC 8058 allows a sender to answer (3.1), and whoever it leads to was not agreed to: it is a no. */
function answerOf(status: number, ip: string | null): OneClickAnswer {
  if (status >= 200 && status < 300) return { kind: 'accepted', ip };
  const reason =
    status >= 300 && status < 400 ? 'Its server sent us on to another address, which was not followed.' : `Its server answered ${status}.`;
  return { kind: 'failed', reason, ip, noticed: true };
}

/** Asks once to be taken off a list, in one click (RFC 8058), and writes it into the ledger. Resolves, whatever happens. */
export async function askInOneClick(
  { url: address, sender }: OneClickOrder,
  { record, network, now = Date.now, patience = ONE_CLICK_TIME_MS }: OneClickParts,
): Promise<OneClickAnswer> {
  const url = oneClickUrl(address);
  if (!url) return { kind: 'refused', reason: 'Its address is none that such a request may go to.', ip: null };
  const guarded = guardedNetwork(network());
  const signal = AbortSignal.timeout(patience);
  const answer = await guarded.visit(
    url,
    { method: 'POST', headers: ONE_CLICK_HEADERS, body: ONE_CLICK_BODY, signal },
    ({ statusCode, body }, ip) => {
      discard(body);
      return answerOf(statusCode, ip);
    },
  );
  await guarded.end();
  const from = sender === null ? 'a message' : `a message from ${sender}`;
  record({
    at: now(),
    by: 'unsubscribe',
    host: url.hostname,
    port: portOf(url),
    ip: answer.ip,
    why: `To be taken off the list of ${from}, as you asked.`,
    outcome: answer.kind === 'accepted' ? { state: 'done', bytes: 0 } : { state: answer.kind, reason: answer.reason },
  });
  return answer;
}
