/** System flags of RFC 9051, 2.3.2, and one of its keywords, as the store keeps them. */
export const SEEN = 1;
export const FLAGGED = 2;
export const ANSWERED = 4;
export const DELETED = 8;
const DRAFT = 16;
/** The keyword `$Forwarded`. */
export const FORWARDED = 32;
/** Those that the reader sets and takes away. */
export const ACT_BITS = { seen: SEEN, flagged: FLAGGED } as const;

/** Not the server's: the reader moved the message, which is shown in this mailbox no more. */
export const MOVING = 64;

const BITS: ReadonlyMap<string, number> = new Map([
  ['\\seen', SEEN],
  ['\\flagged', FLAGGED],
  ['\\answered', ANSWERED],
  ['\\deleted', DELETED],
  ['\\draft', DRAFT],
  ['$forwarded', FORWARDED],
]);

/** Bits of the flags that are kept; their names are case-insensitive. Other keywords are not. */
export function flagBits(flags: Iterable<string>): number {
  let bits = 0;
  for (const flag of flags) bits |= BITS.get(flag.toLowerCase()) ?? 0;
  return bits;
}
