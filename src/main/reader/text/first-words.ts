import { answeredBelow, quotedHeaderAt } from '../../../shared/text/quoted-header.ts';
import { isQuotedLine } from '../../../shared/text/quoted-line.ts';
import { isNotice } from './notices.ts';

/** What a list shows of a message: its first words, not those that stand above every message of the kind. */

/** Lines that are looked at: what says nothing stands in the first few. */
const MOST_LINES = 200;

/** A line without a letter or a digit: a rule, a row of stars, an arrow. */
const DRAWN = /^[^\p{L}\p{N}]*$/u;

/** A picture that says no more than this is a logo, an icon or an advertisement. */
const FEWEST_WORDS = 4;
const FEWEST_LETTERS = 25;

/** Whether the alternative text of a picture says something, rather than what the picture is. */
export const saysSomething = (alt: string): boolean => alt.length >= FEWEST_LETTERS || alt.split(/\s+/).length >= FEWEST_WORDS;

/** Where a message that is passed on begins, and what its program says of it. */
const PASSED_ON =
  /^(?:-{2,}.{3,60}-{2,}|(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message transféré|inicio del mensaje reenviado):?)$/i;
const HEADER_LINE = /^\*?[\p{L}][\p{L} -]{1,20}\*?:\*? ?\S/u;

/** Who wrote what is quoted below, as programs say it: with a date or an address in it. */
const isAttribution = (lines: readonly string[]) =>
  lines.length <= 3 && /[:：]$/.test(lines.at(-1) ?? '') && /\d|@|wrote|schrieb/.test(lines.join(' '));

const A_DAY = /\d{1,4}(?:[./年-]|\s?\p{L}|,)|\d{1,2}:\d\d/u;

/** How many of the last of these lines say who wrote what is quoted below them: from the one that names the day on. 0: none. */
function attributionIn(lines: readonly string[]): number {
  for (let count = 1; count <= Math.min(3, lines.length); count++) {
    const last = lines.slice(-count);
    if (A_DAY.test(last[0] ?? '') && isAttribution(last)) return count;
  }
  return isAttribution(lines) ? lines.length : 0;
}

/** Without what is quoted, and without the line that says whose it is. */
function ownLines(lines: readonly string[]): string[] {
  const own: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (!isQuotedLine(lines, index)) {
      own.push(line);
      continue;
    }
    if (index > 0 && isQuotedLine(lines, index - 1)) continue;
    const written = own.findLastIndex((other) => other !== '');
    const begins = own.findLastIndex((other, at) => at < written && other === '') + 1;
    const attribution = attributionIn(own.slice(begins, written + 1));
    if (attribution > 0) own.splice(written + 1 - attribution);
  }
  return own;
}

const isDivider = (line: string) => DRAWN.test(line) || /^-{2,}.{3,60}-{2,}$/.test(line);

/** Without the message before that stands below, as a whole, with its header; where nothing stands above it, without its header. */
function withoutHeader(lines: readonly string[]): string[] {
  // A header that is marked is above lines that are marked, and goes with them.
  const at = lines.findIndex((_, index) => !isQuotedLine(lines, index) && answeredBelow(lines, index));
  if (at === -1) return [...lines];
  const above = lines.slice(0, at);
  while (above.length > 0 && isDivider(above.at(-1) ?? '')) above.pop();
  return above.some((line) => !isDivider(line) && !isNotice(line)) ? above : lines.slice(at + Math.max(quotedHeaderAt(lines, at), 1));
}

/** Without what a program says of a message that is passed on. */
function passedOn(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line !== '');
  if (first === -1 || !PASSED_ON.test(lines[first] ?? '')) return withoutHeader(lines);
  const rest = lines.slice(first + 1);
  const body = rest.findIndex((line, index) => (line !== '' ? !HEADER_LINE.test(line) : index > 0 && HEADER_LINE.test(rest[index - 1] ?? '')));
  return body === -1 ? [] : rest.slice(body);
}

const says = (lines: readonly string[]) => lines.some((line) => !DRAWN.test(line));

/** The first of these that still says something. */
const firstThatSays = (...choices: readonly (readonly string[])[]): readonly string[] => choices.find(says) ?? choices.at(-1) ?? [];

const SIGNED = /^-----BEGIN PGP SIGNED MESSAGE-----$/;
const SEAL = /^-----BEGIN PGP SIGNATURE-----$/;

/** A text that is signed in the open (RFC 9580, 7), without what belongs to the signature. */
function unsealed(lines: string[]): string[] {
  const begin = lines.findIndex((line) => SIGNED.test(line));
  if (begin === -1) return lines;
  const seal = lines.findIndex((line) => SEAL.test(line));
  return lines.slice(0, seal === -1 ? lines.length : seal).filter((line) => !SIGNED.test(line) && !/^Hash: [\w, -]{1,40}$/.test(line));
}

/** Apple's mail quotes all that it passes on. What has no mark below a header that is quoted so answers it. */
function unquotedForward(lines: string[]): string[] {
  if (lines.some((line, at) => line !== '' && !isQuotedLine(lines, at))) return lines;
  const first = lines.find((line) => line !== '') ?? '';
  return PASSED_ON.test(first.replace(/^> ?/, '')) ? lines.map((line) => line.replace(/^> ?/, '')) : lines;
}

/**
 * A text from its first own words on: without rules and rows of stars, notices that it can be seen in a browser, what it quotes and whom, and
 * the header of what is passed on. Where nothing else is said, that is what it says.
 */
export function fromFirstWords(text: string): string {
  const all = unquotedForward(unsealed(text.split('\n', MOST_LINES).map((line) => line.trim())));
  const lines = passedOn(all);
  const own = firstThatSays(ownLines(lines), lines, all);
  const kept = own.filter((line) => !DRAWN.test(line));
  const begin = kept.findIndex((line) => !isNotice(line));
  return kept.slice(Math.max(begin, 0)).join('\n');
}
