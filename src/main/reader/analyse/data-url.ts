import { decodeHtmlAsBrowsers, decodeText } from '../mime/charset.ts';
import { urlText } from '../../trackers/url.ts';

/** Types that a browser reads as text in which there may be addresses: pages, XML of any kind, style sheets, lists of what to play. */
export const TEXTUAL = /^(?:text\/.*|(?:application|image)\/(?:[\w.-]+\+)?xml|application\/(?:x-|vnd\.apple\.)mpegurl|audio\/(?:x-)?mpegurl)$/;

const isHexDigit = (code: number | undefined) =>
  code !== undefined && ((code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66));

/** Percent-decoding to bytes (WHATWG URL, 1.3), which leaves alone what is not an escape. */
function percentBytes(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const escaped = bytes[at] === 0x25 && isHexDigit(bytes[at + 1]) && isHexDigit(bytes[at + 2]);
    bytes[length++] = escaped ? Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16) : (bytes[at] ?? 0);
    if (escaped) at += 2;
  }
  return bytes.subarray(0, length);
}

function base64Bytes(text: Uint8Array): Uint8Array | null {
  try {
    return Buffer.from(atob(new TextDecoder('latin1').decode(text).replace(/\s/g, '')), 'latin1');
  } catch {
    return null;
  }
}

/**
 * Type (lower case, without parameters) and text of a `data:` URL (RFC 2397, as WHATWG fetches it); null: not one, or not text.
 * @param anyType it is read as text whatever its type is
 * @param asWritten its tabs and line breaks stay
 */
export function dataUrlText(url: string, anyType = false, asWritten = false): { contentType: string; text: string } | null {
  const match = /^data:([^,]*),([\s\S]*)$/i.exec(asWritten ? url.trim() : urlText(url));
  if (!match) return null;
  const head = (match[1] ?? '').toLowerCase();
  const contentType = (head.split(';')[0] ?? '').trim();
  if (!anyType && !TEXTUAL.test(contentType)) return null;
  const body = percentBytes(match[2] ?? '');
  const bytes = /;\s*base64\s*$/.test(head) ? base64Bytes(body) : body;
  if (bytes === null) return null;
  const charset = /;\s*charset\s*=\s*"?([^";]*)/.exec(head)?.[1]?.trim() ?? null;
  return { contentType, text: contentType === 'text/html' ? decodeHtmlAsBrowsers(bytes, charset) : decodeText(bytes, charset) };
}

/** Percent-decoding of text, which leaves alone what is not an escape. */
export const decodePercent = (text: string): string => (text.includes('%') ? new TextDecoder().decode(percentBytes(text)) : text);
