import type { Fetching } from './attributes.ts';
import type { MarkupElement } from './elements.ts';

/** What a document has a browser do with the links in it, before anybody follows one. */
interface Prefetching extends Fetching {
  via: string;
}

const SPECULATION_RULES = /^\s*speculationrules\s*$/i;

/** Rules for links, and not for a list of addresses, which stand in the script as they are. */
const FOR_LINKS = /"where"|"document"/;

/** Without one of these a browser waits until the mouse is on a link (Speculation Rules, eagerness). */
const AT_ONCE = /"(?:immediate|eager)"/;

function ofElement({ tag, attributes, text }: MarkupElement): Prefetching | null {
  if (tag !== 'meta' && tag !== 'script') return null;
  const { 'http-equiv': header = '', content = '', type = '' } = attributes;
  if (tag === 'meta' && header.toLowerCase() === 'x-dns-prefetch-control' && content.trim().toLowerCase() === 'on')
    return { kind: 'connection', trigger: 'open', via: 'DNS prefetch of a link' };
  if (tag === 'script' && SPECULATION_RULES.test(type) && FOR_LINKS.test(text))
    return { kind: 'other', trigger: AT_ONCE.test(text) ? 'open' : 'hover', via: 'prefetch of a link' };
  return null;
}

/** What becomes of each link, each way once; empty in mail that anybody wrote to be read. */
export function prefetchingIn(elements: readonly MarkupElement[]): Prefetching[] {
  const found = elements.map(ofElement).filter((each) => each !== null);
  return [...new Map(found.map((each) => [`${each.via} ${each.trigger}`, each])).values()];
}
