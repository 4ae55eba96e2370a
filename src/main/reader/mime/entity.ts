import libmime from 'libmime';
import { differ, otherParameters } from './ambiguity.ts';
import { splitHeader, valueOf, valuesOf, withLineFeeds, type Field } from './header.ts';
import { inlineFiles } from './inline-files.ts';
import { LONGEST_BOUNDARY, MOST_DEPTH, MOST_OPENED, MOST_PARTS } from './limits.ts';
import { NO_PARTS, splitByGuess, splitMultipart } from './multipart.ts';
import { signedContent } from './signed-data.ts';
import { readTnef, type TnefBody, type TnefFile } from './tnef.ts';
import { decodeTransfer } from './transfer.ts';
import { decodeWords, parseParameterised, type Parameterised } from './words.ts';

interface EntityBase {
  fields: Field[];
  /** Media type in lower case, `text/plain`. */
  type: string;
  params: Parameterised['params'];
  /** Content-Disposition, lower case; '' where there is none. */
  disposition: string;
  filename: string | null;
  /** Content-ID without its angle brackets. */
  contentId: string | null;
  /** Content-Location and Content-Base (RFC 2557) as written. */
  location: string | null;
  base: string | null;
  /** The same of the closest multipart around it that has one (RFC 2557, 5). */
  outerBase: string | null;
}

export interface Leaf extends EntityBase {
  kind: 'leaf';
  /** Index among the leaves of the message, depth first, from 0, as a server counts them; those that were inside a part that was opened follow all others. */
  part: number;
  encoding: string;
  /** Still transfer-encoded. */
  body: Uint8Array;
  /** The text inside a winmail.dat: it counts where none is beside it. */
  packed?: true;
  /** What that text is to Outlook: RTF, each byte a character. */
  letter?: string;
}

export interface Multipart extends EntityBase {
  kind: 'multipart';
  children: Entity[];
}

/** A node of the MIME tree. A nested message (message/rfc822) is a leaf: it is read by itself, as a section. */
export type Entity = Leaf | Multipart;

export interface ParsedMessage {
  root: Entity;
  fields: Field[];
  leaves: Leaf[];
  /** Sentences about what was broken. */
  defects: string[];
  /** The message as programs read it that take the other of two things it says; null: all read it alike. */
  otherwise: (() => ParsedMessage) | null;
}

/** Transfer-decoded content of a leaf. */
export function contentOf(leaf: Leaf): Uint8Array {
  return decodeTransfer(leaf.body, leaf.encoding);
}

/**
 * A media type is `token/token`; anything else is read as the default, as RFC 2045, 5.2 asks. What stands behind it without the
 * semicolon (`text/html charset=utf-8`) takes nothing away from it.
 */
