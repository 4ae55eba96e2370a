import { Parser } from 'htmlparser2';
import { AS_IT_STANDS, type Condensed } from './condense.ts';
import { otherValues } from './doubled-attributes.ts';
import type { Effort } from './effort.ts';
import { ENCODED_AS_HTML, WITH_HTML } from './integration-points.ts';
import type { MarkupListener } from './listener.ts';
import type { LinkPiece, Markup, MarkupElement } from './markup.ts';
import { visibleLength } from './visible-length.ts';
import { isOfHtml, type XmlNames } from './xml.ts';

export type { LinkPiece, Markup, MarkupElement } from './markup.ts';

/** Pieces of a link's text: far above what a person reads, so that what nobody sees cannot take the room of what they do. */
const MOST_PIECES = 2_000;

/** Deeper than this a browser nests nothing (Blink's limit): what would be, becomes a sibling there, and here. */
const DEEPEST_ELEMENT = 512;

/** Elements left open at a time; opening and closing takes the parser as long as there are open ones, so then it begins afresh. */
export const MOST_OPEN = 2_000;

/** Conditional comments, and markup for other clients, inside such; real mail has one level. */
const DEEPEST_COMMENT = 3;

/** Base elements that are kept: only the first that leads anywhere counts. */
const MOST_BASES = 8;

const FOREIGN = new Set(['svg', 'math', 'template']);

/** Whether an element in one of SVG or MathML is HTML again. In a template nothing is, whatever is around it. */
function leadsBack(parent: MarkupElement, tag: string): boolean {
  if (!WITH_HTML.has(parent.tag.toLowerCase()) || FOREIGN.has(tag)) return false;
  if (parent.tag === 'annotation-xml' && !ENCODED_AS_HTML.test(parent.attributes['encoding'] ?? '')) return false;
  for (let at: MarkupElement | null = parent; at; at = at.parent) if (at.tag === 'template') return false;
  return true;
}

/** Elements before and after which a line ends, if style does not say otherwise. Cells of a table stand side by side. */
const BREAKING = new Set(
  'address article aside blockquote br center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul'.split(' '),
);

/** What a client without frames or plug-ins is told instead: markup to it, text to all others. */
const INSTEAD = new Set(['iframe', 'noframes', 'noembed']);

/** What ends a tag that is not ended, whichever quotation mark is open in it. */
const CLOSERS = ['>', '">', "'>"] as const;

/** Characters that are read of such a tag: all of the document may be behind its quotation mark, and no address needs as many. */
const LONGEST_UNENDED = 4_000;

/** A template of which a browser makes nothing until a script does; one with a shadow root of its own is shown. */
const isInert = ({ tag, attributes }: MarkupElement) =>
  tag === 'template' && attributes['shadowrootmode'] === undefined && attributes['shadowroot'] === undefined;

const NO_PIECES: readonly LinkPiece[] = [];

const RAW_TEXT = new Set(['style', 'script']);
const UNSEEN_TEXT = new Set(['title', 'head', 'xml']);

/** `[if mso]>…<![endif]`: what a comment hides from all but the old engines. */
const CONDITIONAL = /^\s*\[if\s[^\]]*\]>([\s\S]*)$/i;

type Written = (readonly [name: string, value: string])[];

class Reader {
  readonly elements: MarkupElement[] = [];
  readonly variants: MarkupElement[] = [];
  readonly instructions: Markup['instructions'] = [];
  readonly bases: Markup['bases'] = [];
  textLength = 0;
  private readonly open: MarkupElement[] = [];
  private afterBody = false;
  private ended = false;
  /** Attributes of the tag that is being read. */
  private written: Written = [];
  private readonly xml: XmlNames | null;
  private readonly restore: Condensed['restore'];
  private readonly effort: Effort;
  private readonly listener: MarkupListener | null;

  constructor({ xml, restore, effort, listener = null }: MarkupReading) {
    this.xml = xml;
    this.restore = restore;
    this.effort = effort;
    this.listener = listener;
  }

  read(source: string, legacy: boolean, offset: number, depth: number): void {
    const floor = this.open.length;
    for (let at = 0; at < source.length && !this.ended;) at += this.readSome(at === 0 ? source : source.slice(at), legacy, offset + at, depth);
    this.open.length = Math.min(this.open.length, floor);
  }

