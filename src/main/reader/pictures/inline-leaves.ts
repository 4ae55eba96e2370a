import type { AnalyseInput } from '../analyse/index.ts';
import { decodeText } from '../mime/charset.ts';
import { contentOf, type Leaf } from '../mime/entity.ts';

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

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

/** Text of inline parts, for the analysis. */
export function inlineTexts(leaves: readonly Leaf[]): NonNullable<AnalyseInput['inlineText']> {
  const byCid = leavesByCid(leaves);
  return (cid) => {
    const leaf = byCid(cid);
    return leaf === undefined ? null : { contentType: leaf.type, text: decodeText(contentOf(leaf), leaf.params.get('charset') ?? null) };
  };
}
