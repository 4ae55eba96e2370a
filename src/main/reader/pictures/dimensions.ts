import type { PictureType } from './sniff.ts';

/** Pixels, as the file's own header says. */
interface Dimensions {
  width: number;
  height: number;
}

/** Bytes of an AVIF file in which its properties are looked for in any case; mostly they stand before the picture's data. */
const AVIF_REACH = 64 * 1024;

function png(view: DataView): Dimensions {
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

const GIF_EXTENSION = 0x21;
const GIF_FRAME = 0x2c;
const GIF_TRAILER = 0x3b;

/** Bytes of a colour table (GIF89a, 19 and 21), as its flags say; 0: there is none. */
const colourTable = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

/**
 * The screen and all frames together: Chromium makes the picture as large as its first frame, whatever size the file says that its screen has.
 * A file that is cut off has the frames that are there.
 */
function gif(view: DataView): Dimensions {
  const sides = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const byte = (at: number) => (at < view.byteLength ? view.getUint8(at) : 0);
  /** Past blocks of data, the last of which is empty. */
  const skip = (from: number) => {
    let at = from;
    while (byte(at) !== 0) at += 1 + byte(at);
    return at + 1;
  };
  let at = 13 + colourTable(byte(10));
  while (at + 10 <= view.byteLength && byte(at) !== GIF_TRAILER) {
    if (byte(at) === GIF_FRAME) {
      sides.width = Math.max(sides.width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true));
      sides.height = Math.max(sides.height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true));
      at = skip(at + 11 + colourTable(byte(at + 9)));
    } else at = byte(at) === GIF_EXTENSION ? skip(at + 2) : at + 1;
  }
  return sides;
}

/** The first frame header (ISO 10918-1, B.2.2): any SOF but the three markers that share its range. */
function jpeg(view: DataView): Dimensions | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const standalone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += standalone ? 2 : 2 + Math.max(view.getUint16(at + 2), 2);
  }
  return null;
}

const uint24 = (view: DataView, at: number) => view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);

/** RFC 9649, 2.5 to 2.7: lossy, lossless, extended. */
function webp(view: DataView): Dimensions | null {
  const chunk = view.getUint32(12);
  if (chunk === 0x56503820) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  return chunk === 0x56503858 ? { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 } : null;
}

/** Boxes at the top of an AVIF file that are looked at: it has some five. */
const MOST_BOXES = 1_000;

/** Where an AVIF file says how large it is (ISO 14496-12, 4.2 and 8.11): its beginning, and every box about its pictures, wherever that stands. */
function* avifHeads(file: Buffer): Generator<Buffer> {
  yield file.subarray(0, AVIF_REACH);
  for (let at = 0, count = 0; at + 16 <= file.length && count < MOST_BOXES; count++) {
    const short = file.readUInt32BE(at);
    const size = short === 0 ? file.length - at : short === 1 ? Number(file.readBigUInt64BE(at + 8)) : short;
    if (/^(?:meta|moov)$/.test(file.toString('latin1', at + 4, at + 8))) yield file.subarray(at, at + size);
    at += Math.max(size, 8);
  }
}

/**
 * The largest image spatial extents property (ISO 23008-12, 6.5.3), since thumbnails and tiles have one as well, or frame of a track
 * (ISO 14496-12, 12.1.3).
 */
function avif(bytes: Uint8Array): Dimensions | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let largest: Dimensions | null = null;
  const meet = (found: Dimensions) => {
    if (largest === null || found.width * found.height > largest.width * largest.height) largest = found;
  };
  for (const head of avifHeads(file)) {
    for (let at = head.indexOf('ispe', 0, 'latin1'); at !== -1 && at + 16 <= head.length; at = head.indexOf('ispe', at + 4, 'latin1'))
      meet({ width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) });
    for (let at = head.indexOf('av01', 0, 'latin1'); at !== -1 && at + 32 <= head.length; at = head.indexOf('av01', at + 4, 'latin1'))
      if (head.toString('latin1', at + 86, at + 90) === 'av1C') meet({ width: head.readUInt16BE(at + 28), height: head.readUInt16BE(at + 30) });
  }
  return largest;
}

function bmp(view: DataView): Dimensions {
  // A BITMAPCOREHEADER has 16-bit sizes; in all others a negative height only turns the picture over.
  if (view.getUint32(14, true) === 12) return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

/** The largest entry; 0 stands for 256. */
function icon(view: DataView): Dimensions {
  const sides = { width: 0, height: 0 };
  for (let entry = 0; entry < view.getUint16(4, true) && 6 + entry * 16 + 2 <= view.byteLength; entry++) {
    sides.width = Math.max(sides.width, view.getUint8(6 + entry * 16) || 256);
    sides.height = Math.max(sides.height, view.getUint8(7 + entry * 16) || 256);
  }
  return sides;
}

/** @returns null where the file ends before it says, or says nothing sensible */
export function dimensionsOf(bytes: Uint8Array, type: PictureType): Dimensions | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const readers: Readonly<Record<PictureType, () => Dimensions | null>> = {
    'image/png': () => png(view),
    'image/jpeg': () => jpeg(view),
    'image/gif': () => gif(view),
    'image/webp': () => webp(view),
    'image/avif': () => avif(bytes),
    'image/bmp': () => bmp(view),
    'image/x-icon': () => icon(view),
  };
  try {
    const found = readers[type]();
    return found !== null && found.width > 0 && found.height > 0 ? found : null;
  } catch (error) {
    // Reading past the end: the file is cut off in its header.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
