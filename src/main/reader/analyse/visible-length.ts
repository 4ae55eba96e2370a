/** What no one sees: white space, soft hyphens, zero-width characters and the fillers that preheaders are padded with. */
const BLANK = /(?:[\s\u00ad\u180e\u200b-\u200f\u2028-\u202f\u205f-\u2064\u2800\u3164\ufeff\uffa0\u061c\u115f\u1160]|\u034f|\u17b4|\u17b5)+/g;

/** Characters of a text that are seen. */
export function visibleLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) return text.replace(BLANK, '').length;
    if (code !== 0x20 && (code < 0x09 || code > 0x0d)) length++;
  }
  return length;
}
