import { crc32 } from 'node:zlib';

/** Files that were written into a text, as programs did before MIME and on Usenet: uuencode (POSIX) and yEnc (yenc.org, 1.3). */

interface InlineFile {
  name: string;
  bytes: Uint8Array;
}

/** Files of one text. */
const MOST_FILES = 100;

const LF = 0x0a;

/** Bytes of a line that says something about a file. */
const LONGEST_KEYWORD = 1_000;

const BEGIN = /^begin [0-7]{3,4} (\S.{0,250})$/;

/** `=ybegin line=128 size=123 name=a b.txt`; one with `part=` is a piece, of which nothing can be made. */
const YBEGIN = /^=ybegin (?![^\n]*\bpart=)(?=[^\n]*\bsize=(\d{1,10})\b)[^\n]*?\bname=(\S.{0,250})$/;
const YEND = /^=yend (?=[^\n]*\bsize=(\d{1,10})\b)(?:[^\n]*\bcrc32=([0-9a-f]{1,8})\b)?/i;

interface Found extends InlineFile {
  /** Offset behind the line that ends it. */
  end: number;
}

function* linesFrom(bytes: Buffer, from: number): Generator<{ line: Buffer; start: number; next: number }> {
  for (let start = from; start < bytes.length;) {
    const newline = bytes.indexOf(LF, start);
    const next = newline === -1 ? bytes.length : newline + 1;
    let end = newline === -1 ? bytes.length : newline;
    if (end > start && bytes[end - 1] === 0x0d) end--;
    yield { line: bytes.subarray(start, end), start, next };
    start = next;
  }
}

/** Bytes of one line; null where it is none. Spaces at its end may have been lost on the way. */
function uuLine(line: Buffer): Buffer | null {
  const length = ((line[0] ?? 0x20) - 0x20) & 0x3f;
  const out = Buffer.alloc(Math.ceil(length / 3) * 3);
  if (line.length > 1 + (out.length / 3) * 4 + 1) return null;
  for (let at = 0, to = 0; to < out.length; at += 4, to += 3) {
    let group = 0;
    for (let index = 1; index <= 4; index++) {
      const code = line[at + index] ?? 0x20;
      if (code < 0x20 || code > 0x60) return null;
      group = (group << 6) | ((code - 0x20) & 0x3f);
    }
    out.writeUIntBE(group, to, 3);
  }
  return out.subarray(0, length);
}

function uuencoded(bytes: Buffer, from: number, name: string): Found | null {
  const pieces: Buffer[] = [];
  let isOver = false;
  for (const { line, next } of linesFrom(bytes, from)) {
    if (isOver) return line.toString('latin1').trimEnd() === 'end' ? { name, bytes: Buffer.concat(pieces), end: next } : null;
    const piece = uuLine(line);
    if (piece === null) return null;
    if (piece.length === 0) isOver = true;
    else pieces.push(piece);
  }
  return null;
}

function yDecoded(line: Buffer): Buffer {
  const out = Buffer.alloc(line.length);
  let length = 0;
  for (let at = 0; at < line.length; at++) {
    // An equals sign says that the next is one that could not stand for itself.
    const escaped = line[at] === 0x3d;
    if (escaped) at++;
    out[length++] = ((line[at] ?? 0) - (escaped ? 64 : 0) - 42) & 0xff;
  }
  return out.subarray(0, length);
}

function yEncoded(bytes: Buffer, from: number, name: string, size: number): Found | null {
  const pieces: Buffer[] = [];
  let length = 0;
  for (const { line, next } of linesFrom(bytes, from)) {
    // No byte is escaped so.
    const isKeyword = line[0] === 0x3d && line[1] === 0x79;
    const end = isKeyword ? YEND.exec(line.subarray(0, LONGEST_KEYWORD).toString('latin1')) : null;
    if (isKeyword && end === null) return null;
    if (end === null) {
      const piece = yDecoded(line);
      length += piece.length;
      if (length > size) return null;
      pieces.push(piece);
      continue;
    }
    const whole = Buffer.concat(pieces);
    const isRight = whole.length === size && Number(end[1]) === size && (end[2] === undefined || crc32(whole) === Number.parseInt(end[2], 16));
    return isRight ? { name, bytes: whole, end: next } : null;
  }
  return null;
}

/**
 * Takes the files out of a text.
 * @returns null where there is none that is whole and well-formed: then all of it is text
 */
export function inlineFiles(text: Uint8Array): { text: Uint8Array; files: InlineFile[] } | null {
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  if (!bytes.includes('begin ')) return null;
  const kept: Buffer[] = [];
  const files: InlineFile[] = [];
  let from = 0;
  for (let at = bytes.indexOf('begin '); at !== -1 && files.length < MOST_FILES; at = bytes.indexOf('begin ', Math.max(at + 1, from))) {
    const start = bytes.lastIndexOf(LF, at) + 1;
    // Only a line that begins so; `=y` stands before the one of yEnc.
    if (at - start > 2 || start < from) continue;
    const [first] = linesFrom(bytes, start);
    const line = first?.line.subarray(0, LONGEST_KEYWORD).toString('latin1') ?? '';
    const [, uuName] = BEGIN.exec(line) ?? [];
    const [, size, yName] = YBEGIN.exec(line) ?? [];
    const next = first?.next ?? bytes.length;
    const found =
      uuName !== undefined ? uuencoded(bytes, next, uuName.trim()) : yName !== undefined ? yEncoded(bytes, next, yName.trim(), Number(size)) : null;
    if (found === null || found.bytes.length === 0) continue;
    kept.push(bytes.subarray(from, start));
    files.push({ name: found.name, bytes: found.bytes });
    from = found.end;
  }
  return files.length === 0 ? null : { text: Buffer.concat([...kept, bytes.subarray(from)]), files };
}
