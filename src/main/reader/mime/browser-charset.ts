import iconv from 'iconv-lite';
import { byteOrderMark, inCharset, isWide, LATIN1, META_CHARSET, META_REACH, UTF7, webDecoder } from './charset.ts';
import { LONGEST_TEXT_PART } from './limits.ts';
import { remembered } from '../../remembered.ts';

const windows1252 = new TextDecoder('windows-1252');

/** Text as a browser reads it, which guesses nothing. */
export interface BrowserText {
  text: string;
  /** As the Encoding Standard calls it, lower case. */
  charset: string;
  /** Only browsers of some years ago read it so. */
  isOld?: true;
}

/** What a browser has for the charset of a text that is read as this. */
type BrowserReading = 'html' | 'xml' | { /** A style sheet, in a document of this charset. */ around: string };

/** What browsers take for the charset of a page in a data URL that names none (WHATWG Encoding, for most locales), whatever is around it. */
const BROWSERS_OWN = 'windows-1252';

/** Labels: a throw for each that nobody knows takes as long as reading a page. */
const KEPT_LABELS = { most: 100, longest: 40 };

/** Charsets of browsers that TextDecoder here does not know. */
const NOT_HERE: ReadonlySet<string> = new Set(['x-user-defined', 'iso-8859-16']);

/** Of these, and of two that ICU has without what Windows and Hong Kong added, the tables are read that mail is read by. */
const BY_TABLE: ReadonlySet<string> = new Set([...NOT_HERE, 'euc-kr', 'big5']);

/** Their own name of a charset; '': it is none to them. */
const browserName = remembered(KEPT_LABELS, (label): string => {
  if (NOT_HERE.has(label)) return label;
  try {
    return new TextDecoder(label).encoding.toLowerCase();
  } catch {
    return '';
  }
});

/** What is none to browsers may have been one once, or be one to other programs. */
const isKnown = remembered(
  KEPT_LABELS,
  (name): boolean => UTF7.test(name) || LATIN1.test(name) || iconv.encodingExists(name) || webDecoder(name) !== null,
);

const XML_CHARSET = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]{2,40})/;
const CSS_CHARSET = /^@charset "([\w.:-]{2,40})";/;

/** Characters of a page in which a browser looks for its charset: they are its head, and whatever is in the first 1,024 bytes (Blink, HTMLMetaCharsetParser). */
const LONGEST_HEAD = 100_000;
const HEAD = new Set(['html', 'head', 'meta', 'link', 'base', 'title', 'style', 'script', 'noscript']);
/** In these a tag is none. */
const NO_TAGS = /<!--[\s\S]*?(?:-->|$)|<(title|style|script)\b[\s\S]*?(?:<\/\1|$)/gi;

/** The charset that HTML names itself, to a browser. In a meta element one stands for another (WHATWG HTML, 13.2.3.2). */
function charsetInHead(bytes: Uint8Array): string | null {
  const head = windows1252.decode(bytes.subarray(0, LONGEST_HEAD)).replace(NO_TAGS, (text) => ' '.repeat(text.length));
  for (const { 0: tag, 1: name = '', index } of head.matchAll(/<\/?([a-z][^\s/>]*)[^>]*/gi)) {
    const declared = META_CHARSET.exec(tag)?.[1]?.toLowerCase();
    if (declared !== undefined) return isWide(declared) ? 'utf-8' : declared.replace(/^x-user-defined$/, BROWSERS_OWN);
    if (index > META_REACH && !HEAD.has(name.toLowerCase())) return null;
  }
  return null;
}

/** What a text says of its charset itself, and what it is in where nobody says anything. */
function declaredIn(bytes: Uint8Array, reading: BrowserReading): [said: string, otherwise: string] {
  if (reading === 'html') return [charsetInHead(bytes) ?? '', BROWSERS_OWN];
  const beginning = windows1252.decode(bytes.subarray(0, META_REACH));
  const said = (reading === 'xml' ? XML_CHARSET : CSS_CHARSET).exec(beginning)?.[1]?.toLowerCase() ?? '';
  // Bytes in which that could be read are not in UTF-16.
  return [isWide(said) ? 'utf-8' : said, reading === 'xml' ? 'utf-8' : reading.around];
}

/**
 * Text that stands in a data URL.
 * @param label charset parameter as written; null: there is none
 * @returns how it is read today, and how it was read once where that is something else
 */
export function decodeAsBrowsers(all: Uint8Array, label: string | null, reading: BrowserReading): BrowserText[] {
  const bytes = all.subarray(0, LONGEST_TEXT_PART);
  const outside = [byteOrderMark(bytes) ?? '', (label ?? '').trim().toLowerCase()].filter((each) => each !== '');
  // What it says itself counts where nothing else does, and has to be looked for.
  const [declared, otherwise] = outside.some((each) => browserName(each) !== '') ? ['', BROWSERS_OWN] : declaredIn(bytes, reading);
  const said = declared === '' ? outside : [...outside, declared];
  const name = said.find(isKnown) ?? otherwise;
  const today = said.map(browserName).find((each) => each !== '') ?? otherwise;
  const text = BY_TABLE.has(today) ? inCharset(bytes, today) : new TextDecoder(today).decode(bytes);
  const once = browserName(name) === '' ? inCharset(bytes, name) : text;
  return [{ text, charset: today }, ...(once === text ? [] : [{ text: once, charset: 'utf-8', isOld: true as const }])];
}
