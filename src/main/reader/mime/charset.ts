import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { decode } from 'libmime/lib/charset.js';
import { guessCharset } from './guess-charset.ts';
import { LONGEST_TEXT_PART } from './limits.ts';
import { SEVEN_BIT } from './seven-bit.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const utf8 = new TextDecoder('utf-8');
const windows1252 = new TextDecoder('windows-1252');

/** Labels that were written by programs which did not know: the bytes tell more than they do. */
const VAGUE = /^(?:|us-ascii|ascii|ansi_x3\.4-1968|unknown|unknown-8bit|x-unknown|8bit|7bit|binary|default|none)$/;

/** ISO-8859-1 is read as its superset, as WHATWG's Encoding Standard has it. */
export const LATIN1 = /^(?:iso[-_]?8859[-_]?1(?::1987)?|latin-?1|l1|cp819|windows-?1252|cp-?1252)$/;

/** libmime refuses UTF-7, with which markup was smuggled past filters. Here it is decoded before the sanitiser reads it. */
export const UTF7 = /^(?:x-)?(?:unicode-1-1-)?utf-?7$/;

/** Nobody has written in it for twenty years, and its decoder takes half a second for each megabyte. */
const LONGEST_UTF7 = 1024 * 1024;

/** Charsets by other names, and supersets in which they are written. */
const WIDER: ReadonlyMap<string, string> = new Map([
  ['euc-kr', 'cp949'],
  ['uhc', 'cp949'],
  ['chinesebig5', 'big5'],
  ['cp50220', 'iso-2022-jp'],
  ['cp50221', 'iso-2022-jp'],
  ['cp50222', 'iso-2022-jp'],
]);

export const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;

/** Where HTML says it, it says so in the first 1,024 bytes (WHATWG HTML, 4.2.5.4). */
export const META_REACH = 1_024;

/** Bytes that may be the beginning of a character whose rest was cut off (RFC 3629, 4). */
const CUT_OFF = /(?:[\u00c2-\u00df]|[\u00e0-\u00ef][\u0080-\u00bf]?|[\u00f0-\u00f4][\u0080-\u00bf]{0,2})$/;

const REPLACEMENT = /\ufffd/g;
const NOT_ASCII = /[\u0080-\u{10ffff}]/gu;

const occurrences = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * Text of bytes that are UTF-8, or nearly so: characters of several bytes, which no other charset has by chance, and at most as many
 * bytes that belong to none. Null for what is none of it.
 * @param said whoever wrote it said that it is: a character that is cut off at the end belongs to it as well
 */
function asUtf8(bytes: Uint8Array, said: boolean): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    const text = utf8.decode(bytes);
    const strange = occurrences(text, REPLACEMENT);
    const written = occurrences(text, NOT_ASCII) - strange;
    const end = said && CUT_OFF.test(Buffer.from(bytes.subarray(-3)).toString('latin1')) ? 1 : 0;
    return strange - end <= written ? text : null;
  }
}

/** UTF-8 in which there may be a stray byte. */
export const isNearlyUtf8 = (bytes: Uint8Array) => isUtf8(bytes) || asUtf8(bytes, false) !== null;

/** Charsets of East Asia, by the names that mail has for them; two of their characters can look like two bytes of UTF-8 each. */
const EAST_ASIAN =
  /^(?:x-|ms_|cs|cn-)*(?:gb|hz|big5|shift|sjis|windows-?31j|euc|iso-?2022|ks_?c|ksc|uhc|korean|chinese|cp9(?:32|36|49|50)|windows-9)/;

/** UTF-16 and UTF-32 have any bytes, and UTF-7 none but ASCII. */
const UNICODE = /utf-?(?:16|32|7)|ucs-?[24]/;

/** Characters of UTF-8 that no text in another charset has by chance, where all of its bytes are UTF-8. */
const FEWEST_UTF8 = 3;

/** Of three bytes and more. */
const LONG_CHARACTER = /[\u0800-\u{10ffff}]/gu;

/**
 * Text in UTF-8 although it says another charset, as programs write it that convert a text and leave the label. A letter of Latin-1 does not stand
 * before a mark of its second column.
 */
function utf8All(bytes: Uint8Array, name: string): string | null {
  if (UNICODE.test(name) || !isUtf8(bytes)) return null;
  const text = utf8.decode(bytes);
  if (LATIN1.test(name)) return text;
  return occurrences(text, EAST_ASIAN.test(name) ? LONG_CHARACTER : NOT_ASCII) >= FEWEST_UTF8 ? text : null;
}

