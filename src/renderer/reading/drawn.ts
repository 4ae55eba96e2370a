/** Two columns, a border of a table, a line of box drawing characters. */
const IN_COLUMNS = /\S {3,}\S|[|+\u2502\u2503][-=\u2500-\u257f]{3,}|[\u2500-\u257f]{3,}/;

/** Signs alone, with a slash or a bar among them, and hardly a letter: a line of a drawing. */
const SIGNS = /^(?=[^\p{L}\p{N}]*[\\/|])[^\p{L}\p{N}]{3,60}(?:[\p{L}\p{N}]{0,3}[^\p{L}\p{N}]{0,60}){0,2}$/u;

/** What a piece of a difference of two files begins with (POSIX diff -u): its signs stand in a column of their own. */
const DIFFERENCE = /^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/;

/** A gap or a signature is no drawing yet. */
const FEWEST = 3;

/** Lines that are looked at. */
const MOST_LINES = 2_000;
const LONGEST_LINE = 300;

/** Whether a text has tables, drawings or differences of files, which are only right where every letter is as wide as the next. */
export function isDrawn(text: string): boolean {
  let found = 0;
  for (const whole of text.split('\n', MOST_LINES)) {
    const line = whole
      .slice(0, LONGEST_LINE)
      .replace(/^[>\s]+/, '')
      .trimEnd();
    if (DIFFERENCE.test(line)) return true;
    if ((IN_COLUMNS.test(line) || SIGNS.test(line)) && ++found >= FEWEST) return true;
  }
  return false;
}
