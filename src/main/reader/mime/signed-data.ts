/**
 * The message inside an opaque S/MIME signature (`application/pkcs7-mime; smime-type=signed-data`, RFC 8551, 3.5.2): Outlook signs so
 * unless it is told not to. What is signed stands there as it is; only the way to it is read here, and no signature is checked.
 */

/** Elements in elements. The content of CMS SignedData is 5 deep; octet strings in pieces are one more. */
const DEEPEST = 16;

/**
 * Elements that are met, each once for every level around it: the content may come in pieces of a kilobyte, which in 25 MB are some
 * 200,000 meetings.
 */
const MOST_PIECES = 1_000_000;

const SEQUENCE = 0x30;
const OCTETS = 0x04;
const OCTETS_IN_PIECES = 0x24;
const EXPLICIT_0 = 0xa0;
const OBJECT_IDENTIFIER = 0x06;

/** 1.2.840.113549.1.7.2 and .1 (RFC 5652). */
const SIGNED_DATA = '2a864886f70d010702';
const DATA = '2a864886f70d010701';

interface Element {
  tag: number;
  start: number;
  end: number;
  /** Offset of what follows it. */
  next: number;
}

/** Gives the element at `at` (ITU-T X.690, 8.1), or null where there is none. Of an indefinite length it is walked through to find its end. */
function elementAt(bytes: Uint8Array, at: number, limit: number, budget: { pieces: number }, depth = 0): Element | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || at + 2 > limit || depth > DEEPEST || --budget.pieces < 0) return null;
  if (first === 0x80) {
    const start = at + 2;
    let child = start;
    while (!(bytes[child] === 0 && bytes[child + 1] === 0)) {
      const inner = elementAt(bytes, child, limit, budget, depth + 1);
      if (inner === null) return null;
      child = inner.next;
    }
    return child + 2 > limit ? null : { tag, start, end: child, next: child + 2 };
  }
  let length = first;
  let start = at + 2;
  if (first > 0x80) {
    const octets = first & 0x7f;
    if (octets > 4) return null;
    length = 0;
    for (let index = 0; index < octets; index++) length = length * 256 + (bytes[start + index] ?? 0);
    start += octets;
  }
  const end = start + length;
  return end > limit ? null : { tag, start, end, next: end };
}

/** Elements inside another. */
function childrenOf(bytes: Uint8Array, parent: Element, budget: { pieces: number }): Element[] {
  const found: Element[] = [];
  let at = parent.start;
  while (at < parent.end) {
    const child = elementAt(bytes, at, parent.end, budget);
    if (child === null) break;
    found.push(child);
    at = child.next;
  }
  return found;
}

const identifier = (bytes: Uint8Array, { tag, start, end }: Element) =>
  tag === OBJECT_IDENTIFIER ? Buffer.from(bytes.subarray(start, end)).toString('hex') : '';

/** What stands behind an object identifier as `[0] EXPLICIT`, where the identifier is that one. */
function contentOf(bytes: Uint8Array, sequence: Element | undefined, type: string, budget: { pieces: number }): Element | undefined {
  if (sequence?.tag !== SEQUENCE) return undefined;
  const [named, wrapped] = childrenOf(bytes, sequence, budget);
  if (named === undefined || wrapped?.tag !== EXPLICIT_0 || identifier(bytes, named) !== type) return undefined;
  return childrenOf(bytes, wrapped, budget)[0];
}

function octetsOf(bytes: Uint8Array, element: Element, budget: { pieces: number }): Uint8Array[] {
  if (element.tag === OCTETS) return [bytes.subarray(element.start, element.end)];
  if (element.tag !== OCTETS_IN_PIECES) return [];
  // Pieces of pieces are legal, and written by nobody.
  return childrenOf(bytes, element, budget).flatMap((piece) => (piece.tag === OCTETS ? [bytes.subarray(piece.start, piece.end)] : []));
}

/**
 * @param bytes the transfer-decoded part
 * @returns the entity that was signed; null where this is no SignedData, or a signature without its content
 */
export function signedContent(bytes: Uint8Array): Uint8Array | null {
  const budget = { pieces: MOST_PIECES };
  const outer = elementAt(bytes, 0, bytes.length, budget) ?? undefined;
  const signedData = contentOf(bytes, outer, SIGNED_DATA, budget);
  if (signedData?.tag !== SEQUENCE) return null;
  // version, digestAlgorithms, encapContentInfo
  const content = contentOf(bytes, childrenOf(bytes, signedData, budget)[2], DATA, budget);
  const pieces = content === undefined ? [] : octetsOf(bytes, content, budget);
  const [whole, ...more] = pieces;
  return whole === undefined ? null : more.length === 0 ? whole : Buffer.concat(pieces);
}
