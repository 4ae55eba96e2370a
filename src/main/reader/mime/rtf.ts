import { decompressRTF } from '@kenjiuno/decompressrtf';
import iconv from 'iconv-lite';
import { deEncapsulateSync } from 'rtf-stream-parser';

/** Bytes that are unpacked: a mail of a hundred pages. What is packed grows to nine times its size at most. */
const LONGEST_PACKED = 1024 * 1024;
const LONGEST_RTF = 2 * 1024 * 1024;

/** Commands and groups, of which the parser reads some sixty thousand in a second. A long mail of Outlook has ten thousand. */
const MOST_COMMANDS = 60_000;

/** Groups in groups: each of the parser's steps costs as many. Word writes ten. */
const DEEPEST_GROUP = 60;

/** Size as packed, size, magic and checksum (MS-OXRTFCP, 2.1.3.1). */
const HEADER = 16;

/** Groups of which nothing is read as text: pictures, and what is known about the document. */
const SILENT = /\{\\(?=(?:info|pict|object|header|footer|nonshppict|listtext|pntext)\b)/g;

/** @returns null where it is damaged, or longer than any */
function unpacked(packed: Buffer): Buffer | null {
  if (packed.length < HEADER || packed.length > LONGEST_PACKED) return null;
  const bytes = Buffer.from(packed);
  // It would read on to the end that the header names, whether there is anything or not.
  bytes.writeUInt32LE(Math.min(bytes.readUInt32LE(0), bytes.length - 4), 0);
  try {
    return Buffer.from(decompressRTF([...bytes])).subarray(0, LONGEST_RTF);
  } catch {
    return null;
  }
}

/** The RTF as Outlook has it before itself, each byte a character; null where it is damaged, or longer than any. */
export const letterOf = (packed: Buffer): string | null => unpacked(packed)?.toString('latin1') ?? null;

/** Whether the parser would be done with it in a moment. */
function isBounded(rtf: Buffer): boolean {
  let [depth, commands] = [0, 0];
  for (const byte of rtf) {
    if (byte === 0x7b) depth++;
    if (byte === 0x7d) depth--;
    if (byte === 0x7b || byte === 0x5c) commands++;
    if (depth > DEEPEST_GROUP || commands > MOST_COMMANDS) return false;
  }
  return true;
}

const OPTIONS = {
  decode: (bytes: Buffer, charset: string) => iconv.decode(bytes, iconv.encodingExists(charset) ? charset : 'windows-1252'),
  warn: () => undefined,
  outlookQuirksMode: true,
} as const;

/**
 * The text of a message that Outlook kept as compressed RTF (MS-OXRTFCP): the HTML or text that it was made from (MS-OXRTFEX), else its words.
 * @returns null where it cannot be read
 */
export function packedRtf(packed: Buffer): { type: 'text/html' | 'text/plain'; text: string } | null {
  const rtf = unpacked(packed);
  if (rtf === null || !isBounded(rtf)) return null;
  const source = rtf.toString('latin1');
  const isWrapped = /^\{\\rtf1[^{}]{0,200}\\from(?:html1?|text)\b/.test(source);
  // What was RTF from the beginning is read as the text that it looks like.
  const readable = isWrapped ? source : source.replace(/^\{\\rtf1?/, '{\\rtf1\\fromtext').replace(SILENT, '{\\*\\');
  try {
    const { mode, text } = deEncapsulateSync(Buffer.from(readable, 'latin1'), OPTIONS);
    return { type: mode === 'html' ? 'text/html' : 'text/plain', text: String(text) };
  } catch {
    return null;
  }
}
