import type { PictureType } from './sniff.ts';

/** Pixels, as the file's own header says. */
export interface Dimensions {
  width: number;
  height: number;
}

/** Bytes of an AVIF file in which its properties are looked for; they stand before the picture's data. */
const AVIF_REACH = 64 * 1024;

function png(view: DataView): Dimensions {
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView): Dimensions {
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
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

/** The largest image spatial extents property (ISO 23008-12, 6.5.3): thumbnails and tiles have one as well. */
function avif(bytes: Uint8Array): Dimensions | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, AVIF_REACH));
  let largest: Dimensions | null = null;
  for (let at = head.indexOf('ispe', 0, 'latin1'); at !== -1 && at + 16 <= head.length; at = head.indexOf('ispe', at + 4, 'latin1')) {
    const found = { width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) };
    if (largest === null || found.width * found.height > largest.width * largest.height) largest = found;
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
