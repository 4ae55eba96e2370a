import type { LeftOut } from '../protocol.ts';
import type { MessageStructure, Session } from '../session.ts';

/** Bytes, transfer-encoded. Text is what a message is opened for; the rest comes along where it is small. */
const LARGEST_TEXT = 4 * 1024 * 1024;
const LARGEST_SHOWN_PICTURE = 4 * 1024 * 1024;
const LARGEST_OTHER = 64 * 1024;
/** All that is fetched of a large message when it is opened. */
const MOST_FETCHED = 16 * 1024 * 1024;
/** More parts than any real message has. */
const MOST_PARTS = 1_000;

interface Part {
  node: MessageStructure;
  /** As FETCH names it (RFC 9051, 6.4.5.1). */
  section: string;
  included: boolean;
}

const isMultipart = ({ type, childNodes }: MessageStructure) => type.startsWith('multipart/') && childNodes !== undefined && childNodes.length > 0;

/** Leaves of a structure in their order. A nested message is one: it is read by itself. */
function leavesOf(node: MessageStructure): MessageStructure[] {
  return isMultipart(node) ? (node.childNodes ?? []).flatMap(leavesOf) : [node];
}

const isShown = ({ type, id, disposition }: MessageStructure) => type.startsWith('image/') && id !== undefined && disposition !== 'attachment';

const isText = ({ type, disposition }: MessageStructure) => type.startsWith('text/') && disposition !== 'attachment';

function largestOf(node: MessageStructure): number {
  if (isText(node)) return LARGEST_TEXT;
  return isShown(node) ? LARGEST_SHOWN_PICTURE : LARGEST_OTHER;
}

/** What of a message is fetched to show it: its text, pictures that it shows, and whatever is small. */
export function partsToFetch(structure: MessageStructure): Part[] {
  let fetched = 0;
  return leavesOf(structure).map((node) => {
    const size = node.size ?? Infinity;
    const included = size <= largestOf(node) && fetched + size <= MOST_FETCHED;
    if (included) fetched += size;
    return { node, section: node.part ?? '1', included };
  });
}

/** Bytes of a part before its transfer encoding, as far as its encoded size tells. */
const sizeOf = ({ size = 0, encoding }: MessageStructure): number =>
  // Three bytes are four letters, and a line of 76 ends in two more.
  encoding?.toLowerCase() === 'base64' ? Math.floor((size * 76) / 78 / 4) * 3 : size;

const CRLF = Buffer.from('\r\n');

/** The message as it would be if the parts that were not fetched were empty. */
function assembled(structure: MessageStructure, header: Uint8Array, fetched: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const write = (node: MessageStructure, own: Uint8Array) => {
    pieces.push(own);
    if (!isMultipart(node)) {
      pieces.push(fetched.get(node.part ?? '1') ?? new Uint8Array());
      return;
    }
    const boundary = Buffer.from(`--${node.parameters?.['boundary'] ?? ''}`, 'latin1');
    for (const child of node.childNodes ?? []) {
      pieces.push(CRLF, boundary, CRLF);
      write(child, fetched.get(`${child.part ?? ''}.mime`) ?? CRLF);
    }
    pieces.push(CRLF, boundary, Buffer.from('--\r\n'));
  };
  write(structure, header);
  return Buffer.concat(pieces);
}

/** Nodes below a multipart, each of which has a MIME header. */
const inner = (node: MessageStructure): MessageStructure[] =>
  isMultipart(node) ? (node.childNodes ?? []).flatMap((child) => [child, ...inner(child)]) : [];

/**
 * What a person reads of a message that is too large to be fetched for it, of the mailbox that is open in the session: by its
 * BODYSTRUCTURE, without its attachments.
 * @returns null where it has to be fetched whole: what is large is its text, or the server does not say what it consists of, or says
 * something that is no message
 */
export async function fetchReadable(session: Session, uid: number): Promise<{ raw: Uint8Array; leftOut: LeftOut[] } | null> {
  const structure = await session.structure(uid);
  if (!structure) return null;
  const nodes = inner(structure);
  const parts = partsToFetch(structure);
  const isWhole = parts.every(({ included }) => included) || parts.some(({ node, included }) => !included && isText(node));
  if (nodes.length > MOST_PARTS || isWhole || nodes.some(({ part }) => part === undefined)) return null;
  const wanted = [...nodes.map(({ part }) => `${part}.mime`), ...parts.filter(({ included }) => included).map(({ section }) => section)];
  const fetched = await session.parts(uid, wanted);
  if (!fetched) return null;
  const leftOut = parts.flatMap(({ node, section, included }, part) => (included ? [] : [{ part, section, size: sizeOf(node) }]));
  return { raw: assembled(structure, fetched.header, fetched.parts), leftOut };
}
