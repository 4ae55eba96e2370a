import { normaliseUrl } from '../trackers/url.ts';
import type { AnalyseInput } from './analyse/index.ts';
import { isXml } from './analyse/xml.ts';
import { isCard } from './analyse/part-addresses.ts';
import { htmlInFeed, isFeed } from './analyse/xml-data.ts';
import { isMessage, isSavedPage } from './attachment.ts';
import type { Field } from './mime/header.ts';
import { certificateAddresses } from './mime/certificate-addresses.ts';
import { decodeText, mayReadOtherwise } from './mime/charset.ts';
import { contentOf, parseMessage, PKCS7, type Entity, type Leaf, type ParsedMessage } from './mime/entity.ts';
import { isHtml, selectBodies, type Selection } from './mime/select.ts';
import { htmlOf } from './text/body-text.ts';

/** Messages in messages in a message that are read for its report. A digest of a busy list has some hundreds; each is parsed again when it is opened. */
const MOST_NESTED = 1_000;

/** Messages inside each other that are. A bounce of a forward of a digest is three. */
const DEEPEST_NESTED = 4;

/** What relative addresses of a part are resolved against: Content-Base, an absolute Content-Location, that of a multipart around it (RFC 2557, 5). */
export function declaredBase({ base, location, outerBase }: Leaf): string | null {
  // Outlook Express puts it in quotation marks.
  const declared = [base, location, outerBase].map((written) => normaliseUrl((written ?? '').replace(/^\s*"|"\s*$/g, ''), null));
  return declared.find((url) => url !== null) ?? null;
}

/** What the ending of a name says of a part that says nothing itself. */
const BY_ENDING: ReadonlyMap<string, string> = new Map([
  ['htm', 'text/html'],
  ['html', 'text/html'],
  ['xht', 'application/xhtml+xml'],
  ['xhtml', 'application/xhtml+xml'],
  ['svg', 'image/svg+xml'],
  ['xml', 'text/xml'],
  ['css', 'text/css'],
  ['vcf', 'text/vcard'],
  ['ics', 'text/calendar'],
  ['rtf', 'application/rtf'],
  ['md', 'text/markdown'],
  ['rss', 'application/rss+xml'],
  ['xspf', 'application/xspf+xml'],
  ['smil', 'application/smil'],
  ['m3u', 'audio/mpegurl'],
  ['m3u8', 'audio/mpegurl'],
  ['pls', 'audio/x-scpls'],
]);

/** Type of a part as it is to programs that go by its name where it has no type of its own (Thunderbird does), and to all others. */
function typeByName({ type, filename, disposition }: Leaf): string {
  if (type !== 'application/octet-stream' || disposition === 'attachment') return type;
  return BY_ENDING.get(/\.(\w{3,5})\s*$/.exec(filename ?? '')?.[1]?.toLowerCase() ?? '') ?? type;
}

/** HTML that nobody called a file is shown below the rest by some programs, wherever it stands. */
const isShownByOthers = (leaf: Leaf) => isHtml(leaf.type) && leaf.disposition !== 'attachment';

/** What begins like this is shown as HTML by programs that look into it, as IE and what was made of it did; pages for telephones are read alike. */
const BEGINS_AS_HTML = /^(?:\xef\xbb\xbf|\s)*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+(?:html|wml)|html|head|body|wml)\b/i;

/** Types that say no more than that it is text, or not even that. */
const isVague = ({ type }: Leaf) => type.startsWith('text/') || type === 'application/octet-stream';

/** Bytes in which a text tells what it is. */
const BEGINNING = 512;

/** The same of what it says of its charset, which escapes make three times as long. */
const HEAD = 4_096;

const beginningOf = (leaf: Leaf, length: number) => contentOf({ ...leaf, body: leaf.body.subarray(0, length) });

/** In Markdown there may be HTML; what plays a message from a telephone (SMIL) is XML. */
const READ_AS: ReadonlyMap<string, string> = new Map([
  ['text/markdown', 'text/html'],
  ['text/x-markdown', 'text/html'],
  ['application/smil', 'application/smil+xml'],
]);

const isCardPart = (leaf: Leaf) => isCard(typeByName(leaf), leaf.disposition === 'attachment');

/** As what other programs show a part that is no HTML and no file: drawings and XML as a browser does, style sheets wherever they belong. */
function typeBeside(leaf: Leaf): string | null {
  if (leaf.disposition === 'attachment' || isHtml(leaf.type)) return null;
  const named = typeByName(leaf);
  const type = READ_AS.get(named) ?? named;
  if (isXml(type) || type === 'text/css') return type;
  if (type !== leaf.type) return type === named && isCardPart(leaf) ? null : type;
  return isVague(leaf) && BEGINS_AS_HTML.test(Buffer.from(beginningOf(leaf, BEGINNING)).toString('latin1')) ? 'text/html' : null;
}

/** A piece that has the header of the whole message in it, which programs put together that know how (RFC 2046, 5.2.2). */
const isFirstPiece = ({ type, params }: Leaf) => type === 'message/partial' && params.get('number') === '1';

/** A message that most programs show below the one that it came with; of pages that were saved those that nobody called a file. */
const isShownMessage = (leaf: Leaf) => isMessage(leaf) || isFirstPiece(leaf) || (isSavedPage(leaf) && leaf.disposition !== 'attachment');

