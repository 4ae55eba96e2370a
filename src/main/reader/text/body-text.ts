import { decodeHtml, decodeText } from '../mime/charset.ts';
import { contentOf, type Leaf } from '../mime/entity.ts';
import { withJapanese } from '../mime/seven-bit.ts';
import { unflowed } from './flowed.ts';
import { withoutArmour } from './pgp-armour.ts';

/** Characters of text that a person is shown of one message; the rest is in its source. */
export const LONGEST_TEXT = 2_000_000;

// oxlint-disable-next-line no-control-regex -- the control characters are the point
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g;

/** Commands of text/enriched (RFC 1896); `<<` stands for `<`, and a lone line end is only folding. */
function enrichedText(text: string): string {
  return text
    .replace(/<param>[^<]{0,1000}<\/param>/gi, '')
    .replace(/<<|<\/?[a-z-]{1,60}>/gi, (command) => (command === '<<' ? '<' : ''))
    .replace(/\n(\n*)/g, (_, more: string) => more || ' ');
}

/** Also where a program converted the line ends twice: that is one line end, and not an empty line. */
const LINE_END = /\r{1,2}\n|\r/g;

const charsetOf = (leaf: Leaf) => leaf.params.get('charset') ?? null;

/** HTML source of a text/html part, as text. */
export function htmlOf(leaf: Leaf): string {
  return decodeHtml(contentOf(leaf), charsetOf(leaf));
}

/** Text of a part as a person reads it: charset decoded, format=flowed (RFC 3676) joined, controls gone. */
export function plainTextOf(leaf: Leaf): string {
  const decoded = withJapanese(decodeText(contentOf(leaf), charsetOf(leaf)).slice(0, LONGEST_TEXT));
  const text = decoded.replace(LINE_END, '\n').replace(CONTROLS, '');
  if (leaf.type === 'text/enriched' || leaf.type === 'text/richtext') return enrichedText(text);
  const flowed = leaf.type === 'text/plain' && leaf.params.get('format')?.toLowerCase() === 'flowed';
  return withoutArmour(flowed ? unflowed(text, leaf.params.get('delsp')?.toLowerCase() === 'yes') : text);
}
