/**
 * C0 and C1 controls, and all that turns the direction of what follows (Unicode Standard Annex 9): in a subject, a name or the text of a
 * link they can only deceive.
 */
// oxlint-disable-next-line no-control-regex -- the control characters are the point
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g;

/** White space, and letters that are drawn as nothing but have its width. */
const BLANKS = /[\s\u115f\u1160\u2800\u3164\uffa0]+/g;

/** A text on one line, in which nothing is pushed out of sight by room that is left before it. */
export const onOneLine = (text: string): string => text.replace(BLANKS, ' ').trim();

/** A stranger's words as the interface may show them: on one line, in the direction of their letters. */
export const plainWords = (text: string): string => onOneLine(text.replace(CONTROLS, ''));
