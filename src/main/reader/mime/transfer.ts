import { inlineFiles } from './inline-files.ts';

/** Content-Transfer-Encoding of RFC 2045, section 6. Whatever the input, something is decoded and nothing thrown. */

const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

/** A line of words, of letters alone: all of them are in the alphabet, and none is encoded. */
const WORDS = /^[A-Z]?[a-z]{1,40}(?: +[A-Z]?[a-z]{1,40}){2,}[ \r]*$/gm;

/** Lines of words from which on a text is one, where most are. */
const FEWEST_LINES = 2;

function isWritten(text: string): boolean {
  if (!/[a-z] +[A-Za-z]/.test(text)) return false;
  const lines = text.slice(0, FOOTER_REACH).split('\n');
  const written = text.slice(0, FOOTER_REACH).match(WORDS)?.length ?? 0;
  return written >= FEWEST_LINES && written * 2 > lines.filter((line) => line.trim() !== '').length;
}

const STRICT_BASE64 = /^[A-Za-z0-9+/\s]*(?:=\s*){0,2}$/;

/** Value of each base64 character; 255: not in the alphabet. The URL-safe alphabet of RFC 4648 is understood as well. */
const SEXTETS = (() => {
  const table = new Uint8Array(256).fill(255);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let value = 0; value < alphabet.length; value++) table[alphabet.charCodeAt(value)] = value;
  table['-'.charCodeAt(0)] = 62;
  table['_'.charCodeAt(0)] = 63;
  return table;
})();

/** Skips what is not in the alphabet; padding in the middle ends a run, as where two encoded bodies were put together. */
function lenientBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let length = 0;
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    if (byte === EQUALS) {
      held = 0;
      bits = 0;
      continue;
    }
    const sextet = SEXTETS[byte] ?? 255;
    if (sextet === 255) continue;
    held = ((held << 6) | sextet) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[length++] = (held >> bits) & 0xff;
    }
  }
  return out.subarray(0, length);
}

const BASE64_LINE = /^[A-Za-z0-9+/]*={0,2}$/;

/** Words with a space between them, which no encoded line has, whatever got into it. */
const WRITTEN_LINE = /^\S*[A-Za-z,;:!?'")] +\S/;

/**
 * Where the encoding ends and text begins that somebody wrote below it: a mailing list its footer, a gateway its notice; at 0 where
 * none of it was ever encoded. The length where it is all encoded, junk included.
 */
function endOfBase64(text: string): number {
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline + 1;
    if (!BASE64_LINE.test(text.slice(at, end).trim())) break;
    at = end;
  }
  const rest = text
    .slice(at, at + FOOTER_REACH)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const encoded = rest.filter((line) => line.length >= FULL_LINE && BASE64_LINE.test(line)).length;
  return encoded === 0 && rest.some((line) => WRITTEN_LINE.test(line)) ? at : text.length;
}

/** Characters in which it is told what stands behind the last encoded line; footers are far shorter. */
const FOOTER_REACH = 64 * 1024;

/** Characters of an encoded line that is no last one; words are not as long. */
const FULL_LINE = 60;

export function decodeBase64(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (STRICT_BASE64.test(text)) return isWritten(text) ? bytes : Buffer.from(text, 'base64');
  const end = endOfBase64(text);
  if (end === text.length) return lenientBase64(bytes);
  return end === 0 ? bytes : Buffer.concat([lenientBase64(bytes.subarray(0, end)), Buffer.from('\r\n'), bytes.subarray(end)]);
}

const HEX = (() => {
  const table = new Uint8Array(256).fill(255);
  for (let value = 0; value < 16; value++) {
    table[value.toString(16).charCodeAt(0)] = value;
    table[value.toString(16).toUpperCase().charCodeAt(0)] = value;
  }
  return table;
})();

/** Blanks that stand before `end`, and not before `from`. */
function blanksBefore(bytes: Uint8Array, from: number, end: number): number {
  let start = end;
  while (start > from && (bytes[start - 1] === SPACE || bytes[start - 1] === TAB)) start--;
  return end - start;
}

/** An escape that is none stays as it is; white space before a line end was added on the way (RFC 2045, 6.7, rule 3). */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let at = 0;
  /** Since there all was taken over as it stands. */
  let from = 0;
  while (at < bytes.length) {
    let byte = bytes[at];
    while (byte !== EQUALS && byte !== LF && byte !== undefined) {
      out[length++] = byte;
      byte = bytes[++at];
    }
    if (byte === undefined) break;
    if (byte === LF) {
      const returns = at > from && bytes[at - 1] === CR ? 1 : 0;
      const blanks = blanksBefore(bytes, from, at - returns);
      length -= blanks;
      if (blanks > 0 && returns > 0) out[length - 1] = CR;
      out[length++] = LF;
      at++;
      continue;
    }
    const high = HEX[bytes[at + 1] ?? 0] ?? 255;
    const low = HEX[bytes[at + 2] ?? 0] ?? 255;
    if (high !== 255 && low !== 255) {
      out[length++] = (high << 4) | low;
      at += 3;
      from = at;
      continue;
    }
    let end = at + 1;
    while (bytes[end] === SPACE || bytes[end] === TAB) end++;
    if (bytes[end] === CR && bytes[end + 1] === LF) at = end + 2;
    // Line ends that were converted twice.
    else if (bytes[end] === CR && bytes[end + 1] === CR && bytes[end + 2] === LF) at = end + 3;
    else if (bytes[end] === LF) at = end + 1;
    else if (end >= bytes.length) at = end;
    else {
      out[length++] = byte;
      at++;
    }
    from = at;
  }
  return out.subarray(0, length - blanksBefore(bytes, from, bytes.length));
}

/** What some programs named before base64 was agreed on; the file in it is the content. */
const UUENCODED = /^(?:x-)?uu(?:e|encode)$|^x-yencode$/;

/** @param encoding the field's value, in lower case; one that is not known leaves the bytes as they are */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'base64') return decodeBase64(bytes);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(bytes);
  if (UUENCODED.test(encoding)) return inlineFiles(bytes)?.files[0]?.bytes ?? bytes;
  return bytes;
}
