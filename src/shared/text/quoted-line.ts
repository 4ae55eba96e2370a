/** What mail servers write for a line that begins with `From `, which would end a message in an mbox file (RFC 4155). */
const ESCAPED = /^>From /;

/**
 * Whether a line of a text is quoted from another message (RFC 3676, 4.5): it begins with `>`, and not because a server put one before a `From`
 * that stands between lines of its writer's.
 */
export function isQuotedLine(lines: readonly string[], at: number): boolean {
  const isMarked = (line: number) => (lines[line] ?? '').startsWith('>');
  return isMarked(at) && !(ESCAPED.test(lines[at] ?? '') && !isMarked(at - 1) && !isMarked(at + 1));
}
