import type { ResourceKind, ServiceRef, Trigger } from '../../shared/report.ts';
import type { Token } from './tokens.ts';

/** Up to this many pixels, in either direction, nobody sees a picture. */
export const TINY = 3;

/** Distinct pictures that share a token: it names the sender's account. */
export const SHARED_BY = 3;

/** A remote resource, with all that the message says about how it would appear. */
export interface Candidate {
  url: URL;
  kind: ResourceKind;
  trigger: Trigger;
  /** Pixels as declared; null: not declared. */
  width: number | null;
  height: number | null;
  hidden: { sentence: string; excerpt: string } | null;
  /** Hidden from some and shown to others by a media query. */
  sometimes: boolean;
  /** An element shows it; a style sheet or header does not. */
  shown: boolean;
  /** Drawn behind something, where ordinary mail has few pictures, and none of them twice. */
  background: boolean;
  position: number;
  last: boolean;
  first: boolean;
  afterBody: boolean;
  inLink: boolean;
  alt: string | null;
  repeats: number;
  excerpt: string;
}

/** What the rest of the message tells about a URL in it. */
export interface MessageContext {
  /** Distinct pictures that can be seen, by host. */
  visibleOn: ReadonlyMap<string, number>;
  /** Folders that pictures to look at lie in (`folderOf`). */
  folders: ReadonlySet<string>;
  /** In how many distinct URLs of pictures to look at a token stands in the path. */
  pathTokens: ReadonlyMap<string, number>;
  /** Distinct tokens by the place in the URL where pictures have them (`placeOf`): several name the pictures, not the reader. */
  places: ReadonlyMap<string, ReadonlySet<string>>;
  /** Tokens that name the reader or this sending: from List-Unsubscribe, Message-ID, Return-Path and unsubscribe links. */
  personal: ReadonlySet<string>;
  /** The reader's address in a URL, as a sentence with the piece that holds it; null: it is not there. */
  addressIn(url: string): { sentence: string; excerpt: string } | null;
  /** The service that runs a host of unknown owner, as far as the rest of the message tells. */
  runnerOf(host: string): { service: ServiceRef; sentence: string } | null;
}

/** Where in the URLs of a host a token of the path stands; null for other tokens. */
export function placeOf(url: URL, { where, segment }: Token): string | null {
  return where === 'path' || where === 'file' ? `${url.hostname}/${segment}` : null;
}
