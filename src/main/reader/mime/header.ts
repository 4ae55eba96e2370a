import { decodeText, isNearlyUtf8 } from './charset.ts';
import { guessCharset } from './guess-charset.ts';
import { MOST_HEADER_BYTES, MOST_HEADER_FIELDS } from './limits.ts';

/** One header field of RFC 5322, unfolded; encoded words (RFC 2047) are still encoded. */
export interface Field {
  /** As written; compare without case. */
  name: string;
  value: string;
}

interface Header {
  fields: Field[];
  /** Offset of the first byte of the body. */
  bodyStart: number;
  /** Some of it lay beyond the bounds. */
  truncated: boolean;
  /** A line that is no field stood in it, or ended it. */
  broken: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

/** field-name: printable US-ASCII without the colon; RFC 5322, 4.5.8 allows white space before it. */
const FIELD = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:/;

const CHARSET = /charset\s*=\s*"?([\w.:-]{2,40})/gi;

/** Bytes of a Content-Type in which its charset is looked for. */
const LONGEST_TYPE = 1_000;

/** Bytes below a header in which its first part says its charset. */
const PART_REACH = 2_000;

/** A parameter that a program wrote on a line of its own behind a semicolon, and forgot to indent. */
const PARAMETER = /^[\w*.-]{1,40}=/;
const SEMICOLON = 0x3b;

/** The separator of mbox files, and what a careless export leaves of it. */
const MBOX_LINE = /^>?From /;

const windows1252 = new TextDecoder('windows-1252');

interface RawField {
  name: string;
  bytes: Uint8Array;
}

/** Charsets in which there are no such bytes, or which those would have been read in. */
const NOT_IN = /^(?:utf|us-ascii|iso-2022)/i;

const charsetIn = (bytes: Uint8Array, most: number): string | undefined =>
  [...windows1252.decode(bytes.subarray(0, most)).matchAll(CHARSET)].map(([, label = '']) => label).find((label) => !NOT_IN.test(label));

/**
 * Fields that are not in ASCII are in UTF-8 (RFC 6532), or were written by a program that knew one charset only: the one that it says
 * its text is in, here or in the first part; else it is guessed from all of them together, since each is short.
 * @param body what stands below the header
 */
function readFields(raw: readonly RawField[], body: Uint8Array): Field[] {
  const legacy = new Set(raw.filter(({ bytes }) => !isNearlyUtf8(bytes)));
  const legacyCharset = (): string => {
    const type = raw.find(({ name }) => name.toLowerCase() === 'content-type');
    const named = type === undefined ? undefined : charsetIn(type.bytes, LONGEST_TYPE);
    return named ?? charsetIn(body, PART_REACH) ?? guessCharset(Buffer.concat([...legacy].flatMap(({ bytes }) => [bytes, Buffer.from('\n')])));
  };
  const label = legacy.size === 0 ? '' : legacyCharset();
  return raw.map((field) => ({
    name: field.name,
    value: decodeText(field.bytes, legacy.has(field) ? label : null)
      .replaceAll('\0', '')
      .trim(),
  }));
}

/** End of the line that starts at `from`: the offset of its LF, or the length. */
function lineEnd(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(LF, from);
  return at === -1 ? bytes.length : at;
}

function trimmedEnd(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  while (end > from && bytes[end - 1] === CR) end--;
  return end;
}

/** Whether a field ends so far in a semicolon, behind which something has to follow. */
const goesOn = (lines: readonly Uint8Array[]) => lines.at(-1)?.findLast((byte) => byte !== SPACE && byte !== TAB && byte !== CR) === SEMICOLON;

/**
 * Takes the header off an entity. The header ends at the first empty line, or before the first line that can be neither a
 * field nor the continuation of one: such a line is body, whose blank line was forgotten. A parameter behind a semicolon goes on with its field, with or without the
 * white space that says so.
 * @param bytes lines end in LF or CRLF; see `withLineFeeds`
 * @param overBroken such a line is passed over instead, and a parameter without white space before it is where the body begins, as for some programs
 */
export function splitHeader(bytes: Uint8Array, overBroken = false): Header {
  const fields: RawField[] = [];
  let truncated = false;
  let broken = false;
  let name: string | null = null;
  let lines: Uint8Array[] = [];

  const close = () => {
    if (name !== null) fields.push({ name, bytes: Buffer.concat(lines) });
    name = null;
    lines = [];
  };

  let at = 0;
  while (at < bytes.length) {
    const newline = lineEnd(bytes, at);
    const end = trimmedEnd(bytes, at, newline);
    const next = Math.min(newline + 1, bytes.length);
    if (end === at) {
      close();
      return { fields: readFields(fields, bytes.subarray(next)), bodyStart: next, truncated, broken };
    }
    if (at > MOST_HEADER_BYTES || fields.length >= MOST_HEADER_FIELDS) {
      truncated = true;
      at = next;
      continue;
    }
    const first = bytes[at];
    if (first === SPACE || first === TAB) {
      lines.push(bytes.subarray(at, Math.min(end, at + MOST_HEADER_BYTES)));
    } else {
      const line = bytes.subarray(at, Math.min(end, at + MOST_HEADER_BYTES));
      // A field name is ASCII: only that much has to be decoded to tell what the line is.
      const begin = windows1252.decode(line.subarray(0, 256));
      const match = FIELD.exec(begin);
      if (match?.[1] !== undefined) {
        close();
        name = match[1];
        lines = [line.subarray(match[0].length)];
      } else if (name !== null && PARAMETER.test(begin) && goesOn(lines)) {
        broken = true;
        if (overBroken)
          return { fields: readFields([...fields, { name, bytes: Buffer.concat(lines) }], bytes.subarray(at)), bodyStart: at, truncated, broken };
        lines.push(line);
      } else if (!MBOX_LINE.test(windows1252.decode(line.subarray(0, 8)))) {
        broken = true;
        close();
        if (!overBroken) return { fields: readFields(fields, bytes.subarray(at)), bodyStart: at, truncated, broken };
      }
    }
    at = next;
  }
  close();
  return { fields: readFields(fields, bytes.subarray(bytes.length)), bodyStart: bytes.length, truncated, broken };
}

/** Values of all fields of that name, in order. */
export function valuesOf(fields: readonly Field[], name: string): string[] {
  const wanted = name.toLowerCase();
  return fields.filter((field) => field.name.toLowerCase() === wanted).map((field) => field.value);
}

/** Value of the first field of that name; null where there is none. */
export function valueOf(fields: readonly Field[], name: string): string | null {
  return valuesOf(fields, name)[0] ?? null;
}

/** Messages whose only line end is CR (as old Macintosh programs wrote them) with LF in its place; all others as they are. */
export function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(LF) || !bytes.includes(CR)) return bytes;
  return bytes.map((byte) => (byte === CR ? LF : byte));
}
