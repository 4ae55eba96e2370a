/** Bounds on an HTML document, counted before a DOM is made of it. Beyond them the message is shown as text. */

/** Characters. The largest newsletters have some 500 KB; quoted threads reach 2 MB. */
export const LONGEST_HTML = 4 * 1024 * 1024;

/** Elements in elements. Nested tables of a long thread reach 200; jsdom's serialiser recurses. */
export const MOST_DEPTH = 512;

/** Elements and text nodes. A 500 KB newsletter has some 10,000. */
export const MOST_NODES = 50_000;

/** Attributes of one element: parsers compare each with all before it. */
export const MOST_ATTRIBUTES = 128;

/**
 * Formatting elements (`<b>`, `<font>`) that a parser opens anew in each block after they were left open (WHATWG HTML,
 * 13.2.4.3): two thousand tags make a million elements that way.
 */
export const MOST_RECONSTRUCTIONS = 100_000;

/**
 * Elements and text nodes, each as often as it stands in one that only leaves what it holds: jsdom moves all of it, again for each. A form
 * around a long newsletter is one; the names that Word makes up stand around words.
 */
export const MOST_MOVES = 500_000;

/** Rounds after which a document that still changes when it is read again is given up. */
export const MOST_ROUNDS = 4;
