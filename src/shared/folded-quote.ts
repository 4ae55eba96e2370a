/** Class of what a body's quote is folded into. A message that uses it says no more than that something of its own is folded as well. */
export const FOLDED_QUOTE = 'unseen-quote';

/** What stands for it: no word of any language. */
export const QUOTE_DOTS = '•••';

/** What opens it again, as the reader process writes it. */
export const QUOTE_OPENER = `<details class="${FOLDED_QUOTE}"><summary>${QUOTE_DOTS}</summary>`;