  /** Reads as far as elements are open in any sensible number; returns how far that was. */
  private readSome(source: string, legacy: boolean, offset: number, depth: number): number {
    const floor = this.open.length;
    const listener = depth === 0 && offset === 0 && !legacy ? this.listener : null;
    let stopped = source.length;
    /** Past what has been read whole: behind it may stand a tag that does not end. */
    let whole = 0;
    const end = () => {
      this.ended = true;
      parser.pause();
    };
    const parser = new Parser(
      {
        onattribute: (name, value) => {
          this.written.push([name, value]);
          if (!this.effort.spend('attributes', 1)) end();
        },
        onopentag: (name, found) => {
          const { written } = this;
          this.written = [];
          if (!this.effort.spend('elements', 1)) return end();
          const tag = this.xml?.tag(name) ?? name;
          const restored = this.restored(found);
          const attributes = this.xml?.attributes(tag, restored) ?? restored;
          listener?.onopentag(tag, attributes);
          whole = parser.endIndex + 1;
          const element = this.opened(tag, attributes, legacy, offset + parser.startIndex, offset + whole);
          if (tag === 'base') this.base(element, name);
          if (written.length > Object.keys(found).length) this.doubled(element, written);
          if (this.open.length - floor < MOST_OPEN || RAW_TEXT.has(tag)) return;
          stopped = whole;
          parser.pause();
        },
        onclosetag: (tag) => {
          whole = parser.endIndex + 1;
          this.closed(tag, floor, offset + whole, depth);
          listener?.onclosetag(tag);
        },
        ontext: (text) => {
          whole = parser.endIndex + 1;
          const restored = this.restore(text);
          this.text(text, restored);
          listener?.ontext(restored);
        },
        oncomment: (comment) => {
          whole = parser.endIndex + 1;
          this.comment(comment, offset + parser.startIndex, depth);
        },
        onprocessinginstruction: (_name, text) => {
          whole = parser.endIndex + 1;
          if (this.xml && text.startsWith('?')) this.comment(text, offset + parser.startIndex, depth);
        },
      },
      { xmlMode: this.xml !== null },
    );
    parser.write(source);
    if (this.ended) return stopped;
    if (stopped < source.length) this.open.length = Math.min(this.open.length, Math.max(floor, DEEPEST_ELEMENT));
    else {
      this.unended(source.slice(whole, whole + LONGEST_UNENDED), offset + whole, depth);
      parser.end();
      if (!this.ended) listener?.onend();
    }
    return stopped;
  }

  /** A tag that the document ends in: old engines take it as it is, and programs that put the parts of a message together end it with the next one (EFAIL). */
  private unended(rest: string, offset: number, depth: number): void {
    if (this.xml !== null || depth >= DEEPEST_COMMENT || !/^<[a-z]/i.test(rest)) return;
    const before = this.elements.length;
    for (const closer of CLOSERS) if (this.elements.length === before) this.read(rest + closer, true, offset, DEEPEST_COMMENT);
  }

  private restored(found: Record<string, string>): Record<string, string> {
    if (this.restore === AS_IT_STANDS) return found;
    for (const name in found) {
      const value = found[name] ?? '';
      const whole = this.restore(value);
      if (whole !== value) found[name] = whole;
    }
    return found;
  }

  private opened(tag: string, attributes: Record<string, string>, legacy: boolean, start: number, end: number): MarkupElement {
    const parent = this.open[Math.min(this.open.length, DEEPEST_ELEMENT) - 1] ?? null;
    const element: MarkupElement = {
      tag,
      attributes,
      parent,
      start,
      end,
      closed: Number.POSITIVE_INFINITY,
      textBefore: this.textLength,
      legacy: legacy || (parent !== null && (parent.legacy || isInert(parent))),
      afterBody: this.afterBody,
      foreign: FOREIGN.has(tag) || ((parent?.foreign ?? false) && !(parent && leadsBack(parent, tag))),
      link: parent === null ? null : parent.tag === 'a' ? parent : parent.link,
      text: '',
      pieces: tag === 'a' ? [] : NO_PIECES,
    };
    this.open.push(element);
    this.elements.push(element);
    if (element.link && tag === 'img' && attributes['alt']) this.linkText(element.link, ` ${attributes['alt']} `, element);
    if (element.link && BREAKING.has(tag)) this.linkText(element.link, '', element);
    return element;
  }

