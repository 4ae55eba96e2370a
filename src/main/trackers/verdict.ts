import type { Evidence, Grade, ResourceKind, ServiceRef } from '../../shared/report.ts';
import { placeOf, SHARED_BY, TINY, type Candidate, type MessageContext } from './candidate.ts';
import {
  isAttached,
  isDocument,
  isLent,
  isNameOfContent,
  isNameOfRendering,
  isPictureAddress,
  isSorted,
  isVersionName,
  isVersionOfFile,
} from './kept-files.ts';
import { isFolded, isLayoutPicture, isOfOtherLayout } from './layout-picture.ts';
import { knownServices } from './services.ts';
import { isNameOfKey } from './telling-names.ts';
import { isStaticFile, PERSONAL_STRENGTH, tokensOf, tokenStrength, type Token } from './tokens.ts';
import {
  drawnToken,
  inSharedFolder,
  isAccount,
  isAssetHost,
  isObjectStore,
  isPictureProxy,
  isReaderKey,
  isStatic,
  isTerse,
  nameIn,
  namesOpening,
  original,
  personalHostToken,
  personalQueryToken,
  queryMatters,
  tracks,
  watches,
} from './url-shape.ts';

/** The same for the name of a folder, which may be an account's or a picture's: an identifier of 20 random characters and more. */
const FOLDER_STRENGTH = 110;

/** The same where a picture has no size and nobody looks for one: nine digits, eight hexadecimal digits. */
const OVERLOOKED_STRENGTH = 29;

/** Characters that no program gives to a name. */
const LONGER_THAN_NAMES = 100;

/** From here on in a document, what is last is put there to be overlooked. */
const NEAR_THE_END = 0.8;

interface Verdict {
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
  return tokens.reduce<Token | null>((best, token) => (best === null || tokenStrength(token) > tokenStrength(best) ? token : best), null);
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
  if (isAssetHost(url.hostname) || isDocument(url)) return null;
  const known = tokens.find(
    ({ value, where }) => context.personal.has(value) && !(where !== 'query' && (context.pathTokens.get(value) ?? 0) >= SHARED_BY),
  );
  if (known) return known;
  if (isAttached(url)) return null;
  const query = personalQueryToken(url, tokens) ?? personalHostToken(url, tokens);
  if (query) return query;
  const drawn = drawnToken(url, tokens);
  if (drawn) return drawn;
  if (isPictureProxy(url)) return null;
  if (isLent(url)) return null;
  const names = [isSorted, isNameOfContent, isNameOfRendering, isVersionOfFile];
  const inPath = tokens.filter((token) => token.where === 'path' && isAlone(url, token, context) && !names.some((isName) => isName(url, token)));
  if (isStaticFile(url.pathname) && (inSharedFolder(url) || !watches(url))) {
    return inSharedFolder(url) || isObjectStore(url.hostname) ? null : strongest(inPath.filter((token) => tokenStrength(token) >= FOLDER_STRENGTH));
  }
  return strongest(inPath.filter((token) => tokenStrength(token) >= PERSONAL_STRENGTH));
}

