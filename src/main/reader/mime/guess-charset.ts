import { analyse } from 'chardet';

/** Bytes that a guess is made from; more of them tell nothing new, and each thousand takes a millisecond. */
const LONGEST_SAMPLE = 8 * 1024;

/** A share of characters; a few of another kind are in every text. */
const NEARLY_ALL = 0.85;

/** What chardet calls them, and the superset that whoever wrote so used (WHATWG Encoding Standard, 4.2). */
const SUPERSETS: ReadonlyMap<string, string> = new Map([
  ['ISO-8859-1', 'windows-1252'],
  ['ISO-8859-8', 'windows-1255'],
  ['ISO-8859-9', 'windows-1254'],
]);

const labelOf = (name: string) => SUPERSETS.get(name) ?? name;

/** Charsets whose letters are Latin ones: among many of ASCII stands now and then one that is not. */
const LATIN: ReadonlySet<string> = new Set(['ISO-8859-1', 'windows-1252', 'ISO-8859-2', 'windows-1250', 'ISO-8859-9', 'windows-1257']);

/** Charsets of one alphabet, which chardet tells apart by which letters follow each other. */
const ALPHABETS: ReadonlySet<string> = new Set(['ISO-8859-5', 'ISO-8859-6', 'ISO-8859-7', 'ISO-8859-8', 'windows-1251', 'windows-1256', 'KOI8-R']);

/** What a few words are in that chardet makes nothing of, where so many of their letters are then small; in the second, those of Chinese would be as well. */
const CYRILLIC = [
  { name: 'windows-1251', small: 0.5 },
  { name: 'KOI8-R', small: 0.75 },
] as const;
const FEW_LETTERS = 6;

/** Charsets of East Asia with a script that proves each. They share their pairs of bytes with each other; the order is that in which they can be told. */
const PROVEN: readonly { name: string; script: RegExp; share: number; fewest: number }[] = [
  { name: 'shift_jis', script: /[\u3041-\u30ff]/gu, share: 0.2, fewest: 1 },
  { name: 'euc-jp', script: /[\u3041-\u30ff]/gu, share: 0.2, fewest: 2 },
  { name: 'euc-kr', script: /[\uac00-\ud7a3]/gu, share: NEARLY_ALL, fewest: 3 },
];

/** Chinese, and what is left of Japanese: the first that has all of its pairs. */
const IDEOGRAPHIC = ['gb18030', 'big5', 'shift_jis'] as const;

/** Characters: one pair of bytes is as well two of a Latin charset. */
const FEWEST = 2;

/** First bytes that of all these Shift_JIS alone has among its common characters. */
const hasShiftJisLead = (bytes: Uint8Array) => bytes.some((byte) => byte >= 0x81 && byte <= 0x9f);

/** Kana of half the width: nobody writes words in them, but nearly any byte can be one. */
const HALF_WIDTH = /[\uff61-\uff9f]/;

const MIXED = /\p{Ll}\p{Lu}|[A-Za-z](?=[\u0080-\uffff])|[\u0080-\uffff](?=[A-Za-z])/gu;

/** An ideograph that stands alone behind a small letter: the rest of a word with an accent or two, such as `Ver鉶`. */
const IN_A_WORD = /[a-z][\u3400-\u9fff](?![\u3400-\u9fff])/gu;
const IDEOGRAPHS = /[\u3400-\u9fff]+/gu;

const NOT_ASCII = /[\u0080-\u{10ffff}]/gu;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Text in that charset; null where it has no such bytes. */
function strictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Of its characters outside ASCII nearly all are letters, or such marks as a text has. */
function readsAsWords(text: string): boolean {
  const others = count(text, NOT_ASCII);
  const letters = count(text, /[\p{L}\p{M}]/gu) - count(text, /[A-Za-z]/g);
  const marks = count(text, /[\u2010-\u2026\u00ab\u00bb\u00a0\u20ac\u2116\u00a1\u00a9\u00ae\u00b0\u00b7\u00bf\u3000-\u303f\uff00-\uff65]/gu);
  return letters > 0 && letters + marks >= others * NEARLY_ALL;
}

/** Small letters before great ones are those of another charset of the same alphabet; letters of ASCII among them, of one that has Latin ones. */
function isOfAlphabet(sample: Uint8Array, name: string): boolean {
  const text = strictly(sample, name);
  return text !== null && readsAsWords(text) && count(text, MIXED) * 10 <= count(text, NOT_ASCII);
}

function isSmall(sample: Uint8Array, { name, small }: (typeof CYRILLIC)[number]): boolean {
  const text = strictly(sample, name) ?? '';
  const letters = count(text, /\p{L}/gu);
  return isOfAlphabet(sample, name) && letters >= FEW_LETTERS && count(text, /\p{Ll}/gu) >= small * letters;
}

/** Most letters outside ASCII stand beside others: a word of another script, not one with an umlaut. */
function standTogether(bytes: Uint8Array): boolean {
  let [together, all] = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    all++;
    if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) together++;
  }
  return together * 2 > all;
}

/** Words in which there is a byte outside ASCII, without the markup around them. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const words: string[] = [];
  let length = 0;
  for (const [line] of text.matchAll(/[^<>\r\n]+/g)) {
    if (!/[\u0080-\u00ff]/.test(line)) continue;
    words.push(line);
    length += line.length + 1;
    if (length > LONGEST_SAMPLE) break;
  }
  // Not in the middle of a pair of bytes.
  const sample = Buffer.from(words.join('\n').slice(0, LONGEST_SAMPLE), 'latin1');
  const end = sample.lastIndexOf(0x20);
  return sample.length === LONGEST_SAMPLE && end > LONGEST_SAMPLE / 2 ? sample.subarray(0, end) : sample;
}

/**
 * The charset of a text that says none and is not in UTF-8: what its bytes can be, and where several can, what chardet (the detector of
 * ICU) makes of the letters that follow each other. A few words tell little; the answer is then Windows-1252, which most such mail was in.
 * @returns a label of the Encoding Standard
 */
export function guessCharset(bytes: Uint8Array): string {
  const sample = sampleOf(bytes);
  const likely = analyse(sample).map(({ name }) => name);
  const western = likely.find((name) => LATIN.has(name) && readsAsWords(strictly(sample, name) ?? '')) ?? 'windows-1252';
  if (!standTogether(sample) && readsAsWords(strictly(sample, western) ?? '')) return labelOf(western);
  const alphabet = likely.find((name) => ALPHABETS.has(name) && isOfAlphabet(sample, name)) ?? CYRILLIC.find((each) => isSmall(sample, each))?.name;
  return eastAsian(sample, alphabet !== undefined) ?? labelOf(alphabet ?? western);
}

/** @param isAlphabet it may as well be of an alphabet of few letters; then only what proves itself counts */
function eastAsian(sample: Uint8Array, isAlphabet: boolean): string | null {
  for (const { name, script, share, fewest } of PROVEN) {
    const text = strictly(sample, name);
    if (text === null || !readsAsWords(text)) continue;
    const found = count(text, script);
    if (found >= fewest && found >= share * count(text, NOT_ASCII)) return name;
  }
  if (isAlphabet) return null;
  const [first, ...others] = IDEOGRAPHIC.filter((name) => {
    const text = strictly(sample, name) ?? '';
    const ofWords = count(text, IN_A_WORD) * 2 > count(text, IDEOGRAPHS);
    return readsAsWords(text) && count(text, NOT_ASCII) >= FEWEST && !HALF_WIDTH.test(text) && !ofWords;
  });
  return others.includes('shift_jis') && hasShiftJisLead(sample) ? 'shift_jis' : (first ?? null);
}
