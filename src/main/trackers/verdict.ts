import type { Evidence, Grade, ResourceKind, ServiceRef, Trigger } from '../../shared/report.ts';
import { knownServices } from './services.ts';
import { isStaticFile, tokensOf, tokenStrength, type Token } from './tokens.ts';
import {
  inSharedFolder,
  isAssetHost,
  isLayoutName,
  isObjectStore,
  isPictureProxy,
  isStatic,
  opens,
  original,
  personalHostToken,
  personalQueryToken,
  queryMatters,
  watches,
} from './url-shape.ts';

/** Up to this many pixels, in either direction, nobody sees a picture. */
export const TINY = 3;

/** Bits that tell more readers apart than any list has. */
const PERSONAL_STRENGTH = 60;

/** The same for the name of a folder, which may be an account's or a picture's: an identifier of 20 random characters and more. */
const FOLDER_STRENGTH = 110;

/** From here on in a document, what is last is put there to be overlooked. */
const NEAR_THE_END = 0.8;

/** Distinct pictures that share a token: it names the sender's account. */
const SHARED_BY = 3;

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
  /** In how many distinct URLs of pictures to look at a token stands in the path. */
  pathTokens: ReadonlyMap<string, number>;
  /** Distinct tokens by the place in the URL where pictures have them (`placeOf`): several name the pictures, not the reader. */
  places: ReadonlyMap<string, ReadonlySet<string>>;
  /** Tokens that name the reader or this sending: from List-Unsubscribe, Message-ID, Return-Path and unsubscribe links. */
  personal: ReadonlySet<string>;
  /** The reader's address in a URL, as a sentence with the piece that holds it; null: it is not there. */
  addressIn(url: string): { sentence: string; excerpt: string } | null;
}

export interface Verdict {
  grade: Grade;
  service: ServiceRef | null;
  evidence: Evidence[];
}

const evidence = (kind: Evidence['kind'], sentence: string, excerpt: string | null = null): Evidence => ({ kind, sentence, excerpt });

function tokenEvidence({ value, where, key, shape }: Token, personal: ReadonlySet<string>): Evidence {
  const what =
    shape === 'number' ? `Number of ${value.length} digits` : shape === 'uuid' ? 'Unique identifier (UUID)' : `Token of ${value.length} characters`;
  const place = where === 'query' ? ` in its parameter “${key || '?'}”` : where === 'host' ? ' in its host name' : ' in its path';
  return evidence('token', `${what}${place}${personal.has(value) ? ', the same as in the link that unsubscribes you' : ''}.`, value.slice(0, 120));
}

/** The most telling token by what a picture that nobody sees may carry. */
function strongest(tokens: readonly Token[]): Token | null {
  return tokens.reduce<Token | null>((best, token) => (best === null || tokenStrength(token.value) > tokenStrength(best.value) ? token : best), null);
}

/** Where in the URLs of a host a token of the path stands; null for other tokens. */
export function placeOf(url: URL, { where, segment }: Token): string | null {
  return where === 'path' || where === 'file' ? `${url.hostname}/${segment}` : null;
}

/** Is it the only one of its place? Pictures that have a token each are told apart by it; readers are not. */
function isAlone(url: URL, token: Token, { places, pathTokens }: MessageContext): boolean {
  const place = placeOf(url, token);
  return place === null || ((places.get(place)?.size ?? 0) <= 1 && (pathTokens.get(token.value) ?? 0) < SHARED_BY);
}

/**
 * A token that is this reader's, in a picture that can be seen. Names of files do not count, nor do folders below one that
 * everybody's pictures are in: pictures are kept under hashes and identifiers everywhere.
 */
function personalToken(candidate: Candidate, tokens: readonly Token[], context: MessageContext): Token | null {
  const { url } = candidate;
  if (isAssetHost(url.hostname)) return null;
  const known = tokens.find(
    ({ value, where }) => context.personal.has(value) && !(where !== 'query' && (context.pathTokens.get(value) ?? 0) >= SHARED_BY),
  );
  if (known) return known;
  const query = personalQueryToken(url, tokens) ?? personalHostToken(url, tokens);
  if (query) return query;
  if (isPictureProxy(url)) return null;
  const inPath = tokens.filter(({ where }) => where === 'path').filter((token) => isAlone(url, token, context));
  if (isStaticFile(url.pathname) && (inSharedFolder(url) || !watches(url))) {
    return inSharedFolder(url) || isObjectStore(url.hostname)
      ? null
      : strongest(inPath.filter(({ value }) => tokenStrength(value) >= FOLDER_STRENGTH));
  }
  return strongest(inPath.filter(({ value }) => tokenStrength(value) >= PERSONAL_STRENGTH));
}