/** A token of any kind, file names included, that only this URL of the message has: what nobody sees needs no name of its own. */
function ownToken({ url }: Candidate, tokens: readonly Token[], context: MessageContext): Token | null {
  if (isAssetHost(url.hostname) || (inSharedFolder(url) && !watches(url))) return null;
  return strongest(
    tokens.filter(
      (token) => tokenStrength(token) >= PERSONAL_STRENGTH && isAlone(url, token, context) && !isAccount(url, token) && !isVersionName(token),
    ),
  );
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

/** Is it more than the name of a picture: known as the reader's, called so, longer than any name, or on a host that a service runs? */
function tellsReader(url: URL, token: Token, context: MessageContext): boolean {
  return (
    context.personal.has(token.value) ||
    isReaderKey(token) ||
    (token.where === 'path' && token.value.length >= LONGER_THAN_NAMES) ||
    context.runnerOf(url.hostname) !== null
  );
}

/** A GIF or PNG after all of the text, without a size, that says outright that it has nothing to show: its name may be the reader's. */
function isAfterthought(candidate: Candidate): boolean {
  const { url, alt, last, afterBody } = candidate;
  return (last || afterBody) && alt === '' && isOverlooked(candidate) && /\.(?:gif|png)$/i.test(url.pathname) && !isObjectStore(url.hostname);
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
  const size = (kind === 'picture' || kind === 'frame' || kind === 'media') && !isFolded(candidate) ? sizeEvidence(candidate) : null;
  const hidden = candidate.sometimes ? null : candidate.hidden;
  if (size) found.push(size);
  if (hidden) found.push(evidence('hidden', hidden.sentence, hidden.excerpt));
  if (address) found.push(evidence('address', address.sentence, address.excerpt));

  const named = hit?.purpose === 'open' && hit.alone ? hit.service : null;
  const conclude = (grade: Grade): Verdict => {
    const certain = grade === 'structural' || grade === 'named';
    const known = certain ? (hit?.service ?? owner) : (hit?.service ?? null);
    const runner = certain && !known ? context.runnerOf(url.hostname) : null;
    if (known) service(known, hit?.purpose === 'open' ? 'Open-tracking address of' : 'Address of');
    if (runner) found.push(evidence('service', runner.sentence, url.hostname));
    const place = placeEvidence(candidate);
    if (place && kind === 'picture' && candidate.shown) found.push(place);
    const by = known ?? runner?.service ?? null;
    return { grade: grade === 'structural' && by ? 'named' : grade, service: by, evidence: found };
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
    if (hit?.purpose !== 'open' && isLayoutPicture(candidate, tokens, context)) return NOTHING;
    withToken(strongest(tokens));
    contextEvidence(candidate, context, found);
    return conclude('structural');
  }

  const personal = personalToken(candidate, tokens, context);
  if (hidden && !isOfOtherLayout(candidate, tokens)) {
    // Hidden at full size: a picture for other clients, unless it is this reader's or no picture at all.
    const own = personal ?? ownToken(candidate, tokens, context);
    if (!own && (isStaticFile(url.pathname) || isAssetHost(url.hostname)) && !queryMatters(url)) return NOTHING;
    if (!own && candidate.width !== null && candidate.width > TINY) return NOTHING;
    withToken(own ?? strongest(tokens));
    return conclude('structural');
  }
  if (!isVisible(candidate)) {
    if (!address && isOfSender(candidate, tokens)) return NOTHING;
    const own = personal ?? ownToken(candidate, tokens, context);
    if (!own) return NOTHING;
    withToken(own);
    return conclude('structural');
  }
  if (isOverlooked(candidate) && !isAssetHost(url.hostname) && !isPictureProxy(url) && !((isAttached(url) || isLent(url)) && !personal && !address)) {
    const token =
      personal ??
      strongest(tokens.filter((token) => tokenStrength(token) >= OVERLOOKED_STRENGTH && !isPictureAddress(token) && !isVersionOfFile(url, token)));
    // The form of a service, in a place where nothing is to be seen.
    const formed = hit?.purpose === 'open';
    const asks = token !== null && (formed || personal !== null || !isStaticFile(url.pathname) || (tracks(url) && !inSharedFolder(url)));
    if (asks || namesOpening(url) || (address && watches(url))) {
      found.push(evidence('size', 'A picture without a size, where nobody looks for one.', candidate.excerpt));
      withToken(token ?? strongest(tokens));
      const sure =
        formed || address !== null || namesOpening(url) || watches(url) || isTerse(url) || (token !== null && tellsReader(url, token, context));
      return conclude(sure ? 'structural' : 'suspected');
    }
  }
  const unasked = isAfterthought(candidate) ? tokens.filter(({ where }) => where === 'file') : candidate.background ? tokens : [];
  const own = ownToken(candidate, unasked, context);
  const drawnFor = nameIn(url);
  if (drawnFor) found.push(evidence('token', `Name of a person in its parameter “${drawnFor.key}”.`, drawnFor.value));
  if (address || personal || own || drawnFor) {
    withToken(personal ?? own);
    return conclude('suspected');
  }
  return NOTHING;
}

/** The logo of a domain and its certificate, which stand in the domain's DNS for everybody (BIMI). */
const BIMI = /^bimi-location:/i;

/** Whether the tokens are of what the sender offers to all: the key to answer with, the logo of the domain. */
function isOfSender({ url, kind, trigger, excerpt }: Candidate, tokens: readonly Token[]): boolean {
  if (BIMI.test(excerpt)) return /\.(?:svg|pem)$/i.test(url.pathname) && tokens.every(({ where }) => where !== 'query');
  return kind === 'other' && trigger === 'click' && tokens.length > 0 && tokens.every((token) => isNameOfKey(token));
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
