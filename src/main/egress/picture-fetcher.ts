import type { LedgerEntry } from '../../shared/ledger.ts';
import type { NetworkOptions } from './guarded-network.ts';
import { guardedRequests, type Answer } from './guarded-request.ts';
import { MOST_PICTURES, MOST_REDIRECTS, PICTURE_REQUEST, PICTURE_TIME_MS } from './limits.ts';
import { pictureUrl, portOf } from '../web-url.ts';

export type FetchedPicture = { state: 'loaded'; bytes: Uint8Array; contentType: string } | { state: 'failed'; reason: string };

/** The pictures of one message that its reader approved. */
export interface PictureOrder {
  /** Whose message it is, for the ledger; null: nobody that was proven. */
  sender: string | null;
  /** The reader asks for them now. Else a choice stands, and a server that did not give one is not told of every reading. */
  asked: boolean;
  pictures: readonly { id: number; url: string }[];
}

export interface FetcherParts {
  /** What the bytes are, told by themselves; null: no picture that may be shown. Runs in the reader process. */
  check(bytes: Uint8Array): Promise<{ contentType: string } | null>;
  /** Name of the tracking service that an address belongs to; null: none. */
  trackerOf(url: string): string | null;
  record(entry: Omit<LedgerEntry, 'id'>): void;
  /** Pictures that were fetched, or asked for in vain: reading again asks nobody. */
  cache: {
    get(url: string): Promise<{ bytes: Uint8Array; contentType: string } | null>;
    put(url: string, picture: { bytes: Uint8Array; contentType: string }): Promise<void>;
    /** Why its server did not give it, not long ago. */
    refusal(url: string): Promise<string | null>;
    /** `briefly`: it was its name that led nowhere, which may be ours to blame. */
    refuse(url: string, reason: string, briefly: boolean): Promise<void>;
  };
  network(): NetworkOptions;
  now?: () => number;
}

const failed = (reason: string): FetchedPicture => ({ state: 'failed', reason });

/** What the next hop may be, or the sentence why it may not. */
function judgeHop(from: URL, to: string, hosts: ReadonlySet<string>, trackerOf: FetcherParts['trackerOf']): URL | string {
  const next = pictureUrl(to, from);
  if (!next) return 'Its server sent us on to an address that is no web address of a picture.';
  if (from.protocol === 'https:' && next.protocol === 'http:') return 'Its server sent us on to an address without encryption.';
  const tracker = trackerOf(next.href);
  if (tracker !== null) return `Its server sent us on to a tracker (${tracker}).`;
  if (!hosts.has(next.hostname)) return `Its server sent us on to another host (${next.hostname}), which you have not approved.`;
  return next;
}

/**
 * Fetches all pictures of an order at once, so that neither scrolling nor closing the message tells anything.
 * Each promise resolves, whatever happens.
 */
export function fetchPictures(
  order: PictureOrder,
  { check, trackerOf, record, cache, network, now = Date.now }: FetcherParts,
): ReadonlyMap<number, Promise<FetchedPicture>> {
  const requests = guardedRequests(PICTURE_REQUEST, network());
  const hosts = new Set(order.pictures.flatMap(({ url }) => pictureUrl(url)?.hostname ?? []));

  const note = (url: URL, index: number, answer: Answer) => {
    const from = order.sender === null ? 'a message' : `a message from ${order.sender}`;
    record({
      at: now(),
      by: 'pictures',
      host: url.hostname,
      port: portOf(url),
      ip: answer.ip,
      why: `Picture ${index + 1} of ${order.pictures.length} in ${from}, which you approved.`,
      outcome:
        answer.kind === 'bytes'
          ? { state: 'done', bytes: answer.bytes.byteLength }
          : answer.kind === 'redirect'
            ? { state: 'done', bytes: 0 }
            : { state: answer.kind, reason: answer.reason },
    });
  };

  /** It was asked for in vain, and its server knows, or who answers for its name. */
  const refuse = async (url: string, reason: string, named = false): Promise<FetchedPicture> => {
    await cache.refuse(url, reason, named).catch(() => undefined);
    return failed(reason);
  };

  const accept = async (url: string, bytes: Uint8Array): Promise<FetchedPicture> => {
    const picture = await check(bytes).catch(() => null);
    if (!picture) return refuse(url, 'What its server sent is no picture that Unseen shows.');
    const kept = { bytes, contentType: picture.contentType };
    // A full disk must not hide the picture.
    await cache.put(url, kept).catch(() => undefined);
    return { state: 'loaded', ...kept };
  };

  const fetchOne = async (address: string, index: number): Promise<FetchedPicture> => {
    const kept = await cache.get(address).catch(() => null);
    if (kept) return { state: 'loaded', ...kept };
    const refusal = order.asked ? null : await cache.refusal(address).catch(() => null);
    if (refusal !== null) return failed(refusal);
    if (index >= MOST_PICTURES) return failed('The message has more pictures than Unseen fetches at once.');
    let url = pictureUrl(address);
    if (!url) return failed('Its address leads to something else than a web server’s picture.');
    const signal = AbortSignal.timeout(PICTURE_TIME_MS);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const answer = await requests.get(url, signal);
      note(url, index, answer);
      if (answer.kind === 'bytes') return accept(address, answer.bytes);
      if (answer.kind !== 'redirect') {
        if (hop > 0 || (answer.kind === 'failed' && answer.noticed)) return refuse(address, answer.reason);
        return answer.named ? refuse(address, answer.reason, true) : failed(answer.reason);
      }
      const next = judgeHop(url, answer.to, hosts, trackerOf);
      if (typeof next === 'string') return refuse(address, next);
      url = next;
    }
    return refuse(address, 'Its server sent us on too many times.');
  };

  const fetches = new Map(
    order.pictures.map(({ id, url }, index) => [id, fetchOne(url, index).catch(() => failed('It could not be fetched.'))] as const),
  );
  void Promise.all(fetches.values()).then(() => requests.end());
  return fetches;
}
