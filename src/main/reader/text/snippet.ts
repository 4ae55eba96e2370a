import { fromFirstWords } from './first-words.ts';
import { textFromHtml } from './from-html.ts';

/** Characters that take no room: newsletters put rows of them behind their preview line to push everything else out of it. */
const FILLER = new RegExp(
  `[${[
    '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f',
    '\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\u2800',
  ].join('')}]+`,
  'gu',
);

const LONGEST = 200;

const foldedTo = (text: string): string =>
  text
    .replace(FILLER, '')
    .replace(ROW, ' ')
    .replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
    .trim();

/** A row of signs beside words: `=== News ===`. */
const ROW = /[=*_~#.\u2010-\u2015\u2500-\u257f-]{4,}/gu;

/** A plain text that is HTML, whatever it says. */
const MARKUP = /^\s*(?:<\?xml[^>]{0,100}>\s*)?<(?:!doctype html|html|head|body)\b/i;

const readable = (text: string) => (MARKUP.test(text) ? textFromHtml(text, { links: false, hidden: true, brief: true, most: LONGEST * 40 }) : text);

/** The first words of a message on one line, for the list. At most 200 characters. */
export function snippetOf(whole: string): string {
  const text = fromFirstWords(readable(whole.slice(0, LONGEST * 80)));
  // Rows of hundreds of fillers are common, so more is looked at than is kept.
  const begin = foldedTo(text.slice(0, LONGEST * 4));
  const folded = begin.length > LONGEST ? begin : foldedTo(text.slice(0, LONGEST * 40));
  if (folded.length <= LONGEST) return folded;
  // Half of a surrogate pair may be left at the cut.
  return `${folded
    .slice(0, LONGEST - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