/** A token of any kind, file names included, that only this URL of the message has: what nobody sees needs no name of its own. */
function ownToken({ url }: Candidate, tokens: readonly Token[], context: MessageContext): Token | null {
  if (isAssetHost(url.hostname) || (inSharedFolder(url) && !watches(url))) return null;
  return strongest(tokens.filter((token) => tokenStrength(token.value) >= PERSONAL_STRENGTH && isAlone(url, token, context)));
}

/** A picture that keeps a layout together, the same for every reader. */
function isSpacer(candidate: Candidate, tokens: readonly Token[], context: MessageContext): boolean {
  const { url, repeats } = candidate;
  if (!isStatic(url) || personalHostToken(url, tokens)) return false;
  if (isAssetHost(url.hostname)) return true;
  const inPath = tokens.filter(({ where }) => where === 'path' || where === 'file');
  if (inPath.some(({ value }) => context.personal.has(value))) return false;
  if (opens(url)) return false;
  const own = inPath.filter(({ value }) => (context.pathTokens.get(value) ?? 0) < SHARED_BY);
  if (own.length === 0) return true;
  if (repeats >= SHARED_BY) return true;
  if (isLayoutName(url)) return own.every(({ where }) => where !== 'file') && (inSharedFolder(url) || repeats > 1);
  return inSharedFolder(url) && !watches(url) && own.every(({ where }) => where === 'file') && repeats > 1;
}

function sizeEvidence({ width, height, excerpt }: Candidate): Evidence | null {
  const small = (side: number | null) => side !== null && side <= TINY;
  if (!small(width) && !small(height)) return null;
  if (width === null || height === null) return evidence('size', width === null ? `${height} pixel high.` : `${width} pixel wide.`, excerpt);
  const flat = small(width) && small(height) ? '' : ': too flat to be seen';
  return evidence('size', `${width} × ${height} pixel${flat}.`, excerpt);
}

function placeEvidence({ afterBody, last, first, position }: Candidate): Evidence | null {
  if (afterBody) return evidence('place', 'Stands after the end of the message body.');
  if (last) return evidence('place', 'Stands at the end of the message, after all of its text.');
  if (first) return evidence('place', 'Stands at the beginning of the message, before any text.');
  return position > NEAR_THE_END ? evidence('place', 'Stands near the end of the message.') : null;
}

/** Without a size, in a place where nobody looks, and with nothing to say to those who cannot see it. */
function isOverlooked({ width, height, inLink, alt, kind, shown, background, last, first, afterBody, position }: Candidate): boolean {
  // What is drawn behind all text begins before all text.
  if (background && !last && !afterBody) return false;
  if (kind !== 'picture' || !shown || inLink || (alt !== null && /\w{2}/.test(alt))) return false;
  return width === null && height === null && (afterBody || last || first || position > 0.97);
}

const NOTHING: Verdict = { grade: 'none', service: null, evidence: [] };

/**
 * Grades one resource. `named` and `structural` are certain; `suspected` is a picture to be asked about. A rule that
 * fits any host and any sender names nobody: only services' own forms do.
 */
export function judge(candidate: Candidate, context: MessageContext): Verdict {
  const url = original(candidate.url);
  return judgeUrl(url === candidate.url ? candidate : { ...candidate, url }, context);
}

