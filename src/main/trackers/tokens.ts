import { percentDecoded } from '../../shared/text/percent-decoded.ts';
import { withoutEnd } from '../../shared/text/without-end.ts';
import { remembered } from '../remembered.ts';
import { wordiness } from './letter-pairs.ts';

/** Is a string made for a machine to know one person by? The shape alone, without where it stands. */

const UUID = /^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$/i;
const HEX = /^(?:0x)?[0-9a-f]+$/i;
const DIGITS = /^\d+$/;

/** `600x400`, `2x`, `w=600`, `1.5`, `auto`, `en_US`, `v12`, `#fff`, `#1a2b3c`. */
const SIZE = /^(?:[a-z]{1,4}[_-]?)?\d{1,4}(?:[x×,_-]\d{1,4}){0,3}(?:px|w|h|x|pt)?$/i;
const WORDS = /^[a-z]+(?:[-_+ .%][a-z0-9]{1,12})*$/i;
const PLAIN_VERSION = /^v?\d{1,4}(?:[._-]\d{1,4}){1,3}$/i;

/** Unix times from 2001 to 2040 in seconds or milliseconds, and dates as yyyymmdd with or without a time. */
function isTime(digits: string): boolean {
  if (digits.length === 10 || digits.length === 13 || digits.length === 16) {
    const seconds = Number(digits.slice(0, 10));
    return seconds >= 978_307_200 && seconds < 2_208_988_800;
  }
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[0-2]\d(?:[0-5]\d){0,2})?\d{0,3}$/.test(digits);
}

const [OTHER, SMALL, CAPITAL, DIGIT] = [0, 1, 2, 3];

/** What kind of character each of ASCII is. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z]/.test(character) ? SMALL : /[A-Z]/.test(character) ? CAPITAL : /\d/.test(character) ? DIGIT : OTHER;
});

/** Changes between lower case, upper case and digits for each character: words have few, random strings many. */
function turbulence(text: string): number {
  let changes = 0;
  let before = OTHER;
  let last = KINDS[text.charCodeAt(0)] ?? OTHER;
  for (let at = 1; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)] ?? OTHER;
    // A capital that begins a word is no change worth counting.
    if (kind !== last && !(last === CAPITAL && kind === SMALL && before !== DIGIT)) changes++;
    before = last;
    last = kind;
  }
  return changes / text.length;
}

const VOWELS: ReadonlySet<number> = new Set(Array.from('aeiouyAEIOUY', (letter) => letter.charCodeAt(0)));

/** Share of vowels among letters: words of any language that is written in Latin script have a quarter and more. */
function vowels(text: string): number {
  let letters = 0;
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code];
    if (kind !== SMALL && kind !== CAPITAL) continue;
    letters++;
    if (VOWELS.has(code)) found++;
  }
  return letters === 0 ? 0 : found / letters;
}

type TokenShape = 'uuid' | 'hex' | 'number' | 'random';

/**
 * What kind of token the text is as a whole; null where it is a word, a size, a version, a time, or too short to tell
 * one person from another (under 8 characters; 6 digits for a number).
 */
export function tokenShape(text: string): TokenShape | null {
  return text.length < 6 || text.length > 8_000 ? null : shapeOf(text);
}

/** Names of pictures, folders and parameters are the same all over a message, and in most of a sender's. */
const KEPT_SHAPES = { most: 2_000, longest: 40 };

const shapeOf = remembered(KEPT_SHAPES, (text): TokenShape | null => {
  if (UUID.test(text)) return 'uuid';
  if (DIGITS.test(text)) return text.length >= 7 && !isTime(text) ? 'number' : null;
  if (HEX.test(text)) {
    // `facade` is a word, `deadbeef1234` is not; a colour has six digits.
    return text.length >= 10 && /\d/.test(text) && (/[a-f]/i.test(text) || text.length >= 16) ? 'hex' : null;
  }
  if (text.length < 8 || SIZE.test(text) || PLAIN_VERSION.test(text)) return null;
  if (!/^[\w.~=+/%:@!*$,|;-]+$/.test(text)) return null;
  return isRandom(text) ? 'random' : null;
});

/** Groups of capitals and digits, as platforms number sendings: `1OMW-7HT5-3FC1OMW`. */
function isGrouped(text: string): boolean {
  return /^[A-Z0-9]{2,}(?:-[A-Z0-9]+){2,}$/.test(text) && text.split('-').filter((group) => /^(?=.*\d)(?=.*[A-Z]).{4,}$/.test(group)).length >= 2;
}

/** From this length on the letters that stand beside each other tell whether a text is made of words. */
const TELLING_LENGTH = 14;

/** Characters that are looked at: a longer text has digits and changes of case that tell it. */
const LONGEST_LOOKED_AT = 100;

/** Bits against words. A text of one case, but for a capital before it and a number behind it, may be words of a language that nobody counted. */
const AGAINST_WORDS = 4;
const SURELY_AGAINST_WORDS = 9;
const MAY_BE_WORDS = /^(?:[A-Za-z][a-z]*|[A-Z]+)[-_]?\d{0,4}$/;

/** A text of letters as nobody's words and abbreviations have them. */
function isDrawn(text: string): boolean {
  if (text.length < TELLING_LENGTH || text.length > LONGEST_LOOKED_AT || !/^[\w-]+$/.test(text)) return false;
  return wordiness(text) <= -(MAY_BE_WORDS.test(text) ? SURELY_AGAINST_WORDS : AGAINST_WORDS);
}