const MEDIA_TYPE = /^([\w!#$&^.+-]{1,127})\s?\/\s?([\w!#$&^.+-]{1,127})(?=$|[\s,:\\])/;

/** Some programs write the type alone, and telephones once had names of their own for it. */
const SHORT_TYPES: ReadonlyMap<string, string> = new Map([
  ['text', 'text/plain'],
  ['html', 'text/html'],
  ['plain', 'text/plain'],
  ['plain/text', 'text/plain'],
  ['html/text', 'text/html'],
  ['text/htm', 'text/html'],
  ['text/x-html', 'text/html'],
  ['application/html', 'text/html'],
  ['application/vnd.wap.xhtml+xml', 'application/xhtml+xml'],
]);

function mediaType(field: Parameterised, fallback: string): string {
  const short = SHORT_TYPES.get(field.value);
  if (short !== undefined) return short;
  const [, type, subtype] = MEDIA_TYPE.exec(field.value) ?? [];
  return type !== undefined && subtype !== undefined ? `${type}/${subtype}` : fallback;
}

/** A whole message in CMS (RFC 8551): signed, enveloped, or certificates alone. */
export const PKCS7 = /^application\/(?:x-)?pkcs7-mime$/;

const isTnef = ({ type, filename }: EntityBase) =>
  /^application\/(?:vnd\.)?ms-tnef$/.test(type) || (/^winmail\.dat$/i.test(filename ?? '') && type === 'application/octet-stream');

/** A file out of a winmail.dat or a text, as if it had been attached by itself. */
function fileBase({ name, type, contentId }: Omit<TnefFile, 'bytes'>): EntityBase {
  const said = type === null || type.startsWith('multipart/') ? '' : type.toLowerCase();
  const fallback = name === null ? 'application/octet-stream' : libmime.detectMimeType(name);
  return {
    fields: [],
    type: mediaType({ value: said, params: new Map() }, fallback),
    params: new Map(),
    disposition: 'attachment',
    filename: name,
    contentId: contentId === null ? null : unbracketed(contentId),
    location: null,
    base: null,
    outerBase: null,
  };
}

/** Its text, as if it had been written by itself. */
function bodyBase({ type, charset }: TnefBody): EntityBase {
  const params = new Map(charset === null ? [] : [['charset', charset]]);
  return { fields: [], type, params, disposition: '', filename: null, contentId: null, location: null, base: null, outerBase: null };
}

/** Of UTF-8, as editors put it before a message that is saved as a file. */
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

const hasByteOrderMark = (bytes: Uint8Array) => BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte);

const unbracketed = (value: string) => /<([^<>]*)>/.exec(value)?.[1]?.trim() ?? value.trim();

/**
 * Parses a message into its MIME tree (RFC 5322, 2045, 2046). Takes whatever it is given: what is broken is read as far as it
 * goes, and named in `defects`.
 *
 * mailsplit, which would be the library for it, is a stream of lines and answers only asynchronously; a message is here as
 * a whole, and each part as a range of its bytes is all that is wanted.
 */
export function parseMessage(raw: Uint8Array): ParsedMessage {
  return parseAs(raw, false);
}

/** @param other the last of two fields counts, and of two parameters; lines that are no fields end no header; the last delimiter ends no message */
function parseAs(raw: Uint8Array, other: boolean): ParsedMessage {
  /** As they came, and out of what was opened. */
  const [sent, inside]: [Leaf[], Leaf[]] = [[], []];
  const defects = new Set<string>();
  let entities = 0;
  let opened = 0;
  let isAmbiguous = false;

  const parse = (bytes: Uint8Array, depth: number, defaultType: string, leaves: Leaf[], outerBase: string | null = null): Entity => {
    entities++;
    const header = splitHeader(bytes, other);
    if (header.truncated) defects.add('The header is far longer than any real one; its end was not read.');
    if (header.broken) isAmbiguous = true;
    const { fields } = header;
    const field = (name: string): string | null => {
      const values = valuesOf(fields, name);
      if (differ(values)) {
        isAmbiguous = true;
        defects.add('The message says different things about its parts; programs read it differently.');
      }
      return values.at(other ? -1 : 0) ?? null;
    };
    const type = field('content-type');
    const otherType = type === null ? null : otherParameters(type);
    if (otherType !== null) isAmbiguous = true;
    const contentType = parseParameterised(other ? (otherType ?? type) : type);
    const disposition = parseParameterised(field('content-disposition'));
    const contentId = field('content-id');
    const body = bytes.subarray(header.bodyStart);
    const shared: EntityBase = {
      fields,
      type: mediaType(contentType, defaultType),
      params: contentType.params,
      disposition: disposition.value,
      filename: disposition.params.get('filename') || contentType.params.get('name') || null,
      contentId: contentId === null ? null : unbracketed(contentId),
      location: field('content-location'),
      base: field('content-base'),
      outerBase,
    };
    const encoding = parseParameterised(field('content-transfer-encoding')).value;

    if (shared.type.startsWith('multipart/')) {
      let children = childrenOf(shared, body, depth, leaves);
      // RFC 2045, 6.4 forbids to encode one as a whole, and some do.
      const decoded = children === null ? decodeTransfer(body, encoding) : body;
      if (decoded !== body) children = childrenOf(shared, decoded, depth, leaves);
      if (children !== null) return { kind: 'multipart', ...shared, children };
      // A multipart without a single part: its text must not be lost.
      shared.type = 'text/plain';
    }
    // What an opaque signature holds is read like the content of a clear one; the signature itself follows it.
    const signed = PKCS7.test(shared.type) && opened++ < MOST_OPENED ? signedContent(decodeTransfer(body, encoding)) : null;
    const content = signed === null ? null : parse(withLineFeeds(signed), depth + 1, 'text/plain', inside);
    const tnef = isTnef(shared) && opened++ < MOST_OPENED ? readTnef(decodeTransfer(body, encoding)) : null;
    const unpacked = (tnef?.files ?? []).map((file) => add({ ...fileBase(file), encoding: '', body: file.bytes }, inside));
    if (tnef?.body) {
      const { bytes: text, letter } = tnef.body;
      unpacked.push(add({ ...bodyBase(tnef.body), encoding: '', body: text, packed: true, ...(letter === undefined ? {} : { letter }) }, inside));
    }
    const written =
      shared.type === 'text/plain' && shared.disposition !== 'attachment' && encoding !== 'base64'
        ? inlineFiles(decodeTransfer(body, encoding))
        : null;
    for (const { name, bytes: content } of written?.files ?? [])
      unpacked.push(add({ ...fileBase({ name, type: null, contentId: null }), encoding: '', body: content }, inside));
    const leaf = add(written === null ? { ...shared, encoding, body } : { ...shared, encoding: '', body: written.text }, leaves);
    if (content !== null) return { kind: 'multipart', ...shared, type: 'multipart/signed', children: [content, leaf] };
    return unpacked.length === 0 ? leaf : { kind: 'multipart', ...shared, type: 'multipart/mixed', children: [...unpacked, leaf] };
  };

  const add = (content: EntityBase & Pick<Leaf, 'encoding' | 'body' | 'packed' | 'letter'>, leaves: Leaf[]): Leaf => {
    const leaf: Leaf = { kind: 'leaf', ...content, part: leaves.length };
    leaves.push(leaf);
    return leaf;
  };

  const childrenOf = (multipart: EntityBase, body: Uint8Array, depth: number, leaves: Leaf[]): Entity[] | null => {
    if (depth >= MOST_DEPTH) {
      defects.add('The message is nested deeper than any real one; its innermost parts were not taken apart.');
      return null;
    }
    // White space at its end is a gateway's (RFC 2046, 5.1.1).
    const named = (multipart.params.get('boundary') ?? '').trimEnd();
    const most = Math.max(MOST_PARTS - entities, 1);
    const usable = named !== '' && named.length <= LONGEST_BOUNDARY;
    const asNamed = usable ? splitMultipart(body, named, most) : null;
    const found = asNamed !== null && asNamed.parts.length > 0 ? asNamed : (splitByGuess(body, most, usable) ?? NO_PARTS);
    const { closed } = found;
    if (found.parts.length === 0) return null;
    const later = found === asNamed && found.after !== null ? splitMultipart(found.after, named, most).parts : [];
    if (later.length > 0) isAmbiguous = true;
    const base = multipart.base ?? multipart.location ?? multipart.outerBase;
    if (asNamed === null || asNamed.parts.length === 0) defects.add('The message does not say how its parts are divided; that was guessed.');
    if (!closed) defects.add('The message ends in the middle of a part.');
    const childType = multipart.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const children: Entity[] = [];
    const take = (parts: readonly Uint8Array[]) => {
      for (const part of parts) {
        if (entities >= MOST_PARTS) {
          defects.add('The message has more parts than any real one; the last ones were left out.');
          return;
        }
        children.push(parse(part, depth + 1, childType, leaves, base));
      }
    };
    take(found.parts);
    // What has a multipart in it with its own boundary was not ended by the first last delimiter: that was the inner one's.
    if (other || children.some(({ params }) => params.get('boundary')?.trimEnd() === named)) take(later);
    return children;
  };

  const bytes = withLineFeeds(raw);
  let start = hasByteOrderMark(bytes) ? BYTE_ORDER_MARK.length : 0;
  while (bytes[start] === 0x0a || bytes[start] === 0x0d) start++;
  const root = parse(bytes.subarray(start), 0, 'text/plain', sent);
  for (const leaf of inside) leaf.part += sent.length;
  const otherwise = isAmbiguous && !other ? () => parseAs(raw, true) : null;
  return { root, fields: root.fields, leaves: [...sent, ...inside], defects: [...defects], otherwise };
}

/** A document as if it had come as the only part of a message: an HTML attachment that is read by itself. */
export function singleLeaf(type: string, body: Uint8Array, charset: string | null): ParsedMessage {
  const leaf: Leaf = {
    kind: 'leaf',
    fields: [],
    type,
    params: new Map(charset === null ? [] : [['charset', charset]]),
    disposition: '',
    filename: null,
    contentId: null,
    location: null,
    base: null,
    outerBase: null,
    part: 0,
    encoding: '',
    body,
  };
  return { root: leaf, fields: [], leaves: [leaf], defects: [], otherwise: null };
}

/** Decoded value of the first field of that name, for a person; null where there is none. */
export function textOf(fields: readonly Field[], name: string): string | null {
  const value = valueOf(fields, name);
  return value === null ? null : decodeWords(value);
}
