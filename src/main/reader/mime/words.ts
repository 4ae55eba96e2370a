import libmime, { Libmime } from 'libmime';
import { plainWords } from '../../../shared/text/plain-words.ts';
import { decodeText } from './charset.ts';
import { asMeant, decodedName } from './file-names.ts';
import { LONGEST_FIELD } from './limits.ts';
import { withJapanese } from './seven-bit.ts';

/** libmime finds and joins the words; their bytes are read as those of a body, so that what a wrong charset says is read in the right one. */
class Words extends Libmime {
  override decodeWord(charset: string, encoding: string, text: string): string {
    const bytes = Buffer.from(super.decodeWord('binary', encoding, text), 'latin1');
    return decodeText(bytes, charset.replace(/\*.*$/, ''));
  }
}

const words = new Words();

/** A word in quoted-printable, to where one may end. */
const QUOTED_WORD = /=\?([^?\s]{1,40})\?q\?([^\r\n]{0,300}?)\?=(?=\s|$|=\?)/gi;

/** Question marks in the text of a word end it (RFC 2047, 4.2), and some programs write them all the same. */
const withQuestions = (value: string) =>
  value.replace(QUOTED_WORD, (word, charset: string, text: string) =>
    text.includes('?') && !text.includes('=?') ? `=?${charset}?Q?${text.replaceAll('?', '=3F')}?=` : word,
  );

/** A header's text for a person: encoded words (RFC 2047) decoded, white space folded, no controls. Never throws. */
export function decodeWords(value: string): string {
  const bounded = value.slice(0, LONGEST_FIELD);
  let text = bounded;
  try {
    if (bounded.includes('=?')) text = words.decodeWords(withQuestions(bounded));
  } catch {
    // As it was written is better than nothing.
  }
  return plainWords(withJapanese(text));
}

/** Parameters that many programs write with encoded words, although RFC 2047 forbids it there. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(['filename', 'name']);

/** A file name without quotes that has a round bracket in it. */
const BARE_NAME = /name\s*=\s*[^\s";][^";]{0,200}\(/i;

export interface Parameterised {
  /** In lower case, without comments: `text/plain`. */
  value: string;
  /** By name in lower case; RFC 2231 continuations and charsets resolved, encoded words in file names decoded. */
  params: ReadonlyMap<string, string>;
}

/** Content-Type and Content-Disposition (RFC 2045, 2183, 2231). Never throws. */
export function parseParameterised(field: string | null): Parameterised {
  if (field === null) return { value: '', params: new Map() };
  try {
    const meant = asMeant(field.slice(0, LONGEST_FIELD));
    const parsed = libmime.parseHeaderValue(meant, { stripComments: true });
    const params = new Map<string, string>();
    // `filename=Report (1).pdf`: without quotes, what looks like a comment is the browser's counter.
    const verbatim = BARE_NAME.test(meant) ? libmime.parseHeaderValue(meant).params : {};
    for (const [name, value] of Object.entries(parsed.params)) {
      const encoded = FOR_PEOPLE.has(name) && !parsed.decodedParams.includes(name);
      const written = Object.hasOwn(verbatim, name) && FOR_PEOPLE.has(name) ? (verbatim[name] ?? value) : value;
      params.set(name, encoded ? decodedName(decodeWords(written)) : written);
    }
    return { value: parsed.value.trim().toLowerCase(), params };
  } catch {
    return { value: (field.split(';')[0] ?? '').trim().toLowerCase(), params: new Map() };
  }
}
