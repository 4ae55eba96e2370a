import { Parser } from 'htmlparser2';
import { MOST_OPEN } from '../analyse/elements.ts';
import { HtmlText, SILENT, type TextOptions } from './html-text.ts';

/** Characters of markup that are read before it is asked whether enough was made of it. */
const PIECE = 16_384;

/** Readable text of an HTML document (`extractText`). */
export const textFromHtml = (html: string, options: TextOptions): string => extractText(html, options).text;

/** Reads as far as elements are open in any sensible number, or until it is enough; returns how far that was. */
function readSome(html: string, made: HtmlText): number {
  let open = 0;
  let stopped = html.length;
  const parser = new Parser({
    onopentag(name, attributes) {
      made.onopentag(name, attributes);
      if (++open < MOST_OPEN || SILENT.has(name)) return;
      stopped = parser.endIndex + 1;
      parser.pause();
    },
    ontext(text) {
      made.ontext(text);
    },
    onclosetag(name) {
      open--;
      made.onclosetag(name);
    },
  });
  for (let at = 0; at < html.length && stopped === html.length && !made.isEnough; at += PIECE) parser.write(html.slice(at, at + PIECE));
  if (stopped === html.length) parser.end();
  return stopped;
}

/**
 * Readable text of an HTML document, in one pass without a DOM, linear and of bounded depth, so that no document can hang it.
 * @returns the text, and whether some of it was left out because the sender hid it
 */
export function extractText(html: string, options: TextOptions): { text: string; leftOut: boolean } {
  const made = new HtmlText(options);
  for (let at = 0; at < html.length && !made.isEnough;) {
    at += readSome(html.slice(at), made);
    made.closeAll();
  }
  return { text: made.text, leftOut: made.leftOut };
}
