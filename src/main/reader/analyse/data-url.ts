/** A `data:` URL that is a document of its own may be as large as a message part; more only costs time. */
const LONGEST_DATA_URL = 4 * 1024 * 1024;

/** Type (lower case, without parameters) and text of a `data:` URL (RFC 2397, as WHATWG fetches it); null: not one, or not text. */
export function dataUrlText(url: string): { contentType: string; text: string } | null {
  const match = /^[\0- ]*data:([^,]*),([\s\S]*)$/i.exec(url.slice(0, LONGEST_DATA_URL));
  if (!match) return null;
  const head = (match[1] ?? '').toLowerCase();
  const contentType = (head.split(';')[0] ?? '').trim();
  if (!/^(?:text\/|image\/svg\+xml$|application\/(?:xhtml\+)?xml$)/.test(contentType)) return null;
  const body = match[2] ?? '';
  const unescaped = decodePercent(body);
  if (!/;\s*base64\s*$/.test(head)) return { contentType, text: unescaped };
  try {
    const bytes = Uint8Array.from(atob(unescaped.replace(/\s/g, '')), (character) => character.charCodeAt(0));
    return { contentType, text: new TextDecoder().decode(bytes) };
  } catch {
    return null;
  }
}

/** Percent-decoding that leaves alone what is not an escape. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
      const bytes = Uint8Array.from(escapes.slice(1).split('%'), (hex) => Number.parseInt(hex, 16));
      return new TextDecoder().decode(bytes);
    });
  }
}
