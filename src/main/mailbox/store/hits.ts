import type { TextSegment } from '../../../shared/search.ts';
import type { Term } from './query.ts';
import { folded, INDEX_WORD } from './search-text.ts';

type Range = readonly [start: number, end: number];

interface Word {
  range: Range;
  folded: string;
}

function* wordsIn(text: string): Generator<Word> {
  for (const { index, 0: word } of text.matchAll(INDEX_WORD)) yield { range: [index, index + word.length], folded: folded(word) };
}

interface Pattern {
  words: readonly string[];
  open: boolean;
}

const isAt = ({ words, open }: Pattern, ahead: readonly Word[]): boolean =>
  words.every((word, index) => {
    const here = ahead[index]?.folded;
    return here !== undefined && (open && index === words.length - 1 ? here.startsWith(word) : here === word);
  });

/** Where one of the terms stands, in order, none overlapping another; no further than it is asked. */
function* hitsIn(text: string, terms: readonly Term[]): Generator<Range> {
  const patterns = terms.map(({ words, open }): Pattern => ({ words: words.map(folded), open }));
  const longest = Math.max(0, ...patterns.map(({ words }) => words.length));
  const words = wordsIn(text);
  const ahead: Word[] = [];
  for (;;) {
    while (ahead.length < longest) {
      const next = words.next();
      if (next.done) break;
      ahead.push(next.value);
    }
    const [first] = ahead;
    if (!first) return;
    const found = patterns.find((pattern) => isAt(pattern, ahead));
    const taken = ahead.splice(0, found?.words.length ?? 1);
    if (found) yield [first.range[0], taken.at(-1)?.range[1] ?? first.range[1]];
  }
}

/** The text of a range, cut where the hits begin and end; hits that reach out of it are left unmarked. */
function segments(text: string, hits: Iterable<Range>, [from, to]: Range): TextSegment[] {
  const parts: TextSegment[] = [];
  let at = from;
  const add = (end: number, hit: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), hit });
    at = end;
  };
  for (const [start, end] of hits) {
    if (end > to) break;
    if (start < at) continue;
    add(start, false);
    add(end, true);
  }
  add(to, false);
  return parts;
}

/** All of a text, with what was looked for in it marked. */
export function marked(text: string, terms: readonly Term[]): TextSegment[] {
  return segments(text, hitsIn(text, terms), [0, text.length]);
}

/** Characters of a snippet, and those of them that lead up to its first hit: few, so that a narrow list has the hit in sight. */
const SNIPPET = 180;
const LEAD = 20;
/** Among so many at its end a place between words is looked for. */
const TAIL = 50;

const QUOTE_MARKS = /^(?:> ?)+/gm;

const ELLIPSIS: TextSegment = { text: '…', hit: false };

/** The beginning of the first word of `text` from `at` on, before `latest`; in scripts without spaces, any character. */
function wordFrom(text: string, at: number, latest: number): number {
  const space = text.indexOf(' ', at);
  const start = space === -1 || space >= latest ? at : space + 1;
  // Not in the middle of a surrogate pair.
  return (text.charCodeAt(start) & 0xfc00) === 0xdc00 ? start + 1 : start;
}

/**
 * A stretch of a text around the first hit, on one line, with the hits in it marked; null where there is none.
 * @param text as it was scanned; white space is folded, and what marks a line as quoted is left out
 */
export function excerpt(text: string, terms: readonly Term[]): TextSegment[] | null {
  const line = text.replaceAll(QUOTE_MARKS, '').replaceAll(/\s+/g, ' ').trim();
  const [first] = hitsIn(line, terms);
  if (!first) return null;
  const from = first[0] <= LEAD ? 0 : wordFrom(line, first[0] - LEAD, first[0]);
  const to = from + SNIPPET >= line.length ? line.length : Math.max(wordFrom(line, from + SNIPPET - TAIL, from + SNIPPET), first[1]);
  const stretch = line.slice(from, to);
  const parts = segments(stretch, hitsIn(stretch, terms), [0, stretch.length]);
  return [...(from > 0 ? [ELLIPSIS] : []), ...parts, ...(to < line.length ? [ELLIPSIS] : [])];
}