function judgeUrl(candidate: Candidate, context: MessageContext): Verdict {
  const { url, kind } = candidate;
  const tokens = tokensOf(url);
  const address = context.addressIn(url.href);
  const hit = knownServices.find(url);
  const owner = knownServices.ofHost(url.hostname.toLowerCase());
  const found: Evidence[] = [];
  const service = (named: ServiceRef | null, sentence: string) => {
    if (named) found.push(evidence('service', `${sentence} ${named.name}.`, url.hostname));
  };
  const size = kind === 'picture' || kind === 'frame' || kind === 'media' ? sizeEvidence(candidate) : null;
  const hidden = candidate.sometimes ? null : candidate.hidden;
  if (size) found.push(size);
  if (hidden) found.push(evidence('hidden', hidden.sentence, hidden.excerpt));
  if (address) found.push(evidence('address', address.sentence, address.excerpt));

  const named = hit?.purpose === 'open' && hit.alone ? hit.service : null;
  const conclude = (grade: Grade): Verdict => {
    const known = grade === 'structural' || grade === 'named' ? (hit?.service ?? owner) : (hit?.service ?? null);
    if (known) service(known, hit?.purpose === 'open' ? 'Open-tracking address of' : 'Address of');
    const place = placeEvidence(candidate);
    if (place && kind === 'picture' && candidate.shown) found.push(place);
    if (grade === 'structural' && known) return { grade: 'named', service: known, evidence: found };
    return { grade, service: known, evidence: found };
  };
  const withToken = (token: Token | null) => {
    if (token) found.push(tokenEvidence(token, context.personal));
  };

  const unseen = size !== null || (hidden !== null && (candidate.width ?? 0) <= TINY && (candidate.height ?? 0) <= TINY);
  // Services keep their customers' pictures on the same domains: what can be seen and is the same for all is no tracker.
  const plainPicture =
    kind === 'picture' && candidate.shown && !unseen && hidden === null && !isOverlooked(candidate) && isStatic(url) && !watches(url);
  if (named && !plainPicture) {
    withToken(strongest(tokens));
    return conclude('named');
  }
  if (address && (unseen || hidden || !isVisibleKind(kind))) return conclude('structural');
  if (unseen) {
    if (hit?.purpose !== 'open' && isSpacer(candidate, tokens, context)) return NOTHING;
    withToken(strongest(tokens));
    contextEvidence(candidate, context, found);
    return conclude('structural');
  }

  const personal = personalToken(candidate, tokens, context);
  if (hidden) {
    // Hidden at full size: a picture for other clients, unless it is this reader's or no picture at all.
    const own = personal ?? ownToken(candidate, tokens, context);
    if (!own && (isStaticFile(url.pathname) || isAssetHost(url.hostname)) && !queryMatters(url)) return NOTHING;
    if (!own && candidate.width !== null && candidate.width > TINY) return NOTHING;
    withToken(own ?? strongest(tokens));
    return conclude('structural');
  }
  if (!isVisible(candidate)) {
    const own = personal ?? ownToken(candidate, tokens, context);
    if (!own) return NOTHING;
    withToken(own);
    return conclude('structural');
  }
  if (isOverlooked(candidate) && !isAssetHost(url.hostname) && !isPictureProxy(url)) {
    if (address && watches(url)) {
      found.push(evidence('size', 'A picture without a size, where nobody looks for one.', candidate.excerpt));
      return conclude('structural');
    }
    const token = personal ?? strongest(tokens.filter(({ value }) => tokenStrength(value) >= 30));
    if (token && (personal || (!isStatic(url) && !isStaticFile(url.pathname)) || (watches(url) && !inSharedFolder(url)))) {
      found.push(evidence('size', 'A picture without a size, where nobody looks for one.', candidate.excerpt));
      withToken(token);
      return conclude('structural');
    }
  }
  const behind = candidate.background ? ownToken(candidate, tokens, context) : null;
  if (address || personal || behind) {
    withToken(personal ?? behind);
    return conclude('suspected');
  }
  return NOTHING;
}

/** Kinds of which a person sees something. */
function isVisibleKind(kind: ResourceKind): boolean {
  return kind === 'picture';
}

/** A picture that is drawn when the message is opened, in an element or behind it. */
function isVisible({ kind, trigger, shown }: Candidate): boolean {
  return isVisibleKind(kind) && trigger === 'open' && shown;
}

function contextEvidence({ url }: Candidate, context: MessageContext, found: Evidence[]): void {
  const visible = context.visibleOn.get(url.hostname) ?? 0;
  if (visible > 0)
    found.push(evidence('context', `Beside ${visible === 1 ? 'a picture' : `${visible} pictures`} of the same host that can be seen.`, url.hostname));
}
