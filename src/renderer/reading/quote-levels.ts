/** Lines of a quote that are quoted equally often. */
interface Level {
  /** How often; 0: they have no mark. */
  depth: number;
  /** `at`: where what follows the mark begins in the quote. */
  lines: { mark: string; rest: string; at: number }[];
}

/** `> `, `>>`, `> > `: what stands before a quoted line, as often as it was quoted (RFC 3676, 4.5). */
const MARK = /^>(?: ?>)*[ \t]?/;

/** Bars beside each other that can still be told apart; what was quoted more often stands behind as many. */
const DEEPEST = 6;

/** A longer quote keeps its marks: each line is an element of its own. */
const MOST_LINES = 1_000;

/**
 * A quote by how often its lines were quoted, so that bars stand in the place of their marks. Put together again, the marks and what follows each are the quote.
 * @returns null: it has no marks, or is too long for it
 */
export function levelsOf(quote: string): Level[] | null {
  const lines = quote.split(/(?<=\n)/);
  if (lines.length > MOST_LINES || !lines.some((line) => line.startsWith('>'))) return null;
  const levels: Level[] = [];
  let begin = 0;
  for (const line of lines) {
    const mark = MARK.exec(line)?.[0] ?? '';
    const depth = Math.min(DEEPEST, mark.split('>').length - 1);
    const last = levels.at(-1);
    const told = { mark, rest: line.slice(mark.length), at: begin + mark.length };
    begin += line.length;
    if (last?.depth === depth) last.lines.push(told);
    else levels.push({ depth, lines: [told] });
  }
  return levels;
}
