import { TEXTUAL } from '../analyse/data-url.ts';
import type { AnalyseInput } from '../analyse/index.ts';
import { decodeText } from '../mime/charset.ts';
import { contentOf, type Leaf } from '../mime/entity.ts';
import { percentDecoded } from '../../../shared/text/percent-decoded.ts';

/** Finds the part that what stands after `cid:` refers to (RFC 2392). */
export function leavesByCid(leaves: readonly Leaf[]): (cid: string) => Leaf | undefined {
  const byId = new Map<string, Leaf>();
  const add = (id: string, leaf: Leaf) => {
    if (!byId.has(id)) byId.set(id, leaf);
  };
  for (const leaf of leaves) if (leaf.contentId !== null) add(leaf.contentId, leaf);
  // Some programs change the case on the way.
  for (const leaf of leaves) if (leaf.contentId !== null) add(leaf.contentId.toLowerCase(), leaf);
  return (cid) => {
    const id = percentDecoded(cid.trim());
    return byId.get(id) ?? byId.get(id.toLowerCase());
  };
}

/** What stands behind `cid:` in the source of a document, character references included. */
const CID = /cid:([^"'\s<>]{1,998})/gi;

/** An address that a part was given as its own (RFC 2557), and that a document may call it by. */
const isIn = (html: string, location: string) => location.length > 2 && html.includes(location);

const withoutReferences = (text: string) => text.replace(/&#64;|&#x40;/gi, '@').replace(/&amp;/gi, '&');

/** Pictures among the parts that one of the documents shows, told by its source alone. */
export function shownInline(leaves: readonly Leaf[], documents: readonly string[]): ReadonlySet<Leaf> {
  const pictures = leaves.filter(({ type, contentId, location }) => type.startsWith('image/') && (contentId ?? location) !== null);
  const shown = new Set<Leaf>();
  if (pictures.length === 0) return shown;
  const byCid = leavesByCid(pictures);
  for (const html of documents) {
    for (const [, id = ''] of html.matchAll(CID)) {
      const leaf = byCid(withoutReferences(id)) ?? byCid(withoutReferences(id.replace(/\).*$/, '')));
      if (leaf !== undefined) shown.add(leaf);
    }
    for (const leaf of pictures) if (leaf.location !== null && isIn(html, leaf.location.trim())) shown.add(leaf);
  }
  return shown;
}

/** Bytes in which every format of pictures, films and sounds has a NUL, and no text has. */
const BINARY_REACH = 4 * 1024;

const isBinary = (leaf: Leaf, bytes: Uint8Array) => !TEXTUAL.test(leaf.type) && bytes.subarray(0, BINARY_REACH).includes(0);

/** Text of inline parts, for the analysis. What is no text has none: a photograph would be a million letters that nobody wrote. */
export function inlineTexts(leaves: readonly Leaf[]): NonNullable<AnalyseInput['inlineText']> {
  const byCid = leavesByCid(leaves);
  return (cid) => {
    const leaf = byCid(cid);
    if (leaf === undefined) return null;
    const bytes = contentOf(leaf);
    if (isBinary(leaf, bytes)) return null;
    return { contentType: leaf.type, text: decodeText(bytes, leaf.params.get('charset') ?? null) };
  };
}
