/** A piece of a text; `hit` is the number of the place that it is, from 0, or null between them. */
interface Piece {
  text: string;
  hit: number | null;
}

/** Places beyond are not told apart: whoever looks for "e" is not served by the ten-thousandth. */
const MOST_HITS = 5_000;

const literally = (word: string) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

/** A text in pieces, of which those that are looked for are hits, whatever their case. Together they are the text. */
export function piecesOf(text: string, query: string): Piece[] {
  const words = query.trim();
  if (words === '') return [{ text, hit: null }];
  // White space is where the text was broken into lines.
  const pattern = new RegExp(words.split(/\s+/).map(literally).join('\\s+'), 'giu');
  const pieces: Piece[] = [];
  let from = 0;
  let hits = 0;
  for (const match of text.matchAll(pattern)) {
    if (hits === MOST_HITS) break;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), hit: null });
    pieces.push({ text: match[0], hit: hits++ });
    from = match.index + match[0].length;
  }
  if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from), hit: null });
  return pieces;
}

/** In how many places a text has what is looked for. */
export const hitsOf = (text: string, query: string): number => piecesOf(text, query).filter(({ hit }) => hit !== null).length;
