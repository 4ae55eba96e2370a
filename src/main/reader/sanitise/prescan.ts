import { Parser, type Handler } from 'htmlparser2';
import { builtSize } from './built-size.ts';
import { leavesWords } from './elements.ts';
import { LONGEST_HTML, MOST_ATTRIBUTES, MOST_DEPTH, MOST_MOVES, MOST_NODES, MOST_RECONSTRUCTIONS } from './limits.ts';

/** How the document asks to be laid out (WHATWG DOM, document mode). */
export type LayoutMode = 'quirks' | 'limited-quirks' | 'no-quirks';

export type Prescan =
  | {
      ok: true;
      /** `href` of the first `<base>` that has one, as written; those in SVG, MathML and templates are no base. */
      base: string | null;
      mode: LayoutMode;
    }
  /** `why` is a sentence for a person. */
  | { ok: false; why: string };

const FORMATTING: ReadonlySet<string> = new Set(['a', 'b', 'big', 'code', 'em', 'font', 'i', 'nobr', 's', 'small', 'strike', 'strong', 'tt', 'u']);

const FOREIGN: ReadonlySet<string> = new Set(['svg', 'math', 'template']);

const TOO_DEEP = 'The message is nested too deep to be laid out; you see its text.';
const TOO_MANY = 'The message has too many pieces to be laid out; you see its text.';

/** Characters between two looks at the bounds. */
const SLICE = 64 * 1024;

/** Public identifiers of documents from before there were standards for what a browser lays out, as far as mail has them. */
const OLD =
  /^(?:-\/\/w3c\/\/dtd html (?:3|4\.0 (?:transitional|frameset)\/\/|experimental )|-\/\/(?:ietf|microsoft|netscape comm\. corp\.|w3o|softquad software)\/\/)/;

/** Of the doctypes that mail has (WHATWG HTML, 13.2.6.4.1), by their public identifiers. */
function modeOf(doctype: string): LayoutMode {
  const identifier = /public\s*["']([^"']*)["']\s*(["'])?/i.exec(doctype);
  if (!/^!doctype\s+html\b/i.test(doctype)) return 'quirks';
  const name = (identifier?.[1] ?? '').toLowerCase();
  const hasSystem = identifier?.[2] !== undefined;
  if (/^-\/\/w3c\/\/dtd xhtml 1\.0 (?:transitional|frameset)\/\//.test(name)) return 'limited-quirks';
  if (/^-\/\/w3c\/\/dtd html 4\.01 (?:transitional|frameset)\/\//.test(name)) return hasSystem ? 'limited-quirks' : 'quirks';
  if (OLD.test(name)) return 'quirks';
  return 'no-quirks';
}

/**
 * Counts what a DOM of this document would cost, without making one; linear, and it stops at the first bound.
 * @param xml the document is XML (SVG), whose elements close themselves
 */
export function prescan(html: string, { xml } = { xml: false }): Prescan {
  if (html.length > LONGEST_HTML) return { ok: false, why: 'The message is too large to be laid out; you see its text.' };
  let nodes = 0;
  let depth = 0;
  let attributes = 0;
  let foreign = 0;
  let dangling = 0;
  let reconstructions = 0;
  /** Elements that are open and do not stay, and how often they have all that is in them moved. */
  let passing = 0;
  let moves = 0;
  /** Ends that are not written, and those of them in a drawing or a formula: there none is taken for granted. */
  let implied = 0;
  let impliedInForeign = 0;
  let why: string | null = null;
  let base: string | null = null;
  let mode: LayoutMode = 'quirks';
  /** Nothing but white space has been read. */
  let isBeginning = true;

  const handler: Partial<Handler> = {
    onopentagname() {
      attributes = 0;
    },
    onattribute() {
      if (++attributes > MOST_ATTRIBUTES) why = 'An element of the message has more attributes than any real one; you see its text.';
    },
    onopentag(name, found) {
      nodes++;
      isBeginning = false;
      moves += passing;
      if (leavesWords(name)) passing++;
      reconstructions += dangling;
      if (++depth > MOST_DEPTH) why = TOO_DEEP;
      if (FOREIGN.has(name)) foreign++;
      if (name === 'base' && foreign === 0 && base === null && found['href'] !== undefined) base = found['href'];
    },
    onclosetag(name, isImplied) {
      depth--;
      if (isImplied && ++implied && foreign > 0) impliedInForeign++;
      if (leavesWords(name)) passing--;
      if (FOREIGN.has(name)) foreign--;
      if (!FORMATTING.has(name)) return;
      if (isImplied) dangling++;
      else if (dangling > 0) dangling--;
    },
    ontext(text) {
      nodes++;
      isBeginning &&= text.trim() === '';
      moves += passing;
    },
    onprocessinginstruction(name, data) {
      if (name !== '!doctype' || !isBeginning) return;
      mode = modeOf(data);
      isBeginning = false;
    },
  };
  const parser = new Parser(handler, { xmlMode: xml });
  for (let at = 0; at < html.length; at += SLICE) {
    parser.write(html.slice(at, at + SLICE));
    if (nodes > MOST_NODES || moves > MOST_MOVES || reconstructions > MOST_RECONSTRUCTIONS) why = TOO_MANY;
    if (why !== null) return { ok: false, why };
  }
  if (!xml && (implied > MOST_DEPTH || impliedInForeign > 0)) {
    const built = builtSize(html);
    if (built.depth > MOST_DEPTH) why = TOO_DEEP;
    else if (built.moves > MOST_MOVES) why = TOO_MANY;
  }
  parser.end();
  return why === null ? { ok: true, base, mode } : { ok: false, why };
}
