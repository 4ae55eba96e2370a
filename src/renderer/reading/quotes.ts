import { baseSubject } from '../../shared/text/base-subject.ts';
import { answersBelow, isAnsweredIn } from '../../shared/text/answered-below.ts';
import { namesDevice } from '../../shared/text/device-line.ts';
import { isLabel } from '../../shared/text/label-line.ts';
import { answeredBelow } from '../../shared/text/quoted-header.ts';
import { isQuotedLine } from '../../shared/text/quoted-line.ts';

/** A stretch of a text body: what was written, or what was quoted from the message before. */
interface Stretch {
  quoted: boolean;
  text: string;
}

/** Quotes of fewer lines than this stay open: folding them hides more than it tidies. */
const FOLDED_FROM = 4;

/** A line of letters or digits. */
const SAYS = /[\p{L}\p{N}]/u;

/** `-----Original Message-----`, `________`: what programs draw above what they quote. */
const DIVIDER = /^\s*(?:[-_=*]{5,}|-{2,}.{3,60}-{2,})\s*$/;

/** The line before the signature (RFC 3676, 4.3). */
const SIGNATURE = /^-- ?\r?\n?$/;

/** Lines in which the header of what is answered is looked for. */
const MOST_LINES = 2_000;

/** Lines of the header of a message that is answered. */
const LONGEST_HEADER = 16;

/**
 * Where the marked lines begin below a header that has no mark itself, as Outlook Express wrote it, if anything was written between or below them; -1: nowhere.
 * What a program wrapped stands right beside marked lines, and says nothing new.
 */
function answeredBetween(lines: readonly string[], header: number): number {
  let marked = header;
  while (marked < header + LONGEST_HEADER && (lines[marked] ?? '').trim() !== '') marked++;
  while (marked < lines.length && (lines[marked] ?? '').trim() === '') marked++;
  if (!isQuotedLine(lines, marked)) return -1;
  for (let at = marked + 1; at < lines.length && at < marked + MOST_LINES; at++) {
    const line = lines[at] ?? '';
    if (SIGNATURE.test(line) || DIVIDER.test(line)) return -1;
    if ((lines[at - 1] ?? '').trim() === '' && SAYS.test(line) && !isQuotedLine(lines, at)) return marked;
  }
  return -1;
}

interface Lines {
  from: number;
  to: number;
}

/**
 * The lines of the message before that is quoted as a whole, below what was answered and without a mark on its lines; null: there are none, or it may have been
 * written into.
 */
function quotedBelow(lines: readonly string[]): Lines | null {
  let says = false;
  let signed = false;
  for (let at = 0; at < lines.length && at < MOST_LINES; at++) {
    // A header that is marked itself stands above lines that are marked, and what has no mark there answers them.
    if (isQuotedLine(lines, at)) continue;
    if (answeredBelow(lines, at)) {
      // Where nothing was written above it, what was written stands in it, or below.
      if (!says || answersBelow(lines.slice(0, at).join('')) || isAnsweredIn(lines.slice(at))) return null;
      const marked = answeredBetween(lines, at);
      let from = at;
      while (from > 0 && ((lines[from - 1] ?? '').trim() === '' || DIVIDER.test(lines[from - 1] ?? ''))) from--;
      return { from, to: marked === -1 ? lines.length : marked };
    }
    const line = lines[at] ?? '';
    // With a signature and the name of a telephone nobody answers.
    if (SIGNATURE.test(line)) signed = true;
    says ||= SAYS.test(line) && !DIVIDER.test(line) && !signed && !namesDevice(line) && !isLabel(line);
  }
  return null;
}

/**
 * Splits a text body into what is its own and what is quoted: lines that begin with `>` (RFC 3676, 4.5), and all from the header of the message
 * that is answered on, as Outlook and others quote. Short quotes belong to the answer around them. Put together again, the stretches are the text.
 * @param subject of the message, which tells whether it answers one or passes it on
 */
export function stretchesOf(text: string, subject: string): Stretch[] {
  const stretches: Stretch[] = [];
  const lines = text.split(/(?<=\n)/);
  const below = baseSubject(subject).isAnswer ? quotedBelow(lines) : null;
  for (const [index, line] of lines.entries()) {
    const quoted = isQuotedLine(lines, index) || (below !== null && index >= below.from && index < below.to);
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
interface Run {
  kind: 'own' | 'quoted' | 'signature';
  text: string;
}

/** Most lines of a signature: what goes on for longer is something else. */
const MOST_SIGNED = 12;

/** Splits a stretch that is not folded into what is shown alike. Put together again, the runs are the stretch. */
export function runsOf(words: string): Run[] {
  const lines = words.split(/(?<=\n)/);
  const signature = lines.findLastIndex((line) => SIGNATURE.test(line));
  const isSigned = signature >= 0 && lines.length - signature <= MOST_SIGNED;
  const runs: Run[] = [];
  for (const [at, text] of lines.entries()) {
    const kind = isSigned && at >= signature ? 'signature' : isQuotedLine(lines, at) ? 'quoted' : 'own';
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  }
  return runs;
}

/** Lines of a stretch; a line end closes a line and begins none. */
export const linesOf = (words: string): number => words.trim().split('\n').length;
