import type { ResourceKind, Trigger } from '../../../shared/report.ts';
import { normaliseLink } from '../../trackers/url.ts';
import type { Appearance } from './layout.ts';

export interface Place {
  /** Where in the document, 0 to 1. */
  position: number;
  /** No text comes after it. */
  last: boolean;
  /** No text comes before it. */
  first: boolean;
  afterBody: boolean;
  inLink: boolean;
}

/** One use of a URL in the message. */
export interface Sighting {
  url: string;
  kind: ResourceKind;
  via: string;
  trigger: Trigger;
  /** How its element would appear; null where no element shows it (a style sheet, a header). */
  appearance: Appearance | null;
  place: Place;
  alt: string | null;
  excerpt: string;
}

/** Nowhere in a text. */
export const BESIDE: Pick<Sighting, 'appearance' | 'place' | 'alt'> = {
  appearance: null,
  place: { position: 0, last: false, first: true, afterBody: false, inLink: false },
  alt: null,
};

export interface LinkSighting {
  url: string;
  /** As it is read. */
  text: string;
  /** What else may be read out of it; see `LinkTexts` and `LinkRuns`. */
  others: readonly string[];
}

/** An address that is read as it is, in a text or an entry: none where it leads nowhere. */
export function linkWritten(address: string): LinkSighting[] {
  const url = normaliseLink(address, null);
  return url === null ? [] : [{ url, text: address, others: [] }];
}

export interface Extraction {
  sightings: Sighting[];
  links: LinkSighting[];
}

/** Adds what was not met before. */
export function addUnseen(extraction: Extraction, again: Extraction): void {
  const seen = new Set(extraction.sightings.map(({ url }) => url));
  const linked = new Set(extraction.links.map(({ url }) => url));
  extraction.sightings.push(...again.sightings.filter(({ url }) => !seen.has(url)));
  extraction.links.push(...again.links.filter(({ url }) => !linked.has(url)));
}

/** The trigger of what is asked for in something that itself is asked for by one. */
export const weaker = (a: Trigger, b: Trigger): Trigger => (a === 'open' ? b : a);

/** The same as no program of today does it by itself. */
export const onlyByOthers = ({ sightings }: Extraction): Extraction => ({
  sightings: sightings.map((each) => ({ ...each, trigger: weaker(each.trigger, 'legacy') })),
  links: [],
});
