/**
 * C0 and C1 controls, and all that turns the direction of what follows (Unicode Standard Annex 9): in a subject, a name or the text of a
 * link they can only deceive.
 */
// oxlint-disable-next-line no-control-regex -- the control characters are the point
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g;

/** A stranger's words as the interface may show them: on one line, in the direction of their letters. */
export const plainWords = (text: string): string => text.replace(CONTROLS, '').replace(/\s+/g, ' ').trim();