const isSignature = ({ type }: Leaf) => PKCS7.test(type) || /^application\/(?:x-)?pkcs7-signature$/.test(type);

/** Cards, calendar entries and letters of one message that are looked into, and how far. */
const MOST_CARDS = 50;
const LONGEST_CARD = 1024 * 1024;

const cardOf = (leaf: Leaf) => ({
  type: leaf.letter === undefined ? typeByName(leaf) : 'application/rtf',
  text: leaf.letter?.slice(0, LONGEST_CARD) ?? decodeText(contentOf(leaf).subarray(0, LONGEST_CARD), leaf.params.get('charset') ?? null),
});

/** Characters of the feeds of one message in whose entries HTML is looked for: no page of news is as long. */
const LONGEST_FEEDS = 1_500_000;

/** What is in the headers of a message's parts, and of what they stand in. */
const fieldsOfParts = (entity: Entity): Field[] =>
  entity.kind === 'leaf' ? [] : entity.children.flatMap((child) => [...child.fields, ...fieldsOfParts(child)]);

/** What the analysis reads besides what is shown. */
export type Versions = Required<Pick<AnalyseInput, 'documents' | 'partial' | 'partHeaders' | 'certificates' | 'cards'>>;

class Collector {
  readonly documents: AnalyseInput['documents'] = [];
  /** Of messages inside the message, which programs show with what their header says. */
  readonly innerFields: Field[] = [];
  whole = true;
  private nested = 0;
  /** Characters that may still be looked through. */
  private feeds = LONGEST_FEEDS;

  add(leaf: Leaf, how: { inside?: true; beside?: string }): void {
    const html = how.beside !== undefined ? decodeText(contentOf(leaf), leaf.params.get('charset') ?? 'utf-8') : htmlOf(leaf);
    const place = { base: declaredBase(leaf), version: true } as const;
    this.documents.push({ html, ...place, ...how });
    const entries = isXml(how.beside ?? '') && isFeed(html) ? this.entriesOf(html) : '';
    if (entries.trim() !== '') this.documents.push({ html: entries, ...place, beside: 'text/html' });
  }

  private entriesOf(feed: string): string {
    const looked = feed.slice(0, this.feeds);
    this.feeds -= looked.length;
    if (looked.length < feed.length) this.whole = false;
    return htmlInFeed(looked);
  }

  /** HTML as programs read it that do not know its charset, where that makes another document of it. */
  asUnknown(leaf: Leaf): void {
    if (!isHtml(leaf.type) || !mayReadOtherwise(beginningOf(leaf, HEAD), leaf.params.get('charset') ?? null)) return;
    this.documents.push({ html: decodeText(contentOf(leaf), null), base: declaredBase(leaf), version: true });
  }

  /** All that a program may show of a message as a whole. */
  message({ root, fields }: ParsedMessage, depth: number): void {
    if (depth > 0) this.innerFields.push(...fields, ...fieldsOfParts(root));
    const { bodies, versions, attachments } = selectBodies(root);
    const html = bodies.flatMap(({ leaf, as }) => (as === 'html' ? [leaf] : []));
    for (const leaf of [...html, ...versions, ...attachments.filter(isShownByOthers)]) this.add(leaf, depth > 0 ? { inside: true } : {});
    this.messagesIn(attachments, depth);
  }

  /** Messages that a message brings along, which most programs show below it. */
  messagesIn(leaves: readonly Leaf[], depth: number): void {
    for (const leaf of leaves.filter(isShownMessage)) {
      if (depth >= DEEPEST_NESTED || this.nested >= MOST_NESTED) {
        this.whole = false;
        return;
      }
      this.nested++;
      this.message(parseMessage(contentOf(leaf)), depth + 1);
    }
  }
}

/**
 * HTML that is not shown, and that another program may show: other versions of the text, what is attached without being called a file,
 * messages inside the message, drawings, and the message as it is read by programs that take the other of two things it says; and what
 * stands in no document.
 */
export function versionsOf(message: ParsedMessage, { versions, attachments }: Pick<Selection, 'versions' | 'attachments'>): Versions {
  const found = new Collector();
  for (const leaf of [...versions, ...attachments.filter(isShownByOthers)]) found.add(leaf, {});
  for (const leaf of message.leaves) {
    const beside = typeBeside(leaf);
    if (beside !== null) found.add(leaf, { beside });
    if (leaf.disposition !== 'attachment') found.asUnknown(leaf);
  }
  found.messagesIn(attachments, 0);
  // A piece is the text of its message, and no attachment.
  found.messagesIn(message.leaves.filter(isFirstPiece), 0);
  const other = message.otherwise?.();
  if (other) found.message(other, 0);
  return {
    documents: found.documents,
    partial: !found.whole,
    partHeaders: [...fieldsOfParts(message.root), ...found.innerFields],
    cards: message.leaves
      .filter((leaf) => leaf.letter !== undefined || isCardPart(leaf))
      .slice(0, MOST_CARDS)
      .map(cardOf),
    certificates: message.leaves.filter(isSignature).flatMap((leaf) => certificateAddresses(contentOf(leaf))),
  };
}