function isRandom(text: string): boolean {
  if (isGrouped(text)) return true;
  const body = withoutEnd(text, '=');
  const pieces = body.split(/[-_.~+/:,|;=%]+/).filter((piece) => piece !== '');
  if (pieces.length > 1 && pieces.every((piece) => plainPiece(piece))) return false;
  const longest = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
  if (body.length >= 20 && pieces.length <= 1 + body.length / 12 && /\d/.test(body) && /[a-z]/i.test(body) && turbulence(body) > 0.2) return true;
  // Long, without the vowels of any language, with digits in between.
  if (longest.length >= 20 && /[a-z]\d+[a-z]/i.test(longest) && vowels(longest) < 0.2) return true;
  if (isDrawn(body)) return true;
  if (WORDS.test(body) && vowels(body) > 0.22 && turbulence(body) < 0.25) return false;
  return (
    longest.length >= 8 &&
    turbulence(longest) > 0.25 &&
    (/\d/.test(longest) || (/[a-z]/.test(longest) && /[A-Z]/.test(longest) && turbulence(longest) > 0.34))
  );
}

/** A word, a short number, or a capitalised word: what file names are made of. */
function plainPiece(piece: string): boolean {
  if (/^\d{1,8}$/.test(piece) || piece.length <= 4) return true;
  if (/^[A-Z]?[a-z]+(?:[A-Z][a-z]+){0,3}\d{0,4}$/.test(piece)) return vowels(piece) > 0.15 || piece.length < 6;
  if (/^[A-Z]+\d{0,4}$/.test(piece)) return vowels(piece) > 0.15 || piece.length < 6;
  return SIZE.test(piece) || isTime(piece);
}

/** Bits that a character tells. */
const BITS: Readonly<Record<TokenShape, number>> = { number: 3.3, hex: 4, uuid: 3.9, random: 5.5 };

/** Bits that tell persons apart: the longer a text, the surer. */
export function textStrength(text: string): number {
  const shape = tokenShape(text);
  return shape === null ? 0 : text.length * BITS[shape];
}

/** Bits of a token that tell more readers apart than any list has. Below, something that changes may be the number of an issue. */
export const PERSONAL_STRENGTH = 60;

/** The same of a token, whose shape is known. */
export const tokenStrength = ({ value, shape }: Pick<Token, 'value' | 'shape'>): number => value.length * BITS[shape];

export interface Token {
  value: string;
  shape: TokenShape;
  /** Where in the URL it stands. */
  where: 'host' | 'path' | 'file' | 'query';
  /** Query key, lower case; empty elsewhere and for a bare query. */
  key: string;
  /** Which segment of the path it is (in); -1 elsewhere. */
  segment: number;
}

/** Extensions that a path with a picture, font or other static file ends in. */
const STATIC_FILE = /\.(?:gif|png|jpe?g|jpe|jfif|webp|avif|svgz?|bmp|ico|tiff?|heic|apng|css|woff2?|ttf|otf|eot|mp4|webm|mov|m4v|mp3|pdf)$/i;

export function isStaticFile(path: string): boolean {
  return STATIC_FILE.test(path);
}

/** A query without keys, or a path that packs its parameters, splits at these. */
const SEPARATORS = /[&;|,!]/;

const decode = (text: string): string => (text.includes('%') ? percentDecoded(text) : text);

/** A URL is asked for its tokens by all that judge it; nobody changes one that is judged. */
const known = new WeakMap<URL, readonly Token[]>();

/** Tokens of a URL, each with its place: query values, path segments, the stem of the file name, labels of the host. */
export function tokensOf(url: URL): readonly Token[] {
  let tokens = known.get(url);
  if (!tokens) {
    tokens = tokensIn(url);
    known.set(url, tokens);
  }
  return tokens;
}

function tokensIn(url: URL): Token[] {
  const tokens: Token[] = [];
  const push = (value: string, where: Token['where'], key = '', segment = -1) => {
    const shape = tokenShape(value);
    if (shape) tokens.push({ value, shape, where, key, segment });
  };
  if (url.search.length > 1) {
    for (const pair of url.search.slice(1).split('&')) {
      const equals = pair.indexOf('=');
      // `?3f2a9c…` alone is a value without a key; base64 may end in `=`.
      const bare = equals === -1 || /^=+$/.test(pair.slice(equals));
      const key = bare ? '' : decode(pair.slice(0, equals)).toLowerCase();
      const value = decode(bare ? pair : pair.slice(equals + 1).replaceAll('+', ' ')).trim();
      push(value, 'query', key);
      if (tokens.at(-1)?.value !== value && value.length >= 16) for (const piece of value.split(/[&;|,!/:]/)) push(piece, 'query', key);
    }
  }
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  segments.forEach((segment, index) => {
    const text = decode(segment);
    const file = index === segments.length - 1 && isStaticFile(text);
    const stem = file ? text.replace(STATIC_FILE, '') : text;
    const before = tokens.length;
    push(stem, file ? 'file' : 'path', '', index);
    if (tokens.length === before && stem.length >= 16) for (const piece of stem.split(SEPARATORS)) push(piece, file ? 'file' : 'path', '', index);
  });
  for (const label of url.hostname.split('.').slice(0, -2)) if (label.length >= 10 && !label.startsWith('xn--')) push(label, 'host');
  return tokens;
}
