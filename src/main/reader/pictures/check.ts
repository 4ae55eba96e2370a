import type { PictureCheck } from '../protocol.ts';
import { dimensionsOf } from './dimensions.ts';
import { sniffPicture } from './sniff.ts';

/** Pixels in one direction that Chromium still draws everywhere. */
const LONGEST_SIDE = 16_384;

/** Decoded, each is four bytes: this is 200 MB. A camera's photo has 24 million. */
const MOST_PIXELS = 50_000_000;

/** What the bytes are, told by themselves; null for no picture, or one that costs more memory than it is worth. */
export function checkPicture(bytes: Uint8Array): PictureCheck | null {
  const contentType = sniffPicture(bytes);
  const size = contentType === null ? null : dimensionsOf(bytes, contentType);
  if (contentType === null || size === null) return null;
  const { width, height } = size;
  return Math.max(width, height) <= LONGEST_SIDE && width * height <= MOST_PIXELS ? { contentType, width, height } : null;
}
