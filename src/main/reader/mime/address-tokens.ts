import { LONGEST_FIELD } from './limits.ts';

/** Lexical tokens of a structured field (RFC 5322, 3.2). `quoted` and `literal` come without their delimiters and escapes. */
export type Token =
  | { kind: 'atom' | 'literal' | 'comment'; text: string }
  /** `unclosed`: the quotation mark at its end is missing. */
  | { kind: 'quoted'; text: string; unclosed: boolean }
  | { kind: 'space' }
  | { kind: 'special'; text: '<' | '>' | '@' | ',' | ';' | ':' | '.' };

const SPECIALS = '<>@,;:.';

/** An encoded word is one token whatever it contains, as a decoder that knows no grammar would have made it. */
const ENCODED_WORD = /=\?[\w*.:-]{1,60}\?[bq]\?[^?\s]*\?=/iy;

const ATOM = /[^\s()<>@,;:."[\]\\]+/y;

/** End of a delimited token that starts at `from`, past its closer; nested where `nests`. The input's end where it is not closed. */
function delimited(input: string, from: number, open: string, close: string): { text: string; end: number; closed: boolean } {
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
    if (character === close && --depth === 0) return { text, end: at + 1, closed: true };
    if (character === open && open !== close) depth++;
    text += character;
  }
  return { text, end: at, closed: false };
}

/** An address in brackets at the end of a field. */
const LAST_ADDRESS = /<[^<>@\s]+@[^<>@\s]+>\s*$/;

/** A quoted name; where its end was forgotten, it does not swallow the address behind it. */
function quoted(input: string, from: number): { token: Token; end: number } {
  const { text, end, closed } = delimited(input, from, '"', '"');
  if (closed) return { token: { kind: 'quoted', text, unclosed: false }, end };
  const address = LAST_ADDRESS.exec(input.slice(from + 1))?.index;
  if (address === undefined) return { token: { kind: 'quoted', text, unclosed: true }, end };
  return { token: { kind: 'quoted', text: input.slice(from + 1, from + 1 + address).trim(), unclosed: true }, end: from + 1 + address };
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
    if (character === '"') {
      const { token, end } = quoted(input, at);
      found.push(token);
      at = end;
      continue;
    }
    if (character === '(' || character === '[') {
      const { text, end } = delimited(input, at, character, character === '(' ? ')' : ']');
      found.push({ kind: character === '(' ? 'comment' : 'literal', text });
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
