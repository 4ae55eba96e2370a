import { decodeAsBrowsers, type BrowserText } from '../mime/browser-charset.ts';
import { urlText } from '../../trackers/url.ts';
import { isXml } from './xml.ts';

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

/** How a `data:` URL is read. */
interface DataReading {
  /** A style sheet, whatever its type is, in a document of this charset. */
  sheetIn?: string | null;
  /** Its tabs and line breaks stay. */
  asWritten?: boolean;
}

/**
 * Type (lower case, without parameters) and text of a `data:` URL (RFC 2397, as WHATWG fetches it), in each of the ways in which browsers
 * read it; none where it is no such URL, or not text.
 */
export function dataUrlTexts(url: string, { sheetIn, asWritten = false }: DataReading = {}): ({ contentType: string } & BrowserText)[] {
  const match = /^data:([^,]*),([\s\S]*)$/i.exec(asWritten ? url.trim() : urlText(url));
  if (!match) return [];
  const head = (match[1] ?? '').toLowerCase();
  const contentType = (head.split(';')[0] ?? '').trim();
  if (sheetIn === undefined && !TEXTUAL.test(contentType)) return [];
  const body = percentBytes(match[2] ?? '');
  const bytes = /;\s*base64\s*$/.test(head) ? base64Bytes(body) : body;
  if (bytes === null) return [];
  const charset = /;\s*charset\s*=\s*"?([^";]*)/.exec(head)?.[1]?.trim() ?? null;
  const isSheet = sheetIn !== undefined || !(contentType === 'text/html' || isXml(contentType));
  const reading = isSheet ? { around: sheetIn ?? 'utf-8' } : contentType === 'text/html' ? 'html' : 'xml';
  return decodeAsBrowsers(bytes, charset, reading).map((read) => ({ contentType, ...read }));
}

/** Percent-decoding of text, which leaves alone what is not an escape. */
export const decodePercent = (text: string): string => (text.includes('%') ? new TextDecoder().decode(percentBytes(text)) : text);
