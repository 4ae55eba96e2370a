import type { Trigger } from '../../../shared/report.ts';
import type { Condensed } from './condense.ts';
import type { Effort } from './effort.ts';
import type { InnerDocuments } from './inner-documents.ts';
import type { Appearance } from './layout.ts';
import type { MarkupListener } from './listener.ts';
import type { Place } from './sighting.ts';

export interface Source {
  html: string;
  base: string | null;
  /** In which it writes the queries of its addresses; none: UTF-8, as a message is given to a browser. */
  charset?: string | undefined;
  inlineText?: (cid: string) => { contentType: string; text: string } | null;
}

/** A document of a message, or one inside such a document. */
export interface Document {
  source: Source;
  /** Media type, lower case. */
  type: string;
  /** Null: it is a body. */
  host: Host | null;
  depth: number;
  inner: InnerDocuments;
  effort: Effort;
}

/** One reading of a document. */
export interface Reading extends Document {
  condensed: Condensed;
  /** Read by the rules of XML. */
  asXml?: true;
  /** Hears it. */
  listener?: MarkupListener | null;
}

/** What an inner document stands in. */
export interface Host {
  place: Place;
  appearance: Appearance | null;
  /** What loads the inner document is itself only loaded so. */
  trigger: Trigger;
}

export const NOWHERE: Place = { position: 0, last: false, first: false, afterBody: false, inLink: false };

/** Where a document stands that is in no other. */
export const ALONE: Host = { place: NOWHERE, appearance: null, trigger: 'legacy' };
