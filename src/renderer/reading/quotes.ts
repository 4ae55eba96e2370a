/** A stretch of a text body: what was written, or what was quoted from the message before. */
export interface Stretch {
  quoted: boolean;
  text: string;
}

/** Quotes of fewer lines than this stay open: folding them hides more than it tidies. */
const FOLDED_FROM = 4;

/**
 * Splits a text body into what is its own and what is quoted (lines that begin with `>`, RFC 3676, 4.5). Short quotes
 * belong to the answer around them. Put together again, the stretches are the text.
 */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    const quoted = line.startsWith('>');
    const last = stretches.at(-1);
    if (last?.quoted === quoted) last.text += line;
    else stretches.push({ quoted, text: line });
  }
  const kept: Stretch[] = [];
  for (const { quoted, text: words } of stretches) {
    const folded = quoted && linesOf(words) >= FOLDED_FROM;
    const last = kept.at(-1);
    if (last?.quoted === folded) last.text += words;
    else kept.push({ quoted: folded, text: words });
  }
  return kept;
}

/** Lines that are shown alike: their writer's words, what those answer, or the lines under them that tell who it was. */
export interface Run {
  kind: 'own' | 'quoted' | 'signature';
  text: string;
}

/** The line before the signature (RFC 3676, 4.3). */
const SIGNATURE = /^-- ?\n?$/;

/** Most lines of a signature: what goes on for longer is something else. */
const MOST_SIGNED = 12;

/** Splits a stretch that is not folded into what is shown alike. Put together again, the runs are the stretch. */
export function runsOf(words: string): Run[] {
  const lines = words.split(/(?<=\n)/);
  const signature = lines.findLastIndex((line) => SIGNATURE.test(line));
  const isSigned = signature >= 0 && lines.length - signature <= MOST_SIGNED;
  const runs: Run[] = [];
  for (const [at, text] of lines.entries()) {
    const kind = isSigned && at >= signature ? 'signature' : text.startsWith('>') ? 'quoted' : 'own';
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  }
  return runs;
}

/** Lines of a stretch; a line end closes a line and begins none. */
export const linesOf = (words: string): number => words.trimEnd().split('\n').length;
