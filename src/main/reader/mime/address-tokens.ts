import { LONGEST_FIELD } from './limits.ts';

/** Lexical tokens of a structured field (RFC 5322, 3.2). `quoted` and `literal` come without their delimiters and escapes. */
export type Token =
  | { kind: 'atom' | 'quoted' | 'literal' | 'comment'; text: string }
  | { kind: 'space' }
  | { kind: 'special'; text: '<' | '>' | '@' | ',' | ';' | ':' | '.' };

const SPECIALS = '<>@,;:.';

/** An encoded word is one token whatever it contains, as a decoder that knows no grammar would have made it. */
const ENCODED_WORD = /=\?[\w*.:-]{1,60}\?[bq]\?[^?\s]*\?=/iy;

const ATOM = /[^\s()<>@,;:."[\]\\]+/y;

/** End of a delimited token that starts at `from`, past its closer; nested where `nests`. The input's end where it is not closed. */
function delimited(input: string, from: number, open: string, close: string): { text: string; end: number } {
  let text = '';
  let depth = 1;
  let at = from + 1;
  for (; at < input.length; at++) {
    const character = input[at] ?? '';
    if (character === '\\') {
      at++;
      text += input[at] ?? '';
      continue;
    }
    if (character === close && --depth === 0) return { text, end: at + 1 };
    if (character === open && open !== close) depth++;
    text += character;
  }
  return { text, end: at };
}

export function tokens(field: string): Token[] {
  const input = field.slice(0, LONGEST_FIELD);
  const found: Token[] = [];
  let at = 0;
  while (at < input.length) {
    const character = input[at] ?? '';
    if (/\s/.test(character)) {
      while (/\s/.test(input[at] ?? '')) at++;
      found.push({ kind: 'space' });
      continue;
    }
    if (character === '(' || character === '"' || character === '[') {
      const close = character === '(' ? ')' : character === '[' ? ']' : '"';
      const { text, end } = delimited(input, at, character, close);
      found.push({ kind: character === '(' ? 'comment' : character === '[' ? 'literal' : 'quoted', text });
      at = end;
      continue;
    }
    if (SPECIALS.includes(character)) {
      found.push({ kind: 'special', text: character as '<' });
      at++;
      continue;
    }
    ENCODED_WORD.lastIndex = at;
    ATOM.lastIndex = at;
    const match = ENCODED_WORD.exec(input) ?? ATOM.exec(input);
    // A stray closer or backslash: as it is, so that nothing is lost.
    const text = match?.[0] ?? character;
    found.push({ kind: 'atom', text });
    at += text.length;
  }
  return found;
}
