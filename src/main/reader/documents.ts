import { normaliseUrl } from '../trackers/url.ts';
import type { AnalyseInput } from './analyse/index.ts';
import type { MarkupListener } from './analyse/listener.ts';
import { linkWritten, type LinkSighting } from './analyse/sighting.ts';
import { calendarLinks, calendarsOf, designedDocuments, type Calendar } from './calendar/calendar.ts';
import { shownInline } from './pictures/inline-leaves.ts';
import { decodeWords } from './mime/words.ts';
import type { ParsedMessage } from './mime/entity.ts';
import { selectBodies, type BodyPart, type Selection } from './mime/select.ts';
import { prescan, type Prescan } from './sanitise/prescan.ts';
import { withoutOverrides } from '../../shared/text/overrides.ts';
import { htmlOf, LONGEST_TEXT, plainTextOf } from './text/body-text.ts';
import { textFromHtml } from './text/from-html.ts';
import { addressesIn } from './text/text-links.ts';
import { declaredBase, versionsOf, type Versions } from './versions.ts';

/** One body of a message with its source decoded. */
export type Document =
  | {
      kind: 'html';
      body: BodyPart;
      html: string;
      /** Read once it is asked for: what is only indexed does not need it. */
      readonly scan: Prescan;
      /** Absolute URL that relative ones are resolved against; null: there is none. */
      base: string | null;
    }
  | { kind: 'text'; body: BodyPart; text: string }
  | { kind: 'picture'; body: BodyPart };

export interface Documents {
  all: Document[];
  /** Calendar entries that are shown above them. */
  calendars: Calendar[];
  versions: Versions;
  selection: Selection;
}

/** A base element in the document counts for more than what its part declares. */
function baseOf(body: BodyPart, html: string, scan: () => Prescan): string | null {
  const declared = declaredBase(body.leaf);
  if (!/<base/i.test(html)) return declared;
  const found = scan();
  const element = found.ok ? found.base : null;
  return element === null ? declared : (normaliseUrl(element, declared) ?? declared);
}

/** Characters of an HTML document that may be an empty one with the head that its program gives to all. */
const LONGEST_BLANK = 20_000;

/** Addresses that name a language, and are asked for by nobody. */
const NAMESPACES = /<!doctype[^>]*>|\sxmlns(?::\w{1,20})?\s*=\s*(?:"[^"]*"|'[^']*')/gi;

/** What an address has, however it is written, or a part that is shown. */
const ASKS = /\b(?:src|srcset|href|background|data|poster)\s*=|url\s*\(|@import|[/\\]{2}|&#/i;

/** Says nothing, shows nothing and asks for nothing: some programs write it beside a plain text that says it all, others between pictures. */
function isBlank(html: string): boolean {
  if (html.length > LONGEST_BLANK || ASKS.test(html.replace(NAMESPACES, ''))) return false;
  return textFromHtml(html, { links: false, hidden: true, most: 1 }) === '';
}

export function documentsOf(message: ParsedMessage): Documents {
  const selection = selectBodies(message.root);
  const calendars = calendarsOf(selection);
  const read = selection.bodies.map((body): Document => {
    if (body.as === 'picture') return { kind: 'picture', body };
    const calendar = calendars.find(({ leaf }) => leaf === body.leaf);
    // What else it says is shown by itself.
    if (calendar !== undefined) return { kind: 'text', body, text: calendar.events.map(({ description }) => description).join('\n\n') };
    if (body.as === 'text') return { kind: 'text', body, text: plainTextOf(body.leaf) };
    const html = htmlOf(body.leaf);
    // Where another of the same version says something, that is what the text says as well.
    const isAlone = selection.bodies.every((other) => other === body || other.plain !== body.plain || other.as !== 'html');
    const blank = isBlank(html);
    const written = blank && isAlone ? body.plain.map(plainTextOf).join('\n\n') : '';
    if (written.trim() !== '') return { kind: 'text', body, text: written };
    // Nothing is read of it where anything else is.
    if (blank) return { kind: 'text', body, text: '' };
    let known: Prescan | null = null;
    const scan = () => (known ??= prescan(html));
    return {
      kind: 'html',
      body,
      html,
      get scan() {
        return scan();
      },
      base: baseOf(body, html, scan),
    };
  });
  const htmls = read.flatMap((document) => (document.kind === 'html' ? [document.html] : []));
  // What the HTML shows itself is not shown a second time.
  const inHtml = read.some(({ kind }) => kind === 'picture') ? shownInline(message.leaves, htmls) : new Set();
  const shown = read.filter(({ kind, body }) => kind !== 'picture' || !inHtml.has(body.leaf));
  const said = shown.filter((document) => document.kind !== 'text' || document.text.trim() !== '');
  const all = said.length > 0 ? said : shown.slice(0, 1);
  return { all, calendars, versions: versionsOf(message, selection), selection };
}

/** The links in texts are the message's like any other. */
const linksOfTexts = (all: readonly Document[]): LinkSighting[] =>
  all.flatMap((document) => (document.kind === 'text' ? addressesIn(document.text).flatMap(({ address }) => linkWritten(address)) : []));

/**
 * What the analysis, which looks for base elements itself, is given: the documents that are shown and those that another program might
 * show, as the sender wrote them, and every header.
 * @param listeners who hears a document as it is read
 */
export function analysisInput(
  message: ParsedMessage,
  { all, calendars, versions }: Pick<Documents, 'all' | 'calendars' | 'versions'>,
  me: string[],
  inlineText: AnalyseInput['inlineText'],
  listeners?: ReadonlyMap<Document, MarkupListener>,
): AnalyseInput {
  return {
    ...versions,
    // Also what is too complex to be laid out here: another program would try.
    documents: [
      ...all.flatMap((document) =>
        document.kind === 'html' ? [{ html: document.html, base: declaredBase(document.body.leaf), listener: listeners?.get(document) }] : [],
      ),
      ...designedDocuments(calendars),
      ...versions.documents,
    ],
    links: [...linksOfTexts(all), ...calendarLinks(calendars)],
    headers: message.fields.map(({ name, value }) => ({ name, value: decodeWords(value) })),
    me,
    inlineText,
  };
}

/** The text that was written to be read without HTML, else text made from it; of all bodies, one below the other. */
export function readableText(documents: readonly Document[]): string {
  /** Plain text that has been given: it stands for several bodies where a picture is between them. */
  const given = new Set<BodyPart['plain']>();
  const texts = documents.flatMap((document) => {
    if (document.kind === 'picture' || given.has(document.body.plain)) return [];
    if (document.kind === 'text') return [document.text];
    const written = document.body.plain.map(plainTextOf).join('\n\n');
    if (written.trim() === '') return [ofHtml(document.html)];
    given.add(document.body.plain);
    return [written];
  });
  return withoutOverrides(texts.join('\n\n'));
}

/** The words that the design shows, not those of a text beside it, which may say less; of all bodies, one below the other. */
export function shownText(documents: readonly Document[]): string {
  const texts = documents.flatMap((document) => {
    if (document.kind === 'picture') return [];
    return document.kind === 'text' ? [document.text] : [ofHtml(document.html)];
  });
  return texts.join('\n\n');
}

const ofHtml = (html: string) => textFromHtml(html, { links: true, hidden: false, most: LONGEST_TEXT });
