import { SHARED_BY, TINY, type Candidate, type MessageContext } from './candidate.ts';
import { isCalledCounter, liesWithCounters } from './telling-names.ts';
import { isStaticFile, tokenShape, type Token } from './tokens.ts';
import {
  folderOf,
  inSharedFolder,
  isAssetHost,
  isLayoutName,
  isRendering,
  isStatic,
  isVersionOfLayout,
  opens,
  pathWatches,
  personalHostToken,
  watches,
} from './url-shape.ts';

/** Pixels from which on something that is three high or wide is a line or a gap, and no dot. */
const LINE = 8;

/** Pixels that a picture of one layout has, where another layout of the same message hides it. */
const FULL_SIZE = 20;

/** What programs name files by beside hashes, UUIDs and numbers: ULIDs. Any other random text says more than a name. */
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** A random text up to this many characters may be a short name. */
const SHORT_NAME = 16;

/** A picture that keeps a layout together, the same for every reader. */
export function isLayoutPicture(candidate: Candidate, tokens: readonly Token[], context: MessageContext): boolean {
  if (isLastDot(candidate)) return false;
  return isSpacer(candidate, tokens, context) || isLine(candidate, tokens, context) || isNameless(candidate, tokens, context);
}

/** The folder of pictures to look at, without the name of one: whoever wrote the page forgot it. */
function isNameless(candidate: Candidate, tokens: readonly Token[], { folders }: MessageContext): boolean {
  const { url } = candidate;
  return (
    url.pathname.length > 1 &&
    url.pathname.endsWith('/') &&
    url.search === '' &&
    !isAside(candidate) &&
    tokens.length === 0 &&
    folders.has(folderOf(url))
  );
}

/** A short code of letters and digits, or a number that is no year, month or day. */
const CODE = /^(?:(?!(?:19|20)\d\d)\d{5,}|(?=[a-z\d]{6,}$)(?![a-z]*\d+$)(?!\d+x?\d*$)[a-z]*\d+[a-z][a-z\d]*)$/i;

/**
 * One dot after all of the text, under a code: `/newsimg/383472/logo.gif`. It holds nothing in its place, and spacers stand between what they space.
 */
function isLastDot({ url, width, height, last, afterBody, repeats }: Candidate): boolean {
  if (!(last || afterBody) || repeats > 1 || width === null || height === null || Math.max(width, height) > TINY || isLayoutName(url)) return false;
  if (isAssetHost(url.hostname)) return false;
  const codes = url.pathname.split('/').filter((segment) => CODE.test(segment.replace(/\.\w{3,4}$/, ''))).length;
  return codes > 1 || (codes === 1 && !inSharedFolder(url));
}

/** Before all of the text, or after it. */
const isAside = ({ first, last, afterBody }: Candidate) => first || last || afterBody;

function isSpacer(candidate: Candidate, tokens: readonly Token[], context: MessageContext): boolean {
  const { url, repeats } = candidate;
  if (!isStatic(url) || personalHostToken(url, tokens)) return false;
  if (isAssetHost(url.hostname)) return true;
  const inPath = tokens.filter(({ where }) => where === 'path' || where === 'file');
  if (inPath.some(({ value }) => context.personal.has(value))) return false;
  if (opens(url) || isCalledCounter(url) || (liesWithCounters(url) && repeats < SHARED_BY)) return false;
  const own = inPath.filter(({ value }) => (context.pathTokens.get(value) ?? 0) < SHARED_BY);
  if (own.length === 0) return true;
  if (repeats >= SHARED_BY) return true;
  if (isVersionOfLayout(url) && own.every(({ where }) => where === 'file')) return true;
  if (isLayoutName(url)) return own.every(({ where }) => where !== 'file') && (inSharedFolder(url) || repeats > 1);
  const amongOthers = repeats > 1 || (!isAside(candidate) && context.folders.has(folderOf(url)));
  return inSharedFolder(url) && !watches(url) && own.every(({ where }) => where === 'file') && amongOthers;
}

/** Is the token what a program names a file or a folder by, rather than a reader: also with a word before it, `jcr:550e8400-…`? */
function isName({ value, shape, where }: Token): boolean {
  if (shape !== 'random') return true;
  const rest = tokenShape(value.replace(/^[a-z]{1,12}[:_-]/i, ''));
  if (rest !== null && rest !== 'random') return true;
  return where === 'file' && (value.length <= SHORT_NAME || value.split('_').some((piece) => ULID.test(piece)));
}

/**
 * A line or a gap, `600 × 1`: what is drawn with it can be seen, or moves what can. Programs keep such pictures under names of their
 * own making; a path that is named for watching, or a text longer than a name, is none.
 */
function isLine({ url, kind, shown, hidden, width, height }: Candidate, tokens: readonly Token[], { personal }: MessageContext): boolean {
  if (kind !== 'picture' || !shown || hidden !== null || width === null || height === null) return false;
  if (Math.min(width, height) < 1 || Math.min(width, height) > TINY || Math.max(width, height) < LINE) return false;
  if (isRendering(url) && tokens.length === 0) return true;
  if (!isStatic(url) || pathWatches(url) || opens(url) || personalHostToken(url, tokens)) return false;
  return tokens.every((token) => token.where === 'host' || (!personal.has(token.value) && isName(token)));
}

/** Hidden from all at full size: a height of nothing beside it hides it from programs that do not know the first way. One pixel is another thing. */
export function isFolded({ hidden, width, height }: Candidate): boolean {
  if (hidden === null || !hidden.excerpt.startsWith('display') || Math.max(width ?? 0, height ?? 0) < FULL_SIZE) return false;
  return [width, height].every((side) => side === null || side === 0 || side >= FULL_SIZE);
}

/**
 * Hidden, but at full size what another program or layout shows: a picture that Outlook alone leaves out, or a file under a plain name,
 * for a telephone or for the dark.
 */
export function isOfOtherLayout({ url, kind, shown, hidden, width, height }: Candidate, tokens: readonly Token[]): boolean {
  if (kind !== 'picture' || !shown || hidden === null || Math.max(width ?? 0, height ?? 0) < FULL_SIZE || !isStaticFile(url.pathname)) return false;
  if (hidden.excerpt.startsWith('mso-hide')) return true;
  return hidden.excerpt.startsWith('display') && !pathWatches(url) && tokens.every(({ where }) => where !== 'file');
}
