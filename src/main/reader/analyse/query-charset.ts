import iconv from 'iconv-lite';

/** Characters of which a charset's bytes are remembered: more are only written to take time. */
const MOST_KNOWN = 10_000;

const NOT_ASCII = /[^\0-\x7f]/;
/** The query of an address (WHATWG URL, 4.4): after the first question mark, up to the fragment. */
const QUERY = /^([^?#]*\?)([^#]*)/;
/** Bytes that a query has as they are (WHATWG URL, 1.3: the special-query percent-encode set is all others). */
const isPlain = (byte: number) => byte > 0x20 && byte < 0x7f && !'"#<>\''.includes(String.fromCharCode(byte));

/** Characters for which the charsets of Japan have no place of their own, and the ones that are written for them (WHATWG Encoding, 12.2.2 and 12.3.2). */
const JAPANESE: ReadonlyMap<string, string> = new Map([
  ['\u00a5', '\\'],
  ['\u203e', '~'],
  ['\u2212', '\uff0d'],
]);

/** How one character is written; null: it cannot be. */
type Write = (character: string) => Uint8Array | null;

/** A charset of one byte each: what its bytes are read as is written as them. */
function singleByte(decoder: TextDecoder): Write {
  const bytes = new Map<string, number>();
  for (let byte = 0x80; byte < 0x100; byte++) {
    const character = decoder.decode(Uint8Array.of(byte));
    if (character !== '\ufffd') bytes.set(character, byte);
  }
  return (character) => {
    const byte = bytes.get(character);
    return byte === undefined ? null : Uint8Array.of(byte);
  };
}

/** @param isWritten of bytes that are only read, but never written */
const byTable =
  (name: string, isWritten: (bytes: Uint8Array) => boolean = () => true): Write =>
  (character) => {
    const bytes = iconv.encode(character, name);
    return iconv.decode(bytes, name) === character && isWritten(bytes) ? bytes : null;
  };

const japanese =
  (write: Write): Write =>
  (character) =>
    write(JAPANESE.get(character) ?? character);

const eucJp = byTable('euc-jp', (bytes) => bytes[0] !== 0x8f);

const WRITERS: ReadonlyMap<string, Write> = new Map([
  ['gbk', byTable('gbk')],
  ['gb18030', byTable('gb18030')],
  // The rows that Hong Kong added are read, and not written (WHATWG Encoding, 11.1.2).
  ['big5', byTable('big5', ([first = 0]) => first >= 0xa1)],
  ['euc-kr', byTable('cp949')],
  ['euc-jp', japanese(eucJp)],
  ['shift_jis', japanese(byTable('shift_jis'))],
  ['iso-8859-16', byTable('iso-8859-16')],
  ['x-user-defined', (character) => (/[\uf780-\uf7ff]/.test(character) ? Uint8Array.of(character.charCodeAt(0) - 0xf700) : null)],
]);

/** What is in these is written in UTF-8 (WHATWG Encoding, 4.3). */
const UNICODE = /^utf-/;
const utf8: Write = (character) => new TextEncoder().encode(character);

const percent = (bytes: Iterable<number>) =>
  Array.from(bytes, (byte) => (isPlain(byte) ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)).join('');

/** As forms have it: the number of the character, which is no escape of a URL. */
const byNumber = (character: string) => `%26%23${character.codePointAt(0)}%3B`;

/** ISO-2022-JP says before each run of characters which of its tables they are from (WHATWG Encoding, 12.2.2). */
function iso2022Jp(query: string): string {
  const pieces: string[] = [];
  let inTable = false;
  const change = (to: boolean) => {
    if (to !== inTable) pieces.push(to ? '%1B$B' : '%1B(B');
    inTable = to;
  };
  for (const character of query.replace(/[\uff61-\uff9f]+/g, (katakana) => katakana.normalize('NFKC'))) {
    const bytes = NOT_ASCII.test(character) ? eucJp(JAPANESE.get(character) === '\uff0d' ? '\uff0d' : character) : null;
    change(bytes?.length === 2);
    if (bytes?.length === 2) pieces.push(percent(bytes.map((byte) => byte & 0x7f)));
    else pieces.push(NOT_ASCII.test(character) ? byNumber(character) : percent([character.charCodeAt(0)]));
  }
  change(false);
  return pieces.join('');
}

/** How a character stands in a query. */
type Percent = (character: string) => string;

function percentOf(write: Write): Percent {
  const known = new Map<string, string>();
  return (character) => {
    let text = known.get(character);
    if (text === undefined) {
      const bytes = write(character);
      text = bytes === null ? byNumber(character) : percent(bytes);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(character, text);
    }
    return text;
  };
}

const percents = new Map<string, Percent>();
function percentIn(charset: string): Percent {
  let known = percents.get(charset);
  if (known === undefined) {
    known = percentOf(UNICODE.test(charset) ? utf8 : (WRITERS.get(charset) ?? singleByte(new TextDecoder(charset))));
    percents.set(charset, known);
  }
  return known;
}

function written(query: string, charset: string): string {
  if (charset === 'iso-2022-jp') return iso2022Jp(query);
  return query.replaceAll(/[^\0-\x7f]/gu, percentIn(charset));
}

/**
 * An address as a browser takes it from a document of this charset: its query is written in that, whatever the rest is written in (WHATWG URL,
 * 4.4; percent-encode after encoding).
 * @param charset as the Encoding Standard calls it, lower case; null: it stays as it is, which is UTF-8 to whoever resolves it
 */
export function inQueryCharset(raw: string, charset: string | null): string {
  if (charset === null || !NOT_ASCII.test(raw)) return raw;
  return raw.replace(QUERY, (_, before: string, query: string) => before + written(query, charset));
}
