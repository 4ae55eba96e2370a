import { decodeText } from './charset.ts';
import { mapiProperties } from './tnef-properties.ts';

/**
 * The files inside a winmail.dat (Transport Neutral Encapsulation Format, MS-OXTNEF), which Outlook and Exchange send to those of whom
 * they believe that they run Outlook as well. Its text stands beside it as a part of its own.
 */

/** Files of one message. Outlook lets nobody attach more. */
const MOST_FILES = 500;

const SIGNATURE = 0x22_3e_9f_78;

/** Attributes by their identifiers, type included (MS-OXTNEF, 2.1.3.2). */
const CODE_PAGE = 0x00_06_90_07;
const RENDERING = 0x00_06_90_02;
const TITLE = 0x00_01_80_10;
const DATA = 0x00_06_80_0f;
const PROPERTIES = 0x00_06_90_05;

/** Properties of an attachment (MS-OXPROPS). */
const LONG_NAME = 0x37_07;
const MIME_TYPE = 0x37_0e;
const CONTENT_ID = 0x37_12;

export interface TnefFile {
  name: string | null;
  /** Media type as its sender knew it; null: not said. */
  type: string | null;
  contentId: string | null;
  bytes: Uint8Array;
}

interface Attribute {
  id: number;
  data: Buffer;
}

function* attributesOf(bytes: Buffer): Generator<Attribute> {
  // Signature and key; then level, identifier, length, data and a checksum, again and again.
  let at = 6;
  while (at + 9 <= bytes.length) {
    const id = bytes.readUInt32LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const start = at + 9;
    if (start + length > bytes.length) return;
    yield { id, data: bytes.subarray(start, start + length) };
    at = start + length + 2;
  }
}

const orNull = (text: string | undefined) => (text === undefined || text === '' ? null : text);

/**
 * @param all the transfer-decoded part
 * @returns what is attached in it; none where it is no such file, and those before the place where it breaks off
 */
export function tnefFiles(all: Uint8Array): TnefFile[] {
  const bytes = Buffer.from(all.buffer, all.byteOffset, all.byteLength);
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) return [];
  const files: TnefFile[] = [];
  let codePage = 'windows-1252';
  for (const { id, data } of attributesOf(bytes)) {
    if (id === CODE_PAGE && data.length >= 4) codePage = `windows-${data.readUInt32LE(0)}`;
    if (id === RENDERING) {
      if (files.length >= MOST_FILES) break;
      files.push({ name: null, type: null, contentId: null, bytes: data.subarray(0, 0) });
    }
    const file = files.at(-1);
    if (file === undefined) continue;
    if (id === TITLE) file.name ??= orNull(decodeText(data, codePage).replace(/\0[\s\S]*$/, ''));
    else if (id === DATA) file.bytes = data;
    else if (id === PROPERTIES) {
      const found = mapiProperties(data, codePage, new Set([LONG_NAME, MIME_TYPE, CONTENT_ID]));
      file.name = orNull(found.get(LONG_NAME)) ?? file.name;
      file.type = orNull(found.get(MIME_TYPE));
      file.contentId = orNull(found.get(CONTENT_ID));
    }
  }
  // A message or an object inside has no data of its own here.
  return files.filter((file) => file.bytes.length > 0);
}
