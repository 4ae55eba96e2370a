import { decodeText } from './charset.ts';
import { letterOf, packedRtf } from './rtf.ts';
import { mapiProperties, mapiText, type MapiValue } from './tnef-properties.ts';

/**
 * What is inside a winmail.dat (Transport Neutral Encapsulation Format, MS-OXTNEF), which Outlook and Exchange send to those of whom
 * they believe that they run Outlook as well. Mostly its text stands beside it as a part of its own.
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
const TEXT = 0x00_02_80_0c;
const MESSAGE_PROPERTIES = 0x00_06_90_03;

/** Properties of a message (MS-OXPROPS). */
const BODY = 0x10_00;
const RTF = 0x10_09;
const HTML = 0x10_13;

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

/** A string of one byte each, up to its end. */
const shortText = (data: Buffer, codePage: string) => decodeText(data, codePage).replace(/\0[\s\S]*$/, '') || null;

/** The text of the message inside, at its best: the HTML, what its RTF was made from, or what is plain. */
export interface TnefBody {
  type: 'text/html' | 'text/plain';
  /** Null: it is not said. */
  charset: string | null;
  bytes: Uint8Array;
  /** The RTF that Outlook would show; it may name pictures and objects elsewhere. */
  letter?: string;
}

const utf8 = (type: TnefBody['type'], text: string, letter?: string | null): TnefBody => ({
  type,
  charset: 'utf-8',
  bytes: Buffer.from(text),
  ...(letter ? { letter } : {}),
});

function bodyOf(properties: ReadonlyMap<number, MapiValue>, plain: string | null, codePage: string): TnefBody | null {
  const html = properties.get(HTML);
  const asText = mapiText(html, codePage);
  if (asText !== null) return utf8('text/html', asText);
  if (html !== undefined && html.data.length > 0) return { type: 'text/html', charset: null, bytes: html.data };
  const rtf = properties.get(RTF);
  const letter = rtf === undefined ? null : letterOf(rtf.data);
  const read = rtf === undefined ? null : packedRtf(rtf.data);
  if (read !== null && read.text.trim() !== '') return utf8(read.type, read.text, letter);
  const text = mapiText(properties.get(BODY), codePage) ?? plain ?? (letter === null ? null : '');
  return text === null ? null : utf8('text/plain', text, letter);
}

interface Tnef {
  body: TnefBody | null;
  files: TnefFile[];
}

/**
 * @param all the transfer-decoded part
 * @returns what is in it; nothing where it is no such file, and what stands before the place where it breaks off
 */
export function readTnef(all: Uint8Array): Tnef {
  const bytes = Buffer.from(all.buffer, all.byteOffset, all.byteLength);
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) return { body: null, files: [] };
  const files: TnefFile[] = [];
  let codePage = 'windows-1252';
  let plain: string | null = null;
  let message: ReadonlyMap<number, MapiValue> = new Map();
  for (const { id, data } of attributesOf(bytes)) {
    if (id === CODE_PAGE && data.length >= 4) codePage = `windows-${data.readUInt32LE(0)}`;
    if (id === TEXT) plain = shortText(data, codePage);
    if (id === MESSAGE_PROPERTIES) message = mapiProperties(data);
    if (id === RENDERING) {
      if (files.length >= MOST_FILES) break;
      files.push({ name: null, type: null, contentId: null, bytes: data.subarray(0, 0) });
    }
    const file = files.at(-1);
    if (file === undefined) continue;
    if (id === TITLE) file.name ??= shortText(data, codePage);
    else if (id === DATA) file.bytes = data;
    else if (id === PROPERTIES) {
      const found = mapiProperties(data);
      file.name = mapiText(found.get(LONG_NAME), codePage) ?? file.name;
      file.type = mapiText(found.get(MIME_TYPE), codePage);
      file.contentId = mapiText(found.get(CONTENT_ID), codePage);
    }
  }
  // A message or an object inside has no data of its own here.
  return { body: bodyOf(message, plain, codePage), files: files.filter((file) => file.bytes.length > 0) };
}
