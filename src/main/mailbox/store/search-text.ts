/** Scripts that are written without spaces between words: the tokeniser would take a whole sentence for one word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** More text than any letter has; what is beyond cannot be found by its words. */
const LONGEST_INDEXED = 1_000_000;

/**
 * Text as the search index takes it: characters of unspaced scripts each become a word, so that a phrase of them finds what
 * stands between other words. A query goes through the same function.
 */
export function searchable(text: string): string {
  return text.slice(0, LONGEST_INDEXED).normalize('NFC').replaceAll(UNSPACED, ' $& ');
}