  /** @param name as it is written */
  private base(element: MarkupElement, name: string): void {
    const { href } = element.attributes;
    if (element.legacy || href === undefined || this.bases.length >= MOST_BASES) return;
    if (this.xml ? isOfHtml(name, element) : !element.foreign) this.bases.push({ href, start: element.start });
  }

  /** Of two values of an attribute the first counts, but not to everybody. */
  private doubled(element: MarkupElement, written: Written): void {
    for (const { values, isOfChromium } of otherValues(written)) {
      if (!this.effort.spend('elements', 1) || !this.effort.spend('attributes', written.length)) return;
      const attributes = { ...element.attributes, ...this.restored(values) };
      this.variants.push({ ...element, attributes, legacy: element.legacy || !isOfChromium });
    }
  }

  private closed(tag: string, floor: number, end: number, depth: number): void {
    const element = this.open.length > floor ? this.open.pop() : undefined;
    if (element) element.closed = end;
    if (element && INSTEAD.has(element.tag) && depth < DEEPEST_COMMENT) this.read(element.text, true, element.end, depth + 1);
    if (element && RAW_TEXT.has(element.tag)) element.text = this.restore(element.text);
    if (element?.link && BREAKING.has(element.tag)) this.linkText(element.link, '', element);
    // A body that is closed by the end of the input has nothing after it.
    if (tag === 'body' || tag === 'html') this.afterBody = true;
  }

  /** @param restored the same as the document has it */
  private text(text: string, restored: string): void {
    const parent = this.open.at(-1);
    if (parent && (RAW_TEXT.has(parent.tag) || INSTEAD.has(parent.tag))) {
      parent.text += text;
      return;
    }
    if (parent && UNSEEN_TEXT.has(parent.tag)) return;
    this.textLength += visibleLength(text);
    const link = parent?.tag === 'a' ? parent : parent?.link;
    if (link && parent) this.linkText(link, restored, parent);
  }

  private linkText({ pieces }: MarkupElement, text: string, at: MarkupElement): void {
    if (pieces.length < MOST_PIECES) (pieces as LinkPiece[]).push({ text, at });
  }

  private comment(comment: string, start: number, depth: number): void {
    if (comment.startsWith('?')) this.instructions.push({ text: this.restore(comment.slice(1)), start });
    const inner = CONDITIONAL.exec(comment)?.[1];
    if (inner !== undefined && depth < DEEPEST_COMMENT) this.read(inner, true, start + 4 + comment.length - inner.length, depth + 1);
  }
}

/** How a document is read. */
interface MarkupReading {
  /** The document is XML, with what it says of its names. */
  xml: XmlNames | null;
  /** What attributes and texts say that stand condensed in the document. */
  restore: Condensed['restore'];
  effort: Effort;
  /** Is told what is read of the document, but for what stands in its comments. */
  listener?: MarkupListener | null;
}

/**
 * Reads HTML once, without a DOM: start tags in order with their surroundings, as many as the effort allows. Attribute values are decoded;
 * of duplicated attributes the first counts, as in browsers. Never throws.
 */
export function readMarkup(html: string, reading: MarkupReading): Markup {
  // HTML's tokeniser turns U+0000 into U+FFFD in tags; a URL with one is not the URL without.
  const source = html.includes('\0') ? html.replaceAll('\0', '\ufffd') : html;
  // Who listens is to hear the document as it is.
  const reader = new Reader(source === html ? reading : { ...reading, listener: null });
  reader.read(source, false, 0, 0);
  return {
    source,
    elements: reader.elements,
    variants: reader.variants,
    textLength: reader.textLength,
    instructions: reader.instructions,
    bases: reader.bases,
  };
}

/** `font-size` of nothing hides text, not pictures; everything else is asked of the ancestors one by one. */
export function* ancestors(element: MarkupElement): Generator<MarkupElement> {
  for (let at = element.parent; at; at = at.parent) yield at;
}
