/** Picture formats that a body shows, told by their first bytes; the Content-Type header is only a claim. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif' | 'image/bmp' | 'image/x-icon';

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** @returns null for bytes that begin no picture */
export function sniffPicture(bytes: Uint8Array): PictureType | null {
  if (bytes.length < 14) return null;
  if (bytes[0] === 0x89 && ascii(bytes, 1, 8) === 'PNG\r\n\u001a\n') return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'image/gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && /^avi[fs]$/.test(ascii(bytes, 8, 12))) return 'image/avif';
  // Two letters begin many a text: the reserved fields and the header's size must fit as well.
  if (ascii(bytes, 0, 2) === 'BM' && bytes.subarray(6, 10).every((byte) => byte === 0)) return 'image/bmp';
  if (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 1 && bytes[3] === 0 && bytes[4] !== 0 && bytes[5] === 0) return 'image/x-icon';
  return null;
}
