/** Lines that a program has broken end at the same width, which is one of these. */
const WIDTHS = { least: 55, most: 80 };

/** Nobody ends a line of a poem so late. */
const LEAST_OF_FEW = 65;

/** So many lines have to end near the width of the widest, or nobody broke them at it. */
const NEAR = { lines: 3, characters: 12 };

/** A line that a word did not fit into is nearly full. */
const LEAST_FULL = 0.6;

/** Longer ones are addresses and such, which people write into a line of their own. */
const LONGEST_WORD = 30;

/** What begins quotes, lists, tables, headings, differences and whatever is set apart. */
const BEGINS_ANEW = /^(?:[\s>|#+*=_~@•·–—-]|\p{N}+[.):]|\p{L}[.)]\s|[A-Za-z][\w+.-]*:\/\/)/u;

/** Columns. */
const HAS_COLUMNS = / {3}|\t/;

/** A sentence that a line leaves open, and what goes on with it. */
const ENDS_OPEN = /[\p{L}\p{N},]$/u;
const BEGINS_WITHIN = /^\p{Ll}/u;

/** By the line before the signature (RFC 3676, 4.3), whose lines are its writer's. */
const SIGNATURE = /^--\s?$/;

/** The width at which a program has broken the lines; null: none has. */
function widthOf(lines: readonly string[]): number | null {
  const lengths = lines.map(({ length }) => length).filter((length) => length >= WIDTHS.least && length <= WIDTHS.most);
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  return lengths.filter((length) => length > width - NEAR.characters).length >= NEAR.lines ? width : null;
}

/** The same of a short text, which has too few lines to tell: the widest of those that break a sentence; null: none does. */
function widthOfFew(lines: readonly string[]): number | null {
  const broken = lines.filter((line, at) => isWithinSentence(line, lines[at + 1] ?? '') && line.length >= LEAST_OF_FEW && line.length <= WIDTHS.most);
  return broken.length > 0 ? Math.max(...broken.map(({ length }) => length)) : null;
}

const isWithinSentence = (line: string, next: string): boolean => ENDS_OPEN.test(line) && BEGINS_WITHIN.test(next);

/** Whether a line goes on in the next one: it ends where the next word did not fit. */
function goesOn(line: string, next: string, width: number): boolean {
  const [word = ''] = next.split(' ', 1);
  return (
    word !== '' &&
    word.length <= LONGEST_WORD &&
    line.length <= width &&
    line.length >= width * LEAST_FULL &&
    line.length + 1 + word.length > width &&
    line.includes(' ') &&
    !BEGINS_ANEW.test(line) &&
    !BEGINS_ANEW.test(next) &&
    !HAS_COLUMNS.test(line) &&
    !HAS_COLUMNS.test(next) &&
    !(/^\p{N}/u.test(line) && /^\p{N}/u.test(next))
  );
}

/**
 * A text whose lines a mail program broke at 72 characters or so, with its paragraphs whole again, so that they fill the pane and no
 * more: a line end within one is a space. As long as the text, character for character: what counts in it counts in both. Lines that
 * their writer has broken stay as they are.
 */
export function unwrapped(text: string): string {
  const lines = text.split('\n');
  const signature = lines.findIndex((line) => SIGNATURE.test(line));
  const own = signature < 0 ? lines : lines.slice(0, signature);
  const known = widthOf(own);
  const width = known ?? widthOfFew(own);
  if (width === null) return text;
  const joins = lines.map((line, at) => {
    const next = own[at + 1];
    return next !== undefined && (known !== null || isWithinSentence(line, next)) && goesOn(line, next, width);
  });
  return lines.map((line, at) => (at === lines.length - 1 ? line : line + (joins[at] ? ' ' : '\n'))).join('');
}
