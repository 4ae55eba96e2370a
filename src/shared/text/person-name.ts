import { onOneLine } from './plain-words.ts';

/** No name is longer. */
const LONGEST_NAME = 500;

/** A mail address in a text, also where its signs are written wide. */
const MAIL_ADDRESS = /[^\s<>()[\]"',;:@＠﹫]+[@＠﹫][^\s<>()[\]"',;:@＠﹫]+[.．。｡][^\s<>()[\]"',;:@＠﹫]+/gu;

/** What is left of brackets, quotation marks and stops around something that was taken out. */
const EMPTY_BRACKETS = /[<([{"'“‘«]\s*[>)\]}"'”’»]/gu;
const LOOSE_ENDS = /^[\s,;:<>"'“”‘’|/-]+|[\s,;:<>"'“”‘’|/-]+$/gu;

/** The mail addresses that a name shows. */
export const addressesIn = (name: string): string[] => name.slice(0, LONGEST_NAME).match(MAIL_ADDRESS) ?? [];

/**
 * A person's name without the mail addresses in it: anybody can write any into their name, and where the name stands alone it would be taken
 * for theirs. '' where nothing else is left.
 */
export function personName(name: string): string {
  const bounded = name.slice(0, LONGEST_NAME);
  if (addressesIn(bounded).length === 0) return bounded;
  const rest = bounded.replace(MAIL_ADDRESS, ' ').replace(EMPTY_BRACKETS, ' ').replace(LOOSE_ENDS, '');
  return /[\p{L}\p{N}]/u.test(rest) ? onOneLine(rest) : '';
}
