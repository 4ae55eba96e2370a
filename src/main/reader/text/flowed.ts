/** Quotation marks before a line. Between them stands nothing, and many programs put a space there. */
const QUOTE = /^(?:> ?)*>/;

/** What stands above a signature is never folded, though it ends in a space (RFC 3676, 4.3). */
const SIGNATURE = '-- ';

const depthOf = (marks: string) => marks.replaceAll(' ', '').length;

/**
 * A text of paragraphs from one of lines (RFC 3676): a line that ends in a space goes on in the next one, where that is quoted as deep.
 * @param delsp the space was put there for that and belongs to no word
 */
export function unflowed(text: string, delsp: boolean): string {
  const paragraphs: string[] = [];
  /** How deep the paragraph is quoted that is still open; null: none is. */
  let open: number | null = null;
  for (const line of text.split('\n')) {
    const marks = QUOTE.exec(line)?.[0] ?? '';
    const depth = depthOf(marks);
    const words = line.slice(marks.length).replace(/^ /, '');
    const isSignature = words === SIGNATURE;
    const goesOn = words.endsWith(' ') && !isSignature;
    const kept = goesOn && delsp ? words.slice(0, -1) : words;
    if (open === depth && !isSignature) paragraphs.push(`${paragraphs.pop() ?? ''}${kept}`);
    else paragraphs.push(depth === 0 ? kept : `${'>'.repeat(depth)}${kept === '' ? '' : ' '}${kept}`);
    open = goesOn ? depth : null;
  }
  return paragraphs.join('\n');
}
