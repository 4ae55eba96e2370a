/** Scripts that are written without spaces between words: the tokeniser would take a whole sentence for one word. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const LETTER = String.raw`[\p{L}\p{N}\p{M}]`;

const UNSPACED_LETTERS = new RegExp(UNSPACED, 'gu');

/** A word of a spaced script, or one character of those that write no spaces. */
export const INDEX_WORD = new RegExp(`${UNSPACED}|(?:(?!${UNSPACED})${LETTER})+`, 'gu');

/** More text than any letter has; what is beyond cannot be found by its words. */
const LONGEST_INDEXED = 1_000_000;

/**
 * Text as the search index takes it: characters of unspaced scripts each become a word, so that a phrase of them finds what
 * stands between other words. A query goes through the same function.
 */
export function searchable(text: string): string {
  return text.slice(0, LONGEST_INDEXED).normalize('NFC').replaceAll(UNSPACED_LETTERS, ' $& ');
}

const ASCII = /^\p{ASCII}*$/u;

/** A word as `unicode61 remove_diacritics 2` takes it. */
export const folded = (word: string): string => (ASCII.test(word) ? word : word.normalize('NFD').replaceAll(/\p{M}/gu, '')).toLowerCase();
