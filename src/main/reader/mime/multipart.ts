import { LONGEST_BOUNDARY } from './limits.ts';

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

interface Parts {
  parts: Uint8Array[];
  /** What stands before the first delimiter; shown only where there is no part at all. */
  preamble: Uint8Array;
  /** The closing delimiter was there. */
  closed: boolean;
  /** What stands behind it; null where it was not there. */
  after: Uint8Array | null;
}

type Delimiter = 'delimiter' | 'close' | null;

/** What follows `--boundary` on its line decides whether it is one: a longer boundary may begin with a shorter one. */
function delimiterKind(bytes: Uint8Array, after: number): Delimiter {
  let at = after;
  const close = bytes[at] === DASH && bytes[at + 1] === DASH;
  if (close) at += 2;
  for (; at < bytes.length && bytes[at] !== LF; at++) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x09 && byte !== CR) return null;
  }
  return close ? 'close' : 'delimiter';
}

/**
 * Splits the body of a multipart at its delimiter lines (RFC 2046, 5.1.1). The line end before a delimiter belongs to it.
 * A missing close delimiter lets the last part end with the body.
 * @param most parts after which no more are taken
 */
export function splitMultipart(body: Uint8Array, boundary: string, most: number): Parts {
  // Buffer's search is native: this is walked once for each level of nesting.
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const delimiter = Buffer.from(`--${boundary}`, 'utf8');
  const parts: Uint8Array[] = [];
  let preamble: Uint8Array | null = null;
  let start = -1;
  let from = 0;

  const take = (end: number) => {
    let last = end;
    if (last > start && bytes[last - 1] === LF) last--;
    if (last > start && bytes[last - 1] === CR) last--;
    const piece = bytes.subarray(Math.max(start, 0), Math.max(last, start, 0));
    if (start === -1) preamble = piece;
    else parts.push(piece);
  };

  while (parts.length < most) {
    const at = bytes.indexOf(delimiter, from);
    if (at === -1) break;
    from = at + delimiter.length;
    if (at > 0 && bytes[at - 1] !== LF) continue;
    const kind = delimiterKind(bytes, from);
    // One that closes what was not opened closes nothing.
    if (kind === null || (kind === 'close' && start === -1)) continue;
    take(at);
    const newline = bytes.indexOf(LF, from);
    start = newline === -1 ? bytes.length : newline + 1;
    if (kind === 'close') return { parts, preamble: preamble ?? bytes.subarray(0, 0), closed: true, after: bytes.subarray(start) };
  }
  if (start === -1) return { parts, preamble: bytes, closed: false, after: null };
  if (parts.length < most) take(bytes.length);
  return { parts, preamble: preamble ?? bytes.subarray(0, 0), closed: false, after: null };
}

/** What a multipart consists of that has no delimiter. */
export const NO_PARTS: Pick<Parts, 'parts' | 'closed' | 'after'> = { parts: [], closed: false, after: null };

/** A boundary without a letter, which begins a part all the same. */
const EMPTY = /(?:^|\n)--[ \t]*\r?\nContent-[a-z]/i;

/** Its first line that looks like a delimiter; with a field of a part below it where `sure`. */
function guessBoundary(body: Uint8Array, sure: boolean): string | null {
  const head = Buffer.from(body.subarray(0, 64 * 1024)).toString('latin1');
  const line = sure ? /(?:^|\n)--([^\s-][^\r\n]{0,300}?)[ \t]*\r?\nContent-[a-z]/i : /(?:^|\n)--([^\s-][^\r\n]{0,300}?)[ \t]*\r?\n/;
  const match = line.exec(head);
  if (match?.[1] !== undefined && match[1].length <= LONGEST_BOUNDARY) return match[1];
  return EMPTY.test(head) ? '' : null;
}

/**
 * Splits a multipart whose header names no boundary, or one that is not there.
 * @param sure a boundary was named: only what really begins a part is taken for one
 */
export function splitByGuess(body: Uint8Array, most: number, sure: boolean): Parts | null {
  const boundary = guessBoundary(body, sure);
  return boundary === null ? null : splitMultipart(body, boundary, most);
}