/** Text that says no charset, or a wrong one. */
function guessed(bytes: Uint8Array): string {
  const text = asUtf8(bytes, false);
  if (text !== null) return text;
  const charset = guessCharset(bytes);
  // ICU, on which TextDecoder stands, has not all characters of these that Windows added and everybody writes.
  const wide = WIDER.get(charset);
  return wide === undefined ? new TextDecoder(charset).decode(bytes) : iconv.decode(Buffer.from(bytes), wide);
}

/** A decoder for the labels that only browsers know: `x-mac-roman`, `iso-8859-6-i`, `windows-949`. */
export function webDecoder(name: string): TextDecoder | null {
  for (const label of [name, name.replace(/^x-/, '')]) {
    try {
      return new TextDecoder(label);
    } catch {
      // It is none of them either.
    }
  }
  return null;
}

export function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? 'utf-32le' : 'utf-16le';
  return null;
}

export function inCharset(bytes: Uint8Array, label: string): string {
  const name = WIDER.get(label) ?? label;
  if (LATIN1.test(name)) return windows1252.decode(bytes);
  const sevenBit = SEVEN_BIT.get(name);
  if (sevenBit !== undefined) return sevenBit(bytes);
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (UTF7.test(name)) return iconv.decode(buffer.subarray(0, LONGEST_UTF7), 'utf7');
    // encoding-japanese knows its names by itself; of the others, what iconv-lite does not know is guessed.
    if (!/^(?:x-)?(?:jis|iso-?2022-?jp|euc-?jp)/.test(name) && !iconv.encodingExists(name)) return webDecoder(name)?.decode(bytes) ?? guessed(bytes);
    return decode(buffer, name);
  } catch {
    return guessed(bytes);
  }
}

const UTF8 = /^utf-?8$/;

/**
 * Text of a body or a header. It is in the charset that it says; where that is none, or UTF-8 and the bytes are not, it is guessed from
 * the bytes. Those that the charset does not have become replacement characters.
 * @param label charset parameter as written; null: there is none
 */
export function decodeText(all: Uint8Array, label: string | null): string {
  const bytes = all.subarray(0, LONGEST_TEXT_PART);
  const name = byteOrderMark(bytes) ?? (label ?? '').trim().toLowerCase();
  if (VAGUE.test(name)) return guessed(bytes);
  if (UTF8.test(name)) return asUtf8(bytes, true) ?? guessed(bytes);
  return utf8All(bytes, name) ?? inCharset(bytes, name);
}

/** Charsets of two or four bytes for each character, by all their names (WHATWG Encoding, 4.2; IANA). In none of them is a tag one of ASCII. */
export const isWide = (label: string): boolean => /^(?:x-|cs)*(?:utf-?(?:16|32)|ucs-?[24]|unicode(?!-1-1)|iso-?10646|cp120[01]$)/.test(label);

/** The charset that HTML names itself; null where it names none, or one in which that could not be read. */
function metaCharset(bytes: Uint8Array): string | null {
  const declared = META_CHARSET.exec(windows1252.decode(bytes.subarray(0, META_REACH)))?.[1]?.toLowerCase() ?? null;
  // Bytes in which that declaration could be read are in none of these, whatever it says.
  return declared !== null && isWide(declared) ? 'utf-8' : declared;
}

/** In these what looks like ASCII may be something else; browsers of today know none of them but ISO-2022-JP, which they read as everybody does. */
const OTHER_ASCII = /^(?:x-)?(?:hz|iso-?2022-(?:kr|cn))/;

/**
 * Whether HTML is in a charset in which ASCII may be something else, so that programs that do not know it find other addresses in it.
 * @param label charset parameter as written; null: there is none
 */
export function mayReadOtherwise(bytes: Uint8Array, label: string | null): boolean {
  const said = (label ?? '').trim().toLowerCase();
  const name = VAGUE.test(said) || UTF8.test(said) ? (metaCharset(bytes) ?? '') : said;
  return isWide(name) || UTF7.test(name) || OTHER_ASCII.test(name);
}

/** The same for HTML, which may name its charset itself where the part's header does not, or is wrong. */
export function decodeHtml(all: Uint8Array, label: string | null): string {
  const bytes = all.subarray(0, LONGEST_TEXT_PART);
  const said = (label ?? '').trim().toLowerCase();
  // A tag in one of these has a zero byte in it.
  const name = byteOrderMark(bytes) ?? (isWide(said) && !bytes.includes(0) ? '' : said);
  if (!VAGUE.test(name) && !UTF8.test(name)) return decodeText(bytes, label);
  const text = asUtf8(bytes, UTF8.test(name));
  // What says that it is UTF-8 is. What says nothing may be in a charset that writes all in ASCII, as that of Japanese mail does.
  if (text !== null && (UTF8.test(name) || occurrences(text, NOT_ASCII) > 0)) return text;
  return decodeText(bytes, metaCharset(bytes));
}
