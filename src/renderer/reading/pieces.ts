import type { TextLink } from '../../shared/message-view.ts';

/**
 * Characters that are laid out at a time: a browser takes quadratic time over a paragraph that never ends, and some seconds over a long text that nobody
 * scrolls through. It would be the window itself that stands still. A long letter has some ten thousand.
 */
const LONGEST_PIECE = 20_000;

const isInPair = (words: string, at: number) => /[\uD800-\uDBFF]/.test(words[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(words[at] ?? '');

/** Where a piece ends that begins at `start`: behind a line, if it has one, and in no link. */
function endOf(words: string, start: number, links: readonly TextLink[]): number {
  const most = start + LONGEST_PIECE;
  if (most >= words.length) return words.length;
  const line = words.lastIndexOf('\n', most - 1) + 1;
  if (line > start) return line;
  const link = links.find(({ from, to }) => from < most && most < to);
  if (link !== undefined) return link.from > start ? link.from : link.to;
  return isInPair(words, most) ? most + 1 : most;
}

/**
 * A text as pieces, which are all of it, one after the other; short ones are one.
 * @param from where it begins in the text that the links count in
 */
export function layoutPieces(words: string, from: number, links: readonly TextLink[]): { start: number; text: string }[] {
  if (words.length <= LONGEST_PIECE) return [{ start: 0, text: words }];
  const inside = links.map((link) => ({ ...link, from: link.from - from, to: link.to - from }));
  const pieces: { start: number; text: string }[] = [];
  for (let start = 0; start < words.length;) {
    const end = endOf(words, start, inside);
    pieces.push({ start, text: words.slice(start, end) });
    start = end;
  }
  return pieces;
}
