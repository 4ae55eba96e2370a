import type { ResourceKind, Trigger } from '../../../shared/report.ts';
import type { Effort } from './effort.ts';
import type { MarkupElement } from './markup.ts';

/**
 * What XML does with names and text that HTML does not: entities of its own, prefixes, values that stand in the document type. A browser
 * shows the part of an XML document that comes before its first error, so this reads on where a strict parser would stop.
 */

/** Characters that entities may make of a document; more of them is an attempt to fill the memory ("billion laughs"). */
const MOST_EXPANDED = 1_000_000;

/** Entities in the text of entities. */
const DEEPEST_ENTITY = 8;

/** Declarations of one document type that are looked at. */
const MOST_DECLARATIONS = 500;

/** Prefixes of one document that are looked at. */
const MOST_PREFIXES = 100;

/** As XML has them (1.0, 2.3): letters of any script. */
const NAME = String.raw`[\p{L}\p{N}_.:-]{1,100}`;
const QUOTED = String.raw`(?:"([^"]*)"|'([^']*)')`;
const ENTITY = new RegExp(String.raw`<!ENTITY\s+(${NAME})\s+${QUOTED}`, 'gu');
/** References that every document has (XML 1.0, 4.6), and what they stand for. */
const PREDEFINED = /&(amp|lt|gt|quot|apos);/g;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = new RegExp(`&(${NAME});`, 'gu');
const ATTLIST = new RegExp(String.raw`<!ATTLIST\s+(${NAME})\s((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, 'gu');
const TYPE = String.raw`(?:CDATA|NMTOKENS?|ID|IDREFS?|ENTIT(?:Y|IES)|(?:NOTATION\s*)?\([^()"']{0,1000}\))`;
const DEFAULT = new RegExp(String.raw`(?<![\p{L}\p{N}_.:-])(${NAME})\s+${TYPE}\s+(?:#FIXED\s+)?${QUOTED}`, 'gu');
const PREFIX = /\bxmlns:([\p{L}\p{N}_.-]{1,100})\s*=\s*["']\s*([^"'\s]{1,100})/gu;

/** Namespaces whose elements load, or whose attribute leads somewhere. */
const KNOWN: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/xhtml': '',
  'http://www.w3.org/2000/svg': '',
  'http://www.w3.org/1999/xlink': 'xlink:',
};

const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * Whether an element is one of HTML, by the nearest declaration of its prefix (Namespaces in XML, 6).
 * @param name as it is written
 */
export function isOfHtml(name: string, element: MarkupElement): boolean {
  const colon = name.indexOf(':');
  const declaration = colon === -1 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`;
  for (let at: MarkupElement | null = element; at; at = at.parent) {
    const namespace = at.attributes[declaration];
    if (namespace !== undefined) return namespace.trim() === XHTML;
  }
  return false;
}

/** Whether a browser reads documents of this type by the rules of XML. */
export const isXml = (type: string): boolean => /[/+]xml$/.test(type);

export interface XmlNames {
  /** Without a prefix where it stands for HTML or SVG. */
  tag(name: string): string;
  /** With the prefix that they usually have, and with what the document type says of them. */
  attributes(tag: string, found: Record<string, string>): Record<string, string>;
}

/**
 * The document with its own entities in place (XML 1.0, 4.4); as it is where it has none, or where they are there to fill the memory.
 * @param effort pays for what it grows by
 * @param once what an entity's text refers to with an ampersand stays as it is written, as libxml leaves it in attributes
 */
function withEntities(xml: string, effort: Effort, once = false): string {
  const declaration = xml.indexOf('<!ENTITY');
  if (declaration === -1) return xml;
  const values = new Map<string, string>();
  for (const [, name = '', double, single = ''] of xml.matchAll(ENTITY)) {
    if (values.size >= MOST_DECLARATIONS) break;
    // Of characters that stand for others it is made at once (XML 1.0, 4.4.5).
    const value = withCharacters(double ?? single);
    if (!values.has(name)) values.set(name, once ? value.replaceAll(PREDEFINED, '&amp;$1;') : value);
  }
  let text = xml;
  for (let depth = 0; depth < DEEPEST_ENTITY; depth++) {
    let grown = 0;
    const next = text.replace(REFERENCE, (reference, name: string) => {
      const value = values.get(name);
      if (value === undefined || grown > MOST_EXPANDED) return reference;
      grown += value.length;
      return value;
    });
    if (next === text || next.length > xml.length + MOST_EXPANDED || !effort.spend('inner', Math.max(0, next.length - text.length))) return text;
    text = next;
  }
  return text;
}

const STYLESHEET_INSTRUCTION = /^xml-stylesheet\s/i;
/** What an instruction says of itself, each in quotation marks (Associating Style Sheets with XML, 3). */
const PSEUDO_ATTRIBUTE = /([\w:-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** The same where somebody forgot the marks. */
const BARE_HREF = /\bhref\s*=\s*["']?([^"'\s>]+)/i;

/** What a prefix means, as IE was told it. */
const IMPORT_INSTRUCTION = /^import[\s\S]*?implementation\s*=\s*["']?([^"'\s>]+)/i;

/** Types of a transformation (XSLT), which is a document, and makes another of this one. */
const TRANSFORMING = /[/+](?:xsl|xslt|xml)\s*$/i;

/** What an instruction asks for, without the characters that stand for others; '' where it asks for nothing. */
export function addressIn(instruction: string): { address: string; via: string; kind: ResourceKind } {
  const imported = IMPORT_INSTRUCTION.exec(instruction)?.[1];
  if (imported !== undefined) return { address: imported, via: 'import instruction', kind: 'script' };
  const via = 'xml-stylesheet';
  if (!STYLESHEET_INSTRUCTION.test(instruction)) return { address: '', via, kind: 'stylesheet' };
  const said = [...instruction.matchAll(PSEUDO_ATTRIBUTE)].map(([, name = '', double, single = '']) => [name, double ?? single] as const);
  const valueOf = (wanted: string) => said.find(([name]) => name.toLowerCase() === wanted)?.[1];
  const kind = TRANSFORMING.test(valueOf('type') ?? '') ? 'frame' : 'stylesheet';
  return { address: valueOf('href') ?? BARE_HREF.exec(instruction)?.[1] ?? '', via, kind };
}

/** Text with its character references in place. */
const withCharacters = (text: string): string =>
  text.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (reference, hex: string | undefined, decimal: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  });

/** The value of an instruction, in which there may be these references and no others (Associating Style Sheets with XML, 3). */
export const instructionValue = (text: string): string =>
  withCharacters(text).replaceAll(PREDEFINED, (reference, name: string) => CHARACTERS[name] ?? reference);

/** The document as XML, with its entities in place, in each way in which that is done. */
export function xmlReadings(xml: string, effort: Effort): string[] {
  const text = withEntities(xml, effort);
  return /<!ENTITY\s[^<>]{0,5000}&(?:amp|lt|gt|quot|apos);/.test(xml) ? [text, withEntities(xml, effort, true)] : [text];
}

/** Addresses that a transformation (XSLT) names as they are: it may put each of them into the document that it makes. */
function transformed(xml: string): string[] {
  if (!xml.includes('http://www.w3.org/1999/XSL/Transform')) return [];
  return [
    ...xml.replaceAll(/\bxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*"|'[^']*')|\bnamespace\s*=\s*"[^"]*"/g, '').matchAll(/https?:\/\/[^\s"'<>{}]+/gi),
  ].map(([url]) => url);
}

/** A name for everybody, and an address in case nobody knows it; or the address alone (XML 1.0, 4.2.2). */
const EXTERNAL = String.raw`(?:SYSTEM|PUBLIC\s+(?:"[^"<>]{0,200}"|'[^'<>]{0,200}'))\s+(?:"([^"]*)"|'([^']*)')`;

const EXTERNAL_ENTITY = new RegExp(String.raw`<!(?:DOCTYPE|ENTITY)\s[^<>"']{0,200}\b${EXTERNAL}`, 'gi');

/** The types that half of all newsletters name are at hand wherever anybody reads them. */
const AT_HAND = /^https?:\/\/(?:www\.)?w3\.org\//i;

const named = ([, double, single]: RegExpMatchArray): string[] => [double ?? single ?? ''].filter((url) => !AT_HAND.test(url));

/** Files that the document type brings in (XML 1.0, 4.2.2). Browsers load none; what is built on MSXML or libxml may. */
const externalEntities = (xml: string): string[] => [...xml.matchAll(EXTERNAL_ENTITY)].flatMap(named);

/** Files that a document of HTML names as its type, or that of an island of data in it, in any letters. */
export const documentTypes = (html: string): { url: string; trigger: Trigger; via: string }[] =>
  externalEntities(html).map((url) => ({ url, trigger: 'legacy', via: 'document type' }));

/** Addresses of an XML document that stand in no attribute. */
export const outsideOfElements = (xml: string): { url: string; trigger: Trigger; via: string }[] => [
  ...transformed(xml).map((url) => ({ url, trigger: 'open' as const, via: 'XSLT text' })),
  ...externalEntities(xml).map((url) => ({ url, trigger: 'legacy' as const, via: 'external entity' })),
];

/** What a document says of its names. */
export function xmlNames(xml: string): XmlNames {
  const prefixes = new Map<string, string>();
  for (const [, prefix = '', namespace = ''] of xml.matchAll(PREFIX)) {
    const known = Object.hasOwn(KNOWN, namespace) ? KNOWN[namespace] : undefined;
    if (known !== undefined && prefixes.size < MOST_PREFIXES) prefixes.set(prefix, known);
  }
  const usual = (name: string) => {
    const colon = name.indexOf(':');
    const prefix = colon === -1 ? undefined : prefixes.get(name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}${name.slice(colon + 1)}`;
  };
  const defaults = new Map<string, Record<string, string>>();
  for (const [, element = '', list = ''] of xml.matchAll(ATTLIST)) {
    if (defaults.size >= MOST_DECLARATIONS) break;
    const values = [...list.matchAll(DEFAULT)].map(([, name = '', double, single = '']) => [name, double ?? single] as const);
    defaults.set(usual(element), { ...Object.fromEntries(values), ...defaults.get(usual(element)) });
  }
  return {
    tag: usual,
    attributes: (tag, found) => Object.fromEntries(Object.entries({ ...defaults.get(tag), ...found }).map(([name, value]) => [usual(name), value])),
  };
}
