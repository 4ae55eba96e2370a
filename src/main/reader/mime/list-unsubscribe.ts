/** The header fields of mailing lists: List-Unsubscribe (RFC 2369), List-Unsubscribe-Post (RFC 8058), List-Id (RFC 2919). */

/** Characters of a field that are read. Tokens of subscriptions make for some hundred; a bound for what nobody would write. */
const LONGEST = 16 * 1024;

/** Addresses of one field. Two are usual, one of a web page and one to write to. */
const MOST_ADDRESSES = 8;

/** RFC 2919, 3: a list's name in the DNS's form. */
const LONGEST_ID = 255;

/** What a list's name is made of (RFC 2919, 2; RFC 5322, 3.2.3), in lower case; nothing that hides or turns what stands beside it. */
const DOT_ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+$/;

const SCHEME = /^(?:https?|mailto):/i;

/** An address without its scheme, as some write it. */
const BARE_MAIL = /^[^\s@:/?&<>]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,63}(?=$|\?)/i;

const BRACKETED = /<([^<>]*)>?/y;
const WORD = /[^\s,;<]+/y;

/** End of the comment (RFC 5322, 3.2.2) that begins here; one that is left open has no end, and is none. */
function commentEnd(value: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < value.length; at++) {
    if (value[at] === '\\') at++;
    else if (value[at] === '(') depth++;
    else if (value[at] === ')' && --depth === 0) return at + 1;
  }
  return null;
}

/** What somebody meant who wrote this for an address; null: nothing. */
function addressIn(written: string): string | null {
  // White space inside is to be ignored (RFC 2369, 2): it is where the line was folded. Some escape it as for HTML, and some say first that it is an address.
  const address = written
    .replaceAll(/\s/g, '')
    .replace(/^["']?(?:URL:)?/i, '')
    .replace(/[,;]{1,4}$/, '')
    .replace(/["']$/, '')
    .replaceAll(/&amp;/gi, '&');
  if (SCHEME.test(address)) return URL.canParse(address) ? address : null;
  return BARE_MAIL.test(address) ? `mailto:${address}` : null;
}

/**
 * Addresses of a List-Unsubscribe field, in the order in which the sender prefers them, each once: of web pages and to write to; anything
 * else in it is left out. In angle brackets, as they should be; where none are, words that are one.
 * @param value unfolded, its encoded words decoded
 */
export function unsubscribeAddresses(value: string): string[] {
  const text = value.slice(0, LONGEST);
  const bracketed: string[] = [];
  const words: string[] = [];
  /** Where a comment was left open there is no other end than that of the field. */
  let isOpen = false;
  const next = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  for (let at = 0; at < text.length;) {
    const end: number | null = text[at] === '(' && !isOpen ? commentEnd(text, at) : null;
    if (text[at] === '(' && end === null) isOpen = true;
    const found = end === null ? (next(BRACKETED, at) ?? next(WORD, at)) : null;
    if (found) (found[0].startsWith('<') ? bracketed : words).push(found[1] ?? found[0]);
    at = end ?? at + Math.max(1, found?.[0].length ?? 0);
  }
  const addresses = (written: readonly string[]) => written.flatMap((one) => addressIn(one) ?? []);
  const found = addresses(bracketed);
  return [...new Set(found.length > 0 ? found : addresses(words))].slice(0, MOST_ADDRESSES);
}

/** Whether a List-Unsubscribe-Post field says that one request is all it takes; the RFC allows it to say nothing else. */
export const promisesOneClick = (value: string): boolean => /^\s*List-Unsubscribe\s*=\s*One-Click\s*$/i.test(value.slice(0, LONGEST));

/** The list that a List-Id field names, in lower case; null: none. What stands before it is for people, and may be anything. */
export function listIdIn(value: string): string | null {
  const text = value.slice(0, LONGEST);
  const [, bracketed = null] = /<([^<>]*)>[^<>]*$/.exec(text) ?? [];
  const id = (bracketed ?? text).replaceAll(/\s/g, '').toLowerCase();
  return id.length <= LONGEST_ID && id.includes('.') && DOT_ATOM.test(id) ? id : null;
}
