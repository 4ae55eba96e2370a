/**
 * Characters that a terminal obeys (C0 and C1 controls), or that change the order or the look of what stands beside them
 * (bidirectional controls, zero-width and line separators).
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/** Text from a message for a terminal: on one line, harmless, and no longer than `most` characters. */
export function plain(text: string, most = 200): string {
  const folded = text
    .slice(0, most * 4)
    .replaceAll(UNPRINTABLE, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (folded.length <= most) return folded;
  // Not in the middle of a surrogate pair.
  return `${folded.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A sentence as one item among others: without its full stop. */
export const item = (sentence: string) => plain(sentence).replace(/\.$/, '');

/** JSON in which nothing is left that a terminal would obey; the same value when it is parsed. */
export function jsonLine(value: unknown): string {
  // JSON.stringify escapes C0 controls and lone surrogates by itself.
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const NUMBERS = new Intl.NumberFormat('en-US');

/** 12,345 */
export const count = (value: number) => NUMBERS.format(value);

/** "1 message", "2 messages". */
export const counted = (value: number, one: string, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`;

/** Bytes for a person: "12.3 MB". */
export function bytes(value: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = Math.min(value < 1 ? 0 : Math.floor(Math.log2(value) / 10), units.length - 1);
  return `${(value / 1024 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}
