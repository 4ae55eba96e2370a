/** Characters without white space or mark-up of which a run is put aside: a picture as data, mostly. Real addresses are shorter. */
const LONG_RUN = 2_048;

/** What ends such a run: to a parser all else is the same, wherever it stands. */
const TELLING = {
  html: /[\s<>"'=&\0]/,
  css: /[^A-Za-z0-9+/]/,
} as const;

/** What stays of such a run at both ends, as much as an excerpt shows. */
const END = 256;

/** Characters that are none (Unicode, 23.7), of which one that the document has not itself stands for what is put aside. */
const FIRST_NONCHARACTER = 0xfdd0;
const LAST_NONCHARACTER = 0xfdee;
const CLOSING = '\ufdef';

export interface Condensed {
  text: string;
  /** What an attribute or a text of the condensed document really says. */
  restore(value: string): string;
}

/** Of a document in which nothing was put aside. */
export const AS_IT_STANDS: Condensed['restore'] = (value) => value;

function freeMark(html: string): string | null {
  for (let code = FIRST_NONCHARACTER; code <= LAST_NONCHARACTER; code++) {
    const mark = String.fromCharCode(code);
    if (!html.includes(mark)) return mark;
  }
  return null;
}

/** Begin and end of each long run, in order. One has a character at every so many, so that no others need be looked at. */
function* longRuns(text: string, telling: RegExp): Generator<readonly [start: number, end: number]> {
  let done = 0;
  for (let at = LONG_RUN - 1; at < text.length; at += LONG_RUN) {
    if (at < done || telling.test(text.charAt(at))) continue;
    let start = at;
    while (start > done && !telling.test(text.charAt(start - 1))) start--;
    done = at + 1;
    while (done < text.length && !telling.test(text.charAt(done))) done++;
    if (done - start >= LONG_RUN) yield [start, done];
  }
}

/**
 * A document or style sheet without the middle of what no parser looks into, long runs of letters and the like: it has the same tags,
 * attributes and texts, and a picture of megabytes that travels in it costs nothing.
 */
export function condense(html: string, language: keyof typeof TELLING = 'html'): Condensed {
  const pieces: string[] = [];
  const aside: string[] = [];
  const same = { text: html, restore: AS_IT_STANDS };
  const mark = html.length < LONG_RUN ? null : freeMark(html);
  if (mark === null) return same;
  let kept = 0;
  for (const [start, end] of longRuns(html, TELLING[language])) {
    pieces.push(html.slice(kept, start + END), mark, String(aside.length), CLOSING);
    aside.push(html.slice(start + END, end - END));
    kept = end - END;
  }
  if (aside.length === 0) return same;
  const standIns = new RegExp(`${mark}(\\d+)${CLOSING}`, 'g');
  return {
    text: pieces.join('') + html.slice(kept),
    restore: (value) => (value.includes(CLOSING) ? value.replaceAll(standIns, (_, index: string) => aside[Number(index)] ?? '') : value),
  };
}
