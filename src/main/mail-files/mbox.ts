import { dateOfSeparator } from './mbox-date.ts';
import { LONGEST_SEPARATOR, MOST_MESSAGE_BYTES } from './limits.ts';

/**
 * A message of an mbox. `offset`: of its separator line, in bytes of the (uncompressed) mbox; `index`: from 0; `deliveredAt`: as the
 * separator line says, milliseconds, or null.
 */
export type Mboxed = { offset: number; index: number; deliveredAt: number | null } & ({ kind: 'message'; raw: Buffer } | { kind: 'too-large' });

const LF = 0x0a;
const CR = 0x0d;

/** Bytes before "From " that tell whether the line before is empty: the ends of two lines. */
const CONTEXT = 4;

/** Bytes from the start of an empty line to the end of "From ", which may be cut by the end of a chunk. */
const UNDECIDED = 8;

const SEPARATOR = '\nFrom ';

/** The asctime date that separator lines end with, zones and seconds as they come. */
const DATED = /\b(?:mon|tue|wed|thu|fri|sat|sun),? +(?:[a-z]{3} +\d{1,2}|\d{1,2} +[a-z]{3})[ ,]+(?:\d{4} +)?\d{1,2}:\d{2}/i;

const HEADER_LINE = /^[\x21-\x39\x3b-\x7e]+[ \t]*:/;
const ESCAPED_LINE = /^>+From /;

/**
 * Is this line a separator? Many programs leave "From " in a text as it is, so the empty line before it does not decide: it must
 * carry a date, or a header must follow.
 * @returns null where more bytes are needed to tell
 */
function isSeparator(bytes: Buffer, at: number, final: boolean): boolean | null {
  const end = bytes.indexOf(LF, at);
  if (end === -1) return final || bytes.length - at > LONGEST_SEPARATOR ? false : null;
  if (end - at > LONGEST_SEPARATOR) return false;
  if (DATED.test(bytes.toString('latin1', at, end))) return true;
  const nextEnd = bytes.indexOf(LF, end + 1);
  if (nextEnd === -1 && !final && bytes.length - end <= LONGEST_SEPARATOR) return null;
  const next = bytes.toString('latin1', end + 1, Math.min(nextEnd === -1 ? bytes.length : nextEnd, end + LONGEST_SEPARATOR));
  return HEADER_LINE.test(next) || ESCAPED_LINE.test(next);
}

/** Takes one ">" off lines like ">From " and ">>From " (mboxrd; for mboxo, which escapes "From " alone, it is the same). */
function unescapeFrom(raw: Buffer): Buffer {
  if (!raw.includes('>From ')) return raw;
  // Latin-1 is one character a byte, so that any bytes come out as they went in.
  return Buffer.from(raw.toString('latin1').replaceAll(/^>(>*From )/gm, '$1'), 'latin1');
}

/** Without the empty line that ends every message of an mbox, the last one as well: it must not become another one when one is added. */
function withoutLastLine(raw: Buffer): Buffer {
  if (raw.at(-1) !== LF) return raw;
  const end = raw.at(-2) === CR ? -2 : -1;
  const before = raw.at(end - 1);
  return before === undefined || before === LF ? raw.subarray(0, end) : raw;
}

/**
 * Takes an mbox apart (RFC 4155 and its variants mboxrd, mboxo, mboxcl; lines end in LF or CRLF), chunk by chunk, keeping no more than
 * the message under way. A separator is a "From " line after an empty line or at the start. Content-Length is not believed.
 */
export class MboxSplitter {
  readonly #mostBytes: number;
  /** Bytes that are not decided yet, after some that are, kept as context: the first `#taken` of them. */
  #carry: Buffer = Buffer.from('\n\n');
  #taken = 2;
  /** Offset of `#carry` in the mbox. */
  #base = -2;
  /** The message under way; null: before the first separator. */
  #current: { offset: number; deliveredAt: number | null; pieces: Buffer[]; size: number } | null = null;
  #index = 0;

  constructor(mostBytes = MOST_MESSAGE_BYTES) {
    this.#mostBytes = mostBytes;
  }

  /** Messages that have come to their end. */
  push(chunk: Uint8Array): Mboxed[] {
    return this.#split(Buffer.concat([this.#carry, chunk]), false);
  }

  /** The rest. */
  end(): Mboxed[] {
    const found = this.#split(this.#carry, true);
    const last = this.#finish();
    if (last === null) return found;
    return [...found, last.kind === 'message' ? { ...last, raw: withoutLastLine(last.raw) } : last];
  }

  #split(bytes: Buffer, final: boolean): Mboxed[] {
    const found: Mboxed[] = [];
    let start = this.#taken;
    let undecided = final ? bytes.length : Math.max(start, bytes.length - UNDECIDED);

    for (let at = bytes.indexOf(SEPARATOR); at !== -1; at = bytes.indexOf(SEPARATOR, at)) {
      const afterCr = bytes[at - 1] === CR;
      if (bytes[afterCr ? at - 2 : at - 1] !== LF) {
        at++;
        continue;
      }
      const separator = isSeparator(bytes, at + 1, final);
      if (separator === null) {
        undecided = Math.max(start, at - 2);
        break;
      }
      if (!separator) {
        at++;
        continue;
      }
      this.#add(bytes, start, afterCr ? at - 1 : at);
      const last = this.#finish();
      if (last !== null) found.push(last);
      const end = bytes.indexOf(LF, at + 1);
      const deliveredAt = dateOfSeparator(bytes.toString('latin1', at + 1, end));
      this.#current = { offset: this.#base + at + 1, deliveredAt, pieces: [], size: 0 };
      at = end;
      start = at + 1;
      undecided = Math.max(start, undecided);
    }

    this.#add(bytes, start, undecided);
    const kept = Math.max(0, undecided - CONTEXT);
    this.#carry = bytes.subarray(kept);
    this.#taken = undecided - kept;
    this.#base += kept;
    return found;
  }

  #add(bytes: Buffer, from: number, to: number): void {
    const current = this.#current;
    if (current === null || to <= from) return;
    current.size += to - from;
    if (current.size > this.#mostBytes) current.pieces = [];
    else current.pieces.push(bytes.subarray(from, to));
  }

  #finish(): Mboxed | null {
    const current = this.#current;
    if (current === null) return null;
    this.#current = null;
    const place = { offset: current.offset, index: this.#index++, deliveredAt: current.deliveredAt };
    if (current.size > this.#mostBytes) return { ...place, kind: 'too-large' };
    const [only, ...more] = current.pieces;
    return { ...place, kind: 'message', raw: unescapeFrom(only !== undefined && more.length === 0 ? only : Buffer.concat(current.pieces)) };
  }
}
