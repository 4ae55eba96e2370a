/** Pixels of a rem where nobody chose another size of letters; where nothing is laid out, there are no others. */
export const USUAL_REM = 16;

/** Pixels of a rem as the reader has it. */
export const remInPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || USUAL_REM;

/** A length on the screen as it would be with letters of the usual size: what is laid out in words is measured so. */
export const inUsualPixels = (pixels: number): number => (pixels * USUAL_REM) / remInPixels();

/** Such a length in CSS: it grows with the letters. */
export const lengthOf = (usualPixels: number): string => `${usualPixels / USUAL_REM}rem`;
