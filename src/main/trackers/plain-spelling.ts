import { domainToUnicode } from './idn.ts';

/** Letters that have no mark to be taken off, as they are written where there are only plain ones. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['þ', 'th'],
]);

/** Those with two dots or a ring or a stroke, as Germans and Scandinavians write them out. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['å', 'aa'],
  ['ø', 'oe'],
]);

const replaced = (text: string, letters: ReadonlyMap<string, string>): string =>
  text.replaceAll(/[^\0-\x7f]/gu, (letter) => letters.get(letter) ?? letter);

const plain = (text: string): string => replaced(text, PLAIN).normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Whether a domain is how the other, which has special characters, is written without them: `buecher.test` for `bücher.test`. Not the other way, in which one imitates. */
export function isPlainSpelling(domain: string, special: string): boolean {
  const readable = domainToUnicode(special).toLowerCase().normalize('NFC');
  if (!/[^\0-\x7f]/.test(readable) || domain.includes('xn--')) return false;
  return domain === plain(readable) || domain === plain(replaced(readable, WRITTEN_OUT));
}
