/**
 * Overrides of the direction (Unicode Standard Annex 9, 2.2): all that follows is read backwards, letter by letter. No language needs them;
 * isolates, embeddings and marks, which Hebrew and Arabic do need, are none.
 */
const OVERRIDES = /[\u202d\u202e]/g;

/** A text in the order in which it is written. */
export const withoutOverrides = (text: string): string => text.replace(OVERRIDES, '');
