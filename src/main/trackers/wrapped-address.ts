import { percentDecoded } from '../../shared/text/percent-decoded.ts';
import { withoutEnd } from '../../shared/text/without-end.ts';
import { normaliseUrl } from './url.ts';

/** A link inside a link. */
export interface Wrapped {
  /** Who wraps it, for a person. */
  by: string;
  /** Absolute, normalised. */
  target: string;
}

/** The address of a page in a text, as a browser would ask for it; null where it is none. */
export const addressIn = (text: string | null | undefined): string | null => {
  const url = text ? normaliseUrl(text, null) : null;
  return url && /^https?:/.test(url) ? url : null;
};

/** Base64 of either alphabet (RFC 4648, 4 and 5), of text in UTF-8; null where it is none. */
export function decodeBase64(text: string): string | null {
  const standard = withoutEnd(text.replaceAll('-', '+').replaceAll('_', '/'), '=');
  if (!/^[A-Za-z0-9+/]*$/.test(standard)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(standard), (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}

/** A whole address, escaped or in base64, as one segment of the path: `/L0/https:%2F%2Fshop.example%2F/1/…`. */
export function addressInPath(url: URL): string | null {
  for (const segment of url.pathname.split('/')) {
    if (/^https?(?:%3a|:)(?:%2f|$)/i.test(segment)) {
      const found = addressIn(percentDecoded(segment));
      if (found) return found;
    }
    if (/^aHR0c[\w+-]{12,}=*$/.test(segment)) {
      const found = addressIn(decodeBase64(segment));
      if (found) return found;
    }
  }
  const embedded = /\/(https?:\/\/?[^/].*)$/i.exec(url.pathname)?.[1];
  return embedded ? addressIn(embedded.replace(/^(https?:)\/+/i, '$1//') + url.search) : null;
}
