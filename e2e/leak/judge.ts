import { onWire } from './on-wire.ts';
import type { Layer, Sighting } from './net/sinkhole.ts';

/** One message while it was open. */
export interface Opened {
  file: string;
  /** When it was opened. It stays the open one until the next. */
  from: number;
  /** URLs that the reader approved here. */
  approved: readonly string[];
  /**
   * URLs of pictures that the reader approved, and that may not be requested all the same: their names have to be looked up before
   * the address guard can refuse what they lead to.
   */
  lookedUp?: readonly string[];
}

export interface Leak {
  file: string;
  layer: Layer;
  detail: string;
}

export interface Approved {
  file: string;
  url: string;
  headers: Sighting['headers'];
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replaceAll(/^\[|\]$/g, '') : '');

/** File name given to what was seen before the first message was opened. */
export const BEFORE = '(before any message was opened)';

/**
 * Tells what each message let out, from what was seen and when. A request for an approved URL, and the connection that it needs,
 * is no leak; everything else is, once for each thing seen.
 */
export function judge(opened: readonly Opened[], sightings: readonly Sighting[]): { leaked: Leak[]; approved: Approved[] } {
  const leaked = new Map<string, Leak>();
  const approved: Approved[] = [];
  for (const { at, layer, host, detail, url, headers } of sightings) {
    const during = opened.findLast(({ from }) => from <= at);
    const file = during?.file ?? BEFORE;
    // What was approved once is fetched for the message that it was approved in, whenever the answer comes.
    const urls = (during?.approved ?? []).map(onWire);
    if (layer === 'http' && url !== undefined && urls.includes(onWire(url))) {
      approved.push({ file, url, headers });
      continue;
    }
    if (layer === 'dns' && (during?.lookedUp ?? []).some((picture) => hostOf(picture) === host)) continue;
    if (layer !== 'http' && layer !== 'other' && urls.some((allowed) => hostOf(allowed) === host)) continue;
    leaked.set(`${file} ${layer} ${detail}`, { file, layer, detail });
  }
  return { leaked: [...leaked.values()], approved };
}
