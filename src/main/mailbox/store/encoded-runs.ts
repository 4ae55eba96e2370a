/** A stretch of a message's bytes. */
interface Run {
  /** Offset of its first byte. */
  start: number;
  /** Offset behind its last one. */
  end: number;
}

/** Bytes, encoded: what a picture in a signature has. Smaller ones are not worth a row of their own. */
export const SMALLEST_RUN = 16 * 1024;
/** Of a message's runs the first are enough: nobody attaches more that is as large, and each costs a row. */
const MOST_RUNS = 100;
/** Bytes of a line with its break: RFC 2045, 6.8 allows 76 characters; programs write from 60 on, and some as many as RFC 5322, 2.1.1 allows. */
const SHORTEST_LINE = 60;
const LONGEST_LINE = 1_000;

const LF = 10;
const CR = 13;
const BASE64_LINE = /^[A-Za-z0-9+/]+={0,2}\r?\n?$/;

const isBase64 = (raw: Buffer, start: number, end: number) => BASE64_LINE.test(raw.toString('latin1', start, end));

/** The line around an offset, with its break; null: none that base64 would be written in. */
function lineAround(raw: Buffer, offset: number): Run | null {
  const from = Math.max(0, offset - LONGEST_LINE);
  const before = raw.subarray(from, offset).lastIndexOf(LF);
  const after = raw.subarray(offset, offset + LONGEST_LINE).indexOf(LF);
  if (before < 0 || after < 0) return null;
  const [start, end] = [from + before + 1, offset + after + 1];
  return end - start >= SHORTEST_LINE && isBase64(raw, start, end) ? { start, end } : null;
}

/** The lines of the same length before and after one, and the shorter one that ends them. */
function extended(raw: Buffer, line: Run): Run {
  const length = line.end - line.start;
  const isCrLf = raw[line.end - 2] === CR;
  const endsAt = (end: number) => raw[end - 1] === LF && (!isCrLf || raw[end - 2] === CR);
  let { start, end } = line;
  while (start >= length && endsAt(start) && (start === length || endsAt(start - length))) start -= length;
  // The search back ends at a blank line, or at one of another length.
  while (end + length <= raw.length && endsAt(end + length)) end += length;
  const rest = raw.subarray(end, end + length).indexOf(LF) + 1;
  return { start, end: rest > 0 && isBase64(raw, end, end + rest) ? end + rest : end };
}

/**
 * Where large stretches of base64 stand in a message, so that an attachment which comes in several messages can be stored once. The bytes
 * are not interpreted: whatever the runs are, a message is its runs and what is between them, in their order. In order, and apart.
 */
export function encodedRuns(message: Uint8Array): Run[] {
  const raw = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  const runs: Run[] = [];
  // A run that is large enough has a byte at some multiple of half its size.
  for (let at = SMALLEST_RUN / 2; at < raw.length && runs.length < MOST_RUNS; at += SMALLEST_RUN / 2) {
    const line = lineAround(raw, at);
    if (!line) continue;
    const run = extended(raw, line);
    const free = runs.at(-1)?.end ?? 0;
    if (run.start >= free && run.end - run.start >= SMALLEST_RUN) runs.push(run);
    at = Math.max(at, run.end);
  }
  return runs;
}
