import { normaliseUrl } from '../../trackers/url.ts';
import { decodeText } from '../mime/charset.ts';
import { contentOf, type Leaf } from '../mime/entity.ts';
import type { InlinePart } from '../protocol.ts';
import { checkPicture } from './check.ts';
import { readDataUrl } from './data-url.ts';
import { leavesByCid } from './inline-leaves.ts';
import { sanitiseSvg } from './svg.ts';

/** Bytes of all pictures that come with one message: more than any server lets through. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Pictures in `data:` URLs. Each becomes a part of its own. */
const MOST_DATA_URLS = 500;

export interface InlineParts {
  /** Number of the part that `cid:`, `data:` or a Content-Location refers to; null where there is none that is a picture. */
  resolve(raw: string, base: string | null): number | null;
  /** Number of the part where it is a picture, else null; nothing has to refer to it. */
  show(leaf: Leaf): number | null;
  /** Whether the reference is one to the message itself, found or not. */
  isInternal(raw: string): boolean;
  /** Those that were resolved, checked. */
  used(): InlinePart[];
}

function pictureOf(part: number, contentType: string, bytes: Uint8Array, charset: string | null): InlinePart | null {
  const picture = checkPicture(bytes);
  if (picture !== null) return { part, contentType: picture.contentType, bytes };
  if (contentType !== 'image/svg+xml') return null;
  const svg = sanitiseSvg(decodeText(bytes, charset ?? 'utf-8'));
  return svg === null ? null : { part, contentType: 'image/svg+xml', bytes: Buffer.from(svg, 'utf8') };
}

/** The pictures that a message brings along (RFC 2387, 2392, 2557), found by what its HTML calls them. */
export function inlineParts(leaves: readonly Leaf[]): InlineParts {
  const byCid = leavesByCid(leaves);
  const byLocation = new Map<string, Leaf>();
  const add = (location: string, leaf: Leaf) => {
    if (!byLocation.has(location)) byLocation.set(location, leaf);
  };
  for (const leaf of leaves) {
    if (leaf.location === null) continue;
    add(leaf.location.trim(), leaf);
    const absolute = normaliseUrl(leaf.location, leaf.base ?? leaf.outerBase);
    if (absolute !== null) add(absolute, leaf);
  }

  const checked = new Map<number, InlinePart | null>();
  const dataUrls = new Map<string, number | null>();
  let bytes = 0;

  const keep = (part: number, make: () => InlinePart | null): number | null => {
    let known = checked.get(part);
    if (known === undefined) {
      known = bytes > MOST_BYTES ? null : make();
      bytes += known?.bytes.byteLength ?? 0;
      checked.set(part, known);
    }
    return known === null ? null : part;
  };
  const leafPart = (leaf: Leaf) => keep(leaf.part, () => pictureOf(leaf.part, leaf.type, contentOf(leaf), leaf.params.get('charset') ?? null));

  const dataPart = (raw: string): number | null => {
    const known = dataUrls.get(raw);
    if (known !== undefined) return known;
    const read = dataUrls.size < MOST_DATA_URLS ? readDataUrl(raw) : null;
    // Numbers beyond the leaves: no part of the message has them.
    const part = leaves.length + dataUrls.size;
    const number = read === null ? null : keep(part, () => pictureOf(part, read.contentType, read.bytes, null));
    dataUrls.set(raw, number);
    return number;
  };

  return {
    resolve(raw, base) {
      const trimmed = raw.trim();
      if (/^data:/i.test(trimmed)) return dataPart(trimmed);
      const leaf = /^cid:/i.test(trimmed)
        ? byCid(trimmed.slice('cid:'.length))
        : byLocation.size === 0
          ? undefined
          : (byLocation.get(trimmed) ?? byLocation.get(normaliseUrl(trimmed, base) ?? ''));
      return leaf === undefined ? null : leafPart(leaf);
    },
    show: leafPart,
    isInternal: (raw) => /^\s*(?:cid|data):/i.test(raw),
    used: () => [...checked.values()].filter((part) => part !== null),
  };
}
