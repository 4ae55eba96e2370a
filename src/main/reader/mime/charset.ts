import iconv from 'iconv-lite';
import { decode } from 'libmime/lib/charset.js';
import { LONGEST_TEXT_PART } from './limits.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const utf8 = new TextDecoder('utf-8');
const windows1252 = new TextDecoder('windows-1252');

/** Labels that were written by programs which did not know: the bytes tell more than they do. */
const VAGUE = /^(?:|us-ascii|ascii|ansi_x3\.4-1968|unknown|unknown-8bit|x-unknown|8bit|7bit|binary|default|none)$/;

/** ISO-8859-1 is read as its superset, as WHATWG's Encoding Standard has it. */
const LATIN1 = /^(?:iso[-_]?8859[-_]?1(?::1987)?|latin-?1|l1|cp819|windows-?1252|cp-?1252)$/;

/** libmime refuses UTF-7, with which markup was smuggled past filters. Here it is decoded before the sanitiser reads it. */
const UTF7 = /^(?:x-)?(?:unicode-1-1-)?utf-?7$/;

/** Nobody has written in it for twenty years, and its decoder takes half a second for each megabyte. */
const LONGEST_UTF7 = 1024 * 1024;

const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;

/** Where HTML says it, it says so in the first 1,024 bytes (WHATWG HTML, 4.2.5.4). */
const META_REACH = 1_024;

function guessed(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}

/** A decoder for the labels that only browsers know: `x-mac-roman`, `iso-8859-6-i`, `windows-949`. */
function webDecoder(name: string): TextDecoder | null {
  for (const label of [name, name.replace(/^x-/, '')]) {
    try {
      return new TextDecoder(label);
    } catch {
      // It is none of them either.
    }
  }
  return null;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

/**
 * Text of a body. Bytes that the charset does not have become replacement characters.
 * @param label charset parameter as written; null: there is none. UTF-8 is tried then, and Windows-1252 where it does not fit
 */
export function decodeText(all: Uint8Array, label: string | null): string {
  const bytes = all.subarray(0, LONGEST_TEXT_PART);
  const name = byteOrderMark(bytes) ?? (label ?? '').trim().toLowerCase();
  if (VAGUE.test(name)) return guessed(bytes);
  if (name === 'utf-8' || name === 'utf8') return utf8.decode(bytes);
  if (LATIN1.test(name)) return windows1252.decode(bytes);
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

/** The same for HTML, which may name its charset itself where the part's header does not. */
export function decodeHtml(bytes: Uint8Array, label: string | null): string {
  if (label !== null && !VAGUE.test(label.trim().toLowerCase())) return decodeText(bytes, label);
  const declared = META_CHARSET.exec(windows1252.decode(bytes.subarray(0, META_REACH)))?.[1] ?? null;
  // Bytes in which that declaration could be read are not in UTF-16, whatever it says.
  return decodeText(bytes, declared !== null && /^utf-?16/i.test(declared) ? 'utf-8' : declared);
}
