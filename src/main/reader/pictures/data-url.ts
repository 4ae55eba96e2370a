import { decodeBase64 } from '../mime/transfer.ts';

/** Characters of one `data:` URL that is decoded. Photos in mail come as parts; here it is logos and icons. */
const LONGEST_DATA_URL = 8 * 1024 * 1024;

const HEAD = /^data:([^,;]*)((?:;[^,;]*)*),/i;

function percentDecoded(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const escape = bytes[at] === 0x25 ? bytes.toString('latin1', at + 1, at + 3) : '';
    if (/^[\da-f]{2}$/i.test(escape)) {
      out[length++] = Number.parseInt(escape, 16);
      at += 2;
    } else out[length++] = bytes[at] ?? 0;
  }
  return out.subarray(0, length);
}

/** Type and bytes of a `data:` URL (RFC 2397); null for anything else, or one too long to be a picture in a letter. */
export function readDataUrl(url: string): { contentType: string; bytes: Uint8Array } | null {
  if (url.length > LONGEST_DATA_URL) return null;
  const match = HEAD.exec(url);
  if (!match) return null;
  const [head, type = '', parameters = ''] = match;
  const data = percentDecoded(url.slice(head.length));
  const bytes = /;\s*base64\s*$/i.test(parameters) ? decodeBase64(data) : data;
  return { contentType: type.trim().toLowerCase(), bytes };
}
